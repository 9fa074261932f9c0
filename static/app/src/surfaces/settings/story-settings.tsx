import { Checkbox } from '@atlaskit/checkbox';
import { rules } from '../../../../../src/domain/story/rules';
import { packs } from '../../../../../src/domain/story/packs';
import { Choice } from './choice';
import { RuleParams } from './rule-params';
import type { SectionProps } from './settings-form';
import styles from './settings.module.css';

type Level = 'error' | 'warning' | 'suggestion' | 'off';

const levels: { label: string; value: Level }[] = [
  { label: 'Error', value: 'error' },
  { label: 'Warning', value: 'warning' },
  { label: 'Suggestion', value: 'suggestion' },
  { label: 'Off', value: 'off' },
];

type RuleSettings = SectionProps['settings']['rules'][string];

const languages = [
  { label: 'Told from the text of each issue', value: 'auto' },
  ...packs.map(({ id, name }) => ({ label: name, value: id })),
];

const parts = [
  { part: 'story', title: 'Rules for the story' },
  { part: 'criteria', title: 'Rules for acceptance criteria' },
] as const;

/** Adds or takes out, keeping the order. */
const toggle = (list: string[], item: string, on: boolean) =>
  on ? [...list.filter((one) => one !== item), item] : list.filter((one) => one !== item);

export function StorySettings({ settings, change, mayEdit, view }: SectionProps) {
  const setLevel = (id: string, level: Level, standard: Level) => {
    const { [id]: own, ...others } = settings.rules;
    const { level: _, ...rest } = own ?? {};
    const next = level === standard ? rest : { ...rest, level };
    change({ rules: Object.keys(next).length === 0 ? others : { ...others, [id]: next } });
  };

  const setParams = (id: string, params: RuleSettings['params']) => {
    const { [id]: own, ...others } = settings.rules;
    const { params: _, ...rest } = own ?? {};
    const next = params === undefined ? rest : { ...rest, params };
    change({ rules: Object.keys(next).length === 0 ? others : { ...others, [id]: next } });
  };

  return (
    <div className={styles.section}>
      <Choice
        id="language"
        label="Language of the stories"
        options={languages}
        value={settings.language}
        disabled={!mayEdit}
        onChange={(language) => change({ language })}
      />
      <h2 className={styles.heading}>Issue types that must hold a user story</h2>
      <p className={styles.help}>Other types are checked only where somebody wrote a story in them.</p>
      {view.issueTypes.map((type) => (
        <Checkbox
          key={type}
          label={type}
          isChecked={settings.storyTypes.includes(type)}
          isDisabled={!mayEdit}
          onChange={(event) => change({ storyTypes: toggle(settings.storyTypes, type, event.target.checked) })}
        />
      ))}

      <h2 className={styles.heading}>Fields that hold acceptance criteria, beside the description</h2>
      {view.textFields.length === 0 ? (
        <p className={styles.help}>This site has no text-area field of its own.</p>
      ) : (
        view.textFields.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            isChecked={settings.criteriaFields.includes(id)}
            isDisabled={!mayEdit}
            onChange={(event) => change({ criteriaFields: toggle(settings.criteriaFields, id, event.target.checked) })}
          />
        ))
      )}

      {parts.map(({ part, title }) => (
        <section key={part}>
          <h2 className={styles.heading}>{title}</h2>
          {rules
            .filter((rule) => rule.part === part)
            .map((rule) => (
              <div key={rule.id} className={styles.row}>
                <div>
                  <div>{rule.title}</div>
                  <div className={styles.help}>{rule.why}</div>
                  <RuleParams
                    rule={rule}
                    own={settings.rules[rule.id]?.params}
                    disabled={!mayEdit}
                    onChange={(params) => setParams(rule.id, params)}
                  />
                </div>
                <Choice
                  id={`rule-${rule.id}`}
                  label={`Level of: ${rule.title}`}
                  hideLabel
                  options={levels}
                  value={settings.rules[rule.id]?.level ?? rule.level}
                  disabled={!mayEdit}
                  onChange={(level) => setLevel(rule.id, level, rule.level)}
                />
              </div>
            ))}
        </section>
      ))}
    </div>
  );
}

import { Checkbox } from '@atlaskit/checkbox';
import { rules } from '../../../../../src/domain/story/rules';
import { packs } from '../../../../../src/domain/story/packs';
import { Choice } from './choice';
import { CriteriaFieldsChoice } from './criteria-fields-choice';
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

/** The levels to choose from, with the one that a rule has by itself named. */
const levelsFor = (standard: Level) => levels.map(({ label, value }) => ({ label: value === standard ? `${label} (default)` : label, value }));

const weight = (level: Level): number => levels.findIndex(({ value }) => value === level);
/** What stops a story first, then the rest; rules that are off by themselves come last. */
const byWeight = [...rules].sort((a, b) => weight(a.level) - weight(b.level));

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
      <p className={styles.help}>
        What is saved here holds for an issue as soon as it is opened again. The backlog, the report and JQL follow within
        minutes, when all issues have been read anew.
      </p>
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
      <CriteriaFieldsChoice
        fields={view.textFields}
        chosen={settings.criteriaFields}
        disabled={!mayEdit}
        onChange={(criteriaFields) => change({ criteriaFields })}
      />

      {parts.map(({ part, title }) => (
        <section key={part}>
          <h2 className={styles.heading}>{title}</h2>
          {byWeight
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
                  options={levelsFor(rule.level)}
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

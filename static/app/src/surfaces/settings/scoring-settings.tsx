import { projectModels } from '../../../../../src/domain/scoring/project-models';
import { AnswerFields } from './answer-fields';
import { Choice } from './choice';
import { DeclineSettings } from './decline-settings';
import { OwnModelSettings } from './own-models';
import { ScorerSettings } from './scorer-settings';
import { ScoreUpkeep } from './score-upkeep';
import type { SectionProps } from './settings-form';
import styles from './settings.module.css';

const PROJECT = '';

export function ScoringSettings({ settings, change, mayEdit, view }: SectionProps) {
  const models = projectModels(settings.ownModels);
  const options = models.map(({ id, title }) => ({ label: title, value: id }));
  const chosen = models.find(({ id }) => id === settings.model);

  const changeType = (type: string, model: string) => {
    const { [type]: _, ...others } = settings.modelByType;
    change({ modelByType: model === PROJECT ? others : { ...others, [type]: model } });
  };

  return (
    <div className={styles.section}>
      <Choice
        id="model"
        label="Scoring model of the project"
        options={options}
        value={settings.model}
        disabled={!mayEdit}
        onChange={(model) => change({ model })}
      />
      {chosen === undefined ? null : (
        <p className={styles.help}>
          {chosen.why} {chosen.source.text}
        </p>
      )}
      <h2 className={styles.heading}>Another model for an issue type</h2>
      <p className={styles.help}>Scores of different models are never ranked against each other.</p>
      {view.issueTypes.map((type) => (
        <div key={type} className={styles.row}>
          <span id={`type-${type}`}>{type}</span>
          <Choice
            id={`model-${type}`}
            label={`Scoring model for ${type}`}
            hideLabel
            options={[{ label: 'As the project', value: PROJECT }, ...options]}
            value={settings.modelByType[type] ?? PROJECT}
            disabled={!mayEdit}
            onChange={(model) => changeType(type, model)}
          />
        </div>
      ))}
      <ScorerSettings settings={settings} change={change} mayEdit={mayEdit} view={view} />
      <AnswerFields settings={settings} change={change} mayEdit={mayEdit} view={view} />
      <DeclineSettings settings={settings} change={change} mayEdit={mayEdit} view={view} />
      <ScoreUpkeep settings={settings} change={change} mayEdit={mayEdit} view={view} />
      <OwnModelSettings settings={settings} change={change} mayEdit={mayEdit} view={view} />
    </div>
  );
}

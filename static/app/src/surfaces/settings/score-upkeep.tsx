import Textfield from '@atlaskit/textfield';
import { Choice } from './choice';
import type { SectionProps } from './settings-form';
import styles from './settings.module.css';

const NONE = '';

/** How long a score is good for, and where else it goes. */
export function ScoreUpkeep({ settings, change, mayEdit, view }: SectionProps) {
  const setDays = (text: string) => {
    const days = Math.round(Number(text));
    change({ scoreExpiresAfter: text.trim() === '' || !(days >= 1) ? null : days });
  };
  return (
    <>
      <h2 className={styles.heading}>Upkeep</h2>
      <div className={styles.row}>
        <label htmlFor="score-expiry">Ask to look at a score again after so many days; empty for never</label>
        <Textfield
          id="score-expiry"
          type="number"
          min={1}
          isCompact
          isDisabled={!mayEdit}
          value={settings.scoreExpiresAfter ?? ''}
          onChange={({ currentTarget }) => setDays(currentTarget.value)}
        />
      </div>
      <div className={styles.row}>
        <span>Copy each score to a number field, for boards and reports that know only fields</span>
        <Choice
          id="score-field"
          label="Number field for scores"
          hideLabel
          options={[{ label: 'No field', value: NONE }, ...view.numberFields.map(({ id, name }) => ({ label: name, value: id }))]}
          value={settings.scoreField ?? NONE}
          disabled={!mayEdit}
          onChange={(field) => change({ scoreField: field === NONE ? null : field })}
        />
      </div>
    </>
  );
}

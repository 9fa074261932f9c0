import Textfield from '@atlaskit/textfield';
import { Choice } from './choice';
import type { SectionProps } from './settings-form';
import styles from './settings.module.css';

const NONE = '';

/** What declining an issue does to it besides the decision itself. */
export function DeclineSettings({ settings, change, mayEdit, view }: SectionProps) {
  const { decline } = settings;
  const set = (part: Partial<typeof decline>) => change({ decline: { ...decline, ...part } });
  const { status } = decline;
  const gone = status !== null && !view.statuses.some(({ id }) => id === status.id);
  return (
    <>
      <h2 className={styles.heading}>Won&apos;t have this time</h2>
      <p className={styles.help}>
        Who declines an issue sees beforehand what happens to it, and can leave out each part. Undo takes all of it back.
      </p>
      <div className={styles.row}>
        <label htmlFor="decline-label">Label for declined issues; empty for none</label>
        <Textfield
          id="decline-label"
          isCompact
          isDisabled={!mayEdit}
          maxLength={255}
          value={decline.label ?? ''}
          onChange={({ currentTarget }) => {
            const label = currentTarget.value.replace(/\s+/g, '-');
            set({ label: label === '' ? null : label });
          }}
        />
      </div>
      <div className={styles.row}>
        <span>Move declined issues to</span>
        <Choice
          id="decline-status"
          label="Status for declined issues"
          hideLabel
          options={[
            { label: 'Leave them where they are', value: NONE },
            ...(gone ? [{ label: `${status.name} (no longer there)`, value: status.id }] : []),
            ...view.statuses.map(({ id, name }) => ({ label: name, value: id })),
          ]}
          value={status?.id ?? NONE}
          disabled={!mayEdit}
          onChange={(id) => set({ status: view.statuses.find((one) => one.id === id) ?? null })}
        />
      </div>
    </>
  );
}

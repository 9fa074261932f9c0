import Button from '@atlaskit/button/new';
import type { ValueView } from '../../../../../src/contract/value';
import { formatDay } from './decline-comment';
import type { Panel } from './use-panel';
import styles from './value.module.css';

/** That the issue will not be done this time, why, and the way back. */
export function Declined({ view, panel }: { view: ValueView; panel: Panel }) {
  const { declined } = view.reading;
  if (!declined) return null;
  const { label, moved } = declined;
  const back = [...(label ? [`removes the label ${label}`] : []), ...(moved ? [`moves it back to ${moved.from.name}`] : [])];
  return (
    <section className={styles.declined} aria-label="Won't have this time">
      <p className={styles.declinedText}>
        <strong>Won&apos;t have this time.</strong> {declined.reason}
        {declined.revisit ? ` · Look at it again on ${formatDay(declined.revisit)}` : ''}
      </p>
      {view.mayScore ? (
        <div>
          <Button spacing="compact" isDisabled={panel.locked} onClick={panel.reconsider}>
            Take it up again
          </Button>
          {back.length > 0 ? <p className={styles.quiet}>This also {back.join(' and ')}.</p> : null}
        </div>
      ) : null}
    </section>
  );
}

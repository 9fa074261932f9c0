import SectionMessage from '@atlaskit/section-message';
import { useMemo, useState } from 'react';
import { compareTop, type ChangeReason } from '../../../../../../src/domain/ranking/compare';
import { counted } from '../../../../../../src/domain/ranking/messages';
import { invoke } from '../../../shared/invoke';
import { Loading } from '../../../shared/loading';
import { CallProblem } from '../../../shared/problem';
import { useAsync } from '../../../shared/use-async';
import { Choice } from '../../settings/choice';
import { IssueKey } from '../issue-key';
import type { ViewProps } from '../ranking-workspace';
import styles from '../ranking.module.css';

const reasons: Record<ChangeReason, string> = {
  done: 'Done',
  gone: 'No longer in the backlog',
  created: 'New since then',
  scored: 'Scored since then',
  ranked: 'Ranked, or others were',
};

/** What moved at the top since an earlier day. */
export default function CompareView({ view }: ViewProps) {
  const history = useAsync(() => invoke('getTopHistory'), []);
  const [chosen, setChosen] = useState<string | null>(null);
  const days = history.state === 'ready' ? history.value.days : [];
  const then = days.find(({ day }) => day === chosen) ?? days.findLast(({ day }) => daysAgo(day) >= 7) ?? days[0];
  const comparison = useMemo(
    () => (then === undefined || history.state !== 'ready' ? null : compareTop(then, view.rows, new Set(history.value.done))),
    [then, view.rows, history],
  );
  if (history.state === 'loading') return <Loading label="Reading the earlier days" />;
  if (history.state === 'failed') return <CallProblem error={history.error} onRetry={history.reload} />;
  if (!history.value.seesAll) {
    return (
      <SectionMessage title="There is nothing to compare for you">
        <p>Some issues of this project are hidden from you, and the earlier days were kept of all of them.</p>
      </SectionMessage>
    );
  }
  if (then === undefined || comparison === null) {
    return (
      <SectionMessage title="No earlier day has been kept yet">
        <p>Refinery keeps the top 20 once a day. Come back tomorrow: what has moved since today will stand here.</p>
      </SectionMessage>
    );
  }
  const summaries = new Map(view.rows.map((row) => [row.key, row.summary]));
  const { changes, same } = comparison;
  return (
    <section className={styles.stack} aria-labelledby="compare-title">
      <div className={styles.listHead}>
        <div>
          <h2 className={styles.verdict} id="compare-title">
            {changes.length === 0 ? 'Nothing has moved at the top' : `${counted(changes.length, 'change')} at the top`}
          </h2>
          <p className={styles.subtle}>
            The first {then.top.length} issues, {dayWords(then.day)} and now; {same} stand where they stood.
          </p>
        </div>
        <div className={styles.model}>
          <Choice
            id="compare-day"
            label="Since"
            options={days.toReversed().map(({ day }) => ({ value: day, label: dayWords(day) }))}
            value={then.day}
            disabled={false}
            onChange={setChosen}
          />
        </div>
      </div>
      {changes.length > 0 && (
        <div className={styles.scroll} tabIndex={0} role="region" aria-label="Changes at the top">
          <table className={styles.moves}>
            <thead>
              <tr><th scope="col">Then</th><th scope="col">Now</th><th scope="col">Issue</th><th scope="col">Why</th></tr>
            </thead>
            <tbody>
              {changes.map(({ key, from, to, why }) => (
                <tr key={key}>
                  <td>{from ?? '–'}</td>
                  <td>{to ?? '–'}</td>
                  <td>
                    <IssueKey issueKey={key} /> {summaries.get(key)}
                  </td>
                  <td>{reasons[why]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function daysAgo(day: string): number {
  return (Date.now() - Date.parse(day)) / 86_400_000;
}

function dayWords(day: string): string {
  return new Date(`${day}T12:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
}

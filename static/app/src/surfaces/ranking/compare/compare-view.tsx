import SectionMessage from '@atlaskit/section-message';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import type { TopView } from '../../../../../../src/contract/ranking';
import { changeWords, type Namer } from '../../../../../../src/domain/ranking/compare-words';
import { counted } from '../../../../../../src/domain/ranking/messages';
import { projectModels } from '../../../../../../src/domain/scoring/project-models';
import type { RankingView } from '../../../../../../src/domain/ranking/ranking-view';
import { invoke } from '../../../shared/invoke';
import { Loading } from '../../../shared/loading';
import { CallProblem } from '../../../shared/problem';
import { useAsync } from '../../../shared/use-async';
import { IssueKey } from '../issue-key';
import type { ViewProps } from '../ranking-workspace';
import styles from '../ranking.module.css';

/** What moved at the top since an earlier day, and why. */
export default function CompareView({ view }: ViewProps) {
  const [since, setSince] = useState<string | null>(null);
  const top = useAsync(() => invoke('getTopView', { since }), [since, view.rows]);
  if (top.state === 'loading') return <Loading label="Reading the earlier days" />;
  if (top.state === 'failed') return <CallProblem error={top.error} onRetry={top.reload} />;
  const { seesAll, then, comparison, days, keptToday } = top.value;
  if (!seesAll) {
    return (
      <SectionMessage title="There is nothing to compare for you">
        <p>Some issues of this project are hidden from you, and the earlier days were kept of all of them.</p>
      </SectionMessage>
    );
  }
  if (then === null || comparison === null) {
    return (
      <SectionMessage title="No earlier day has been kept yet">
        <p>{firstDayWords(keptToday)}</p>
      </SectionMessage>
    );
  }
  const { changes, same } = comparison;
  const name = namerOf(top.value, view);
  return (
    <section className={styles.stack} aria-labelledby="compare-title">
      <div className={styles.listHead}>
        <div>
          <h2 className={styles.verdict} id="compare-title">
            {changes.length === 0 ? 'Nothing has moved at the top' : `${counted(changes.length, 'issue')} moved at the top`}
          </h2>
          <p className={styles.subtle}>
            The first {then.count} issues on {momentWords(then.at)} and now; {same} stand where they stood.{' '}
            {since !== null && since !== then.day && `Nothing was kept on ${dayWords(since)}: this is the nearest day that was.`}
          </p>
        </div>
        <div className={styles.model}>
          <label htmlFor="compare-day">Since</label>
          <Textfield
            id="compare-day"
            type="date"
            isCompact
            min={days[0]}
            max={days.at(-1)}
            defaultValue={since ?? then.day}
            onChange={({ currentTarget }) => {
              if (/^[12]\d{3}-\d\d-\d\d$/.test(currentTarget.value)) setSince(currentTarget.value);
            }}
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
                  <td>{from ?? `below ${then.count}`}</td>
                  <td>{to ?? '–'}</td>
                  <td>
                    <IssueKey issueKey={key} /> {top.value.summaries[key]}
                  </td>
                  <td>
                    {why.map((one) => (
                      <div key={JSON.stringify(one)}>{changeWords(one, name)}</div>
                    ))}
                    {why.length === 0 && 'Jira has no changelog that would tell'}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function firstDayWords(keptToday: string | null): string {
  return keptToday === null
    ? 'Refinery keeps the top 20 once a day, the first time within 24 hours from now. The day after, what has moved will stand here.'
    : `The first day was kept today, ${momentWords(keptToday)}. From tomorrow on, what has moved since will stand here.`;
}

function namerOf({ names }: TopView, { ownModels }: RankingView): Namer {
  const criteria = projectModels(ownModels).flatMap((model) => model.criteria);
  return {
    person: (accountId) => names[accountId] ?? null,
    day: dayWords,
    criterion: (id) => criteria.find((one) => one.id === id),
  };
}

/** @param instant or a day */
function dayWords(instant: string): string {
  const at = new Date(instant.length === 10 ? `${instant}T12:00:00Z` : instant);
  return at.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
}

function momentWords(instant: string): string {
  return new Date(instant).toLocaleString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' });
}

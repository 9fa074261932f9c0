import { useState } from 'react';
import { invoke } from '../../shared/invoke';
import { Loading } from '../../shared/loading';
import { CallProblem } from '../../shared/problem';
import { useAsync } from '../../shared/use-async';
import { IssueLink } from './issue-table';
import styles from './backlog.module.css';

/** What the project decided not to have this time; read only when somebody wants to know. */
export function DeclinedIssues() {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Won&apos;t have this time</summary>
      {open ? <List /> : null}
    </details>
  );
}

function List() {
  const declined = useAsync(() => invoke('getDeclined'), []);
  if (declined.state === 'loading') return <Loading label="Reading what was declined" />;
  if (declined.state === 'failed') return <CallProblem error={declined.error} onRetry={declined.reload} />;
  if (declined.value.length === 0) {
    return <p className={styles.subtle}>Nothing has been declined. To decline an issue, open it and its Value panel.</p>;
  }
  return (
    <ul>
      {declined.value.map(({ key, summary, reason, revisit, due, name }) => (
        <li key={key}>
          <IssueLink issueKey={key} /> {summary}: {reason}
          <span className={styles.subtle}>
            {name === null ? '' : ` · ${name}`}
            {revisit === null ? '' : ` · look at it again on ${formatDay(revisit)}`}
          </span>
          {due ? <strong> · its day has come</strong> : null}
        </li>
      ))}
    </ul>
  );
}

function formatDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}

import Button from '@atlaskit/button/new';
import ArrowLeftIcon from '@atlaskit/icon/core/arrow-left';
import { useEffect, useRef, useState } from 'react';
import type { FindingRow } from '../../../../../src/contract/backlog';
import { count, gapWords } from '../../../../../src/domain/health/messages';
import { invoke } from '../../shared/invoke';
import { Loading } from '../../shared/loading';
import { CallProblem } from '../../shared/problem';
import { useAsync } from '../../shared/use-async';
import { copyText } from './copy-text';
import { saveFile } from './save-file';
import { issueCsv } from './issue-csv';
import { IssueTable } from './issue-table';
import styles from './backlog.module.css';

/** What to take into the next refinement meeting: on the screen, on paper, in a table, or as text for Jira. */
export function Agenda({ onBack }: { onBack: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const agenda = useAsync(() => invoke('getAgenda'), []);
  const [copied, setCopied] = useState<boolean | null>(null);
  useEffect(() => heading.current?.focus(), []);
  const rows = agenda.state === 'ready' ? agenda.value.rows : [];
  const copy = async () => {
    setCopied(await copyText(agendaText(rows)));
  };
  return (
    <section className={styles.section} aria-labelledby="agenda-title">
      <div className={`${styles.buttons} ${styles.noPrint}`}>
        <Button appearance="subtle" iconBefore={ArrowLeftIcon} onClick={onBack}>
          Backlog health
        </Button>
      </div>
      <div className={styles.header}>
        <h2 id="agenda-title" className={styles.title} tabIndex={-1} ref={heading}>
          Refinement agenda
        </h2>
        <div className={`${styles.buttons} ${styles.noPrint}`}>
          <Button onClick={() => window.print()}>Print</Button>
          <Button onClick={() => saveFile('refinement-agenda.csv', 'text/csv', issueCsv(rows))}>CSV</Button>
          <Button onClick={() => void copy()}>{copied === true ? 'Copied' : 'Copy for Jira'}</Button>
        </div>
      </div>
      {copied === false && <p role="alert">The browser did not let this page copy. Save the CSV instead.</p>}
      <p className={styles.prose}>
        What holds up the next sprints comes first. An issue leaves this list when nothing is missing any more.
      </p>
      {agenda.state === 'loading' && <Loading label="Putting the agenda together" />}
      {agenda.state === 'failed' && <CallProblem error={agenda.error} onRetry={agenda.reload} />}
      {agenda.state === 'ready' && rows.length === 0 && (
        <p className={styles.big}>Everything in the next five sprints is ready. Spend the hour on something else.</p>
      )}
      {rows.length > 0 && <IssueTable rows={rows} total={rows.length} inGivenOrder wholeOnPaper />}
    </section>
  );
}

/** Keys alone on their words become links in Jira's own editor. */
function agendaText(rows: readonly FindingRow[]): string {
  const lines = rows.map((row, n) => `${n + 1}. ${row.key} ${row.summary} (${row.gaps.map((gap) => gapWords[gap]).join(', ')})`);
  return [`Refinement agenda, ${count(rows.length, 'issue')}`, ...lines].join('\n');
}

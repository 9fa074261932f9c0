import Button, { IconButton } from '@atlaskit/button/new';
import RefreshIcon from '@atlaskit/icon/core/refresh';
import SectionMessage from '@atlaskit/section-message';
import { useState } from 'react';
import type { ReportView } from '../../../../../src/contract/backlog';
import { changeSentences } from '../../../../../src/domain/health/change-words';
import { count } from '../../../../../src/domain/health/messages';
import { ReportExport } from './report-export';
import styles from './backlog.module.css';

interface Props {
  report: ReportView;
  /** Whether the backlog is being read again. */
  building: boolean;
  onRefresh: () => void;
  onRebuild: () => Promise<void>;
  onAgenda: () => void;
}

export function ReportHeader({ report, building, onRefresh, onRebuild, onAgenda }: Props) {
  const [rebuilding, setRebuilding] = useState(false);
  const { items, epics } = report.counts;
  const at = new Date(report.asOf);
  const rebuild = async () => {
    setRebuilding(true);
    await onRebuild().finally(() => setRebuilding(false));
  };
  return (
    <header>
      <div className={styles.header}>
        <div className={styles.headline}>
          <h1 className={styles.title}>{report.projectKey} backlog</h1>
          <p className={styles.subtle}>
            {count(items, 'open issue')}
            {report.seesAll ? '' : ' that you can see'}
            {epics === 0 ? '' : `, ${count(epics, 'epic')}`}
            {' · as of '}
            <time dateTime={report.asOf}>{at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}</time>
          </p>
          {report.trends !== null && <Changes sentences={changeSentences(report.trends, report)} />}
          {report.sinceVisit !== null && report.sinceVisit.since !== report.trends?.since && (
            <Changes sentences={changeSentences(report.sinceVisit, report)} title="Your last visit" />
          )}
        </div>
        <div className={`${styles.buttons} ${styles.noPrint}`}>
          <Button onClick={onAgenda}>Agenda</Button>
          <ReportExport report={report} />
          <IconButton icon={RefreshIcon} label="Refresh" onClick={onRefresh} isTooltipDisabled={false} />
          <Button appearance="subtle" onClick={() => void rebuild()} isLoading={rebuilding}>
            Read everything again
          </Button>
        </div>
      </div>
      {report.seesAll ? null : (
        <SectionMessage appearance="information">
          <p>Some issues of this project are hidden from you. Every figure here is of the issues that you can see.</p>
        </SectionMessage>
      )}
      {report.current ? null : (
        <SectionMessage appearance="information">
          <p>
            Much has changed since the last reading.{' '}
            {building ? 'The backlog is being read again; until then this is how it was.' : 'Not all of it is in these figures yet; a refresh reads on.'}
          </p>
        </SectionMessage>
      )}
    </header>
  );
}

/** A line a sentence, so that the eye finds what got worse. */
function Changes({ sentences, title }: { sentences: string[]; title?: string }) {
  return (
    <div className={styles.changes}>
      {sentences.map((sentence, n) => (
        <p key={sentence} className={styles.subtle}>
          {n === 0 && title !== undefined && <span className={styles.strong}>{title}: </span>}
          {sentence}
        </p>
      ))}
    </div>
  );
}

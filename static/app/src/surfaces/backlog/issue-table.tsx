import DynamicTable from '@atlaskit/dynamic-table';
import Textfield from '@atlaskit/textfield';
import { router } from '@forge/bridge';
import { useState } from 'react';
import type { FindingRow } from '../../../../../src/contract/backlog';
import { count, figure, gapWords } from '../../../../../src/domain/health/messages';
import { partWords } from './part-words';
import styles from './backlog.module.css';

const ROWS_A_PAGE = 25;

const column = (key: string, content: string, width: number) => ({ key, content, isSortable: true, width });
const head = {
  cells: [
    column('position', 'Place', 7),
    column('key', 'Key', 11),
    column('summary', 'Summary', 36),
    column('gaps', 'Missing', 16),
    column('estimate', 'Estimate', 9),
    column('score', 'Score', 8),
    column('untouched', 'Untouched', 13),
  ],
};
/** Beside a sprint measure it matters what became of an issue there, and not what it still lacks. */
const sprintHead = {
  cells: [
    column('position', 'Place', 8),
    column('key', 'Key', 12),
    column('summary', 'Summary', 37),
    column('estimate', 'Estimate', 10),
    column('parts', 'In the sprints', 33),
  ],
};

/** Issues that can be sorted by every column and narrowed by any word in them. */
interface Props {
  rows: FindingRow[];
  /** How many there are; the rows may be the first of them. */
  total: number;
  /** Keeps the order of the rows until a person sorts them; else they stand by rank. */
  inGivenOrder?: boolean;
  /** All rows at once, because paper has no next page. */
  wholeOnPaper?: boolean;
}

export function IssueTable({ rows, total, inGivenOrder = false, wholeOnPaper = false }: Props) {
  const [filter, setFilter] = useState('');
  const wanted = filter.trim().toLowerCase();
  const inSprints = rows.some((row) => row.parts !== undefined);
  const shown = rows.filter((row) => wordsOf(row).includes(wanted));
  return (
    <div>
      <div className={`${styles.filter} ${styles.noPrint}`}>
        <Textfield
          isCompact
          aria-label="Filter issues"
          placeholder="Filter by key, word, type or status"
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
        />
        <span className={styles.subtle} role="status">
          {shown.length === total ? count(total, 'issue') : `${figure(shown.length)} of ${count(total, 'issue')}`}
        </span>
      </div>
      <DynamicTable
        head={inSprints ? sprintHead : head}
        rows={shown.map((row) => toRow(row, inSprints))}
        {...(wholeOnPaper ? {} : { rowsPerPage: ROWS_A_PAGE })}
        {...(inGivenOrder ? {} : { defaultSortKey: 'position', defaultSortOrder: 'ASC' as const })}
        emptyView={<p>No issue has these words.</p>}
      />
    </div>
  );
}

function wordsOf(row: FindingRow): string {
  const gaps = row.gaps.map((gap) => gapWords[gap]);
  return [row.key, row.summary, row.type, row.status, row.priority ?? '', ...gaps, ...(row.parts ?? []).map(partWords)].join(' ').toLowerCase();
}

function toRow(row: FindingRow, inSprints: boolean) {
  const gaps = row.gaps.map((gap) => gapWords[gap]).join(', ');
  const parts = (row.parts ?? []).map(partWords);
  const estimate = { key: row.estimate ?? -1, content: row.estimate === null ? '–' : figure(row.estimate) };
  return {
    key: row.key,
    cells: [
      { key: row.position ?? Number.MAX_SAFE_INTEGER, content: row.position === null ? 'done' : figure(row.position) },
      { key: keyOrder(row.key), content: <IssueLink issueKey={row.key} /> },
      {
        key: row.summary,
        content: (
          <div className={styles.summaryCell}>
            {row.summary}
            <div className={styles.subtle}>
              {row.type} · {row.status}
              {row.priority === null ? '' : ` · ${row.priority}`}
            </div>
          </div>
        ),
      },
      ...(inSprints
        ? [estimate, { key: parts.join(), content: parts.map((words) => <div key={words}>{words}</div>) }]
        : [
            { key: gaps, content: gaps },
            estimate,
            { key: row.score ?? -1, content: row.score === null ? '–' : figure(row.score) },
            { key: row.untouchedDays, content: count(row.untouchedDays, 'day') },
          ]),
    ],
  };
}

/** PAY-9 before PAY-10. */
function keyOrder(key: string): number {
  return Number(key.split('-').at(-1));
}

/** Opens the issue in Jira itself: the page stands in a frame whose own address is not Jira's. */
export function IssueLink({ issueKey }: { issueKey: string }) {
  const address = `/browse/${issueKey}`;
  return (
    <a
      href={address}
      className={styles.issueLink}
      onClick={(event) => {
        event.preventDefault();
        void (event.metaKey || event.ctrlKey ? router.open(address) : router.navigate(address));
      }}
    >
      {issueKey}
    </a>
  );
}

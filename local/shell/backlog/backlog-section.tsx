import Badge from '@atlaskit/badge';
import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import { useId, useState } from 'react';
import type { Sprint } from '../api/beans';
import type { JiraClient } from '../api/jira';
import { day } from '../app/dates';
import type { ProjectInfo } from '../app/project';
import { BacklogRow } from './backlog-row';
import { estimates, type BacklogGroup } from './load-backlog';

/** So many rows at first: a menu in each of a thousand rows is slow. */
const FIRST = 100;

interface Props {
  group: BacklogGroup;
  info: ProjectInfo;
  change: (work: (jira: JiraClient) => Promise<unknown>) => Promise<void>;
}

/** One sprint, or the backlog, with its rows and sums. */
export function BacklogSection({ group: { sprint, issues }, info, change }: Props) {
  const heading = useId();
  const [shown, setShown] = useState(FIRST);
  const sums = info.estimate && estimates(issues, info.estimate.fieldId);
  return (
    <section className="backlog-section" aria-labelledby={heading}>
      <header>
        <h2 id={heading}>{sprint?.name ?? 'Backlog'}</h2>
        {sprint?.state === 'active' && <Lozenge appearance="inprogress">Active</Lozenge>}
        <span className="subtle">{sprint && dates(sprint)}</span>
        <span className="subtle backlog-sums">
          {issues.length} {issues.length === 1 ? 'issue' : 'issues'}
          {sums && issues.length > 0 && `, ${sums.missing} without estimate`}
        </span>
        {sums && <Badge max={false}>{sums.sum}</Badge>}
      </header>
      {sprint?.goal && <p className="subtle backlog-goal">{sprint.goal}</p>}
      {issues.length === 0 ? (
        <p className="subtle backlog-empty">Nothing planned here</p>
      ) : (
        <ol className="rows">
          {issues.slice(0, shown).map((issue, index) => (
            <BacklogRow
              key={issue.id}
              issue={issue}
              index={index}
              issues={issues}
              sprint={sprint}
              info={info}
              change={change}
            />
          ))}
        </ol>
      )}
      {issues.length > shown && (
        <p>
          <Button onClick={() => setShown(shown + FIRST)}>
            Show {Math.min(FIRST, issues.length - shown)} more
          </Button>{' '}
          <span className="subtle">
            {shown} of {issues.length}
          </span>
        </p>
      )}
    </section>
  );
}

function dates({ startDate, endDate }: Sprint): string {
  return startDate && endDate ? `${day(startDate)} to ${day(endDate)}` : '';
}

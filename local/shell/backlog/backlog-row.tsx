import { IconButton } from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import MoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import Lozenge from '@atlaskit/lozenge';
import type { Issue, Sprint } from '../api/beans';
import type { JiraClient } from '../api/jira';
import { Link } from '../app/link';
import { NoPerson, PersonAvatar } from '../app/person-avatar';
import type { ProjectInfo } from '../app/project';
import { paths } from '../app/routes';
import { StatusLozenge } from '../app/status-lozenge';
import { TypeIcon } from '../app/type-icon';
import { rankIssue, rankTarget, type RankMove } from './moves';

interface Props {
  issue: Issue;
  index: number;
  issues: Issue[];
  sprint: Sprint | null;
  info: ProjectInfo;
  change: (work: (jira: JiraClient) => Promise<unknown>) => Promise<void>;
}

export function BacklogRow(props: Props) {
  const { issue, info } = props;
  const { summary, status, issuetype, assignee, parent } = issue.fields;
  const points = info.estimate ? issue.fields[info.estimate.fieldId] : undefined;
  return (
    <li className="row backlog-row">
      <TypeIcon type={issuetype} />
      <Link href={paths.issue(issue.key)} className="row-key">
        {issue.key}
      </Link>
      <Link href={paths.issue(issue.key)} className="row-text" tabIndex={-1}>
        {summary}
      </Link>
      {parent && (
        <span className="backlog-epic">
          <Lozenge appearance="new" maxWidth={140}>
            {parent.fields.summary}
          </Lozenge>
        </span>
      )}
      <StatusLozenge status={status} />
      {info.estimate && (
        <span className="backlog-points" title={info.estimate.name}>
          {typeof points === 'number' ? points : <span className="subtle">–</span>}
        </span>
      )}
      {assignee ? <PersonAvatar name={assignee.displayName} /> : <NoPerson label="Unassigned" />}
      {info.may.has('SCHEDULE_ISSUES') && <MoveMenu {...props} />}
    </li>
  );
}

const rankMoves: { move: RankMove; text: string }[] = [
  { move: 'top', text: 'To the top' },
  { move: 'up', text: 'Up' },
  { move: 'down', text: 'Down' },
  { move: 'bottom', text: 'To the bottom' },
];

function MoveMenu({ issue, index, issues, sprint, info, change }: Props) {
  const others = info.sprintFieldId ? [...info.sprints, null].filter((one) => one?.id !== sprint?.id) : [];
  return (
    <DropdownMenu<HTMLButtonElement>
      placement="bottom-end"
      trigger={({ triggerRef, ...props }) => (
        <IconButton
          {...props}
          ref={triggerRef}
          icon={MoreIcon}
          label={`Move ${issue.key}`}
          appearance="subtle"
          spacing="compact"
        />
      )}
    >
      <DropdownItemGroup title="Rank">
        {rankMoves.map(({ move, text }) => (
          <DropdownItem
            key={move}
            isDisabled={!rankTarget(issues, index, move)}
            onClick={() => void change((jira) => rankIssue(jira, issues, index, move))}
          >
            {text}
          </DropdownItem>
        ))}
      </DropdownItemGroup>
      {others.length > 0 && (
        <DropdownItemGroup title="Move to">
          {others.map((other) => (
            <DropdownItem
              key={other?.id ?? 'backlog'}
              onClick={() =>
                void change((jira) =>
                  jira.editIssue(issue.key, { [info.sprintFieldId ?? '']: other?.id ?? null }),
                )
              }
            >
              {other?.name ?? 'Backlog'}
            </DropdownItem>
          ))}
        </DropdownItemGroup>
      )}
    </DropdownMenu>
  );
}

import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import Lozenge from '@atlaskit/lozenge';
import type { Issue } from '../api/beans';
import { StatusLozenge } from '../app/status-lozenge';
import { useSession } from '../app/session';
import { useLoaded } from '../app/use-loaded';
import type { IssueEdits } from './use-issue-edits';

/** The status with its transitions. */
export function StatusField({ issue, edits }: { issue: Issue; edits: IssueEdits }) {
  const { jira } = useSession();
  const { status, resolution } = issue.fields;
  const may = edits.may('TRANSITION_ISSUES');
  const [transitions] = useLoaded(
    () => (may ? jira.transitions(issue.key) : Promise.resolve([])),
    [jira, issue.key, status.id, may],
  );
  const others =
    transitions.state === 'ready' ? transitions.value.filter(({ to }) => to.id !== status.id) : [];
  if (others.length === 0) {
    return (
      <p className="issue-status">
        <StatusLozenge status={status} />
      </p>
    );
  }
  return (
    <div className="issue-status">
      <span className="status-trigger" data-category={status.statusCategory.key}>
        <DropdownMenu<HTMLButtonElement> trigger={status.name} shouldRenderToParent>
          <DropdownItemGroup title="Move to">
            {others.map(({ id, name, to }) => (
              <DropdownItem
                key={id}
                elemAfter={<StatusLozenge status={to} />}
                onClick={() => void edits.run((client) => client.transition(issue.key, id))}
              >
                {name}
              </DropdownItem>
            ))}
          </DropdownItemGroup>
        </DropdownMenu>
      </span>
      {resolution && <Lozenge appearance="success">{resolution.name}</Lozenge>}
    </div>
  );
}

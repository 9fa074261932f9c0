import Button from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import LinkExternalIcon from '@atlaskit/icon/core/link-external';
import { router } from '@forge/bridge';
import type { FindingRow, ListedInJira } from '../../../../../src/contract/backlog';
import { keysJqlParts } from '../../../../../src/domain/health/jql';
import { figure } from '../../../../../src/domain/health/messages';

interface Props {
  listed: ListedInJira;
  rows: readonly FindingRow[];
}

const openSearch = (jql: string) => void router.open(`/issues/?jql=${encodeURIComponent(jql)}`);

/** Leads to the issues in Jira's own search; to so many at a time where an address could not name them all. */
export function JiraSearch({ listed, rows }: Props) {
  const { jql, jqlCount, count } = listed;
  if (jql === null) return null;
  if (jqlCount >= count || rows.length === 0) {
    return (
      <Button iconAfter={LinkExternalIcon} onClick={() => openSearch(jql)}>
        {jqlCount < count ? `Open the first ${jqlCount} in Jira search` : 'Open in Jira search'}
      </Button>
    );
  }
  return (
    <DropdownMenu trigger="Open in Jira search" shouldRenderToParent>
      <DropdownItemGroup>
        {keysJqlParts(rows.map(({ key }) => key)).map((part) => (
          <DropdownItem key={part.from} onClick={() => openSearch(part.jql)}>
            {`Issues ${figure(part.from)} to ${figure(part.to)}`}
          </DropdownItem>
        ))}
      </DropdownItemGroup>
    </DropdownMenu>
  );
}

/** The search itself, for a filter or a board, and why it is a list of keys where it is. */
export function JqlText({ listed: { jql, byKeys, jqlCount, count } }: { listed: ListedInJira }) {
  if (jql === null) return null;
  return (
    <details>
      <summary>JQL</summary>
      {byKeys && (
        <p>
          JQL cannot say by itself which issues these are, so they are named by their keys
          {jqlCount < count ? `, ${figure(jqlCount)} in one search` : ''}.
        </p>
      )}
      <code>{jql}</code>
    </details>
  );
}

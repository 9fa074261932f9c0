import Button, { IconButton } from '@atlaskit/button/new';
import CrossIcon from '@atlaskit/icon/core/cross';
import Select from '@atlaskit/select';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import type { Issue, IssueLink, LinkedIssue, LinkType } from '../api/beans';
import { Link } from '../app/link';
import { paths } from '../app/routes';
import { useSession } from '../app/session';
import { StatusLozenge } from '../app/status-lozenge';
import { useLoaded } from '../app/use-loaded';
import type { IssueEdits } from './use-issue-edits';

/** Links to other issues, by what they say ("blocks", "is blocked by"). */
export function Links({ issue, edits }: { issue: Issue; edits: IssueEdits }) {
  const [adding, setAdding] = useState(false);
  const links = (issue.fields.issuelinks ?? []).flatMap(readLink);
  const may = edits.may('LINK_ISSUES');
  if (links.length === 0 && !may) return null;
  const says = [...new Set(links.map((link) => link.says))];
  return (
    <section className="issue-section" aria-label="Linked issues">
      <div className="section-head">
        <h2>Linked issues</h2>
        {may && !adding && (
          <Button appearance="subtle" spacing="compact" onClick={() => setAdding(true)}>
            Link an issue
          </Button>
        )}
      </div>
      {links.length === 0 && !adding && <p className="subtle">None</p>}
      {says.map((text) => (
        <div key={text}>
          <h3 className="link-kind">{text}</h3>
          <ul className="rows">
            {links
              .filter((link) => link.says === text)
              .map(({ id, other }) => (
                <li key={id} className="row">
                  <Link href={paths.issue(other.key)} className="row-key">
                    {other.key}
                  </Link>
                  <span className="row-text">{other.fields.summary}</span>
                  <StatusLozenge status={other.fields.status} />
                  {may && (
                    <IconButton
                      icon={CrossIcon}
                      label={`Remove the link to ${other.key}`}
                      appearance="subtle"
                      spacing="compact"
                      onClick={() => void edits.run((jira) => jira.removeLink(id))}
                    />
                  )}
                </li>
              ))}
          </ul>
        </div>
      ))}
      {adding && <AddLink issue={issue} edits={edits} done={() => setAdding(false)} />}
    </section>
  );
}

function readLink({
  id,
  type,
  inwardIssue,
  outwardIssue,
}: IssueLink): { id: string; says: string; other: LinkedIssue }[] {
  if (outwardIssue) return [{ id, says: type.outward, other: outwardIssue }];
  return inwardIssue ? [{ id, says: type.inward, other: inwardIssue }] : [];
}

interface Kind {
  label: string;
  value: string;
  type: LinkType;
  outward: boolean;
}

function AddLink({ issue, edits, done }: { issue: Issue; edits: IssueEdits; done: () => void }) {
  const { jira } = useSession();
  const [types] = useLoaded(() => jira.linkTypes(), [jira]);
  const [chosen, setChosen] = useState<Kind | null>(null);
  const [key, setKey] = useState('');
  const kinds = (types.state === 'ready' ? types.value : []).flatMap((type): Kind[] => [
    { label: type.outward, value: `${type.id} outward`, type, outward: true },
    ...(type.inward === type.outward
      ? []
      : [{ label: type.inward, value: `${type.id} inward`, type, outward: false }]),
  ]);
  const kind = chosen ?? kinds[0];
  const add = async (): Promise<void> => {
    const other = key.trim().toUpperCase();
    if (!kind || !other) return;
    // "A blocks B": A is what Jira calls the inward issue of the link, B the outward one.
    const [outward, inward] = kind.outward ? [other, issue.key] : [issue.key, other];
    if (await edits.run((client) => client.addLink(kind.type.id, outward, inward))) done();
  };
  return (
    <form
      className="add-link"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Select<Kind>
        aria-label="Kind of link"
        spacing="compact"
        options={kinds}
        value={kind ?? null}
        onChange={setChosen}
      />
      <Textfield
        isCompact
        aria-label="Key of the other issue"
        placeholder="Key"
        value={key}
        onChange={(event) => setKey(event.currentTarget.value)}
      />
      <Button type="submit" appearance="primary" spacing="compact">
        Link
      </Button>
      <Button appearance="subtle" spacing="compact" onClick={done}>
        Cancel
      </Button>
    </form>
  );
}

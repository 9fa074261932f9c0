import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import { useState, type ReactNode } from 'react';
import { AdfView } from '../adf/adf-view';
import type { HistoryEntry, Issue, User } from '../api/beans';
import { PersonAvatar } from '../app/person-avatar';
import { instant } from '../app/dates';
import { useSession } from '../app/session';
import { Await } from '../app/states';
import { useLoaded } from '../app/use-loaded';
import { DocumentEditor } from './document-editor';
import type { IssueEdits } from './use-issue-edits';

/** Comments and history, newest at the end and at the start as Jira has them. */
export function Activity({ issue, edits }: { issue: Issue; edits: IssueEdits }) {
  return (
    <section className="issue-section" aria-label="Activity">
      <h2>Activity</h2>
      <Tabs id="activity" shouldUnmountTabPanelOnChange>
        <TabList>
          <Tab>Comments</Tab>
          <Tab>History</Tab>
        </TabList>
        <TabPanel>
          <Comments issue={issue} edits={edits} />
        </TabPanel>
        <TabPanel>
          <History issue={issue} />
        </TabPanel>
      </Tabs>
    </section>
  );
}

function Comments({ issue, edits }: { issue: Issue; edits: IssueEdits }) {
  const { jira } = useSession();
  const [comments] = useLoaded(() => jira.comments(issue.key), [jira, issue.key, issue.fields.updated]);
  const [draft, setDraft] = useState(0);
  return (
    <div className="activity">
      <Await loaded={comments} what="comments">
        {(list) => (
          <>
            {list.length === 0 && <p className="subtle">No comments yet</p>}
            {list.map((comment) => (
              <Entry key={comment.id} author={comment.author} created={comment.created}>
                <AdfView document={comment.body} />
              </Entry>
            ))}
          </>
        )}
      </Await>
      {edits.may('ADD_COMMENTS') && (
        <DocumentEditor
          key={draft}
          label="Add a comment"
          placeholder="Add a comment"
          rows={3}
          saveText="Comment"
          document={null}
          save={async (body) => {
            if (body && (await edits.run((client) => client.addComment(issue.key, body))))
              setDraft(draft + 1);
          }}
        />
      )}
    </div>
  );
}

function History({ issue }: { issue: Issue }) {
  const { jira } = useSession();
  const [history] = useLoaded(() => jira.changelog(issue.key), [jira, issue.key, issue.fields.updated]);
  return (
    <div className="activity">
      <Await loaded={history} what="the history">
        {(entries) =>
          entries.length === 0 ? (
            <p className="subtle">No history is known of this issue</p>
          ) : (
            [...entries].reverse().map((entry) => (
              <Entry key={entry.id} author={entry.author} created={entry.created}>
                <Changes entry={entry} />
              </Entry>
            ))
          )
        }
      </Await>
    </div>
  );
}

function Changes({ entry }: { entry: HistoryEntry }) {
  return (
    <ul className="changes">
      {entry.items.map((item, i) => (
        <li key={i}>
          <strong>{item.field}</strong>: {ownText(item, 'fromString')} → {ownText(item, 'toString')}
        </li>
      ))}
    </ul>
  );
}

/** `toString` is a property of Jira's items and a method of every object. */
function ownText(item: HistoryEntry['items'][number], property: 'fromString' | 'toString'): string {
  const text: unknown = Object.hasOwn(item, property) ? item[property] : null;
  const shown = typeof text === 'string' && text !== '' ? text : 'none';
  return shown.length > 200 ? `${shown.slice(0, 200)}…` : shown;
}

function Entry({
  author,
  created,
  children,
}: {
  author: User | undefined;
  created: string;
  children: ReactNode;
}) {
  return (
    <div className="entry">
      <PersonAvatar name={author?.displayName ?? 'Unknown'} />
      <div className="entry-body">
        <p className="entry-head">
          <strong>{author?.displayName ?? 'Unknown'}</strong>{' '}
          <span className="subtle">{instant(created)}</span>
        </p>
        {children}
      </div>
    </div>
  );
}

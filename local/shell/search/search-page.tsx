import './search.css';
import Button from '@atlaskit/button/new';
import DynamicTable from '@atlaskit/dynamic-table';
import SectionMessage from '@atlaskit/section-message';
import Textfield from '@atlaskit/textfield';
import { useEffect, useState } from 'react';
import type { Issue } from '../api/beans';
import { day } from '../app/dates';
import { Link } from '../app/link';
import { PersonName } from '../app/person-name';
import { navigate } from '../app/router';
import { paths } from '../app/routes';
import { useSession } from '../app/session';
import { Loading, Nothing } from '../app/states';
import { StatusLozenge } from '../app/status-lozenge';
import { TypeIcon } from '../app/type-icon';
import { useSearch } from './use-search';

/** A search with JQL: what the app's links with `/issues/?jql=` open. */
export function SearchPage({ jql }: { jql: string }) {
  const { app } = useSession();
  const fallback = app.projects[0] ? `project = "${app.projects[0].key}" ORDER BY Rank ASC` : '';
  const asked = jql || fallback;
  const [text, setText] = useState(asked);
  const search = useSearch(asked);
  useEffect(() => {
    document.title = 'Issues';
  }, []);

  return (
    <div className="page">
      <h1>Issues</h1>
      <form
        className="search-form"
        onSubmit={(event) => {
          event.preventDefault();
          navigate(paths.search(text));
        }}
      >
        <Textfield
          isCompact
          isMonospaced
          aria-label="JQL"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" appearance="primary">
          Search
        </Button>
      </form>
      {search.error && (
        <SectionMessage appearance="error" title="Jira cannot answer this query">
          <p>{search.error.message}</p>
        </SectionMessage>
      )}
      {search.count !== null && search.issues.length > 0 && (
        <p className="subtle" role="status">
          {search.issues.length} of {search.count} issues
        </p>
      )}
      {search.issues.length > 0 && <Results issues={search.issues} />}
      {search.loading ? (
        <Loading what="issues" />
      ) : search.more ? (
        <p>
          <Button onClick={search.more}>Show more</Button>
        </p>
      ) : (
        search.issues.length === 0 &&
        !search.error && <Nothing title="No issue matches">Change the query above.</Nothing>
      )}
    </div>
  );
}

const head = {
  cells: ['Type', 'Key', 'Summary', 'Status', 'Priority', 'Assignee', 'Updated'].map((content) => ({
    key: content,
    content,
  })),
};

function Results({ issues }: { issues: Issue[] }) {
  const rows = issues.map(({ id, key, fields }) => ({
    key: id,
    cells: [
      { key: 'type', content: <TypeIcon type={fields.issuetype} /> },
      {
        key: 'key',
        content: (
          <Link href={paths.issue(key)} className="row-key">
            {key}
          </Link>
        ),
      },
      { key: 'summary', content: fields.summary },
      { key: 'status', content: <StatusLozenge status={fields.status} /> },
      { key: 'priority', content: fields.priority?.name ?? '' },
      { key: 'assignee', content: <PersonName user={fields.assignee} none="Unassigned" /> },
      { key: 'updated', content: day(fields.updated) },
    ],
  }));
  return (
    <div className="search-results">
      <DynamicTable label="Issues" head={head} rows={rows} />
    </div>
  );
}

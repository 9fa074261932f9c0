import './issue.css';
import Breadcrumbs, { BreadcrumbsItem } from '@atlaskit/breadcrumbs';
import { useEffect } from 'react';
import { navigate } from '../app/router';
import type { ProjectInfo } from '../app/project';
import { paths } from '../app/routes';
import { useSession } from '../app/session';
import { Await } from '../app/states';
import { useLoaded } from '../app/use-loaded';
import type { Issue } from '../api/beans';
import { IssueContexts } from '../modules/issue-contexts';
import { IssuePanels } from '../modules/issue-panels';
import { Activity } from './activity';
import { Description } from './description';
import { Details } from './details';
import { Links } from './links';
import { Summary } from './summary';
import { useIssueEdits } from './use-issue-edits';
import { useIssueEvents } from './use-issue-events';

export function IssuePage({ issueKey, info }: { issueKey: string; info: ProjectInfo }) {
  const { jira } = useSession();
  const [issue, reload] = useLoaded(() => jira.issue(issueKey), [jira, issueKey]);
  return (
    <Await loaded={issue} what="the issue" retry={reload}>
      {(value) => <IssueView issue={value} info={info} reload={reload} />}
    </Await>
  );
}

function IssueView({ issue, info, reload }: { issue: Issue; info: ProjectInfo; reload: () => void }) {
  const edits = useIssueEdits(issue, info, reload);
  useIssueEvents(issue, info.project.id, reload);
  useEffect(() => {
    document.title = `[${issue.key}] ${issue.fields.summary}`;
  }, [issue]);
  const crumb = (href: string) => ({
    href,
    onClick: (event: { preventDefault(): void }) => {
      event.preventDefault();
      navigate(href);
    },
  });
  const { parent } = issue.fields;
  return (
    <article className="issue" aria-label={issue.key}>
      <div className="issue-main">
        <Breadcrumbs label="Place of the issue">
          <BreadcrumbsItem {...crumb(paths.backlog(info.project.key))} text={info.project.name} />
          {parent && <BreadcrumbsItem {...crumb(paths.issue(parent.key))} text={parent.key} />}
          <BreadcrumbsItem {...crumb(paths.issue(issue.key))} text={issue.key} />
        </Breadcrumbs>
        <Summary issue={issue} edits={edits} />
        <Description issue={issue} edits={edits} />
        <Links issue={issue} edits={edits} />
        <IssuePanels issue={issue} info={info} refresh={reload} />
        <Activity issue={issue} edits={edits} />
      </div>
      <aside className="issue-side" aria-label="Details">
        <Details issue={issue} info={info} edits={edits} />
        <IssueContexts issue={issue} info={info} refresh={reload} />
      </aside>
    </article>
  );
}

import './home.css';
import { useEffect } from 'react';
import type { AppInfo } from '../api/local-host';
import { Link } from './link';
import { navigate } from './router';
import { modulePath, paths } from './routes';
import { useSession } from './session';
import { Nothing } from './states';

/** The projects of the site and where the app is in each; where there is only one project, its backlog. */
export function Home() {
  const { app, person } = useSession();
  const only = app.projects.length === 1 ? app.projects[0] : undefined;
  useEffect(() => {
    document.title = app.siteTitle;
    if (only) navigate(paths.backlog(only.key), { replace: true });
  }, [app, only]);

  if (app.projects.length === 0) {
    return (
      <Nothing title="This site has no project yet" level={1}>
        Start the local host with --data and a file of issues.
      </Nothing>
    );
  }
  return (
    <div className="page page-narrow">
      <h1>Projects</h1>
      <p>
        You are {person.displayName}
        {person.actsAs ? ` (${person.actsAs.toLowerCase()})` : ''}. Others see and may do other things: act as one of
        them with the button at the top right.
      </p>
      <ul className="projects">
        {app.projects.map((project) => (
          <ProjectCard key={project.key} project={project} />
        ))}
      </ul>
    </div>
  );
}

function ProjectCard({ project }: { project: AppInfo['projects'][number] }) {
  const { app } = useSession();
  const pages = app.modules.filter(({ type }) => type === 'jira:projectPage');
  const onIssues = app.modules.filter(({ type }) => type === 'jira:issuePanel' || type === 'jira:issueContext');
  return (
    <li>
      <h2>
        {project.name} <span className="subtle">{project.key}</span>
      </h2>
      <dl>
        {pages.map((page) => (
          <div key={page.key}>
            <dt>
              <Link href={modulePath(page, project.key) ?? '/'}>{page.title}</Link>
            </dt>
            <dd>the app’s page on this project</dd>
          </div>
        ))}
        <div>
          <dt>
            <Link href={paths.backlog(project.key)}>Backlog</Link>
          </dt>
          <dd>
            {onIssues.length === 0
              ? 'all issues in their order'
              : `open an issue there to see ${onIssues.map(({ title }) => title).join(' and ')}`}
          </dd>
        </div>
      </dl>
    </li>
  );
}

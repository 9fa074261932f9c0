import { useEffect } from 'react';
import { Link } from './Link';
import { navigate } from './router';
import { paths } from './routes';
import { useSession } from './session';
import { Nothing } from './states';

/** The projects of the site; where there is only one, its backlog. */
export function Home() {
  const { app } = useSession();
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
    <div className="page">
      <h1>Projects</h1>
      <ul className="project-list">
        {app.projects.map((project) => (
          <li key={project.key}>
            <Link href={paths.backlog(project.key)}>{project.name}</Link>{' '}
            <span className="subtle">{project.key}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

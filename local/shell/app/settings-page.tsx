import { useEffect } from 'react';
import { Link } from './link';
import type { ProjectInfo } from './project';
import { paths } from './routes';
import { useSession } from './session';

/** Project settings: the local stand-in has only the apps' pages to offer. */
export function SettingsPage({ info: { project, may, board } }: { info: ProjectInfo }) {
  const { app } = useSession();
  const pages = app.modules.filter((module) => module.type === 'jira:projectSettingsPage');
  useEffect(() => {
    document.title = `Settings of ${project.name}`;
  }, [project]);
  return (
    <div className="page page-narrow">
      <h1>Project settings</h1>
      <dl className="facts">
        <dt>Name</dt>
        <dd>{project.name}</dd>
        <dt>Key</dt>
        <dd>{project.key}</dd>
        <dt>Board</dt>
        <dd>{board ? `${board.name} (${board.type})` : 'none'}</dd>
      </dl>
      <h2>Apps</h2>
      {may.has('ADMINISTER_PROJECTS') ? (
        <ul className="project-list">
          {pages.map((page) => (
            <li key={page.key}>
              <Link href={paths.settingsModule(project.key, page.key)}>{page.title}</Link>
            </li>
          ))}
        </ul>
      ) : (
        <p>Only administrators of the project can open the settings of apps.</p>
      )}
    </div>
  );
}

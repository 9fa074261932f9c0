import './side-bar.css';
import AppsIcon from '@atlaskit/icon/core/app';
import BacklogIcon from '@atlaskit/icon/core/backlog';
import SearchIcon from '@atlaskit/icon/core/work-items';
import SettingsIcon from '@atlaskit/icon/core/settings';
import type { ComponentType } from 'react';
import { Link } from './link';
import { useProject } from './project';
import { paths, type Route } from './routes';
import { useSession } from './session';

type Icon = ComponentType<{ label: string; color?: 'currentColor' }>;

/** The project's navigation, with the app's pages where Jira lists them. */
export function SideBar({ route }: { route: Route }) {
  const { app } = useSession();
  const loaded = useProject();
  if (!loaded) return null;
  if (loaded.state !== 'ready') return <nav className="side-bar" aria-label="Project" />;

  const { project, may } = loaded.value;
  const pages = app.modules.filter((module) => module.type === 'jira:projectPage');
  const settings = may.has('ADMINISTER_PROJECTS')
    ? app.modules.filter((module) => module.type === 'jira:projectSettingsPage')
    : [];
  const onModule = (key: string): boolean => route.page === 'module' && route.moduleKey === key;
  return (
    <nav className="side-bar" aria-label="Project">
      <div className="side-project">
        <span className="side-mark" aria-hidden="true">
          {project.key.slice(0, 1)}
        </span>
        <span>
          <strong>{project.name}</strong>
          <span className="subtle">{project.key}</span>
        </span>
      </div>
      {app.projects.length > 1 && (
        <p className="side-projects">
          <Link href="/">All projects</Link>
        </p>
      )}
      <ul>
        <Item
          icon={BacklogIcon}
          href={paths.backlog(project.key)}
          text="Backlog"
          active={route.page === 'backlog'}
        />
        <Item
          icon={SearchIcon}
          href={paths.issues(project.key)}
          text="Issues"
          active={route.page === 'search'}
        />
      </ul>
      {pages.length > 0 && <h2>Apps</h2>}
      <ul>
        {pages.map((page) => (
          <Item
            key={page.key}
            icon={AppsIcon}
            href={paths.projectModule(project.key, page.key)}
            text={page.title}
            active={onModule(page.key)}
          />
        ))}
      </ul>
      <h2>Project settings</h2>
      <ul>
        <Item
          icon={SettingsIcon}
          href={paths.settings(project.key)}
          text="Details"
          active={route.page === 'settings'}
        />
        {settings.map((page) => (
          <Item
            key={page.key}
            icon={AppsIcon}
            href={paths.settingsModule(project.key, page.key)}
            text={page.title}
            active={onModule(page.key)}
          />
        ))}
      </ul>
    </nav>
  );
}

function Item({
  icon: Glyph,
  href,
  text,
  active,
}: {
  icon: Icon;
  href: string;
  text: string;
  active: boolean;
}) {
  return (
    <li>
      <Link href={href} className="side-item" aria-current={active ? 'page' : undefined}>
        <Glyph label="" color="currentColor" />
        <span>{text}</span>
      </Link>
    </li>
  );
}

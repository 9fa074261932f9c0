import { lazy, Suspense } from 'react';
import { ProjectPageModule } from '../modules/project-page-module';
import { Home } from './home';
import { useProject } from './project';
import { paths, type Route } from './routes';
import { Await, Loading, Nothing } from './states';
import { Link } from './link';

const IssuePage = lazy(() => import('../issue/issue-page').then((m) => ({ default: m.IssuePage })));
const BacklogPage = lazy(() => import('../backlog/backlog-page').then((m) => ({ default: m.BacklogPage })));
const SearchPage = lazy(() => import('../search/search-page').then((m) => ({ default: m.SearchPage })));
const SettingsPage = lazy(() => import('./settings-page').then((m) => ({ default: m.SettingsPage })));

export function Page({ route }: { route: Route }) {
  return <Suspense fallback={<Loading what="the page" />}>{content(route)}</Suspense>;
}

function content(route: Route) {
  switch (route.page) {
    case 'home':
      return <Home />;
    case 'search':
      return <SearchPage key={route.jql} jql={route.jql} />;
    case 'unknown':
      return (
        <Nothing title="There is no such page here" level={1}>
          This is a small stand-in for Jira. <Link href="/">Go to the projects</Link>.
        </Nothing>
      );
    default:
      return <InProject route={route} />;
  }
}

function InProject({
  route,
}: {
  route: Extract<Route, { page: 'issue' | 'backlog' | 'settings' | 'module' }>;
}) {
  const project = useProject();
  if (!project) return <Nothing title="This site has no project yet" level={1} />;
  return (
    <Await loaded={project} what="the project">
      {(info) => {
        switch (route.page) {
          case 'issue':
            return <IssuePage key={route.key} issueKey={route.key} info={info} />;
          case 'backlog':
            return <BacklogPage key={route.projectKey} info={info} />;
          case 'settings':
            return <SettingsPage info={info} />;
          case 'module':
            return (
              <ProjectPageModule
                key={`${route.projectKey}/${route.moduleKey}`}
                info={info}
                moduleKey={route.moduleKey}
                base={
                  route.settings
                    ? paths.settingsModule(route.projectKey, route.moduleKey)
                    : paths.projectModule(route.projectKey, route.moduleKey)
                }
                settings={route.settings}
              />
            );
        }
      }}
    </Await>
  );
}

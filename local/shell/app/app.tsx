import { FlagsProvider } from '@atlaskit/flag';
import { localHost } from '../api/local-host';
import { ModuleHostProvider } from '../modules/module-host';
import { Page } from './page';
import { ProjectProvider } from './project';
import { parseRoute, projectOf } from './routes';
import { useAddress } from './router';
import { SessionProvider, useSession } from './session';
import { SideBar } from './side-bar';
import { Failed, Loading } from './states';
import { TopBar } from './top-bar';
import { useLoaded } from './use-loaded';

export function App() {
  const [loaded, reload] = useLoaded(async () => {
    const [app, people] = await Promise.all([localHost.app(), localHost.people()]);
    return { app, people };
  }, []);
  if (loaded.state === 'loading') return <Loading what="the site" />;
  if (loaded.state === 'failed')
    return <Failed what="The local host does not answer" error={loaded.error} retry={reload} />;
  return (
    <SessionProvider {...loaded.value}>
      <FlagsProvider>
        <ModuleHostProvider>
          <Shell />
        </ModuleHostProvider>
      </FlagsProvider>
    </SessionProvider>
  );
}

/** Everything below belongs to one person: another person starts with nothing loaded. */
function Shell() {
  const { app, person } = useSession();
  const route = parseRoute(useAddress());
  const projectKey = projectOf(route) ?? app.projects[0]?.key ?? null;
  return (
    <div className="shell" key={person.accountId}>
      <a className="skip-link" href="#main">
        Skip to the page
      </a>
      <TopBar />
      <ProjectProvider projectKey={projectKey}>
        <div className="shell-body">
          <SideBar route={route} />
          <main id="main" className="shell-main" tabIndex={-1}>
            <Page route={route} />
          </main>
        </div>
      </ProjectProvider>
    </div>
  );
}

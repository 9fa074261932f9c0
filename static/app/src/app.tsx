import { lazy, Suspense } from 'react';
import { view } from '@forge/bridge';
import { ErrorBoundary } from './shared/error-boundary';
import { Problem } from './shared/problem';
import { Loading } from './shared/loading';
import { useAsync } from './shared/use-async';

/** One surface a module of the manifest, by module key; each is loaded only where it is shown. */
const surfaces = {
  value: lazy(() => import('./surfaces/value')),
  story: lazy(() => import('./surfaces/story')),
  backlog: lazy(() => import('./surfaces/project-page')),
  settings: lazy(() => import('./surfaces/settings')),
};

const isSurface = (key: string): key is keyof typeof surfaces => key in surfaces;

/** Forge may put the app and the environment before the module's own key. */
const surfaceOf = (moduleKey: string) => moduleKey.split('/').at(-1) ?? moduleKey;

export function App() {
  const context = useAsync(() => view.getContext(), []);
  if (context.state === 'loading') return <Loading />;
  if (context.state === 'failed') {
    return <Problem title="Jira did not say where this is shown" detail={context.error.message} onRetry={context.reload} />;
  }
  const key = surfaceOf(context.value.moduleKey);
  if (!isSurface(key)) return <Problem title={`Refinery has no screen named "${key}"`} />;
  const Surface = surfaces[key];
  return (
    <ErrorBoundary>
      <Suspense fallback={<Loading />}>
        <Surface />
      </Suspense>
    </ErrorBoundary>
  );
}

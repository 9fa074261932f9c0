import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import SectionMessage from '@atlaskit/section-message';
import Spinner from '@atlaskit/spinner';
import type { ReactNode } from 'react';
import type { Loaded } from './use-loaded';

export function Loading({ what }: { what: string }) {
  return (
    <div className="state-loading">
      <Spinner size="large" label={`Loading ${what}`} />
    </div>
  );
}

export function Failed({ what, error, retry }: { what: string; error: Error; retry?: () => void }) {
  return (
    <div className="state-failed" role="alert">
      <SectionMessage appearance="error" title={what}>
        <p>{error.message}</p>
        {retry && (
          <p>
            <Button onClick={retry}>Try again</Button>
          </p>
        )}
      </SectionMessage>
    </div>
  );
}

/** Nothing to show, and what to do about it. It is the page's own heading where the page has no other. */
export function Nothing({
  title,
  level = 2,
  children,
}: {
  title: string;
  level?: 1 | 2;
  children?: ReactNode;
}) {
  return <EmptyState header={title} headingLevel={level} description={children} />;
}

/** The three states of something that is loaded. */
export function Await<T>({
  loaded,
  what,
  retry,
  children,
}: {
  loaded: Loaded<T>;
  what: string;
  retry?: () => void;
  children: (value: T) => ReactNode;
}) {
  if (loaded.state === 'loading') return <Loading what={what} />;
  if (loaded.state === 'failed')
    return <Failed what={`Could not load ${what}`} error={loaded.error} {...(retry ? { retry } : {})} />;
  return children(loaded.value);
}

import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { CallFailed } from './invoke';
import type { Failure } from '../../../../src/contract/failure';

const titles: Record<Failure['code'], string> = {
  invalid: 'Jira or Refinery did not accept this',
  forbidden: 'You may not do this here',
  'not-found': 'This is not there, or you may not see it',
  conflict: 'Somebody else changed this meanwhile',
  'rate-limited': 'Not so soon again',
  'jira-unavailable': 'Jira did not answer',
  unexpected: 'Something went wrong in Refinery',
};

const advice: Record<Failure['code'], string> = {
  invalid: 'Nothing was changed.',
  forbidden: 'Ask an administrator of the project for the permission. Nothing was changed.',
  'not-found': 'Check that the issue still exists and that you can open it in Jira.',
  conflict: 'Nothing was lost: look at both and decide.',
  'rate-limited': 'Nothing was lost: try again shortly.',
  'jira-unavailable': 'Nothing was lost: try again.',
  unexpected: 'Nothing was changed. Try again; if it stays so, tell your administrator the text below.',
};

/** An error that says what happened and what to do. */
export function Problem({ title, detail, onRetry }: { title: string; detail?: string; onRetry?: () => void }) {
  return (
    <div role="alert">
      <SectionMessage appearance="error" title={title}>
        {detail === undefined ? null : <p>{detail}</p>}
        {onRetry === undefined ? null : (
          <Button spacing="compact" onClick={onRetry}>
            Try again
          </Button>
        )}
      </SectionMessage>
    </div>
  );
}

/** The same for an error that was thrown by a call. */
export function CallProblem({ error, onRetry }: { error: Error; onRetry?: () => void }) {
  if (!(error instanceof CallFailed)) return <Problem title={titles.unexpected} detail={error.message} onRetry={onRetry} />;
  const { code, detail, retryAfter } = error.failure;
  const wait = retryAfter === undefined ? '' : ` It can be asked for again in ${Math.ceil(retryAfter)} s.`;
  return <Problem title={titles[code]} detail={`${advice[code]}${wait} (${detail})`} onRetry={onRetry} />;
}

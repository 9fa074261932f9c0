import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { router } from '@forge/bridge';
import type { SplitStoryCreated } from '../../../../../../src/contract/story';
import { CallProblem } from '../../../shared/problem';
import styles from './split.module.css';

interface Props {
  origin: string;
  created: SplitStoryCreated[];
  busy: boolean;
  error: Error | null;
  /** Tries again to set the links that are missing. */
  onAgain: () => void;
  onDone: () => void;
}

/** What was created, and what Jira did not take along. */
export function SplitResult({ origin, created, busy, error, onAgain, onDone }: Props) {
  const unlinked = created.filter(({ linked }) => !linked);
  const leftOut = [...new Set(created.flatMap((part) => part.leftOut))];
  return (
    <main className={styles.split}>
      {error === null ? null : <CallProblem error={error} />}
      <SectionMessage appearance="success" title={`${created.length} stories created`}>
        <ul>
          {created.map(({ key }) => (
            <li key={key}>
              <Button appearance="subtle" spacing="compact" onClick={() => void router.open(`/browse/${key}`)}>
                {key}
              </Button>
            </li>
          ))}
        </ul>
        <p>{`${origin} is unchanged. Close it, or keep it to hold them together.`}</p>
      </SectionMessage>
      {unlinked.length === 0 ? null : (
        <SectionMessage appearance="warning" title="Not all of them are linked">
          <p>{`Jira did not link ${unlinked.map(({ key }) => key).join(', ')} to ${origin}: that needs the permission Link issues.`}</p>
          <Button spacing="compact" isLoading={busy} onClick={onAgain}>
            Link them
          </Button>
        </SectionMessage>
      )}
      {leftOut.length === 0 ? null : (
        <SectionMessage appearance="warning" title="Not everything was taken along">
          <p>{`The screen for new issues of this type does not take: ${leftOut.join(', ')}. Set it in the issues.`}</p>
        </SectionMessage>
      )}
      <div className={styles.footer}>
        <Button appearance="primary" autoFocus isDisabled={busy} onClick={onDone}>
          Done
        </Button>
      </div>
    </main>
  );
}

import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { router, view as host } from '@forge/bridge';
import type { SplitStoryCreated } from '../../../../../../src/contract';
import type { Done } from '../open-wide';
import styles from './split.module.css';

interface Props {
  origin: string;
  created: SplitStoryCreated[];
  busy: boolean;
  /** Tries again to set the links that are missing. */
  onAgain: () => void;
}

/** What was created, and what Jira did not take along. */
export function SplitResult({ origin, created, busy, onAgain }: Props) {
  const unlinked = created.filter(({ linked }) => !linked);
  const leftOut = [...new Set(created.flatMap((part) => part.leftOut))];
  return (
    <main className={styles.split}>
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
        <Button appearance="primary" onClick={() => void host.close({ done: 'split' } satisfies Done)}>
          Done
        </Button>
      </div>
    </main>
  );
}

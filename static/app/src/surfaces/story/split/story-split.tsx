import Button from '@atlaskit/button/new';
import { view as host } from '@forge/bridge';
import { useMemo, useState } from 'react';
import type { StoryView } from '../../../../../../src/contract/story';
import { CallProblem, Problem } from '../../../shared/problem';
import type { Done } from '../open-wide';
import { useTellDraft } from '../wide-draft';
import { CreatedCard } from './created-card';
import { PartCard } from './part-card';
import { draftOf, emptyPart, isComplete, languageOf, pointsOf, proposedParts, readDraft, withCriterionMoved, type PartDraft } from './split-draft';
import { SplitResult } from './split-result';
import { useSplit } from './use-split';
import styles from './split.module.css';

/** What the estimates add up to, where there is anything to compare. */
function sumWords(estimate: StoryView['estimate'], together: number): string {
  if (estimate === null || (estimate.value === null && together === 0)) return '';
  return `${estimate.field}: ${together} together, ${estimate.value ?? 'none'} before`;
}

/** Two or more stories in place of one: proposed, edited, and created only when the person says so. */
export default function StorySplit({ view, draft }: { view: StoryView; draft?: unknown }) {
  const [proposed] = useState(() => view.split?.parts.map(draftOf) ?? proposedParts(view));
  const [parts, setParts] = useState<PartDraft[]>(() => (view.split === null ? readDraft(draft, proposed) : proposed));
  useTellDraft('split', view.issueKey, JSON.stringify(parts) === JSON.stringify(proposed) ? null : parts);
  const { created, busy, error, create, end } = useSplit(view.split);
  const language = useMemo(() => languageOf(view), [view]);
  const isCreated = (at: number) => (created[at] ?? null) !== null;
  const moveFrom = (from: number) => {
    const to = (from + 1) % parts.length;
    // What is created already has its criteria.
    if (isCreated(to)) return null;
    return { to: `story ${to + 1}`, take: (index: number) => setParts(withCriterionMoved(parts, from, index, to)) };
  };
  const close = (done: Done) => host.close(done);
  const leave = async () => {
    if (await end()) await close({ done: 'split' });
  };
  const made = created.flatMap((one) => one ?? []);
  const begun = made.length > 0;
  const firstOpen = parts.findIndex((_, at) => !isCreated(at));
  const ready = parts.length > 1 && parts.every(isComplete);

  if (made.length === parts.length) {
    return (
      <SplitResult
        origin={view.issueKey}
        created={made}
        busy={busy}
        error={error}
        onAgain={() => void create(parts)}
        // A split that cannot be forgotten now is forgotten in a week.
        onDone={() => void end().then(() => close({ done: 'split' }))}
      />
    );
  }
  return (
    <main className={styles.split}>
      {error === null ? null : begun ? <Problem title="It stopped before all were created" detail={error.message} /> : <CallProblem error={error} />}
      {begun ? (
        <p className={styles.intro} role="status">
          {`Created so far: ${made.map(({ key }) => key).join(', ')}, in place of ${view.issueKey}. Going on creates the others only.`}
        </p>
      ) : (
        <p className={styles.intro}>
          {`${parts.length} new stories, each linked to ${view.issueKey}, which itself stays as it is. Change what you like: nothing is created before you say so.`}
        </p>
      )}
      <div className={styles.parts}>
        {parts.map((part, index) => {
          const key = created[index]?.key;
          if (key !== undefined) return <CreatedCard key={index} created={key} part={part} language={language} />;
          return (
            <PartCard
              key={index}
              number={index + 1}
              part={part}
              view={view}
              language={language}
              move={moveFrom(index)}
              autoFocus={index === firstOpen}
              disabled={busy}
              onChange={(changed) => setParts(parts.map((one, at) => (at === index ? changed : one)))}
              onRemove={parts.length > 2 && !begun && !busy ? () => setParts(parts.filter((_, at) => at !== index)) : null}
            />
          );
        })}
      </div>
      <div className={styles.footer}>
        <Button appearance="primary" isDisabled={!ready} isLoading={busy} onClick={() => void create(parts)}>
          {begun ? 'Go on' : `Create ${parts.length} stories`}
        </Button>
        {begun ? (
          <Button isDisabled={busy} onClick={() => void leave()}>
            Leave the others
          </Button>
        ) : (
          <Button isDisabled={busy} onClick={() => setParts([...parts, emptyPart()])}>
            Add another
          </Button>
        )}
        <Button appearance="subtle" isDisabled={busy} onClick={() => void close(begun ? { done: 'split' } : undefined)}>
          {begun ? 'Close' : 'Cancel'}
        </Button>
        <span className={styles.sum}>{sumWords(view.estimate, pointsOf(parts))}</span>
      </div>
    </main>
  );
}

import Button from '@atlaskit/button/new';
import { view as host } from '@forge/bridge';
import { useMemo, useState } from 'react';
import type { StoryView } from '../../../../../../src/contract';
import { CallProblem } from '../../../shared/problem';
import type { Done } from '../open-wide';
import { PartCard } from './part-card';
import { emptyPart, isComplete, languageOf, pointsOf, proposedParts, withCriterionMoved, type PartDraft } from './split-draft';
import { SplitResult } from './split-result';
import { useSplit } from './use-split';
import styles from './split.module.css';

/** What the estimates add up to, where there is anything to compare. */
function sumWords(estimate: StoryView['estimate'], together: number): string {
  if (estimate === null || (estimate.value === null && together === 0)) return '';
  return `${estimate.field}: ${together} together, ${estimate.value ?? 'none'} before`;
}

/** Two or more stories in place of one: proposed, edited, and created only when the person says so. */
export default function StorySplit({ view }: { view: StoryView }) {
  const proposal = useMemo(() => proposedParts(view), [view]);
  const [parts, setParts] = useState<PartDraft[]>(proposal);
  const { created, busy, error, create } = useSplit();
  const language = useMemo(() => languageOf(view), [view]);
  const moveFrom = (from: number) => {
    const to = (from + 1) % parts.length;
    // What is created already has its criteria.
    if (created[to] !== undefined) return null;
    return { to: `story ${to + 1}`, take: (index: number) => setParts(withCriterionMoved(parts, from, index, to)) };
  };
  const begun = created.length > 0;
  const ready = parts.length > 1 && parts.every(isComplete);
  const finished = error === null && created.length === parts.length;

  if (finished) {
    return <SplitResult origin={view.issueKey} created={created} busy={busy} onAgain={() => void create(parts)} />;
  }
  return (
    <main className={styles.split}>
      <p className={styles.intro}>
        {`${parts.length} new stories, each linked to ${view.issueKey}, which itself stays as it is. Change what you like: nothing is created before you say so.`}
      </p>
      {error === null ? null : (
        <>
          <CallProblem error={error} />
          {begun ? <p role="status">{`Created so far: ${created.map(({ key }) => key).join(', ')}. Going on creates the others only.`}</p> : null}
        </>
      )}
      <div className={styles.parts}>
        {parts.map((part, index) => (
          <PartCard
            key={index}
            number={index + 1}
            part={part}
            view={view}
            language={language}
            move={moveFrom(index)}
            created={created[index]?.key ?? null}
            disabled={busy || created[index] !== undefined}
            onChange={(changed) => setParts(parts.map((one, at) => (at === index ? changed : one)))}
            onRemove={parts.length > 2 && !begun ? () => setParts(parts.filter((_, at) => at !== index)) : null}
          />
        ))}
      </div>
      <div className={styles.footer}>
        <Button appearance="primary" isDisabled={!ready} isLoading={busy} onClick={() => void create(parts)}>
          {begun ? 'Go on' : `Create ${parts.length} stories`}
        </Button>
        <Button isDisabled={busy || begun} onClick={() => setParts([...parts, emptyPart()])}>
          Add another
        </Button>
        <Button appearance="subtle" isDisabled={busy} onClick={() => void host.close((begun ? { done: 'split' } : undefined) satisfies Done)}>
          {begun ? 'Close' : 'Cancel'}
        </Button>
        <span className={styles.sum}>{sumWords(view.estimate, pointsOf(parts))}</span>
      </div>
    </main>
  );
}

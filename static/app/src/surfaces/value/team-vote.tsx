import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { Model } from '../../../../../src/domain/scoring/define-model';
import { readInput } from '../../../../../src/domain/scoring/inputs';
import { describeScoreProblem } from '../../../../../src/domain/scoring/messages';
import { findProjectModel, type OwnModels } from '../../../../../src/domain/scoring/project-models';
import type { Input } from '../../../../../src/domain/scoring/record';
import { mediansOf } from '../../../../../src/domain/scoring/votes';
import type { VoteView } from '../../../../../src/contract/value';
import { invoke } from '../../shared/invoke';
import { Loading } from '../../shared/loading';
import { CallProblem } from '../../shared/problem';
import { useAsync } from '../../shared/use-async';
import { CriterionRow } from './criterion-row';
import { inputsOf, typedOf, type Typed } from './draft';
import { VoteResult } from './vote-result';
import styles from './value.module.css';

interface Props {
  /** What the panel scores with now; the vote may have begun with another. */
  model: Model;
  ownModels: OwnModels;
  /** Puts the medians into the rows; null for who may not score. */
  onUse: ((medians: Record<string, Input>) => void) | null;
  /** There is no vote any more. */
  onEnd: () => void;
}

/** One's own vote before the reveal, everybody's after. */
export default function TeamVote({ model: current, ownModels, onUse, onEnd }: Props) {
  const vote = useAsync(() => invoke('getVote'), []);
  const [failure, setFailure] = useState<Error | null>(null);
  const [busy, setBusy] = useState(false);
  if (vote.state === 'loading') return <Loading label="Reading the vote" />;
  if (vote.state === 'failed') return <CallProblem error={vote.error} onRetry={vote.reload} />;
  const view = vote.value;
  const model = findProjectModel(ownModels, view?.model ?? null);
  if (view === null || model === null || view.state === 'settled') return null;
  const medians = mediansOf(view.result?.tallies ?? []);

  const run = async (call: () => Promise<VoteView | null>) => {
    setBusy(true);
    setFailure(null);
    try {
      const answer = await call();
      vote.set(answer);
      if (answer === null) onEnd();
    } catch (error) {
      setFailure(error instanceof Error ? error : new Error(String(error)));
    }
    setBusy(false);
  };

  return (
    <section className={styles.vote} aria-label="Team vote">
      <h3 className={styles.voteTitle}>Team vote</h3>
      {model.id === current.id ? null : (
        <p className={styles.help}>
          The team was asked by {model.title}; this project now uses {current.title} for this type.
        </p>
      )}
      {view.result ? (
        <VoteResult model={model} result={view.result} onUse={onUse && model.id === current.id ? () => onUse(medians) : null} />
      ) : (
        <Ballot
          model={model}
          view={view}
          busy={busy}
          onCast={(inputs) => void run(() => invoke('castVote', { inputs }))}
          onReveal={() => void run(() => invoke('revealVotes'))}
          onWithdraw={() => void run(() => invoke('withdrawVote'))}
          onCancel={() => void run(() => invoke('cancelVote'))}
          onRefresh={vote.reload}
        />
      )}
      {failure ? <CallProblem error={failure} /> : null}
    </section>
  );
}

interface BallotProps {
  model: Model;
  view: VoteView;
  busy: boolean;
  onCast: (inputs: Record<string, Input>) => void;
  onReveal: () => void;
  onWithdraw: () => void;
  onCancel: () => void;
  onRefresh: () => void;
}

function Ballot({ model, view, busy, onCast, onReveal, onWithdraw, onCancel, onRefresh }: BallotProps) {
  const [values, setValues] = useState<Record<string, Typed>>(() =>
    Object.fromEntries(Object.entries(view.mine ?? {}).map(([id, input]) => [id, typedOf(input)])),
  );
  const inputs = inputsOf(model, { values, fromFields: [], evidence: {}, note: '' }, {});
  const problems = new Map(
    model.criteria.flatMap((criterion) => {
      if (inputs[criterion.id] === undefined) return [];
      const checked = readInput(criterion, inputs[criterion.id]);
      return checked.ok ? [] : [[criterion.id, describeScoreProblem(model, checked.problem)] as const];
    }),
  );
  const voted = view.votes === 1 ? '1 person has voted' : `${view.votes} people have voted`;
  return (
    <>
      <p className={styles.help}>
        {voted}
        {view.mine ? ', you among them' : ''}. Votes stay hidden from everybody until they are revealed. Leave out what you
        cannot judge.
      </p>
      <div className={styles.rows}>
        {model.criteria.map((criterion) => (
          <CriterionRow
            key={criterion.id}
            criterion={criterion}
            typed={values[criterion.id] ?? typedOf(undefined)}
            input={inputs[criterion.id]}
            problem={problems.get(criterion.id) ?? null}
            disabled={busy}
            source={null}
            usesSource={false}
            onType={(value) => setValues({ ...values, [criterion.id]: value })}
          />
        ))}
      </div>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          isDisabled={busy || problems.size > 0 || Object.keys(inputs).length === 0}
          onClick={() => onCast(inputs)}
        >
          {view.mine ? 'Change my vote' : 'Vote'}
        </Button>
        {view.mayReveal ? (
          <Button isDisabled={busy || view.votes === 0} onClick={onReveal}>
            Reveal the votes
          </Button>
        ) : null}
        {view.mine ? (
          <Button appearance="subtle" isDisabled={busy} onClick={onWithdraw}>
            Take my vote back
          </Button>
        ) : null}
        {view.mayReveal ? (
          <Button appearance="subtle" isDisabled={busy} onClick={onCancel}>
            Call off the vote
          </Button>
        ) : null}
        <Button appearance="subtle" isDisabled={busy} onClick={onRefresh}>
          Refresh
        </Button>
      </div>
    </>
  );
}

import { useState } from 'react';
import type { Model } from '../../../../../src/domain/scoring/define-model';
import { changedInputs, type ScoredAs } from '../../../../../src/domain/scoring/history';
import { formatAnswer, formatNumber, formatOrdinal, formatScore } from '../../../../../src/domain/scoring/messages';
import { findProjectModel, type OwnModels } from '../../../../../src/domain/scoring/project-models';
import type { ValueChange } from '../../../../../src/contract/value';
import { invoke } from '../../shared/invoke';
import { CallProblem } from '../../shared/problem';
import { useAsync } from '../../shared/use-async';
import styles from './value.module.css';

/** Who scored, when, why, and from what to what; read only when somebody opens it. */
export function History({ version, ownModels }: { version: string; ownModels: OwnModels }) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.about} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>History</summary>
      {open ? <Changes key={version} ownModels={ownModels} /> : null}
    </details>
  );
}

function Changes({ ownModels }: { ownModels: OwnModels }) {
  const changes = useAsync(() => invoke('getValueHistory'), []);
  if (changes.state === 'loading') return <p role="status">Reading the history</p>;
  if (changes.state === 'failed') return <CallProblem error={changes.error} onRetry={changes.reload} />;
  if (changes.value.length === 0) return <p>Nothing has been changed here yet.</p>;
  return (
    <ol className={styles.changes}>
      {changes.value.map((change) => (
        <li key={change.at}>
          <Change change={change} ownModels={ownModels} />
        </li>
      ))}
    </ol>
  );
}

function Change({ change, ownModels }: { change: ValueChange; ownModels: OwnModels }) {
  const { at, name, kind, from, to, note } = change;
  const when = new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <>
      <p className={styles.changeHead}>
        <strong>{name ?? 'Somebody'}</strong> {deedOf(change)}{' '}
        <span className={styles.quiet}>{when}</span>
      </p>
      {kind === 'declined' || kind === 'reconsidered' ? null : <Difference from={from} to={to} ownModels={ownModels} />}
      {note === '' ? null : <p className={styles.changeBody}>“{note}”</p>}
    </>
  );
}

function Difference({ from, to, ownModels }: Pick<ValueChange, 'from' | 'to'> & { ownModels: OwnModels }) {
  const find = (scored: ScoredAs | null) => findProjectModel(ownModels, scored?.model ?? null);
  const model = find(to) ?? find(from);
  const inputs = from === null || to === null ? [] : changedInputs(from, to);
  const words = inputs.map(
    ({ criterion: id, ...input }) => {
      const criterion = model?.criteria.find((one) => one.id === id);
      return `${(criterion?.title ?? id).toLowerCase()} ${formatAnswer(criterion, input.from)} → ${formatAnswer(criterion, input.to)}`;
    },
  );
  return (
    <p className={styles.changeBody}>
      {placeWords(from, find(from))} → <strong>{placeWords(to, find(to))}</strong>
      {words.length > 0 ? ` · ${words.join(', ')}` : ''}
    </p>
  );
}

function deedOf({ kind, from, to }: ValueChange): string {
  if (kind === 'undone') return 'took the last change back';
  if (kind === 'declined') return 'decided not to have it this time';
  if (kind === 'reconsidered') return 'took it up again';
  if (!to) return 'removed the score';
  if (!from) return 'scored';
  return JSON.stringify(from.inputs) === JSON.stringify(to.inputs) ? 'confirmed the score' : 'changed the score';
}

function placeWords(scored: ScoredAs | null, model: Model | null): string {
  if (scored === null) return 'not scored';
  const score = model ? formatScore(model, scored.score) : formatNumber(scored.score);
  return scored.place === null ? `score ${score}` : `${formatOrdinal(scored.place.place)} of ${formatNumber(scored.place.of)} (${score})`;
}

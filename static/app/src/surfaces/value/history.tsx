import { useState } from 'react';
import type { Model } from '../../../../../src/domain/scoring/define-model';
import { findModel } from '../../../../../src/domain/scoring/find-model';
import { changedInputs, type ScoredAs } from '../../../../../src/domain/scoring/history';
import { formatInput, formatNumber, formatOrdinal } from '../../../../../src/domain/scoring/messages';
import type { ValueChange } from '../../../../../src/contract';
import { invoke } from '../../shared/invoke';
import { CallProblem } from '../../shared/problem';
import { useAsync } from '../../shared/use-async';
import styles from './value.module.css';

/** Who scored, when, why, and from what to what; read only when somebody opens it. */
export function History({ version }: { version: string }) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.about} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>History</summary>
      {open ? <Changes key={version} /> : null}
    </details>
  );
}

function Changes() {
  const changes = useAsync(() => invoke('getValueHistory'), []);
  if (changes.state === 'loading') return <p role="status">Reading the history</p>;
  if (changes.state === 'failed') return <CallProblem error={changes.error} onRetry={changes.reload} />;
  if (changes.value.length === 0) return <p>Nothing has been changed here yet.</p>;
  return (
    <ol className={styles.changes}>
      {changes.value.map((change) => (
        <li key={change.at}>
          <Change change={change} />
        </li>
      ))}
    </ol>
  );
}

function Change({ change }: { change: ValueChange }) {
  const { at, name, kind, from, to, note } = change;
  const when = new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <>
      <p className={styles.changeHead}>
        <strong>{name ?? 'Somebody'}</strong> {deedOf(change)}{' '}
        <span className={styles.quiet}>{when}</span>
      </p>
      {kind === 'declined' || kind === 'reconsidered' ? null : <Difference from={from} to={to} />}
      {note === '' ? null : <p className={styles.changeBody}>“{note}”</p>}
    </>
  );
}

function Difference({ from, to }: Pick<ValueChange, 'from' | 'to'>) {
  const model = findModel(to?.model ?? from?.model ?? null);
  const inputs = from === null || to === null ? [] : changedInputs(from, to);
  const words = inputs.map(
    (input) => `${titleOf(model, input.criterion)} ${formatInput(input.from)} → ${formatInput(input.to)}`,
  );
  return (
    <p className={styles.changeBody}>
      {placeWords(from)} → <strong>{placeWords(to)}</strong>
      {words.length > 0 ? ` · ${words.join(', ')}` : ''}
    </p>
  );
}

function deedOf({ kind, from, to }: ValueChange): string {
  if (kind === 'undone') return 'took the last change back';
  if (kind === 'declined') return 'decided not to have it this time';
  if (kind === 'reconsidered') return 'took it up again';
  if (!from) return 'scored';
  return JSON.stringify(from.inputs) === JSON.stringify(to?.inputs) ? 'confirmed the score' : 'changed the score';
}

function placeWords(scored: ScoredAs | null): string {
  if (scored === null) return 'not scored';
  const score = formatNumber(scored.score);
  return scored.place === null ? `score ${score}` : `${formatOrdinal(scored.place.place)} of ${formatNumber(scored.place.of)} (${score})`;
}

function titleOf(model: Model | null, criterion: string): string {
  return (model?.criteria.find(({ id }) => id === criterion)?.title ?? criterion).toLowerCase();
}

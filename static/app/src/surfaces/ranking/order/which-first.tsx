import { useRef } from 'react';
import { counted } from '../../../../../../src/domain/ranking/messages';
import { openTies, type Answer, type Tie } from '../../../../../../src/domain/ranking/ties';
import type { ProposedOrder } from '../../../../../../src/domain/ranking/proposed-order';
import type { RankingRow } from '../../../../../../src/domain/ranking/ranking-row';
import styles from '../ranking.module.css';

const MOST = 3;

interface Props {
  rows: readonly RankingRow[];
  proposal: ProposedOrder;
  preference: ReadonlyMap<string, number>;
  answers: readonly Answer[];
  onAnswers: (answers: readonly Answer[]) => void;
}

/** A handful of questions about equal scores near the top. */
export function WhichFirst({ rows, proposal, preference, answers, onAnswers }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const ties = openTies(proposal, preference, MOST);
  if (ties.length === 0 && answers.length === 0) return null;
  const summaries = new Map(rows.map((row) => [row.key, row.summary]));
  const change = (next: readonly Answer[]): void => {
    onAnswers(next);
    // The pressed button goes away with its question.
    heading.current?.focus();
  };
  const answer = (key: string, { first, second }: Tie) => (
    <button type="button" className={styles.answer} title={summaries.get(key)} onClick={() => change([...answers, { winner: key, loser: key === first ? second : first }])}>
      <strong>{key}</strong> {summaries.get(key)}
    </button>
  );
  return (
    <section className={styles.card} aria-labelledby="ties">
      <h2 className={styles.heading} id="ties" ref={heading} tabIndex={-1}>
        {ties.length === 0 ? 'No equal scores are left to tell apart' : 'Equal scores: which first?'}
      </h2>
      {ties.map((tie) => (
        <div key={`${tie.first} ${tie.second}`} className={styles.pair} role="group" aria-label={`${tie.first} or ${tie.second}`}>
          {answer(tie.first, tie)}
          <span className={styles.quiet}>or</span>
          {answer(tie.second, tie)}
        </div>
      ))}
      {answers.length > 0 ? (
        <p className={styles.subtle}>
          The order follows your {counted(answers.length, 'answer')}; for 30 days they are kept for you alone.{' '}
          <button type="button" className={styles.link} onClick={() => change(answers.slice(0, -1))}>
            Take the last one back
          </button>{' '}
          <button type="button" className={styles.link} onClick={() => change([])}>
            Forget all
          </button>
        </p>
      ) : (
        <p className={styles.subtle}>Without an answer they keep their present order.</p>
      )}
    </section>
  );
}

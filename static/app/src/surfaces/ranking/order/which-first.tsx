import { openTies, type Tie } from '../../../../../../src/domain/ranking/ties';
import type { ProposedOrder } from '../../../../../../src/domain/ranking/proposed-order';
import type { RankingRow } from '../../../../../../src/domain/ranking/ranking-row';
import styles from '../ranking.module.css';

const MOST = 3;

interface Props {
  rows: readonly RankingRow[];
  proposal: ProposedOrder;
  preference: ReadonlyMap<string, number>;
  onPrefer: (winner: string, loser: string) => void;
}

/** A handful of questions about equal scores near the top. */
export function WhichFirst({ rows, proposal, preference, onPrefer }: Props) {
  const ties = openTies(proposal, preference, MOST);
  if (ties.length === 0) return null;
  const summaries = new Map(rows.map((row) => [row.key, row.summary]));
  const answer = (key: string, { first, second }: Tie) => (
    <button type="button" className={styles.answer} onClick={() => onPrefer(key, key === first ? second : first)}>
      <strong>{key}</strong> {summaries.get(key)}
    </button>
  );
  return (
    <section className={styles.card} aria-labelledby="ties">
      <h2 className={styles.heading} id="ties">
        Equal scores: which first?
      </h2>
      {ties.map((tie) => (
        <div key={`${tie.first} ${tie.second}`} className={styles.pair} role="group" aria-label={`${tie.first} or ${tie.second}`}>
          {answer(tie.first, tie)}
          <span className={styles.quiet}>or</span>
          {answer(tie.second, tie)}
        </div>
      ))}
      <p className={styles.subtle}>Without an answer they keep their present order. An answer holds until you close this tab.</p>
    </section>
  );
}

import { formatNumber } from '../../../../../../src/domain/scoring/messages';
import type { Model } from '../../../../../../src/domain/scoring/define-model';
import styles from '../ranking.module.css';

interface Props {
  model: Model;
  weights: Readonly<Record<string, number>>;
  /** They differ from the project's own. */
  tried: boolean;
  onWeights: (weights: Readonly<Record<string, number>> | null) => void;
}

/** Weights to play with: the order and the curve follow, and nothing is saved. */
export function WhatIfWeights({ model, weights, tried, onWeights }: Props) {
  return (
    <section className={styles.card} aria-labelledby="what-if">
      <h2 className={styles.heading} id="what-if">
        What if the weights were others?
      </h2>
      <div className={styles.weights}>
        {model.criteria.map(({ id, title }) => (
          <label key={id} className={styles.weight}>
            <span>{title}</span>
            <input type="range" min={0} max={100} step={5} value={weights[id] ?? 0} onChange={({ target }) => onWeights({ ...weights, [id]: Number(target.value) })} />
            <span className={styles.quiet}>{formatNumber(Math.round(weights[id] ?? 0))}</span>
          </label>
        ))}
      </div>
      {tried && (
        <p className={styles.subtle}>
          Only tried: scores are stored with the project’s own weights, and only their order can be brought into Jira.{' '}
          <button type="button" className={styles.link} onClick={() => onWeights(null)}>
            Back to the project’s weights
          </button>
        </p>
      )}
    </section>
  );
}

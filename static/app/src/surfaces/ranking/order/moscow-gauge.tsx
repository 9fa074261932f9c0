import { moscowShares } from '../../../../../../src/domain/ranking/moscow-shares';
import type { Sizes } from '../../../../../../src/domain/ranking/workspace';
import { formatShare } from '../../../../../../src/domain/scoring/messages';
import styles from '../ranking.module.css';

/** Narrower parts of the gauge have no room for their words; the table says them. */
const ROOM = 0.14;

/** Must, Should and Could of the release in shares of effort, against what DSDM advises. */
export function MoscowGauge({ sizes }: { sizes: Sizes }) {
  const shares = moscowShares([...sizes.items.values()].map(({ value, effort }) => ({ score: value, effort })));
  if (shares === null) return null;
  const advised = shares.slice(0, -1).map((_, index) => shares.slice(0, index + 1).reduce((sum, one) => sum + one.advised, 0));
  return (
    <section className={styles.card} aria-labelledby="moscow">
      <h2 className={styles.heading} id="moscow">
        {shares.map(({ label, share }) => `${label} ${formatShare(share)}`).join(', ')} of the effort
      </h2>
      <div className={styles.gauge} aria-hidden="true">
        {shares.map(({ label, share }) => (
          <span key={label} className={styles.part} data-class={label} style={{ width: `${share * 100}%` }}>
            {share >= ROOM ? label : ''}
          </span>
        ))}
        {advised.map((share) => (
          <span key={share} className={styles.advised} style={{ left: `${share * 100}%` }} />
        ))}
      </div>
      <table className={styles.plain}>
        <thead>
          <tr><th scope="col">Class</th><th scope="col">Share</th><th scope="col">Advised</th><th scope="col">Verdict</th></tr>
        </thead>
        <tbody>
          {shares.map(({ label, share, advised: advice, beyond }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{formatShare(share)}</td>
              <td>{label === 'Must' ? `at most ${formatShare(advice)}` : `about ${formatShare(advice)}`}</td>
              <td>{!beyond ? 'Fine' : label === 'Must' ? 'Puts the date at risk' : 'Leaves little to give way'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.subtle}>
        The marks stand at {advised.map(formatShare).join(' and ')}, where DSDM advises a class to end. {sizes.effort === 'alike' ? 'Nothing is estimated, so every issue counts as the same effort.' : 'An issue without an estimate counts as the median one.'}
      </p>
    </section>
  );
}

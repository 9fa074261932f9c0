import { moscowShares } from '../../../../../../src/domain/ranking/moscow-shares';
import type { Sizes } from '../../../../../../src/domain/ranking/workspace';
import { formatShare } from '../../../../../../src/domain/scoring/messages';
import styles from '../ranking.module.css';

/** Must, Should and Could of the release in shares of effort, against what DSDM advises. */
export function MoscowGauge({ sizes }: { sizes: Sizes }) {
  const shares = moscowShares([...sizes.items.values()].map(({ value, effort }) => ({ score: value, effort })));
  if (shares === null) return null;
  return (
    <section className={styles.card} aria-labelledby="moscow">
      <h2 className={styles.heading} id="moscow">
        {shares.map(({ label, share }) => `${label} ${formatShare(share)}`).join(', ')} of the effort
      </h2>
      <table className={styles.plain}>
        <thead>
          <tr><th scope="col">Class</th><th scope="col">Share</th><th scope="col">Advised</th><th scope="col">Verdict</th></tr>
        </thead>
        <tbody>
          {shares.map(({ label, share, advised, beyond }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{formatShare(share)}</td>
              <td>{label === 'Must' ? `at most ${formatShare(advised)}` : `about ${formatShare(advised)}`}</td>
              <td>{!beyond ? 'Fine' : label === 'Must' ? 'Puts the date at risk' : 'Leaves little to give way'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

import type { ReadyDepth as Depth } from '../../../../../src/domain/health/depth';
import { bandWords, count, depthSentence, figure } from '../../../../../src/domain/health/messages';
import { depthTable } from '../../../../../src/domain/health/tables';
import { CsvButton } from './csv-button';
import { VerdictMark } from './verdict-mark';
import styles from './backlog.module.css';

/** The backlog as a road: the next two sprints, the three after them, and the rest; the filled part is ready. */
export function ReadyDepth({ depth }: { depth: Depth }) {
  const bands = depth.bands.filter((band) => band.issues > 0);
  return (
    <section className={styles.card}>
      <div className={styles.cardHead}>
        <h2 className={styles.heading}>Ready work</h2>
        <span className={styles.cardTools}>
          <VerdictMark verdict={depth.verdict} />
          <CsvButton table={depthTable(depth)} />
        </span>
      </div>
      <p className={styles.big}>{depthSentence(depth)}</p>
      <div className={styles.road} aria-hidden="true">
        {bands.map((band) => (
          <div key={band.band} className={styles.stretch} style={{ flexGrow: width(band.all, depth.unit) }}>
            <span className={styles.subtle}>{band.band}</span>
            <div className={styles.band}>
              <div className={styles.ready} style={{ width: `${band.all === 0 ? 0 : (band.ready / band.all) * 100}%` }} />
            </div>
          </div>
        ))}
      </div>
      <table className={styles.bandTable}>
        <thead>
          <tr>
            <th scope="col">Band</th>
            <th scope="col">Ready</th>
            <th scope="col">Of</th>
            {depth.unit === 'sprints' && <th scope="col">Sprints ready</th>}
          </tr>
        </thead>
        <tbody>
          {bands.map((band) => (
            <tr key={band.band}>
              <th scope="row">{bandWords[band.band]}</th>
              <td>{figure(band.readyIssues)}</td>
              <td>{count(band.issues, 'issue')}</td>
              {depth.unit === 'sprints' && <td>{figure(band.ready)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A long tail would leave no room for what comes next, so the rest is drawn no wider than eight sprints. */
function width(all: number, unit: Depth['unit']): number {
  const most = unit === 'sprints' ? 8 : 80;
  return Math.max(Math.min(all, most), most / 12);
}

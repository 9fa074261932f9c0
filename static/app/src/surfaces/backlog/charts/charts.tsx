import { Fragment } from 'react';
import type { ReportView } from '../../../../../../src/contract/backlog';
import { pictures } from './pictures';
import styles from './charts.module.css';

/** In this order, two beside each other; scope change is drawn beside its own reading. */
const SHOWN = ['stale', 'growth', 'sprint-velocity', 'predictability', 'cycle-time', 'forecast-next', 'ready-depth'];

/** Pictures where people would rather look than read; each is left out when there is nothing to draw. */
export function Charts({ report }: { report: ReportView }) {
  return (
    <div className={styles.grid2}>
      {SHOWN.map((id) => (
        <Fragment key={id}>{pictures[id]?.(report)}</Fragment>
      ))}
    </div>
  );
}

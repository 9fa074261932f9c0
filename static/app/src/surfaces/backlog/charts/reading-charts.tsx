import type { FindingsView, ReportView } from '../../../../../../src/contract/backlog';
import { day, figure, percent } from '../../../../../../src/domain/health/messages';
import type { Unit } from '../../../../../../src/domain/health/reading';
import { DotsChart } from './dots-chart';
import { Figure } from './figure';
import { pictures } from './pictures';
import styles from './charts.module.css';

interface Props {
  report: ReportView;
  id: string;
  title: string;
  unit: Unit;
  history: FindingsView['history'];
}

/** Beside one reading: its picture where it has one, and how it went from day to day. */
export function ReadingCharts({ report, id, title, unit, history }: Props) {
  return (
    <div className={styles.grid2}>
      {pictures[id]?.(report)}
      <History id={id} title={title} unit={unit} history={history} />
    </div>
  );
}

function History({ id, title, unit, history }: Omit<Props, 'report'>) {
  const [first, last] = [history[0], history.at(-1)];
  if (history.length < 2 || first === undefined || last === undefined) return null;
  const worded = (value: number) => (unit === 'share' ? percent(value) : figure(value));
  const drawn = history.map((one) => ({ day: one.day, value: unit === 'share' ? one.value * 100 : one.value }));
  const head = ['Day', unit === 'share' ? `${title}, in %` : `${title}, in ${unit}`, 'Of'];
  return (
    <Figure
      table={{ id: `${id}-by-day`, title: `${title} over time`, head, rows: drawn.map(({ day: on, value }, n) => [on, Math.round(value * 10) / 10, history[n]?.of ?? null]) }}
      says={`${worded(first.value)} on ${day(first.day)}, ${worded(last.value)} on ${day(last.day)}.`}
    >
      <DotsChart joined dots={drawn} lines={[]} />
    </Figure>
  );
}

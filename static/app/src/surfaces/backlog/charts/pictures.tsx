import type { ReactNode } from 'react';
import type { ReportView } from '../../../../../../src/contract/backlog';
import { withAside } from '../../../../../../src/domain/health/asides';
import { count, day, deliveryWords, figure, readingWords } from '../../../../../../src/domain/health/messages';
import { ageTable, flowTable, forecastTable, readyTable, seriesTable } from '../../../../../../src/domain/health/tables';
import { AskForecast } from './ask-forecast';
import { BarChart } from './bar-chart';
import { DotsChart } from './dots-chart';
import { FanChart } from './fan-chart';
import { Figure } from './figure';
import styles from './charts.module.css';

/** The picture of a reading, by its id; each draws nothing when there is nothing to draw. */
export const pictures: Record<string, (report: ReportView) => ReactNode> = {
  stale: ages,
  growth: flow,
  'sprint-velocity': velocity,
  predictability: promises,
  'scope-change': scope,
  'cycle-time': cycleTimes,
  'forecast-next': fan,
  'ready-depth': readyOverTime,
};

/** A measure that could be measured, with its points. */
function drawn(report: ReportView, id: string) {
  const reading = report.delivery.find((one) => one.id === id);
  const table = reading === undefined ? null : seriesTable(reading);
  if (reading === undefined || table === null || reading.value === null) return null;
  return { reading, table, value: reading.value, points: reading.series ?? [], says: withAside(deliveryWords(reading), reading) };
}

function ages({ charts }: ReportView): ReactNode {
  const old = charts.ages.slice(3).reduce((sum, { fresh, stale }) => sum + fresh + stale, 0);
  const short = (label: string) => label.replace('under ', '< ').replace('over ', '> ').replace(' to ', '–').replace(/ months?/, ' mo').replace(/ years?/, ' y');
  return (
    <Figure table={ageTable(charts)} says={`${count(old, 'open issue is', 'open issues are')} older than half a year.`}>
      <BarChart
        stacked
        series={['Touched lately', 'Stale']}
        groups={charts.ages.map(({ label, fresh, stale }) => ({ label: short(label), values: [fresh, stale] }))}
      />
    </Figure>
  );
}

function flow({ charts, indicators }: ReportView): ReactNode {
  if (charts.flow.length === 0) return null;
  const total = (name: 'created' | 'resolved') => charts.flow.reduce((sum, week) => sum + week[name], 0);
  const horizon = indicators.find(({ id, value }) => id === 'growth' && value !== null);
  const weeks = horizon === undefined ? '' : ` At this pace everything open takes ${readingWords(horizon)}.`;
  return (
    <Figure table={flowTable(charts)} says={`In ${charts.flow.length} weeks ${count(total('created'), 'issue')} came and ${figure(total('resolved'))} were done.${weeks}`}>
      <BarChart series={['Created', 'Done']} groups={charts.flow.map(({ from, created, resolved }) => ({ label: from.slice(5, 10), values: [created, resolved] }))} />
    </Figure>
  );
}

function velocity(report: ReportView): ReactNode {
  const found = drawn(report, 'sprint-velocity');
  if (found === null) return null;
  const spread = Number(found.reading.params?.spread ?? 0);
  return (
    <Figure table={found.table} says={found.says}>
      <BarChart
        series={['Done']}
        groups={found.points.map(({ label, values }) => ({ label: shortSprint(label), values: [values.done ?? 0] }))}
        level={{ value: found.value, spread, name: 'Mean, with its spread' }}
      />
    </Figure>
  );
}

function promises(report: ReportView): ReactNode {
  return inSprints(report, 'predictability', ['done', 'committed'], ['Done', 'Promised']);
}

function scope(report: ReportView): ReactNode {
  return inSprints(report, 'scope-change', ['added', 'removed'], ['Added', 'Removed']);
}

function inSprints(report: ReportView, id: string, names: string[], series: string[]): ReactNode {
  const found = drawn(report, id);
  if (found === null) return null;
  return (
    <Figure table={found.table} says={found.says}>
      <BarChart series={series} groups={found.points.map(({ label, values }) => ({ label: shortSprint(label), values: names.map((name) => values[name] ?? 0) }))} />
    </Figure>
  );
}

function cycleTimes(report: ReportView): ReactNode {
  const found = drawn(report, 'cycle-time');
  if (found === null) return null;
  const p85 = Number(found.reading.params?.p85 ?? found.value);
  return (
    <Figure table={found.table} says={found.says}>
      <DotsChart
        dots={found.points.map(({ label, values }) => ({ day: label, value: values.days ?? 0 }))}
        lines={[
          { value: found.value, name: `half within ${figure(found.value)} days` },
          { value: p85, name: `85 % within ${figure(p85)} days` },
        ]}
      />
    </Figure>
  );
}

function fan(report: ReportView): ReactNode {
  const { forecasts } = report.charts;
  const middle = forecasts.find(({ items }) => items === 20) ?? forecasts[0];
  if (middle === undefined) return null;
  return (
    <Figure
      table={forecastTable(report.charts)}
      says={`The first ${middle.items} items: 85 % by ${day(middle.p85)}. It takes the coming weeks to be like the last twelve.`}
      below={<AskForecast choices={report.forecastChoices} items={report.counts.items} />}
    >
      <FanChart forecasts={forecasts} from={report.asOf} />
    </Figure>
  );
}

function readyOverTime(report: ReportView): ReactNode {
  const { unit, ready } = report.depth;
  const days = report.readyByDay.filter((one) => one.inSprints === (unit === 'sprints'));
  const first = days[0];
  if (days.length < 2 || first === undefined) return <NoHistoryYet seesAll={report.seesAll} />;
  return (
    <Figure table={readyTable(days, unit)} says={`${figure(first.ready)} ${unit} were ready on ${day(first.day)}, ${figure(ready)} are today.`}>
      <DotsChart joined dots={days.map((one) => ({ day: one.day, value: one.ready }))} lines={[]} />
    </Figure>
  );
}

function NoHistoryYet({ seesAll }: { seesAll: boolean }) {
  return (
    <section className={styles.figure}>
      <h3 className={styles.title}>Ready work over time</h3>
      <p className={styles.says}>
        {seesAll
          ? 'Drawn from tomorrow on: each night a few figures of this report are kept, and the trends come from them.'
          : 'What is kept each night is of the whole backlog, and you see a part of it; so no history is shown.'}
      </p>
    </section>
  );
}

/** "PAY Sprint 12" is too long under a bar; its number tells it from the others. */
function shortSprint(name: string): string {
  return /\d+(?!.*\d)/.exec(name)?.[0] ?? name.slice(0, 8);
}

import type { ReportView } from '../../../../../../src/contract';
import { count, day, deliveryWords, figure } from '../../../../../../src/domain/health/messages';
import { AskForecast } from './ask-forecast';
import { BarChart } from './bar-chart';
import { DotsChart } from './dots-chart';
import { FanChart } from './fan-chart';
import { Figure } from './figure';
import styles from './charts.module.css';

/** Pictures where people would rather look than read; each is left out when there is nothing to draw. */
export function Charts({ report }: { report: ReportView }) {
  return (
    <div className={styles.grid2}>
      <Ages report={report} />
      <Flow report={report} />
      <Velocity report={report} />
      <Promises report={report} />
      <CycleTimes report={report} />
      <Fan report={report} />
      <ReadyOverTime report={report} />
    </div>
  );
}

interface Props {
  report: ReportView;
}

const delivery = (report: ReportView, id: string) => report.delivery.find((reading) => reading.id === id && reading.value !== null);

function Ages({ report: { charts } }: Props) {
  const old = charts.ages.slice(3).reduce((sum, { fresh, stale }) => sum + fresh + stale, 0);
  const short = (label: string) => label.replace('under ', '< ').replace('over ', '> ').replace(' to ', '–').replace(/ months?/, ' mo').replace(/ years?/, ' y');
  return (
    <Figure
      title="Age and staleness"
      says={`${count(old, 'open issue is', 'open issues are')} older than half a year.`}
      head={['Age', 'Touched lately', 'Stale']}
      rows={charts.ages.map(({ label, fresh, stale }) => [label, fresh, stale])}
    >
      <BarChart
        stacked
        series={['Touched lately', 'Stale']}
        groups={charts.ages.map(({ label, fresh, stale }) => ({ label: short(label), values: [fresh, stale] }))}
      />
    </Figure>
  );
}

function Flow({ report }: Props) {
  const { flow } = report.charts;
  if (flow.length === 0) return null;
  const total = (name: 'created' | 'resolved') => flow.reduce((sum, week) => sum + week[name], 0);
  return (
    <Figure
      title="Growth"
      says={`In ${flow.length} weeks ${count(total('created'), 'issue')} came and ${figure(total('resolved'))} were done.`}
      head={['Week from', 'Created', 'Done']}
      rows={flow.map(({ from, created, resolved }) => [from.slice(0, 10), created, resolved])}
    >
      <BarChart series={['Created', 'Done']} groups={flow.map(({ from, created, resolved }) => ({ label: from.slice(5, 10), values: [created, resolved] }))} />
    </Figure>
  );
}

function Velocity({ report }: Props) {
  const reading = delivery(report, 'sprint-velocity');
  const series = reading?.series ?? [];
  if (reading === undefined || reading.value === null || series.length === 0) return null;
  const spread = Number(reading.params?.spread ?? 0);
  return (
    <Figure
      title="Velocity"
      says={deliveryWords(reading)}
      head={['Sprint', 'Done']}
      rows={series.map(({ label, values }) => [label, values.done ?? 0])}
    >
      <BarChart
        series={['Done']}
        groups={series.map(({ label, values }) => ({ label: shortSprint(label), values: [values.done ?? 0] }))}
        level={{ value: reading.value, spread, name: 'Mean, with its spread' }}
      />
    </Figure>
  );
}

function Promises({ report }: Props) {
  const reading = delivery(report, 'predictability');
  const series = reading?.series ?? [];
  if (reading === undefined || series.length === 0) return null;
  return (
    <Figure
      title="Predictability"
      says={deliveryWords(reading)}
      head={['Sprint', 'Done', 'Promised']}
      rows={series.map(({ label, values }) => [label, values.done ?? 0, values.committed ?? 0])}
    >
      <BarChart
        series={['Done', 'Promised']}
        groups={series.map(({ label, values }) => ({ label: shortSprint(label), values: [values.done ?? 0, values.committed ?? 0] }))}
      />
    </Figure>
  );
}

function CycleTimes({ report }: Props) {
  const reading = delivery(report, 'cycle-time');
  const series = reading?.series ?? [];
  if (reading === undefined || reading.value === null || series.length === 0) return null;
  const p85 = Number(reading.params?.p85 ?? reading.value);
  return (
    <Figure
      title="Cycle time"
      says={deliveryWords(reading)}
      head={['Done on', 'Days']}
      rows={series.map(({ label, values }) => [label, figure(values.days ?? 0)])}
    >
      <DotsChart
        dots={series.map(({ label, values }) => ({ day: label, value: values.days ?? 0 }))}
        lines={[
          { value: reading.value, name: `half within ${figure(reading.value)} days` },
          { value: p85, name: `85 % within ${figure(p85)} days` },
        ]}
      />
    </Figure>
  );
}

function Fan({ report }: Props) {
  const { forecasts } = report.charts;
  const middle = forecasts.find(({ items }) => items === 20) ?? forecasts[0];
  if (middle === undefined) return null;
  return (
    <Figure
      title="Forecast"
      says={`The first ${middle.items} items: 85 % by ${day(middle.p85)}. It takes the coming weeks to be like the last twelve.`}
      head={['Items', '50 % by', '85 % by', '95 % by']}
      rows={forecasts.map(({ items, p50, p85, p95 }) => [items, p50, p85, p95])}
      below={<AskForecast choices={report.forecastChoices} items={report.counts.items} />}
    >
      <FanChart forecasts={forecasts} from={report.asOf} />
    </Figure>
  );
}

function ReadyOverTime({ report }: Props) {
  const inSprints = report.depth.unit === 'sprints';
  const days = report.readyByDay.filter((one) => one.inSprints === inSprints);
  const first = days[0];
  const unit = inSprints ? 'sprints' : 'issues';
  if (days.length < 2 || first === undefined) return <NoHistoryYet seesAll={report.seesAll} />;
  return (
    <Figure
      title="Ready work over time"
      says={`${figure(first.ready)} ${unit} were ready on ${day(first.day)}, ${figure(report.depth.ready)} are today.`}
      head={['Day', `Ready, in ${unit}`]}
      rows={days.map((one) => [one.day, figure(one.ready)])}
    >
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

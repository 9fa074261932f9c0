import type { ReportView } from '../../../../../src/contract/backlog';
import { deliveryMeasures } from '../../../../../src/domain/health/delivery';
import { indicators } from '../../../../../src/domain/health/indicators';
import { limitWords } from '../../../../../src/domain/health/limit-words';
import { deliveryWords, notMeasurableWords, readingWords, verdictWords } from '../../../../../src/domain/health/messages';
import { withAside } from '../../../../../src/domain/health/asides';
import type { Table } from '../../../../../src/domain/health/tables';

type Readings = ReportView['indicators'] | ReportView['delivery'];

/** Readings as a table to take along: figures for a spreadsheet, and the same in words. */
export function readingTable(id: string, title: string, readings: readonly Readings[number][], { trends }: Pick<ReportView, 'trends'>): Table {
  const titles = new Map([...indicators, ...deliveryMeasures].map((one) => [one.id, one.title]));
  return {
    id,
    title,
    head: ['Reading', 'Verdict', 'Value', 'Of', 'Unit', 'In words', 'Limits', 'A week ago', 'Trend', 'Issues'],
    rows: readings.map((one) => {
      const trend = trends?.byId[one.id];
      return [titles.get(one.id) ?? one.id, verdictOf(one), one.value, one.of, one.unit, wordsOf(one), limitWords(one), trend?.was ?? null, trend?.direction ?? null, one.count];
    }),
  };
}

function verdictOf({ verdict, notMeasurable }: Readings[number]): string {
  return notMeasurable === undefined ? verdictWords[verdict] : 'Not measurable';
}

function wordsOf(reading: Readings[number]): string {
  if (reading.notMeasurable === undefined) return withAside('action' in reading ? readingWords(reading) : deliveryWords(reading), reading);
  const { reason, remedy } = notMeasurableWords[reading.notMeasurable.reason];
  return `${reason} ${remedy}`;
}

import { releaseWords, withAside } from './asides';
import { deliveryMeasures } from './delivery';
import { indicators } from './indicators';
import { deliveryWords, depthSentence, lineSentence, notMeasurableWords, questionTitles, readingWords, suggestionWords, verdictWords } from './messages';
import type { HealthReport, IndicatorReading, NamedDelivery } from './report';

/** The report for a terminal, a line a reading. */
export function reportText(report: HealthReport, projectKey: string): string {
  const indicatorTitle = new Map(indicators.map((one) => [one.id, one.title]));
  const measureTitle = new Map(deliveryMeasures.map((one) => [one.id, one.title]));
  const { items, epics } = report.counts;
  return [
    `${projectKey} backlog: ${items} open issues, ${epics} epics, as of ${report.asOf.slice(0, 10)}`,
    '',
    ...report.lines.map((line) => row(questionTitles[line.question], verdictOf(line), lineSentence(line))),
    '',
    row('Ready work', verdictWords[report.depth.verdict], depthSentence(report.depth)),
    ...report.doFirst.map((one, n) => row(n === 0 ? 'Do first' : '', '', suggestionWords({ ...one, count: one.issues.length }))),
    '',
    ...report.indicators.map((one) => row(indicatorTitle.get(one.id) ?? one.id, verdictOf(one), wordsOf(one, withAside(readingWords(one), one)))),
    '',
    ...report.delivery.map((one) => row(measureTitle.get(one.id) ?? one.id, verdictOf(one), wordsOf(one, withAside(deliveryWords(one), one)))),
    ...report.delivery.flatMap((one) => one.upcoming ?? []).map((release, n) => row(n === 0 ? 'Next releases' : '', '', releaseWords(release))),
  ].join('\n');
}

function verdictOf({ verdict, notMeasurable }: Pick<IndicatorReading, 'verdict' | 'notMeasurable'>): string {
  return notMeasurable === undefined ? verdictWords[verdict] : 'Not measurable';
}

function wordsOf({ notMeasurable }: IndicatorReading | NamedDelivery, words: string): string {
  if (notMeasurable === undefined) return words;
  const { reason, remedy } = notMeasurableWords[notMeasurable.reason];
  return `${reason} ${remedy}`;
}

function row(title: string, verdict: string, words: string): string {
  return `${title.padEnd(24)} ${verdict.padEnd(16)} ${words}`.trimEnd();
}

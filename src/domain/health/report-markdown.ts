import { aside, releaseWords } from './asides';
import { deliveryMeasures } from './delivery';
import { indicators } from './indicators';
import { deliveryWords, depthSentence, effectWords, lineSentence, notMeasurableWords, questionTitles, readingWords, suggestionWords, verdictWords } from './messages';
import type { HealthReport, IndicatorReading, NamedDelivery } from './report';

/** Keys that a row of the page names before it says how many more there are. */
const MOST_KEYS = 20;

/** The whole report as one Markdown page, as Confluence and most wikis take it. */
export function reportMarkdown(report: HealthReport, projectKey: string): string {
  const { items, epics } = report.counts;
  return [
    `# ${projectKey} backlog health`,
    `${items} open issues, ${epics} epics, as of ${report.asOf.slice(0, 16).replace('T', ' ')} UTC.`,
    '## The five questions',
    table(['Question', 'Answer', 'Verdict'], report.lines.map((line) => [
      questionTitles[line.question],
      lineSentence(line),
      line.notMeasurable === undefined ? verdictWords[line.verdict] : 'Not measurable',
    ])),
    `## Ready work\n\n${depthSentence(report.depth)} (${verdictWords[report.depth.verdict]}).`,
    '## Do first',
    report.doFirst.length === 0
      ? 'Nothing stands out.'
      : report.doFirst
          .map((one, n) => `${n + 1}. ${suggestionWords({ ...one, count: one.issues.length })}. ${effectWords(one)}.`)
          .join('\n'),
    '## Findings',
    table(['Indicator', 'Verdict', 'Found', 'Issues'], report.indicators.map((reading) => [
      indicators.find((one) => one.id === reading.id)?.title ?? reading.id,
      ...cells(reading, [readingWords(reading), aside(reading)].filter((words) => words !== '').join('; ')),
      keyList(reading.issues),
    ])),
    '## Delivery',
    table(['Measure', 'Verdict', 'Value'], report.delivery.map((reading) => [
      deliveryMeasures.find((one) => one.id === reading.id)?.title ?? reading.id,
      ...cells(reading, deliveryWords(reading)),
    ])),
    ...releases(report),
  ].join('\n\n');
}

function cells(reading: IndicatorReading | NamedDelivery, words: string): [verdict: string, words: string] {
  if (reading.notMeasurable === undefined) return [verdictWords[reading.verdict], words];
  const { reason, remedy } = notMeasurableWords[reading.notMeasurable.reason];
  return ['Not measurable', `${reason} ${remedy}`];
}

function releases({ delivery }: HealthReport): string[] {
  const upcoming = delivery.flatMap((reading) => reading.upcoming ?? []);
  return upcoming.length === 0 ? [] : ['## Next releases', upcoming.map((release) => `- ${releaseWords(release)}`).join('\n')];
}

function keyList(keys: readonly string[]): string {
  const named = keys.slice(0, MOST_KEYS).join(', ');
  return keys.length > MOST_KEYS ? `${named} and ${keys.length - MOST_KEYS} more` : named;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (values: readonly string[]) => `| ${values.map((value) => value.replace(/\|/g, '\\|').replace(/\r?\n/g, ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

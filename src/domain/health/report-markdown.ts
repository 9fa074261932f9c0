import { releaseWords, withAside } from './asides';
import { changeSentences } from './change-words';
import { deliveryMeasures } from './delivery';
import { indicators } from './indicators';
import { limitWords } from './limit-words';
import { deliveryWords, depthSentence, effectWords, figure, lineSentence, notMeasurableWords, percent, questionTitles, readingWords, suggestionWords, trendWords, verdictWords } from './messages';
import type { HealthReport, IndicatorReading, NamedDelivery } from './report';
import { ageTable, depthTable, flowTable, forecastTable, seriesTable, type Table } from './tables';
import type { Trends } from './trend';

/** Keys that a row of the page names before it says how many more there are. */
const MOST_KEYS = 20;

/** A report, whole or with its lists cut for the screen; `count` then says how many there are. */
type Reported = Omit<HealthReport, 'indicators' | 'delivery' | 'doFirst'> & {
  indicators: readonly (IndicatorReading & { count?: number })[];
  delivery: readonly (NamedDelivery & { count?: number })[];
  doFirst: readonly (HealthReport['doFirst'][number] & { count?: number })[];
};

/** The whole report as one Markdown page, as Confluence and most wikis take it. */
export function reportMarkdown(report: Reported, projectKey: string, trends: Trends | null = null): string {
  const { items, epics } = report.counts;
  const trendOf = (id: string) => trendCell(trends, id, [...report.indicators, ...report.delivery].find((one) => one.id === id)?.unit === 'share');
  return [
    `# ${plain(projectKey)} backlog health`,
    `${figure(items)} open issues, ${figure(epics)} epics, as of ${report.asOf.slice(0, 16).replace('T', ' ')} UTC.`,
    ...(trends === null ? [] : [plain(changeSentences(trends, report).join(' '))]),
    '## The five questions',
    table(['Question', 'Answer', 'Verdict'], report.lines.map((line) => [
      questionTitles[line.question],
      lineSentence(line),
      line.notMeasurable === undefined ? verdictWords[line.verdict] : 'Not measurable',
    ])),
    `## Ready work\n\n${depthSentence(report.depth)} (${verdictWords[report.depth.verdict]}).`,
    tableOf(depthTable(report.depth)),
    '## Do first',
    report.doFirst.length === 0
      ? 'Nothing stands out.'
      : report.doFirst
          .map((one, n) => `${n + 1}. ${suggestionWords({ ...one, count: one.count ?? one.issues.length })}. ${effectWords(one)}.`)
          .join('\n'),
    '## Findings',
    table(['Indicator', 'Verdict', 'Found', 'Limits', 'Against last week', 'Issues'], report.indicators.map((reading) => [
      indicators.find((one) => one.id === reading.id)?.title ?? reading.id,
      ...cells(reading, withAside(readingWords(reading), reading)),
      limitWords(reading),
      trendOf(reading.id),
      keyList(reading),
    ])),
    '## Delivery',
    table(['Measure', 'Verdict', 'Value', 'Limits', 'Against last week', 'Issues'], report.delivery.map((reading) => [
      deliveryMeasures.find((one) => one.id === reading.id)?.title ?? reading.id,
      ...cells(reading, withAside(deliveryWords(reading), reading)),
      limitWords(reading),
      trendOf(reading.id),
      keyList(reading),
    ])),
    ...releases(report),
    ...pictures(report).flatMap((one) => [`## ${one.title}`, tableOf(one)]),
  ].join('\n\n');
}

function cells(reading: IndicatorReading | NamedDelivery, words: string): [verdict: string, words: string] {
  if (reading.notMeasurable === undefined) return [verdictWords[reading.verdict], words];
  const { reason, remedy } = notMeasurableWords[reading.notMeasurable.reason];
  return ['Not measurable', `${reason} ${remedy}`];
}

function trendCell(trends: Trends | null, id: string, isShare: boolean): string {
  const trend = trends?.byId[id];
  if (trend === undefined) return '';
  return trend.direction === 'same' ? 'same' : `${trendWords[trend.direction]}, was ${isShare ? percent(trend.was) : figure(trend.was)}`;
}

function releases({ delivery }: Reported): string[] {
  const upcoming = delivery.flatMap((reading) => reading.upcoming ?? []);
  return upcoming.length === 0 ? [] : ['## Next releases', upcoming.map((release) => `- ${plain(releaseWords(release))}`).join('\n')];
}

/** The tables behind the pictures; a dot for each finished issue is too much for a page. */
function pictures({ charts, delivery }: Reported): Table[] {
  const sprints = delivery.filter(({ id }) => id !== 'cycle-time').flatMap((reading) => seriesTable(reading) ?? []);
  return [ageTable(charts), flowTable(charts), ...sprints, forecastTable(charts)].filter(({ rows }) => rows.length > 0);
}

function keyList({ issues, count = issues.length }: { issues: readonly string[]; count?: number }): string {
  const named = issues.slice(0, MOST_KEYS).join(', ');
  return count > MOST_KEYS ? `${named} and ${figure(count - MOST_KEYS)} more` : named;
}

function tableOf({ head, rows }: Table): string {
  return table(head, rows.map((row) => row.map((value) => (typeof value === 'number' ? figure(value) : (value ?? '')))));
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (values: readonly string[]) => `| ${values.map(plain).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Text that Markdown must take as it stands: a pipe would end a cell, a star or a tag would change what follows. */
function plain(text: string): string {
  return text.replace(/\r?\n/g, ' ').replace(/[\\`*_[\]<>|~#]|&(?=#?\w+;)/g, '\\$&');
}

import { deliveryMeasures } from './delivery';
import { backlogOf, closedSprints, daysAgo, doneItem, items } from './example-backlog';
import { indicators } from './indicators';
import { healthReport } from './report';
import { reportMarkdown } from './report-markdown';
import { snapshotOf } from './snapshot';
import { trends } from './trend';

const settings = { storyTypes: ['Story'], bugTypes: ['Bug'], thresholds: {} };
const backlog = backlogOf(items(30, (index) => ({ estimate: 3, fixVersionIds: index === 0 ? ['1'] : [] })), {
  sprints: closedSprints(20, 20).map((sprint) => ({ ...sprint, name: `${sprint.name} | *the* <b>wild</b> one` })),
  versions: [{ id: '1', name: '2.0 | [beta]', released: false, archived: false, start: null, date: '2026-09-01' }],
  done: Array.from({ length: 12 }, (_, index) => doneItem(`PAY-${100 + index}`, { created: daysAgo(300), resolved: daysAgo(index * 7 + 2) })),
});
const report = healthReport(backlog, settings, { indicators, deliveryMeasures });

/** The cells of every row of every table; a pipe after a backslash is text. */
const tables = (page: string) =>
  page
    .split('\n\n')
    .filter((block) => block.startsWith('|'))
    .map((block) => block.split('\n').map((line) => line.split(/(?<!\\)\|/).length));

test('every row of a table has as many cells as its head, whatever the names hold', () => {
  const page = reportMarkdown(report, 'PAY');
  const found = tables(page);
  expect(found.length).toBeGreaterThan(6);
  for (const rows of found) expect(new Set(rows).size).toBe(1);
  expect(page).toContain('\\| \\*the\\* \\<b\\>wild\\</b\\> one');
  expect(page).toContain('2.0 \\| \\[beta\\]');
});

test('holds every reading with its limits, and what changed against last week', () => {
  const weekAgo = { ...snapshotOf(report, backlog), day: daysAgo(7).slice(0, 10) };
  const [stale] = weekAgo.values.stale ?? [0];
  const kept = [{ ...weekAgo, items: 28, values: { ...weekAgo.values, stale: [stale + 9, 28] as [number, number] } }];
  const page = reportMarkdown(report, 'PAY', trends(report, [], kept, 7));
  for (const { title } of [...indicators, ...deliveryMeasures]) expect(page).toContain(`| ${title} |`);
  expect(page).toContain('Needs work above: 20 %');
  expect(page).toMatch(/2 open issues more.*Better: Stale \(0, was 9\)/);
  expect(page).toContain('better, was 9');
});

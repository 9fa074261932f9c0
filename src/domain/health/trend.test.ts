import { changeSentences } from './change-words';
import { deliveryMeasures } from './delivery';
import { backlogOf, daysAgo, doneItem, items } from './example-backlog';
import { indicators } from './indicators';
import { healthReport } from './report';
import { snapshotOf, type Snapshot } from './snapshot';
import { trends } from './trend';

const settings = { storyTypes: ['Story'], bugTypes: ['Bug'], thresholds: {} };
const backlog = backlogOf(items(20, (index) => ({ updated: daysAgo(index < 4 ? 100 : 5) })), {
  done: Array.from({ length: 10 }, (_, index) => doneItem(`PAY-${100 + index}`, { created: daysAgo(30 + index), resolved: daysAgo(10) })),
});
const report = healthReport(backlog, settings, { indicators, deliveryMeasures });

function against(values: Snapshot['values']) {
  const weekAgo = { ...snapshotOf(report, backlog), day: daysAgo(7).slice(0, 10), values };
  return trends(report, backlog.issues.map(({ key }) => key), [weekAgo], 7);
}

test('days stay days, from however many issues they are taken', () => {
  const now = report.delivery.find(({ id }) => id === 'lead-time');
  expect(against({ 'lead-time': [now?.value ?? 0, 40] })?.byId['lead-time']?.direction).toBe('same');
  expect(against({ 'lead-time': [(now?.value ?? 0) + 3, 2] })?.byId['lead-time']?.direction).toBe('better');
});

test('as many of a larger backlog are fewer', () => {
  expect(against({ stale: [4, 10] })?.byId.stale?.direction).toBe('better');
  expect(against({ stale: [4, 20] })?.byId.stale?.direction).toBe('same');
  expect(against({ stale: [1, 20] })?.byId.stale?.direction).toBe('worse');
});

test('says in words what got worse and what got better, and nothing of what stayed', () => {
  const week = against({ stale: [1, 20], 'lead-time': [90, 10], zombie: [0, 20] });
  expect(week === null ? [] : changeSentences(week, report)).toEqual([
    'Since 8 June 2026: as many open issues, the first twenty are the same.',
    'Worse: Stale (4, was 1).',
    'Better: Lead time (24.5, was 90).',
  ]);
});

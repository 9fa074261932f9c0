import fc from 'fast-check';
import type { Sprint } from '../backlog/backlog';
import { deliveryMeasures } from './delivery';
import { backlogOf, blockedBy, closedSprints, daysAgo, doneItem, EXAMPLE_NOW, history, item, items, scored, story } from './example-backlog';
import type { HealthBacklog, HealthIssue } from './health-backlog';
import { indicators } from './indicators';
import { healthReport, type HealthReport } from './report';
import { reduceHistory } from './history';
import { reportMarkdown } from './report-markdown';
import { reportText } from './report-text';

const settings = { storyTypes: ['Story'], bugTypes: ['Bug'], thresholds: {} };
const report = (backlog: HealthBacklog) => healthReport(backlog, settings, { indicators, deliveryMeasures });

/** A backlog in good order, to break one thing of. */
const sound = (): HealthBacklog =>
  backlogOf(
    items(40, (index) => ({
      estimate: 3,
      type: 'Story',
      story: story(),
      summary: `Piece of work number ${index}`,
      score: scored(40 - index),
      history: history({ priority: [{ at: daysAgo(200), from: 'Medium', to: 'High' }] }),
    })),
    {
      sprints: closedSprints(20, 20, 20),
      done: Array.from({ length: 30 }, (_, n) =>
        doneItem(`PAY-${100 + n}`, { created: daysAgo(100), resolved: daysAgo(n * 3 + 1), estimate: 3, history: history({ started: daysAgo(n * 3 + 4) }) }),
      ),
    },
  );

const values = (made: HealthReport) => Object.fromEntries([...made.indicators, ...made.delivery].map(({ id, value }) => [id, value]));

/** Ids whose value differs from that of the sound backlog. */
function moved(broken: HealthBacklog): string[] {
  const [was, is] = [values(report(sound())), values(report(broken))];
  return Object.keys(was).filter((id) => !Object.is(was[id], is[id]));
}

const nowhere: Sprint = { id: 9, name: 'No dates', state: 'closed', start: null, end: null, completed: null, done: null, committed: null };

describe('one broken thing changes no other reading', () => {
  test('a sprint without dates', () => {
    expect(moved({ ...sound(), sprints: [...sound().sprints, nowhere] })).toEqual([]);
  });

  test('an issue that is done without a resolution date', () => {
    const odd = doneItem('PAY-999', { resolved: null, created: daysAgo(400) });
    expect(moved({ ...sound(), done: [...sound().done, odd] })).toEqual([]);
  });

  test('a clock in the future', () => {
    const { issues, ...rest } = sound();
    const future = issues.map((issue, index) => (index === 30 ? { ...issue, created: daysAgo(-300), updated: daysAgo(-300) } : issue));
    expect(moved({ ...rest, issues: future })).toEqual([]);
  });

  test('a thousand links of one issue', () => {
    const { issues, ...rest } = sound();
    const links = Array.from({ length: 1_000 }, (_, n) => blockedBy(`OTHER-${n}`, 'done'));
    expect(moved({ ...rest, issues: issues.map((issue, index) => (index === 0 ? { ...issue, links } : issue)) })).toEqual([]);
  });

  test('a cycle of parents and a cycle of blockers', () => {
    const { issues, ...rest } = sound();
    const cyclic = issues.map((issue, index): HealthIssue => {
      if (index === 38) return { ...issue, parentKey: 'PAY-40', links: [blockedBy('PAY-40')] };
      return index === 39 ? { ...issue, parentKey: 'PAY-39', links: [blockedBy('PAY-39')] } : issue;
    });
    const changed = moved({ ...rest, issues: cyclic });
    expect(changed.filter((id) => !['orphans', 'order-inversions', 'ready-depth'].includes(id))).toEqual([]);
  });

  test('a deleted estimate field makes estimates not measurable, and nothing else', () => {
    const { issues, done, ...rest } = sound();
    const bare = (issue: HealthIssue) => ({ ...issue, estimate: null });
    const broken = report({ ...rest, issues: issues.map(bare), done: done.map(bare), sprints: rest.sprints.map((sprint) => ({ ...sprint, done: null, committed: null })), capabilities: { ...rest.capabilities, estimateField: null } });
    const whole = report(sound());
    const lost = broken.indicators.filter(({ notMeasurable }, index) => notMeasurable !== undefined && whole.indicators[index]?.notMeasurable === undefined);
    expect(lost.map(({ id }) => id)).toEqual(['oversized', 'ready-depth', 'unestimated']);
  });
});

test('a status that no workflow knows any more is passed over', () => {
  const statusCategory = new Map([['3', 'indeterminate' as const]]);
  const change = (to: string, at: string) => ({ at, fieldId: 'status', from: '1', to, fromText: null, toText: null });
  const reduced = reduceHistory([change('777', daysAgo(9)), change('3', daysAgo(5))], { sprint: null, estimate: null, statusCategory });
  expect(reduced?.started).toBe(daysAgo(5));
});

describe('whatever the data', () => {
  const instant = fc.integer({ min: -900, max: 900 }).map(daysAgo);
  const issue = fc
    .record({
      n: fc.integer({ min: 1, max: 30 }),
      summary: fc.string(),
      hierarchyLevel: fc.constantFrom(-1, 0, 0, 0, 1),
      statusCategory: fc.constantFrom('new' as const, 'indeterminate' as const),
      created: instant,
      updated: instant,
      estimate: fc.option(fc.double({ min: 0, max: 1e6, noNaN: true })),
      parentKey: fc.option(fc.constantFrom('PAY-1', 'PAY-2', 'GONE-1')),
      sprintIds: fc.array(fc.integer({ min: 1, max: 4 })),
      flagged: fc.boolean(),
      links: fc.array(fc.integer({ min: 1, max: 30 }).map((n) => blockedBy(`PAY-${n}`))),
      score: fc.option(fc.double({ min: -1e9, max: 1e9, noNaN: true }).map(scored)),
      history: fc.option(fc.record({ started: fc.option(instant), dueMoved: fc.array(instant), reopened: fc.array(instant) }).map((parts) => history(parts))),
    })
    .map(({ n, ...rest }) => item(`PAY-${n}`, rest));
  /** Nobody estimates in fractions of a hundredth; what is divided by one is no number. */
  const size = fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 500, noNaN: true }));
  const sprint = fc.record({
    id: fc.integer({ min: 1, max: 4 }),
    name: fc.string(),
    state: fc.constantFrom('future' as const, 'active' as const, 'closed' as const),
    start: fc.option(instant),
    end: fc.option(instant),
    completed: fc.option(instant),
    done: fc.option(size),
    committed: fc.option(size),
  });
  const done = issue.chain((one) => fc.option(instant).map((resolved) => ({ ...one, statusCategory: 'done' as const, resolved })));

  test('no reading crashes, each value is a number or not measurable, and no share is without a whole', () => {
    fc.assert(
      fc.property(fc.array(issue, { maxLength: 30 }), fc.array(done, { maxLength: 30 }), fc.array(sprint, { maxLength: 5 }), fc.boolean(), (issues, finished, sprints, hasChangelog) => {
        const capabilities = { estimateField: 'Points', hasSprints: sprints.length > 0, hasChangelog };
        const made = report(backlogOf(issues, { asOf: EXAMPLE_NOW, done: finished, sprints, capabilities }));
        for (const { value, of, unit, notMeasurable, issues: keys } of [...made.indicators, ...made.delivery]) {
          expect(value === null).toBe(notMeasurable !== undefined);
          expect(value === null || Number.isFinite(value)).toBe(true);
          if (unit === 'issues' && of !== null) expect(value ?? 0).toBeLessThanOrEqual(of);
          expect(new Set(keys).size).toBeLessThanOrEqual(keys.length);
        }
        expect(reportText(made, 'PAY')).not.toMatch(/NaN|undefined|Infinity/);
        expect(reportMarkdown(made, 'PAY')).not.toMatch(/NaN|undefined|Infinity/);
      }),
      { numRuns: 100 },
    );
  });
});

test('a priority that a rule set is told from one that a person set', () => {
  const change = { at: daysAgo(9), by: null, fieldId: 'priority', from: '3', to: '2', fromText: 'Medium', toText: 'High' };
  const reduced = reduceHistory([change, { ...change, at: daysAgo(8), byApp: true }], { sprint: null, estimate: null, statusCategory: new Map() });
  expect(reduced?.priority.map(({ byApp }) => byApp)).toEqual([undefined, true]);
});

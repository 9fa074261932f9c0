/** One issue whose fields hold anything changes nothing about the others, and crashes nothing. */
import fc from 'fast-check';
import { deliveryMeasures } from '../src/domain/health/delivery';
import { indicators } from '../src/domain/health/indicators';
import { healthReport, type HealthReport } from '../src/domain/health/report';
import { reportMarkdown } from '../src/domain/health/report-markdown';
import { reportText } from '../src/domain/health/report-text';
import { defaultSettings } from '../src/domain/settings';
import { backlogOfIssues } from './backlog-of-issues';
import type { FileIssue } from './read-issues';

const AS_OF = '2026-06-15T09:00:00.000Z';
const names = { cf_points: 'Story points', cf_sprint: 'Sprint', cf_rank: 'Rank', cf_flag: 'Flagged' };
const ago = (days: number) => new Date(Date.parse(AS_OF) - days * 86_400_000).toISOString();
const sprint = (id: number, state: string, from: number) => ({ id, name: `Sprint ${id}`, state, startDate: ago(from), endDate: ago(from - 14), completeDate: ago(from - 14) });
const LAST = sprint(1, 'closed', 30);

/** Thirty open issues and fifteen done ones of a team in good order, as Jira gives them. */
function sound(): FileIssue[] {
  return Array.from({ length: 45 }, (_, n): FileIssue => {
    const done = n >= 30;
    const begun = n === 5;
    const status = done
      ? { id: '3', name: 'Done', statusCategory: { key: 'done' } }
      : { id: begun ? '2' : '1', name: begun ? 'In Progress' : 'To Do', statusCategory: { key: begun ? 'indeterminate' : 'new' } };
    return {
      id: String(10_000 + n),
      key: `PAY-${n + 1}`,
      fields: {
        summary: `Topic${n} asks for its own matter${n}`,
        issuetype: { name: n % 3 === 0 ? 'Story' : 'Task', hierarchyLevel: 0 },
        status,
        priority: { name: 'Medium' },
        labels: ['a'],
        created: ago(120),
        updated: ago(n < 25 ? 5 : 100),
        resolutiondate: done ? ago(n - 26) : null,
        description: 'As a rider, I want to see the thing number that I asked for, so that I know what I get.',
        parent: null,
        fixVersions: [],
        issuelinks: [],
        cf_points: 3,
        cf_sprint: done ? [LAST] : [],
        cf_rank: `0|z${String(n).padStart(4, '0')}:`,
      },
      changelog: { histories: done || begun ? [{ created: ago(90), items: [{ fieldId: 'status', from: '1', to: '2' }] }] : [{ created: ago(60), items: [{ fieldId: 'priority', fromString: 'Low', toString: 'Medium' }] }] },
    };
  });
}

function reportOn(issues: FileIssue[]): HealthReport {
  const backlog = backlogOfIssues({ issues, names }, AS_OF, defaultSettings);
  return healthReport(backlog, { ...defaultSettings, bugTypes: ['Bug'] }, { indicators, deliveryMeasures });
}

const before = reportOn(sound());
const readingsOf = ({ indicators: one, delivery }: HealthReport) => [...one, ...delivery];

/** Everything but what says how large it is, where it stands, and whether it is done: these move others of right. */
const HARMLESS = ['summary', 'priority', 'labels', 'created', 'updated', 'description', 'fixVersions', 'versions', 'duedate', 'environment', 'reporter', 'security', 'cf_flag', 'cf_sprint'];
const anyField = fc.constantFrom(...HARMLESS, 'issuetype', 'status', 'resolutiondate', 'parent', 'issuelinks', 'cf_points', 'cf_rank');

const moment = fc.constantFrom(ago(-4_000), ago(90_000), 'never', '', '2026-13-45', 0);
const oddSprint = fc.constantFrom<unknown>({ id: 9 }, 'Sprint@1[id=9,state=CLOSED,name=x]', [{ id: 9, state: 'closed' }], [{ id: 'x' }], [null], { state: 'closed', id: 9, startDate: 'never' });
const links = fc.constant(Array.from({ length: 1_000 }, (_, n) => ({ type: { name: 'Relates', inward: 'relates to', outward: 'relates to' }, outwardIssue: { key: `GONE-${n}` } })));
const anything = fc.oneof(fc.jsonValue(), moment, oddSprint, links);

const corruption = (field: fc.Arbitrary<string>) =>
  fc.record({ at: fc.integer({ min: 0, max: 44 }), fields: fc.uniqueArray(fc.tuple(field, anything), { minLength: 1, maxLength: 4, selector: ([name]) => name }), changelog: fc.option(fc.jsonValue()) });

function broken({ at, fields, changelog }: { at: number; fields: [string, unknown][]; changelog: unknown }): { issues: FileIssue[]; key: string } {
  const issues = sound();
  const one = issues[at] as FileIssue;
  issues[at] = { ...one, fields: { ...one.fields, ...Object.fromEntries(fields) }, ...(changelog === null ? {} : { changelog }) };
  return { issues, key: one.key ?? '' };
}

test('the sound backlog measures nearly everything', () => {
  const missing = readingsOf(before).filter(({ notMeasurable }) => notMeasurable !== undefined);
  expect(missing.map(({ id }) => id).sort()).toEqual(['forecast-next', 'on-time-release', 'orphans', 'value-inversions']);
});

test('whatever one issue holds, nothing crashes and no word is no word', () => {
  fc.assert(
    fc.property(corruption(anyField), (odd) => {
      const report = reportOn(broken(odd).issues);
      for (const { value } of readingsOf(report)) expect(value === null || Number.isFinite(value)).toBe(true);
      expect(reportText(report, 'PAY')).not.toMatch(/NaN|undefined|Infinity|\[object/);
      expect(reportMarkdown(report, 'PAY')).not.toMatch(/NaN|undefined|Infinity|\[object/);
    }),
    { numRuns: 40 },
  );
});

test('odd fields of an open issue change each indicator through that issue alone', () => {
  fc.assert(
    fc.property(corruption(fc.constantFrom(...HARMLESS)), (odd) => {
      const { issues, key } = broken({ ...odd, at: odd.at % 30 });
      const after = reportOn(issues);
      for (const reading of readingsOf(before)) {
        const now = readingsOf(after).find(({ id }) => id === reading.id);
        expect({ id: reading.id, measured: now?.notMeasurable }).toEqual({ id: reading.id, measured: reading.notMeasurable });
        expect({ id: reading.id, others: now?.issues.filter((one) => one !== key) }).toEqual({ id: reading.id, others: reading.issues.filter((one) => one !== key) });
        if (reading.unit === 'issues') expect(Math.abs((now?.value ?? 0) - (reading.value ?? 0))).toBeLessThanOrEqual(1);
      }
      // What finished work says is not touched by what is open.
      for (const id of ['lead-time', 'cycle-time', 'sprint-velocity', 'growth']) {
        const value = (report: HealthReport) => readingsOf(report).find((one) => one.id === id)?.value;
        expect([id, value(after)]).toEqual([id, value(before)]);
      }
    }),
    { numRuns: 50 },
  );
});

test('odd fields of a finished issue leave every list of open issues as it was', () => {
  const lists = ['stale', 'zombie', 'unestimated', 'unclear', 'no-acceptance-criteria', 'unprioritised', 'unscored', 'churn', 'blocked-at-top', 'order-inversions', 'duplicates'];
  fc.assert(
    fc.property(corruption(fc.constantFrom(...HARMLESS, 'resolutiondate')), (odd) => {
      const after = reportOn(broken({ ...odd, at: 30 + (odd.at % 15) }).issues);
      for (const id of lists) {
        const issues = (report: HealthReport) => readingsOf(report).find((one) => one.id === id)?.issues;
        // The bands are of the velocity, to which the finished issue may have belonged.
        const same = after.velocity === before.velocity || ['stale', 'zombie', 'unscored', 'churn', 'duplicates', 'order-inversions'].includes(id);
        if (same) expect([id, issues(after)]).toEqual([id, issues(before)]);
      }
    }),
    { numRuns: 40 },
  );
});

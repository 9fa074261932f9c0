import fc from 'fast-check';
import { demoSite } from '../../local/demo/demo-site';
import { createJira } from '../../local/jira/create';
import type { IssueRecord, Site } from '../../local/jira/model';
import { developer, guest } from '../../local/people';
import { seenRows } from '../../src/handlers/backlog/seen-rows';
import { JiraClient } from '../../src/jira/client';
import type { IndexRow } from '../../src/storage/index-rows';

const NOW = new Date('2026-11-22T15:00:00.000Z');
const BASE = 'http://localhost';
const whole = demoSite(NOW);
const project = whole.projects.find(({ key }) => key === 'PEDAL');
if (project === undefined) throw new Error('There is no PEDAL.');
const scope = `project = ${project.id}`;
const like = whole.issues.find((issue) => issue.projectId === project.id);
if (like === undefined) throw new Error('PEDAL has no issue.');

/** The project with so many issues under each level; a level is for the guest or not. */
function siteWith(levels: readonly { issues: number; forGuest: boolean }[], open: number): Site {
  let n = 0;
  const issue = (securityLevelId: string | null): IssueRecord => {
    n += 1;
    return { ...like, id: String(500_000 + n), key: `PEDAL-${50_000 + n}`, parentId: null, securityLevelId } as IssueRecord;
  };
  return {
    ...whole,
    projects: whole.projects.map((one) =>
      one.id !== project?.id
        ? one
        : {
            ...one,
            securityLevels: levels.map(({ forGuest }, index) => ({
              id: String(70_000 + index),
              name: `Level ${index}`,
              memberAccountIds: [developer.accountId, ...(forGuest ? [guest.accountId] : [])],
            })),
          },
    ),
    links: [],
    issues: [
      ...Array.from({ length: open }, () => issue(null)),
      ...levels.flatMap(({ issues }, index) => Array.from({ length: issues }, () => issue(String(70_000 + index)))),
    ],
  };
}

/** What the guest sees by the app's reckoning, what it cost, and what Jira would show. */
async function asGuest(site: Site) {
  const jira = createJira({ site, baseUrl: BASE, entityProperties: [], now: () => NOW });
  const client = new JiraClient((path, init) => jira.handle(new Request(`${BASE}${path}`, init), { kind: 'user', accountId: guest.accountId }), {
    sleep: async () => undefined,
    random: () => 0.5,
    now: () => NOW,
    patience: 0,
  });
  const forGuest = new Set(
    site.projects.flatMap(({ securityLevels }) => securityLevels.filter(({ memberAccountIds }) => memberAccountIds.includes(guest.accountId)).map(({ id }) => id)),
  );
  const rows = site.issues.map(({ id, securityLevelId }) => ({ id, secured: securityLevelId !== null, securityLevelId }) as IndexRow);
  const shown = rows.filter(({ securityLevelId }) => securityLevelId === null || forGuest.has(securityLevelId)).map(({ id }) => id);
  jira.points.reset();
  const sees = await seenRows(client, scope, rows, { app: rows.length, user: shown.length });
  return { seen: rows.filter(({ id }) => sees === null || sees(id)).map(({ id }) => id), shown, points: jira.points.total };
}

test('whatever the levels, the rows are those that Jira would show, at a point a level and one more', async () => {
  const level = fc.record({ issues: fc.integer({ min: 0, max: 5 }), forGuest: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(level, { maxLength: 4 }), fc.integer({ min: 0, max: 3 }), async (levels, open) => {
      const { seen, shown, points } = await asGuest(siteWith(levels, open));
      expect(seen).toEqual(shown);
      expect(points).toBeLessThanOrEqual(1 + levels.length);
    }),
    { numRuns: 40 },
  );
});

test('the size of a level makes no difference to what is paid', async () => {
  const { seen, shown, points } = await asGuest(siteWith([{ issues: 2_000, forGuest: true }, { issues: 1_500, forGuest: false }], 10));
  expect(seen).toEqual(shown);
  expect(points).toBeLessThanOrEqual(3);
});

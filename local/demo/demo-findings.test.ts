import { guest } from '../people';
import type { IssueRecord } from '../jira/model';
import { demoSite } from './demo-site';

const NOW = new Date('2026-11-22T15:47:11.250Z');
const DAY = 86_400_000;
const site = demoSite(NOW);
const pedal = site.issues.filter(({ key }) => key.startsWith('PEDAL-'));
const byId = new Map(site.issues.map((issue) => [issue.id, issue]));
const typeOf = (issue: IssueRecord) => site.issueTypes.find(({ id }) => id === issue.issueTypeId)?.name ?? '';
const isOpen = (issue: IssueRecord) =>
  site.statuses.find(({ id }) => id === issue.statusId)?.category !== 'done';

describe('there is something to find for', () => {
  const blockers = site.links.filter(
    ({ typeId }) => site.linkTypes.find(({ id }) => id === typeId)?.name === 'Blocks',
  );
  const secret = pedal.filter(({ securityLevelId }) => securityLevelId !== null);
  const open = pedal
    .filter((issue) => isOpen(issue) && typeOf(issue) !== 'Epic' && typeOf(issue) !== 'Sub-task')
    .sort((a, b) => (a.rank < b.rank ? -1 : 1));
  const changes = (issue: IssueRecord, field: string) =>
    issue.changelog.flatMap(({ items }) => items).filter(({ fieldId }) => fieldId === field);

  test('stale: a tail of about 70 ideas, at the bottom', () => {
    const stale = open.filter(({ updated }) => Date.parse(updated) < NOW.getTime() - 90 * DAY);
    expect(stale.length).toBeGreaterThanOrEqual(60);
    expect(open.slice(-stale.length)).toEqual(stale);
  });

  test('order: a blocker below what it blocks, and a circle of blockers', () => {
    const inverted = blockers.filter((link) => {
      const [source, destination] = [byId.get(link.sourceId), byId.get(link.destinationId)];
      return source && destination && isOpen(source) && source.rank > destination.rank;
    });
    expect(inverted.length).toBeGreaterThanOrEqual(3);
    const next = new Map(blockers.map((link) => [link.sourceId, link.destinationId]));
    const circles = blockers.filter(
      ({ sourceId }) => next.get(next.get(next.get(sourceId) ?? '') ?? '') === sourceId,
    );
    expect(circles).toHaveLength(3);
  });

  test('security: issues that the guest cannot see, one of them on top, one blocking what the guest sees', () => {
    const members = site.projects[0]?.securityLevels[0]?.memberAccountIds;
    expect(members).toHaveLength(2);
    expect(members).not.toContain(guest.accountId);
    expect(secret.length).toBeGreaterThanOrEqual(3);
    const waiting = open.filter(({ sprintIds }) => sprintIds.length === 0);
    expect(waiting.slice(0, 3).some(({ id }) => secret.some((issue) => issue.id === id))).toBe(true);
    expect(
      blockers.some(
        ({ sourceId, destinationId }) =>
          secret.some(({ id }) => id === sourceId) && byId.get(destinationId)?.securityLevelId === null,
      ),
    ).toBe(true);
  });

  test('churn: priorities there and back, due dates moved more than twice', () => {
    const back = open.filter((issue) => {
      const told = changes(issue, 'priority');
      return told.some((item, index) => told.slice(index + 1).some((later) => later.to === item.from));
    });
    expect(back.length).toBeGreaterThanOrEqual(3);
    expect(open.filter((issue) => changes(issue, 'duedate').length > 3).length).toBeGreaterThan(0);
  });

  test('flags, then and now', () => {
    expect(open.filter(({ flagged }) => flagged).length).toBeGreaterThanOrEqual(2);
    expect(pedal.some((issue) => !issue.flagged && changes(issue, 'customfield_10021').length === 2)).toBe(
      true,
    );
  });

  test('releases: one late, one early, one overdue, two to come', () => {
    const today = NOW.toISOString().slice(0, 10);
    const versions = site.projects[0]?.versions ?? [];
    const lastDone = (id: string) =>
      pedal
        .filter(({ fixVersionIds }) => fixVersionIds.includes(id))
        .map(({ resolutionDate }) => resolutionDate?.slice(0, 10) ?? '')
        .sort()
        .at(-1) ?? '';
    const released = versions.filter((version) => version.released);
    expect(released.filter(({ id, releaseDate = '' }) => lastDone(id) > releaseDate)).toHaveLength(1);
    expect(
      released.filter(({ id, releaseDate = '' }) => lastDone(id) <= releaseDate).length,
    ).toBeGreaterThanOrEqual(2);
    const coming = versions.filter((version) => !version.released);
    expect(coming.filter(({ releaseDate = '' }) => releaseDate < today)).toHaveLength(1);
    expect(coming.filter(({ releaseDate = '' }) => releaseDate > today)).toHaveLength(2);
  });

  test('value: scored issues, each with the score that RICE gives', () => {
    const scored = site.issues.flatMap(({ properties }) => properties['refinery.value'] ?? []) as unknown as {
      inputs: Record<'reach' | 'impact' | 'confidence' | 'effort', number | number[]>;
      score: number;
    }[];
    expect(scored.length).toBeGreaterThanOrEqual(15);
    for (const { inputs, score } of scored) {
      const middle = (input: number | number[]) =>
        [input].flat().reduce((a, b) => a + b, 0) / [input].flat().length;
      expect([0.25, 0.5, 1, 2, 3]).toContain(inputs.impact);
      expect([0.5, 0.8, 1]).toContain(inputs.confidence);
      expect(score).toBeCloseTo(
        (middle(inputs.reach) * middle(inputs.impact) * middle(inputs.confidence)) / middle(inputs.effort),
      );
    }
  });

  test('nothing to measure: the workshop has no sprints and no points', () => {
    const shed = site.issues.filter(({ key }) => key.startsWith('SHED-'));
    expect(shed.flatMap(({ sprintIds, custom }) => [...sprintIds, ...Object.keys(custom)])).toEqual([]);
    expect(site.boards[1]).toMatchObject({ estimationFieldId: null });
  });
});

import type { HistoryItem, IssueRecord, Site } from '../jira/model';
import { demoSite } from './demo-site';
import { POINTS_FIELD, SPRINT_FIELD } from './vocabulary';

const NOW = new Date('2026-11-22T15:47:11.250Z');
const DAY = 86_400_000;
const site = demoSite(NOW);
const pedal = site.issues.filter(({ key }) => key.startsWith('PEDAL-'));
const byId = new Map(site.issues.map((issue) => [issue.id, issue]));
const categoryOf = (issue: IssueRecord) => site.statuses.find(({ id }) => id === issue.statusId)?.category;
const typeOf = (issue: IssueRecord) => site.issueTypes.find(({ id }) => id === issue.issueTypeId)?.name ?? '';
const isOpen = (issue: IssueRecord) => categoryOf(issue) !== 'done';
const pointsOf = (issue: IssueRecord) => Number(issue.custom[POINTS_FIELD] ?? 0);

/** What a field of an issue held at an instant, by its changelog; undefined when the changelog says nothing before. */
function heldAt(issue: IssueRecord, fieldId: string, at: string): HistoryItem | undefined {
  return issue.changelog
    .filter(({ created }) => created <= at)
    .flatMap(({ items }) => items)
    .findLast((item) => item.fieldId === fieldId);
}

function inSprintAt(issue: IssueRecord, sprintId: number, at: string): boolean {
  return heldAt(issue, SPRINT_FIELD, at)?.to?.split(', ').at(-1) === String(sprintId);
}

function doneWithin(issue: IssueRecord, from: string, to: string): boolean {
  return issue.changelog.some(
    ({ created, items }) =>
      created > from &&
      created <= to &&
      items.some((item) => item.fieldId === 'status' && item.toString === 'Done'),
  );
}

describe('the demonstration', () => {
  test('is a backlog of about 250 issues, and a small second project', () => {
    expect(pedal.length).toBeGreaterThan(240);
    expect(pedal.length).toBeLessThan(290);
    expect(site.issues.length - pedal.length).toBeGreaterThan(10);
    expect(pedal.filter((issue) => typeOf(issue) === 'Epic').length).toBeGreaterThanOrEqual(10);
  });

  test('names nothing that is not there', () => {
    const ids = (list: { id: string | number }[]) => new Set(list.map(({ id }) => id));
    const people = new Set(site.people.map(({ accountId }) => accountId));
    const known = {
      issueTypes: ids(site.issueTypes),
      statuses: ids(site.statuses),
      priorities: ids(site.priorities),
      resolutions: ids(site.resolutions),
      sprints: ids(site.sprints),
      fields: ids(site.customFields),
    };
    for (const issue of site.issues) {
      const project = site.projects.find(({ id }) => id === issue.projectId);
      expect(project?.statusIds).toContain(issue.statusId);
      expect(project?.issueTypeIds).toContain(issue.issueTypeId);
      expect(known.statuses).toContain(issue.statusId);
      expect(known.issueTypes).toContain(issue.issueTypeId);
      expect(known.priorities).toContain(issue.priorityId);
      if (issue.resolutionId) expect(known.resolutions).toContain(issue.resolutionId);
      if (issue.parentId) expect(byId.get(issue.parentId)?.projectId).toBe(issue.projectId);
      if (issue.securityLevelId)
        expect(project?.securityLevels.map(({ id }) => id)).toContain(issue.securityLevelId);
      for (const sprint of issue.sprintIds) expect(known.sprints).toContain(sprint);
      for (const field of Object.keys(issue.custom)) expect(known.fields).toContain(field);
      for (const version of [...issue.fixVersionIds, ...issue.versionIds])
        expect(project?.versions.map(({ id }) => id)).toContain(version);
      for (const component of issue.componentIds)
        expect(project?.components.map(({ id }) => id)).toContain(component);
      for (const person of [
        issue.assignee,
        issue.reporter,
        issue.creator,
        ...issue.comments.map(({ author }) => author),
        ...issue.changelog.map(({ author }) => author),
      ]) {
        if (person !== null) expect(people).toContain(person);
      }
    }
    for (const link of site.links) {
      expect(byId.has(link.sourceId) && byId.has(link.destinationId)).toBe(true);
      expect(site.linkTypes.some(({ id }) => id === link.typeId)).toBe(true);
    }
  });

  test('gives every issue, key, comment, history, link and rank once', () => {
    const lists = [
      site.issues.map(({ id }) => id),
      site.issues.map(({ key }) => key),
      site.issues.map(({ rank }) => rank),
      site.issues.flatMap(({ comments }) => comments.map(({ id }) => id)),
      site.issues.flatMap(({ changelog }) => changelog.map(({ id }) => id)),
      site.links.map(({ id }) => id),
    ];
    for (const list of lists) expect(new Set(list).size).toBe(list.length);
    const highest = (list: string[] = []) => Math.max(...list.map(Number));
    expect(site.nextId.issue).toBeGreaterThan(highest(lists[0]));
    expect(site.nextId.comment).toBeGreaterThan(highest(lists[3]));
    expect(site.nextId.history).toBeGreaterThan(highest(lists[4]));
    expect(site.nextId.link).toBeGreaterThan(highest(lists[5]));
  });

  test('numbers its keys in the order the issues were created', () => {
    expect([...pedal].sort((a, b) => a.created.localeCompare(b.created)).map(({ key }) => key)).toEqual(
      pedal.map((_, index) => `PEDAL-${index + 1}`),
    );
  });
});

describe('the history of every issue', () => {
  test.each(site.issues.map((issue) => [issue.key, issue] as const))(
    '%s runs forward and ends at the present state',
    (_key, issue) => {
      expect(issue.comments.every(({ created }) => created > issue.created)).toBe(true);
      const instants = [issue.created, ...issue.changelog.map(({ created }) => created)];
      expect(instants).toEqual([...instants].sort());
      const last = [...instants, ...issue.comments.map(({ updated }) => updated)].sort().at(-1);
      expect(issue.updated).toBe(last);
      expect(Date.parse(issue.updated)).toBeLessThanOrEqual(NOW.getTime());

      const present: Record<string, string | null> = {
        status: issue.statusId,
        [SPRINT_FIELD]: issue.sprintIds.join(', '),
        priority: issue.priorityId,
        resolution: issue.resolutionId,
        duedate: issue.dueDate,
        assignee: issue.assignee,
        fixVersions: issue.fixVersionIds[0] ?? null,
      };
      const items = issue.changelog.flatMap((history) => history.items);
      for (const [field, value] of Object.entries(present)) {
        const told = items.filter(({ fieldId }) => fieldId === field);
        if (told.length > 0) expect(told.at(-1)?.to).toBe(value);
        told.slice(1).forEach((item, index) => expect(item.from).toBe(told[index]?.to));
      }
      const estimates = items.filter(({ fieldId }) => fieldId === POINTS_FIELD);
      expect(estimates.at(-1)?.toString ?? null).toBe(
        issue.custom[POINTS_FIELD] === undefined ? null : String(issue.custom[POINTS_FIELD]),
      );
      expect(issue.resolutionDate === null).toBe(isOpen(issue));
    },
  );
});

describe('the sprints', () => {
  const sprints = site.sprints.map((sprint) => {
    const start = sprint.startDate ?? NOW.toISOString();
    const end = sprint.completeDate ?? NOW.toISOString();
    const total = (list: IssueRecord[]) => list.reduce((sum, issue) => sum + pointsOf(issue), 0);
    return {
      ...sprint,
      committed: total(pedal.filter((issue) => inSprintAt(issue, sprint.id, start))),
      late: pedal.filter(
        (issue) => !inSprintAt(issue, sprint.id, start) && inSprintAt(issue, sprint.id, end),
      ),
      done: total(
        pedal.filter(
          (issue) =>
            typeOf(issue) !== 'Sub-task' &&
            inSprintAt(issue, sprint.id, new Date(Date.parse(end) - 1000).toISOString()) &&
            doneWithin(issue, start, end),
        ),
      ),
      carried: pedal.filter(
        (issue) => inSprintAt(issue, sprint.id + 1, end) && issue.sprintIds.includes(sprint.id),
      ),
    };
  });
  const closed = sprints.filter(({ state }) => state === 'closed');

  test('are six closed, one running today, one planned', () => {
    expect(sprints.map(({ state }) => state)).toEqual([
      ...Array<string>(6).fill('closed'),
      'active',
      'future',
    ]);
    const running = sprints[6];
    expect(Date.parse(running?.startDate ?? '')).toBeLessThan(NOW.getTime());
    expect(Date.parse(running?.endDate ?? '')).toBeGreaterThan(NOW.getTime());
    expect(pedal.filter(({ sprintIds }) => sprintIds.at(-1) === 8).length).toBeGreaterThan(3);
  });

  test('finish about 28 points each, and not always the same', () => {
    const done = closed.map((sprint) => sprint.done);
    const mean = done.reduce((a, b) => a + b, 0) / done.length;
    expect(mean).toBeGreaterThan(25);
    expect(mean).toBeLessThan(31);
    expect(Math.max(...done) - Math.min(...done)).toBeGreaterThanOrEqual(8);
  });

  test('commit to work, take in more after the start, and carry some over', () => {
    for (const sprint of closed) expect(sprint.committed).toBeGreaterThan(20);
    expect(closed.filter(({ late }) => late.length > 0).length).toBeGreaterThanOrEqual(4);
    expect(closed.filter(({ carried }) => carried.length > 0).length).toBeGreaterThanOrEqual(4);
  });

  test('lost an issue half-way, and saw a finished one come back', () => {
    const left = pedal.filter(({ changelog }) =>
      changelog.some(({ items }) => items.some((item) => item.fieldId === SPRINT_FIELD && item.to === '')),
    );
    expect(left.length).toBeGreaterThan(0);
    const reopened = pedal.filter(({ changelog }) =>
      changelog.some(({ items }) =>
        items.some((item) => item.fieldId === 'status' && item.fromString === 'Done'),
      ),
    );
    expect(reopened.length).toBeGreaterThan(0);
  });
});

describe('the demonstration is the same at every start', () => {
  /** Every instant and date of the site, moved. */
  const moved = (whole: Site, days: number) =>
    JSON.stringify(whole).replace(
      /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z|\b\d{4}-\d{2}-\d{2}\b/g,
      (text) => new Date(Date.parse(text) + days * DAY).toISOString().slice(0, text.length),
    );

  test('on the same day, at any hour', () => {
    expect(demoSite(new Date('2026-11-22T00:00:00.000Z'))).toEqual(site);
  });

  test.each([7, 100, 366])('relative to today, %i days later', (days) => {
    expect(moved(demoSite(new Date(NOW.getTime() + days * DAY)), -days)).toBe(JSON.stringify(site));
  });
});

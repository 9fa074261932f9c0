import fc from 'fast-check';
import { actors, guest } from '../../people';
import { asLines, cloudIssue } from './cloud-issue.fixture';
import { ImportError } from './import-error';
import { importIssues, type ImportSummary } from './import-issues';

const open = (...issues: unknown[]) => importIssues({ name: 'ferries.jsonl', text: asLines(...issues) });

const sprint = (id: number, state: string, startDate?: string) => ({
  id,
  name: `Sprint ${id}`,
  state,
  boardId: 7,
  goal: '',
  startDate,
});
const blocks = { id: '10100', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' };

describe('an export of Jira Cloud', () => {
  test('keeps the instants of an issue, in UTC', () => {
    const [issue] = open(cloudIssue('SEA-1')).issues;
    expect(issue).toMatchObject({
      key: 'SEA-1',
      created: '2026-03-01T09:00:00.000Z',
      updated: '2026-03-02T09:00:00.000Z',
    });
  });

  test('recognises sprints and ranks by what they hold', () => {
    const site = open(
      cloudIssue('SEA-1', {
        customfield_10301: [
          sprint(4, 'active', '2026-03-10T09:00:00Z'),
          sprint(3, 'closed', '2026-02-20T09:00:00Z'),
        ],
      }),
      cloudIssue('SEA-2', { customfield_10302: '0|i0000:' }),
    );
    expect(site.issues[0]?.sprintIds).toEqual([3, 4]);
    expect(site.boards).toMatchObject([{ type: 'scrum', rankFieldId: 'customfield_10302' }]);
    expect(site.sprints.map(({ id, boardId }) => [id, boardId])).toEqual([
      [3, 1],
      [4, 1],
    ]);
    expect(site.customFields.find(({ id }) => id === 'customfield_10301')?.custom).toMatch(/gh-sprint$/);
  });

  test('keeps ranks when every issue has one', () => {
    const site = open(
      cloudIssue('SEA-1', { customfield_10019: '0|i0002:' }),
      cloudIssue('SEA-2', { customfield_10019: '0|hzzzy:' }),
    );
    expect(site.issues.map(({ rank }) => rank)).toEqual(['0|i0002:', '0|hzzzy:']);
  });

  test('ranks by date of creation when no rank is given', () => {
    const site = open(
      cloudIssue('SEA-1', { created: '2026-05-01T00:00:00Z' }),
      cloudIssue('SEA-2', { created: '2026-04-01T00:00:00Z' }),
    );
    const [later, earlier] = site.issues;
    expect(String(earlier?.rank) < String(later?.rank)).toBe(true);
  });

  test('takes a number for story points only when its schema or name says so', () => {
    const bare = open(cloudIssue('SEA-1', { customfield_10016: 5 }));
    expect(bare.boards[0]?.estimationFieldId).toBeNull();
    const named = open(
      cloudIssue('SEA-1', { customfield_10016: 5 }, { names: { customfield_10016: 'Story point estimate' } }),
    );
    expect(named.boards[0]?.estimationFieldId).toBe('customfield_10016');
    expect(named.issues[0]?.custom).toEqual({ customfield_10016: 5 });
  });

  test('reads names and schema from beside the list of a search', () => {
    const text = JSON.stringify({
      issues: [cloudIssue('SEA-1', { customfield_10500: 8 })],
      schema: {
        customfield_10500: { type: 'number', custom: 'com.pyxis.greenhopper.jira:jsw-story-points' },
      },
    });
    expect(importIssues({ name: 'search.json', text }).boards[0]?.estimationFieldId).toBe(
      'customfield_10500',
    );
  });

  test('keeps ADF, properties, comments, changelog and security', () => {
    const adf = {
      type: 'doc',
      version: 1,
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Ahoy' }] }],
    };
    const site = open(
      cloudIssue(
        'SEA-1',
        {
          description: adf,
          security: { id: '10200', name: 'Crew only' },
          comment: {
            comments: [{ id: '31', author: { accountId: 'b2' }, body: adf, created: '2026-03-03T10:00:00Z' }],
          },
        },
        {
          properties: { 'refinery.value': { v: 1 } },
          changelog: {
            histories: [
              {
                id: '12',
                created: '2026-03-02T10:00:00Z',
                items: [
                  { field: 'status', fieldtype: 'jira', from: '1', fromString: 'A', to: '2', toString: 'B' },
                ],
              },
              {
                id: '11',
                created: '2026-03-01T10:00:00Z',
                items: [
                  { field: 'Sprint', fieldtype: 'custom', fieldId: 'customfield_10020', from: '', to: '3' },
                ],
              },
            ],
          },
        },
      ),
    );
    const [issue] = site.issues;
    expect(issue?.description).toEqual(adf);
    expect(issue?.properties).toEqual({ 'refinery.value': { v: 1 } });
    expect(issue?.comments).toMatchObject([{ id: '31', author: 'b2', body: adf }]);
    expect(issue?.changelog.map(({ id }) => id)).toEqual(['11', '12']);
    expect(issue?.changelog[0]?.items).toEqual([
      {
        field: 'Sprint',
        fieldtype: 'custom',
        fieldId: 'customfield_10020',
        from: '',
        fromString: null,
        to: '3',
        toString: null,
      },
    ]);
    expect(issue?.securityLevelId).toBe('10200');
    expect(site.projects[0]?.securityLevels[0]?.memberAccountIds).not.toContain(guest.accountId);
    expect(site.nextId).toMatchObject({ issue: 20_002, comment: 10_000 });
  });
});

describe('an import', () => {
  test('joins epics, sub-tasks and links once, and counts what leads out of the file', () => {
    let summary: ImportSummary | undefined;
    const site = importIssues(
      {
        name: 'ferries.jsonl',
        text: asLines(
          cloudIssue('SEA-1', {
            issuetype: { id: '9', name: 'Epic', subtask: false },
            issuelinks: [{ id: '1', type: blocks, outwardIssue: { key: 'SEA-2' } }],
          }),
          cloudIssue('SEA-2', {
            epic: { key: 'SEA-1' },
            issuelinks: [
              { id: '1', type: blocks, inwardIssue: { key: 'SEA-1' } },
              { id: '2', type: blocks, outwardIssue: { key: 'LAND-9' } },
            ],
          }),
          cloudIssue('SEA-3', { parent: { key: 'LAND-8' } }),
        ),
      },
      { onSummary: (found) => (summary = found) },
    );
    const [epic, story] = site.issues;
    expect(story?.parentId).toBe(epic?.id);
    expect(site.issueTypes.find(({ name }) => name === 'Epic')?.hierarchyLevel).toBe(1);
    expect(site.links).toEqual([{ id: '1', typeId: '10100', sourceId: epic?.id, destinationId: story?.id }]);
    expect(summary).toEqual({ issues: 3, droppedLinks: 1, droppedParents: 1 });
  });

  test('does not let parents go round in a circle', () => {
    const site = open(
      cloudIssue('SEA-1', { parent: { key: 'SEA-2' } }),
      cloudIssue('SEA-2', { parent: { key: 'SEA-1' } }),
    );
    expect(site.issues.filter(({ parentId }) => parentId !== null)).toHaveLength(1);
  });

  test('adds the three people one can act as, and nobody else can be acted as', () => {
    const { people, projects } = open(cloudIssue('SEA-1'));
    expect(people.filter(({ actsAs }) => actsAs)).toEqual(actors);
    expect(people.map(({ accountId }) => accountId)).toContain('a1');
    expect(projects[0]?.permissions.BROWSE_PROJECTS).toContain(guest.accountId);
    expect(projects[0]?.permissions.EDIT_ISSUES).not.toContain(guest.accountId);
    expect(projects[0]?.securityLevels).toHaveLength(1);
  });

  test('reads the sprints that Jira Server prints as text', () => {
    const printed =
      'com.atlassian.greenhopper.service.sprint.Sprint@6a[id=50,rapidViewId=113,state=CLOSED,name=Low tide, spring,startDate=2014-04-28T15:43:24.381Z,endDate=<null>,sequence=50]';
    const site = open(cloudIssue('SEA-1', { customfield_10005: [printed] }));
    expect(site.sprints).toEqual([
      {
        id: 50,
        boardId: 1,
        name: 'Low tide, spring',
        state: 'closed',
        startDate: '2014-04-28T15:43:24.381Z',
      },
    ]);
  });
});

describe('an import is refused with file, line and reason', () => {
  const good = JSON.stringify(cloudIssue('SEA-1'));
  const without = (field: string) => JSON.stringify(cloudIssue('SEA-2', { [field]: undefined }));
  test.each([
    ['an empty file', '\n \n', 1, 'the file is empty'],
    ['a broken line', `${good}\n\n{"key": `, 3, 'the line is not valid JSON'],
    ['a broken first line', `{"key": \n${good}`, 1, 'the line is not valid JSON'],
    ['a line that is no object', `${good}\n[1]`, 2, 'the line is not a JSON object'],
    ['an object that is no issue', `${good}\n{"key":"SEA-2"}`, 2, '"fields" is missing; is this an issue?'],
    ['a key for the second time', `${good}\n${good}`, 2, 'the key SEA-1 is already on line 1'],
    ['a key that is none', `${good}\n${JSON.stringify({ ...cloudIssue('SEA-2'), key: '../x' })}`, 2, '"key" is missing or not as Jira gives it'],
    ['no project', `${good}\n${without('project')}`, 2, '"fields.project" is missing'],
    ['no type', `${good}\n${without('issuetype')}`, 2, '"fields.issuetype" is missing'],
    ['no status', `${good}\n${without('status')}`, 2, '"fields.status" is missing'],
    [
      'a status without a name',
      `${good}\n${JSON.stringify(cloudIssue('SEA-2', { status: { id: '1' } }))}`,
      2,
      '"fields.status.name" is missing or not as Jira gives it',
    ],
    [
      'an odd date',
      `${good}\n${JSON.stringify(cloudIssue('SEA-2', { created: 'soon' }))}`,
      2,
      '"fields.created" is not a date',
    ],
    ['a document without issues', '{"issues": []}', 1, 'the file holds no issues'],
    [
      'a bad issue within a document',
      `{\n"issues": [\n${good},\n{"key": 1}\n]}`,
      4,
      '"fields" is missing; is this an issue?',
    ],
    ['a broken document', `{\n"issues": [\n${good},\n]}`, 4, 'the document is not valid JSON'],
  ])('%s', (_name, text, line, reason) => {
    expect(() => importIssues({ name: 'ferries.jsonl', text })).toThrow(
      new ImportError('ferries.jsonl', line, reason),
    );
  });
});

test('whatever a file holds, it opens or is refused, and a site is whole', () => {
  const fieldNames = [
    'summary',
    'description',
    'labels',
    'issuelinks',
    'parent',
    'epic',
    'comment',
    'components',
    'fixVersions',
    'priority',
    'closedSprints',
    'security',
    'assignee',
    'customfield_1',
    'updated',
    'votes',
  ];
  const plausible = fc
    .record({
      key: fc.integer({ min: 1, max: 9 }),
      fields: fc.dictionary(fc.constantFrom(...fieldNames), fc.oneof(fc.jsonValue(), fc.string())),
      changelog: fc.jsonValue(),
    })
    .map(({ key, fields, changelog }) => JSON.stringify(cloudIssue(`SEA-${key}`, fields, { changelog })));
  const line = fc.oneof(plausible, fc.json(), fc.string());
  fc.assert(
    fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
      try {
        const site = importIssues({ name: 'any', text: lines.join('\n') });
        const statuses = new Set(site.statuses.map(({ id }) => id));
        expect(site.issues.every(({ statusId }) => statuses.has(statusId))).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(ImportError);
      }
    }),
    { numRuns: 500 },
  );
});

import { type Call, type Endpoint, get, ok } from '../endpoint';
import type { IssueRecord } from '../model';
import { boardIssues, inBacklog, inEpic, inSprint, type Kept, select } from '../search/board-issues';
import { listByStart, listByToken } from './issue-list';

type Find = (call: Call) => IssueRecord[];

const ofBoard =
  (kept: (call: Call) => Kept): Find =>
  (call) =>
    boardIssues(call, call.access.board(call.param('boardId')), call.query('jql') ?? '', kept(call));

const ofSite =
  (kept: (call: Call) => Kept): Find =>
  (call) =>
    select(call, call.query('jql') ?? '', kept(call));

const sprint = (call: Call) => inSprint(call.access.sprint(call.param('sprintId')));
const epic = (name: string) => (call: Call) => inEpic(call, call.access.issue(call.param(name)).id);
const noEpic = (call: Call) => inEpic(call, null);

/** Every list of issues exists twice: with `startAt` under `/rest/agile` (deprecated) and with tokens under `/rest/software`. */
const LISTS: [path: string, find: Find][] = [
  ['board/{boardId}/issue', ofBoard(() => () => true)],
  ['board/{boardId}/backlog', ofBoard(inBacklog)],
  ['board/{boardId}/sprint/{sprintId}/issue', ofBoard(sprint)],
  ['board/{boardId}/epic/none/issue', ofBoard(noEpic)],
  ['board/{boardId}/epic/{epicId}/issue', ofBoard(epic('epicId'))],
  ['sprint/{sprintId}/issue', ofSite(sprint)],
  ['epic/none/issue', ofSite(noEpic)],
  ['epic/{epicIdOrKey}/issue', ofSite(epic('epicIdOrKey'))],
];

const count =
  (find: Find): Endpoint['handle'] =>
  (call) =>
    ok({ count: find(call).length });

export const boardIssueEndpoints: Endpoint[] = [
  ...LISTS.flatMap(([path, find]) => [
    get(`/rest/agile/1.0/${path}`, (call) => listByStart(call, find(call))),
    get(`/rest/software/1.0/${path}`, (call) => listByToken(call, find(call))),
  ]),
  get('/rest/software/1.0/board/{boardId}/issue/approximate-count', count(ofBoard(() => () => true))),
  get('/rest/software/1.0/board/{boardId}/backlog/approximate-count', count(ofBoard(inBacklog))),
];

import { boardBean, boardConfigurationBean, boardVersionBean, epicBean, sprintBean } from '../beans/board';
import { projectReference } from '../beans/project';
import { type Call, get, ok, page } from '../endpoint';
import { badRequest, notFound } from '../errors';
import type { Board } from '../model';
import { boardIssues } from '../search/board-issues';

const boardOf = (call: Call): Board => call.access.board(call.param('boardId'));

function list(call: Call): Response {
  const wanted = call.query('projectKeyOrId');
  const project = wanted ? call.access.project(wanted) : undefined;
  const types = call.list('type');
  const name = call.query('name')?.toLowerCase();
  const boards = call.access
    .boards()
    .filter((board) => !project || board.projectId === project.id)
    .filter((board) => types.length === 0 || types.includes(board.type))
    .filter((board) => !name || board.name.toLowerCase().includes(name));
  const { values, ...rest } = page(call, boards);
  return ok({ ...rest, values: values.map((board) => boardBean(call, board)) });
}

const read = (call: Call) => ok(boardBean(call, boardOf(call)));
const configuration = (call: Call) => ok(boardConfigurationBean(call, boardOf(call)));

const STATES = ['future', 'active', 'closed'];

function sprints(call: Call): Response {
  const board = boardOf(call);
  if (board.type === 'kanban') throw badRequest('The board does not support sprints');
  const states = call.list('state');
  const unknown = states.find((state) => !STATES.includes(state));
  if (unknown) throw badRequest(`The sprint state '${unknown}' is not one of ${STATES.join(', ')}.`);
  const found = call.world.store.site.sprints
    .filter(({ boardId, state }) => boardId === board.id && (states.length === 0 || states.includes(state)))
    .sort((a, b) => order(a.state) - order(b.state) || (a.startDate ?? '').localeCompare(b.startDate ?? '') || a.id - b.id);
  const { values, ...rest } = page(call, found);
  return ok({ ...rest, values: values.map((sprint) => sprintBean(call, sprint)) });
}

/** Completed sprints come first, then the active ones, then those to come. */
const order = (state: string) => ['closed', 'active', 'future'].indexOf(state);

function epics(call: Call): Response {
  const { store } = call.world;
  const done = call.query('done');
  const found = boardIssues(call, boardOf(call), '', (issue) => store.typeOf(issue).hierarchyLevel === 1)
    .map((epic) => epicBean(call, epic))
    .filter((epic) => done === undefined || String(epic['done']) === done);
  return ok(withoutTotal(page(call, found)));
}

function versions(call: Call): Response {
  const board = boardOf(call);
  const released = call.query('released');
  const found = (call.world.store.project(board.projectId)?.versions ?? [])
    .filter((version) => released === undefined || String(version.released) === released)
    .map((version) => boardVersionBean(call, board, version));
  return ok(withoutTotal(page(call, found)));
}

function projects(call: Call): Response {
  const project = call.world.store.project(boardOf(call).projectId);
  return ok(page(call, project ? [projectReference(call, project)] : []));
}

/** Epics and versions are listed without saying how many there are. */
function withoutTotal<T>({ total: _total, ...rest }: { total: number } & T) {
  return rest;
}

function epic(call: Call): Response {
  const issue = call.access.issue(call.param('epicIdOrKey'));
  if (call.world.store.typeOf(issue).hierarchyLevel !== 1) throw notFound('The requested epic does not exist.');
  return ok(epicBean(call, issue));
}

const sprint = (call: Call) => ok(sprintBean(call, call.access.sprint(call.param('sprintId'))));

export const boardEndpoints = [
  get('/rest/agile/1.0/board', list),
  get('/rest/agile/1.0/board/{boardId}', read),
  get('/rest/agile/1.0/board/{boardId}/configuration', configuration),
  get('/rest/agile/1.0/board/{boardId}/sprint', sprints),
  get('/rest/agile/1.0/board/{boardId}/epic', epics),
  get('/rest/agile/1.0/board/{boardId}/version', versions),
  get('/rest/agile/1.0/board/{boardId}/project', projects),
  get('/rest/agile/1.0/epic/{epicIdOrKey}', epic),
  get('/rest/agile/1.0/sprint/{sprintId}', sprint),
];

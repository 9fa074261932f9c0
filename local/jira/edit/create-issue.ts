import { z } from 'zod';
import { accountOf } from '../app-account';
import { badFields, badRequest } from '../errors';
import { issueCreated } from '../events';
import type { IssueRecord, Project } from '../model';
import type { Scope } from '../world';
import { chosen } from './choice-fields';
import { FieldProblem } from './edit';
import { IssueChange } from './issue-change';
import { checkUpdate, type IssueUpdate } from './issue-update';
import { bottomRank } from './ranking';

const projectReference = z.looseObject({ id: z.coerce.string().optional(), key: z.string().optional() });

/** Creates an issue at the bottom of the order, with its event. Throws 400 or 403 as Jira does. */
export function createIssue(scope: Scope, update: IssueUpdate): IssueRecord {
  const { world } = scope;
  const { project: projectValue, issuetype, ...fields } = update.fields ?? {};
  const project = readProject(scope, projectValue);
  if (!scope.access.has('CREATE_ISSUES', project)) {
    throw badFields({ pid: 'You do not have permission to create issues in this project.' });
  }
  const issue = blank(scope, project, readType(scope, project, issuetype));
  const type = world.store.typeOf(issue);
  if (type.subtask && !fields['parent']) {
    throw badFields({ parent: 'Issue type is a sub-task but parent issue key or id not specified.' });
  }
  const apply = checkUpdate(scope, issue, { ...update, fields: { summary: '', ...fields } });
  issue.key = world.store.nextKey(project);
  issue.id = String(world.store.site.nextId.issue++);
  world.store.add(issue);
  world.index.created(issue);
  // What a new issue starts with is no change: its history begins with the first edit.
  apply(new IssueChange(scope, issue));
  issue.updated = issue.created;
  world.emit(issueCreated(scope, issue));
  world.changed();
  return issue;
}

function readProject({ world, access }: Scope, value: unknown): Project {
  const parsed = projectReference.safeParse(value);
  const named = parsed.success ? (parsed.data.id ?? parsed.data.key) : undefined;
  if (named === undefined) throw badFields({ project: 'Specify a valid project ID or key' });
  const project = world.store.project(named);
  if (!project || !access.has('BROWSE_PROJECTS', project)) {
    throw badFields({ project: 'valid project is required' });
  }
  return project;
}

function readType({ world }: Scope, project: Project, value: unknown): string {
  const types = world.store.site.issueTypes.filter(({ id }) => project.issueTypeIds.includes(id));
  try {
    return chosen(value, types, 'Specify a valid issue type').id;
  } catch (error) {
    throw error instanceof FieldProblem ? badFields({ issuetype: error.message }) : error;
  }
}

function blank({ world, access }: Scope, project: Project, issueTypeId: string): IssueRecord {
  const { site } = world.store;
  const statusId = project.statusIds[0];
  if (statusId === undefined) throw badRequest(`Project ${project.key} has no workflow.`);
  const created = world.now().toISOString();
  const account = accountOf(access.principal);
  const middle = site.priorities.find(({ name }) => name === 'Medium') ?? site.priorities[Math.floor(site.priorities.length / 2)];
  return {
    id: '',
    key: '',
    projectId: project.id,
    issueTypeId,
    summary: '',
    description: null,
    environment: null,
    statusId,
    priorityId: middle?.id ?? null,
    resolutionId: null,
    assignee: null,
    reporter: account,
    creator: account,
    created,
    updated: created,
    resolutionDate: null,
    dueDate: null,
    labels: [],
    componentIds: [],
    fixVersionIds: [],
    versionIds: [],
    parentId: null,
    sprintIds: [],
    rank: bottomRank(world.store),
    flagged: false,
    securityLevelId: null,
    custom: {},
    properties: {},
    comments: [],
    changelog: [],
    votes: 0,
  };
}

import { actors } from '../../people';
import type { IssueRecord, IssueType, Priority, Resolution, Site, Status } from '../model';
import { boardsAndSprints } from './boards';
import { Catalogue } from './catalogue';
import { categoryOf } from './categories';
import { customValues, json } from './custom-values';
import { isImpediment, type FieldRoles } from './field-roles';
import { type FieldIds, fieldIdsOf } from './field-ids';
import { readChangelog, readComments } from './history';
import { nameMentions } from './mentions';
import { People } from './people';
import { inOrderOfRank } from './priorities';
import { ProjectBuilder } from './projects';
import {
  dayOf,
  each,
  instant,
  issueTypeSchema,
  optional,
  prioritySchema,
  record,
  resolutionSchema,
  type IssueResource,
} from './resource';
import { inOrder, readSprints, type NamedSprint } from './sprints';
import { toAdf } from './text';

type Surroundings = Omit<Site, 'issues' | 'links' | 'linkTypes' | 'nextId'>;

/** Collects, issue by issue, the people, projects, statuses and the rest of a site that the issues name. */
export class SiteBuilder {
  private readonly people = new People();
  private readonly issueTypes = new Catalogue<IssueType>();
  private readonly statuses = new Catalogue<Status>();
  private readonly priorities = new Catalogue<Priority>();
  private readonly resolutions = new Catalogue<Resolution>();
  private readonly projects = new Map<string, ProjectBuilder>();
  private readonly sprints = new Map<string, Map<number, NamedSprint>>();

  private readonly fieldIds: FieldIds;

  constructor(private readonly roles: FieldRoles) {
    this.fieldIds = fieldIdsOf(roles);
  }

  /** The record of one issue; its parent is joined later, when all are known. */
  addIssue(resource: IssueResource, rank: string): IssueRecord {
    const { fields, issueType, status } = resource;
    const project = this.projectOf(resource);
    project.addIssue(resource);
    this.addIssueType(issueType);
    this.statuses.add({
      id: status.id,
      name: status.name,
      description: status.description ?? '',
      category: categoryOf(status.statusCategory?.key, status.name),
    });
    return {
      id: resource.id,
      key: resource.key,
      projectId: resource.project.id,
      issueTypeId: issueType.id,
      summary: text(fields.summary) ?? '',
      description: toAdf(fields.description),
      environment: toAdf(fields.environment),
      statusId: status.id,
      priorityId: this.priority(fields.priority),
      resolutionId: this.resolution(fields.resolution),
      assignee: this.people.add(fields.assignee),
      reporter: this.people.add(fields.reporter),
      creator: this.people.add(fields.creator),
      created: resource.created,
      updated: resource.updated,
      resolutionDate: instant(fields.resolutiondate) ?? null,
      dueDate: dayOf(fields.duedate),
      labels: Array.isArray(fields.labels) ? fields.labels.filter((label) => typeof label === 'string') : [],
      componentIds: project.addComponents(fields.components),
      fixVersionIds: project.addVersions(fields.fixVersions),
      versionIds: project.addVersions(fields.versions),
      parentId: null,
      sprintIds: this.sprintIds(resource),
      rank,
      flagged: this.isFlagged(resource),
      securityLevelId: project.addSecurityLevel(fields.security),
      custom: customValues(resource, this.roles),
      properties: Object.fromEntries(
        Object.entries(record(resource.root.properties) ?? {}).map(([key, value]) => [key, json(value)]),
      ),
      comments: readComments(resource, this.people),
      changelog: readChangelog(resource, this.people, this.fieldIds),
      votes: Number(record(fields.votes)?.votes) || 0,
    };
  }

  /** Versions, components and issue types that a project has and no issue may name. */
  addProjectResource(value: unknown): void {
    for (const type of each(issueTypeSchema, record(value)?.issueTypes)) this.addIssueType(type);
    for (const project of this.projects.values()) project.addProjectResource(value, this.people);
  }

  /** The site around the issues; in their texts the people that they mention get their names. */
  build(issues: IssueRecord[]): Surroundings {
    nameMentions(issues, this.people.find);
    for (const issue of issues) this.addPastStatuses(issue);
    const people = this.people.all();
    const issueTypes = this.issueTypes.all();
    const typeIds = new Set(issueTypes.map(({ id }) => id));
    const statuses = this.statuses.all();
    const team = people.map(({ accountId }) => accountId);
    const projects = [...this.projects.values()].map((builder) => builder.build(statuses, typeIds, team));
    return {
      formatVersion: 1,
      cloudId: 'b3f0c1de-0000-4000-8000-000000000002',
      title: projects.map(({ name }) => name).join(', '),
      people: [...actors, ...people],
      projects,
      issueTypes,
      statuses,
      priorities: inOrderOfRank(this.priorities.all()),
      resolutions: this.resolutions.all(),
      customFields: this.roles.customFields,
      ...boardsAndSprints(projects, this.sprints, statuses, this.roles),
    };
  }

  /** What an issue was once is only known by its id and name, so this comes after all statuses that issues have now. */
  private addPastStatuses({ projectId, changelog }: IssueRecord): void {
    for (const { fieldId, from, fromString, to, toString } of changelog.flatMap(({ items }) => items)) {
      if (fieldId !== 'status') continue;
      for (const [id, name] of [[from, fromString], [to, toString]] as const) {
        if (!id || !name) continue;
        this.statuses.add({ id, name, description: '', category: categoryOf(undefined, name) });
        this.projects.get(projectId)?.addStatus(id);
      }
    }
  }

  private projectOf({ project }: IssueResource): ProjectBuilder {
    const known = this.projects.get(project.id) ?? new ProjectBuilder(project);
    this.projects.set(project.id, known);
    return known;
  }

  private addIssueType({
    id,
    name,
    description = '',
    subtask = false,
    hierarchyLevel,
  }: IssueTypeResource): void {
    const implied = subtask ? -1 : name === 'Epic' ? 1 : 0;
    this.issueTypes.add({ id, name, description, subtask, hierarchyLevel: hierarchyLevel ?? implied });
  }

  private priority(value: unknown): string | null {
    const found = optional(prioritySchema, value);
    if (!found) return null;
    const { id, name, description = '', statusColor = '#6B778C' } = found;
    return this.priorities.add({ id, name, description, statusColor });
  }

  private resolution(value: unknown): string | null {
    const found = optional(resolutionSchema, value);
    return found ? this.resolutions.add({ ...found, description: found.description ?? '' }) : null;
  }

  private sprintIds({ fields, project }: IssueResource): number[] {
    const held = [...this.roles.roles].filter(([, role]) => role === 'sprint').map(([id]) => fields[id]);
    const named = new Map(
      [fields.closedSprints, fields.sprint, ...held]
        .flatMap(readSprints)
        .map((sprint) => [sprint.id, sprint]),
    );
    const known = this.sprints.get(project.id) ?? new Map<number, NamedSprint>();
    this.sprints.set(project.id, known);
    for (const sprint of named.values()) known.set(sprint.id, known.get(sprint.id) ?? sprint);
    return inOrder([...named.values()]).map(({ id }) => id);
  }

  private isFlagged({ fields }: IssueResource): boolean {
    const held = [...this.roles.roles].filter(([, role]) => role === 'flagged').map(([id]) => fields[id]);
    return fields.flagged === true || held.some(isImpediment);
  }
}

type IssueTypeResource = IssueResource['issueType'];


function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

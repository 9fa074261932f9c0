import { insiders, projectPermissions, projectRoles } from '../../people';
import type { AccountId, Project, Status, Version } from '../model';
import { Catalogue } from './catalogue';
import type { People } from './people';
import {
  componentSchema,
  each,
  issueTypeSchema,
  optional,
  projectSchema,
  record,
  securitySchema,
  versionSchema,
  type IssueResource,
} from './resource';

const CATEGORY_ORDER = { new: 0, indeterminate: 1, done: 2 };

/** Gathers what the issues, and a project resource where there is one, say of one project. */
export class ProjectBuilder {
  private readonly components = new Catalogue<Project['components'][number]>();
  private readonly versions = new Catalogue<Version>();
  private readonly levels = new Catalogue<Project['securityLevels'][number]>();
  private readonly issueTypeIds = new Set<string>();
  private readonly statusIds = new Set<string>();
  private description: string;
  private lead: AccountId | null = null;

  constructor(private readonly project: IssueResource['project']) {
    this.description = project.description ?? '';
  }

  addIssue({ issueType, status }: IssueResource): void {
    this.issueTypeIds.add(issueType.id);
    this.statusIds.add(status.id);
  }

  /** A status that issues of the project passed through, although none is in it now. */
  addStatus(id: string): void {
    this.statusIds.add(id);
  }

  addComponents(value: unknown): string[] {
    return each(componentSchema, value).map((component) => this.components.add(component));
  }

  addVersions(value: unknown): string[] {
    return each(versionSchema, value).map(({ released = false, archived = false, ...version }) =>
      this.versions.add({ ...version, released, archived }),
    );
  }

  /** Issues of an imported level are for the same two people as those of the level that every project has. */
  addSecurityLevel(value: unknown): string | null {
    const level = optional(securitySchema, value);
    return level ? this.levels.add({ ...level, memberAccountIds: insiders }) : null;
  }

  /** Takes in a project resource (`/rest/api/2/project/{key}`) that is about this project. */
  addProjectResource(value: unknown, people: People): void {
    const resource = record(value);
    if (optional(projectSchema, value)?.key !== this.project.key || !resource) return;
    if (typeof resource.description === 'string') this.description = resource.description;
    this.lead = people.add(resource.lead);
    this.addComponents(resource.components);
    this.addVersions(resource.versions);
    for (const { id } of each(issueTypeSchema, resource.issueTypes)) this.issueTypeIds.add(id);
  }

  build(statuses: Status[], knownTypes: Set<string>, team: AccountId[]): Project {
    const { id, key, name = key, style } = this.project;
    if (this.levels.all().length === 0) {
      this.levels.add({
        id: `${id}1`,
        name: 'Team only',
        description: 'Hidden from guests',
        memberAccountIds: insiders,
      });
    }
    return {
      id,
      key,
      name,
      description: this.description,
      leadAccountId: this.lead,
      style: style === 'next-gen' ? 'next-gen' : 'classic',
      issueTypeIds: [...this.issueTypeIds].filter((typeId) => knownTypes.has(typeId)),
      statusIds: statuses
        .filter((status) => this.statusIds.has(status.id))
        .sort((a, b) => CATEGORY_ORDER[a.category] - CATEGORY_ORDER[b.category])
        .map((status) => status.id),
      components: this.components.all(),
      versions: this.versions.all(),
      permissions: projectPermissions(team),
      roles: projectRoles(team),
      securityLevels: this.levels.all(),
      properties: {},
    };
  }
}

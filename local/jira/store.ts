import type {
  Board,
  CustomField,
  IssueLink,
  IssueRecord,
  IssueType,
  LinkType,
  Person,
  Priority,
  Project,
  Resolution,
  Site,
  Sprint,
  Status,
} from './model';

/** `schema.custom` of the fields that Jira Software adds. */
export const SPRINT_FIELD = 'com.pyxis.greenhopper.jira:gh-sprint';
export const RANK_FIELD = 'com.pyxis.greenhopper.jira:gh-lexo-rank';
/** The Flagged field is an ordinary multi-checkbox; only its name tells it apart. */
export const FLAGGED_FIELD = 'com.atlassian.jira.plugin.system.customfieldtypes:multicheckboxes';

const byId = <T extends { id: string | number }>(list: T[]) => new Map(list.map((item) => [String(item.id), item]));

/** The site's state with indexes: finds by id or key without a scan and keeps the indexes true on every change. */
export class Store {
  private readonly ids = new Map<string, IssueRecord>();
  private readonly keys = new Map<string, IssueRecord>();
  private readonly children = new Map<string, Set<IssueRecord>>();
  private readonly links = new Map<string, Set<IssueLink>>();
  private readonly projects: Map<string, Project>;
  private readonly people: Map<string, Person>;
  private readonly issueTypes: Map<string, IssueType>;
  private readonly statuses: Map<string, Status>;
  private readonly priorities: Map<string, Priority>;
  private readonly resolutions: Map<string, Resolution>;
  private readonly linkTypes: Map<string, LinkType>;

  constructor(readonly site: Site) {
    this.projects = byId(site.projects);
    this.people = new Map(site.people.map((person) => [person.accountId, person]));
    this.issueTypes = byId(site.issueTypes);
    this.statuses = byId(site.statuses);
    this.priorities = byId(site.priorities);
    this.resolutions = byId(site.resolutions);
    this.linkTypes = byId(site.linkTypes);
    site.issues.forEach((issue) => this.index(issue));
    site.links.forEach((link) => this.indexLink(link));
  }

  issueById = (id: string): IssueRecord | undefined => this.ids.get(id);
  issueByKey = (key: string): IssueRecord | undefined => this.keys.get(key.toUpperCase());
  issue = (idOrKey: string): IssueRecord | undefined => this.issueById(idOrKey) ?? this.issueByKey(idOrKey);
  childrenOf = (id: string): IssueRecord[] => [...(this.children.get(id) ?? [])];
  linksOf = (id: string): IssueLink[] => [...(this.links.get(id) ?? [])];
  linkById = (id: string): IssueLink | undefined => this.site.links.find((link) => link.id === id);

  person = (accountId: string | null): Person | undefined => (accountId ? this.people.get(accountId) : undefined);
  issueType = (id: string): IssueType | undefined => this.issueTypes.get(id);
  status = (id: string): Status | undefined => this.statuses.get(id);
  priority = (id: string | null): Priority | undefined => (id ? this.priorities.get(id) : undefined);
  resolution = (id: string | null): Resolution | undefined => (id ? this.resolutions.get(id) : undefined);
  linkType = (id: string): LinkType | undefined => this.linkTypes.get(id);
  board = (id: number): Board | undefined => this.site.boards.find((board) => board.id === id);
  sprint = (id: number): Sprint | undefined => this.site.sprints.find((sprint) => sprint.id === id);

  project(idOrKey: string): Project | undefined {
    const key = idOrKey.toUpperCase();
    return this.projects.get(idOrKey) ?? this.site.projects.find((project) => project.key === key);
  }

  /** The project an issue is in. Throws when the state is inconsistent. */
  projectOf(issue: IssueRecord): Project {
    const project = this.projects.get(issue.projectId);
    if (!project) throw new Error(`Issue ${issue.key} is in project ${issue.projectId}, which does not exist.`);
    return project;
  }

  /** The status an issue is in. Throws when the state is inconsistent. */
  statusOf(issue: IssueRecord): Status {
    const status = this.statuses.get(issue.statusId);
    if (!status) throw new Error(`Issue ${issue.key} is in status ${issue.statusId}, which does not exist.`);
    return status;
  }

  /** The type of an issue. Throws when the state is inconsistent. */
  typeOf(issue: IssueRecord): IssueType {
    const type = this.issueTypes.get(issue.issueTypeId);
    if (!type) throw new Error(`Issue ${issue.key} is of type ${issue.issueTypeId}, which does not exist.`);
    return type;
  }

  customField(custom: string, name?: string): CustomField | undefined {
    return this.site.customFields.find((field) => field.custom === custom && (!name || field.name === name));
  }

  sprintField = (): CustomField | undefined => this.customField(SPRINT_FIELD);
  rankField = (): CustomField | undefined => this.customField(RANK_FIELD);
  flaggedField = (): CustomField | undefined => this.customField(FLAGGED_FIELD, 'Flagged');

  /** All issues of the site in rank order. */
  ranked(): IssueRecord[] {
    return [...this.site.issues].sort(byRank);
  }

  /** The key for the next issue of a project. Numbers of deleted issues are not given again. */
  nextKey(project: Project): string {
    const used = this.site.issues.filter(({ projectId }) => projectId === project.id).map(numberOf);
    project.lastIssueNumber = Math.max(project.lastIssueNumber ?? 0, ...used) + 1;
    return `${project.key}-${project.lastIssueNumber}`;
  }

  add(issue: IssueRecord): void {
    this.site.issues.push(issue);
    this.index(issue);
  }

  /** Takes an issue, its links and its place as a parent away. */
  remove(issue: IssueRecord): void {
    this.linksOf(issue.id).forEach((link) => this.removeLink(link));
    this.childrenOf(issue.id).forEach((child) => this.setParent(child, null));
    this.setParent(issue, null);
    const project = this.projectOf(issue);
    project.lastIssueNumber = Math.max(project.lastIssueNumber ?? 0, numberOf(issue));
    this.site.issues.splice(this.site.issues.indexOf(issue), 1);
    this.ids.delete(issue.id);
    this.keys.delete(issue.key);
  }

  setParent(issue: IssueRecord, parentId: string | null): void {
    if (issue.parentId) this.children.get(issue.parentId)?.delete(issue);
    issue.parentId = parentId;
    if (parentId) grouped(this.children, parentId).add(issue);
  }

  addLink(link: IssueLink): void {
    this.site.links.push(link);
    this.indexLink(link);
  }

  removeLink(link: IssueLink): void {
    this.site.links.splice(this.site.links.indexOf(link), 1);
    this.links.get(link.sourceId)?.delete(link);
    this.links.get(link.destinationId)?.delete(link);
  }

  private index(issue: IssueRecord): void {
    this.ids.set(issue.id, issue);
    this.keys.set(issue.key, issue);
    if (issue.parentId) grouped(this.children, issue.parentId).add(issue);
  }

  private indexLink(link: IssueLink): void {
    grouped(this.links, link.sourceId).add(link);
    grouped(this.links, link.destinationId).add(link);
  }
}

/** Order of the backlog: LexoRanks compare as plain strings; equal ones fall back to the order of creation. */
export const byRank = (a: IssueRecord, b: IssueRecord): number =>
  a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : Number(a.id) - Number(b.id);

const numberOf = ({ key }: IssueRecord) => Number(key.slice(key.lastIndexOf('-') + 1));

function grouped<T>(index: Map<string, Set<T>>, key: string): Set<T> {
  const existing = index.get(key);
  if (existing) return existing;
  const created = new Set<T>();
  index.set(key, created);
  return created;
}

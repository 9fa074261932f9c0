import { forbidden, issueNotFound, notFound } from './errors';
import type { Board, IssueRecord, PermissionKey, Person, Principal, Project, Sprint } from './model';
import type { Store } from './store';

/** What one caller may see and do. Lives for one request. */
export class Access {
  private readonly browsable = new Map<string, boolean>();

  constructor(
    private readonly store: Store,
    readonly principal: Principal,
  ) {}

  /** The person who calls; undefined for the app and for anonymous callers. */
  get person(): Person | undefined {
    return this.principal.kind === 'user' ? this.store.person(this.principal.accountId) : undefined;
  }

  /** Zone of bare dates in JQL and of the instants in answers. */
  get timeZone(): string {
    return this.person?.timeZone ?? 'UTC';
  }

  has(permission: PermissionKey, project: Project): boolean {
    if (this.principal.kind === 'app') return true;
    if (this.principal.kind === 'anonymous') return false;
    return project.permissions[permission].includes(this.principal.accountId);
  }

  /** Whether the issue exists for the caller: Browse projects, and membership of the issue's security level. */
  canSee = (issue: IssueRecord): boolean => {
    if (this.principal.kind === 'app') return true;
    if (this.principal.kind === 'anonymous') return false;
    if (!this.canBrowse(issue.projectId)) return false;
    if (!issue.securityLevelId) return true;
    const level = this.store.projectOf(issue).securityLevels.find(({ id }) => id === issue.securityLevelId);
    return level?.memberAccountIds.includes(this.principal.accountId) ?? false;
  };

  /** The issue, by id or key. Throws 404 when it does not exist or is hidden. */
  issue(idOrKey: string): IssueRecord {
    const issue = this.store.issue(idOrKey);
    if (!issue || !this.canSee(issue)) throw issueNotFound();
    return issue;
  }

  /** The issue, when the caller holds the permission in its project. Throws 404 or 403. */
  issueFor(idOrKey: string, permission: PermissionKey): IssueRecord {
    const issue = this.issue(idOrKey);
    this.require(permission, this.store.projectOf(issue));
    return issue;
  }

  /** Throws 403 unless the caller holds the permission in the project. */
  require(permission: PermissionKey, project: Project): void {
    if (!this.has(permission, project)) throw forbidden(REFUSALS[permission]);
  }

  projects(): Project[] {
    return this.store.site.projects.filter((project) => this.has('BROWSE_PROJECTS', project));
  }

  /** The project, by id or key. Throws 404 when it does not exist or cannot be browsed. */
  project(idOrKey: string): Project {
    const project = this.store.project(idOrKey);
    if (!project || !this.has('BROWSE_PROJECTS', project)) {
      throw notFound(
        /^\d+$/.test(idOrKey)
          ? `No project could be found with id '${idOrKey}'.`
          : `No project could be found with key '${idOrKey}'.`,
      );
    }
    return project;
  }

  boards(): Board[] {
    return this.store.site.boards.filter((board) => this.canBrowse(board.projectId));
  }

  /** The board. Throws 404 when it does not exist or its project cannot be browsed. */
  board(id: string): Board {
    const board = this.store.board(Number(id));
    if (!board || !this.canBrowse(board.projectId)) {
      throw notFound('The requested board cannot be viewed because it either does not exist or you do not have permission to view it.');
    }
    return board;
  }

  /** The sprint. Throws 404 when it does not exist or its board cannot be viewed. */
  sprint(id: string): Sprint {
    const sprint = this.store.sprint(Number(id));
    const board = sprint && this.store.board(sprint.boardId);
    if (!sprint || !board || !this.canBrowse(board.projectId)) throw notFound('Sprint does not exist');
    return sprint;
  }

  private canBrowse(projectId: string): boolean {
    const known = this.browsable.get(projectId);
    if (known !== undefined) return known;
    const project = this.store.project(projectId);
    const allowed = project !== undefined && this.has('BROWSE_PROJECTS', project);
    this.browsable.set(projectId, allowed);
    return allowed;
  }
}

const REFUSALS: Record<PermissionKey, string> = {
  BROWSE_PROJECTS: 'You do not have permission to browse this project.',
  EDIT_ISSUES: 'You do not have permission to edit issues in this project.',
  CREATE_ISSUES: 'You do not have permission to create issues in this project.',
  DELETE_ISSUES: 'You do not have permission to delete issues in this project.',
  ADD_COMMENTS: 'You do not have the permission to comment on this issue.',
  LINK_ISSUES: 'You do not have permission to link issues in this project.',
  TRANSITION_ISSUES: 'You do not have permission to transition issues in this project.',
  SCHEDULE_ISSUES: 'You do not have permission to schedule issues in this project.',
  ASSIGN_ISSUES: 'You do not have permission to assign issues in this project.',
  SET_ISSUE_SECURITY: 'You do not have permission to set the security level of issues in this project.',
  MANAGE_SPRINTS_PERMISSION: 'You do not have permission to manage sprints in this project.',
  ADMINISTER_PROJECTS: 'You do not have permission to administer this project.',
};

import type { HealthBacklog, HealthIssue } from './health-backlog';
import { openBlockers } from './ready';

/** Keys of open blockers that are not in the backlog itself: whether a person may see them has to be asked. */
export function outsideBlockers(backlog: HealthBacklog): string[] {
  const inside = new Set([...backlog.issues, ...backlog.done].map((issue) => issue.key));
  return [...new Set(backlog.issues.flatMap(openBlockers))].filter((key) => !inside.has(key));
}

/**
 * The backlog as somebody sees it who may see only some of its issues: no trace of the others is left, in the links
 * and parents of the rest neither.
 * @param mayOpen keys outside the backlog that this person may see
 */
export function restrictTo(
  backlog: HealthBacklog,
  maySee: (issue: HealthIssue) => boolean,
  mayOpen: ReadonlySet<string>,
): HealthBacklog {
  const all = [...backlog.issues, ...backlog.done];
  const visible = new Set(all.filter(maySee).map((issue) => issue.key));
  const hidden = new Set(all.map((issue) => issue.key).filter((key) => !visible.has(key)));
  const clean = (issue: HealthIssue): HealthIssue => ({
    ...issue,
    parentKey: issue.parentKey !== null && hidden.has(issue.parentKey) ? null : issue.parentKey,
    links: issue.links.filter((link) => visible.has(link.key) || mayOpen.has(link.key)),
  });
  return {
    ...backlog,
    issues: backlog.issues.filter(maySee).map(clean),
    done: backlog.done.filter(maySee).map(clean),
  };
}

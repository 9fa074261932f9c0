import type { JqlScope } from './define-indicator';
import type { HealthBacklog } from './health-backlog';
import type { HealthSettings } from './settings';

/** A link with more keys than this would be too long for an address. */
const MAX_KEYS = 100;

/** What an indicator's JQL starts from: the open issues of the standard level, by the types that they have. */
export function jqlScope(backlog: HealthBacklog, settings: HealthSettings): JqlScope {
  const types = [...new Set(backlog.issues.filter((issue) => issue.hierarchyLevel === 0).map((issue) => issue.type))];
  const limits = [`project = ${quote(backlog.projectKey)}`, 'statusCategory != Done'];
  if (types.length > 0) limits.push(`issuetype in (${types.sort().map(quote).join(', ')})`);
  return {
    open: limits.join(' AND '),
    estimateField: backlog.capabilities.estimateField === null ? null : quote(backlog.capabilities.estimateField),
    storyTypes: settings.storyTypes.map(quote).join(', '),
  };
}

/** The first issues by their keys, for what JQL cannot say. */
export function keysJql(keys: readonly string[]): { jql: string | null; jqlCount: number } {
  const first = keys.slice(0, MAX_KEYS);
  const jql = first.length === 0 ? null : `issuekey in (${first.join(', ')}) ORDER BY Rank ASC`;
  return { jql, jqlCount: first.length };
}

export function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

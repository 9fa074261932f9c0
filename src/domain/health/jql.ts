import type { JqlScope } from './define-indicator';
import type { HealthBacklog } from './health-backlog';
import type { HealthSettings } from './settings';

/** A link with more keys than this would be too long for an address. */
export const MAX_KEYS = 100;

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
  const [first] = keysJqlParts(keys);
  return first === undefined ? { jql: null, jqlCount: 0 } : { jql: first.jql, jqlCount: first.to };
}

/** All of the issues by their keys, in as many searches as it takes; `from` and `to` count from 1. */
export function keysJqlParts(keys: readonly string[]): { jql: string; from: number; to: number }[] {
  return Array.from({ length: Math.ceil(keys.length / MAX_KEYS) }, (_, part) => {
    const listed = keys.slice(part * MAX_KEYS, (part + 1) * MAX_KEYS);
    return { jql: `issuekey in (${listed.join(', ')}) ORDER BY Rank ASC`, from: part * MAX_KEYS + 1, to: part * MAX_KEYS + listed.length };
  });
}

/** So long ago, as JQL says it: in whole days, or in minutes where they are not whole. */
export function agoJql(days: number): string {
  return Number.isInteger(days) ? `"-${days}d"` : `"-${Math.round(days * 1_440)}m"`;
}

export function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

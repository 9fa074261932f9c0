/**
 * The order of the backlog. Jira sorts by it but offers no clause on it.
 */
import type { JqlField } from '../clause';
import { never } from '../clause';

export function rankField(): JqlField {
  return { operators: [], compile: () => never, sort: { key: (issue) => issue.rank } };
}

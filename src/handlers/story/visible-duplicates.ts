import type { JiraClient } from '../../jira/client';
import { JiraRejected } from '../../jira/errors';
import { visibleKeys } from '../../jira/issues';
import { approximateCount } from '../../jira/search';
import { loadDuplicates, type Duplicates } from '../../storage/duplicates';
import type { KeyValueStore } from '../../storage/key-value-store';

/** Keys of the stories that say nearly the same as this one, as far as the person may see them. */
export async function visibleDuplicates(
  store: KeyValueStore,
  jira: JiraClient,
  projectId: string,
  issueId: string,
): Promise<string[]> {
  const known = (await loadDuplicates(store, projectId))[issueId] ?? [];
  if (known.length === 0) return [];
  const keys = known.map(({ key }) => key);
  // One point says that nothing is hidden; only otherwise each is asked for.
  if ((await countOf(jira, known.map(({ id }) => id))) === keys.length) return keys;
  const visible = await visibleKeys(jira, keys);
  return keys.filter((key) => visible.has(key));
}

/** Null where one of them is gone or hidden: to JQL that is a mistake in the query. */
async function countOf(jira: JiraClient, ids: readonly string[]): Promise<number | null> {
  try {
    return await approximateCount(jira, `id in (${ids.join(', ')})`);
  } catch (error) {
    if (error instanceof JiraRejected) return null;
    throw error;
  }
}

/** The keys that everybody sees who sees this issue: what the app may say without knowing who reads it. */
export function openDuplicates(duplicates: Duplicates, issueId: string): string[] {
  return (duplicates[issueId] ?? []).filter(({ secured }) => !secured).map(({ key }) => key);
}

import type { JiraClient } from '../jira/client';
import { visibleKeys } from '../jira/issues';
import { approximateCount } from '../jira/search';
import { loadDuplicates, type Duplicates } from '../storage/duplicates';
import type { KeyValueStore } from '../storage/key-value-store';

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
  const seen = await approximateCount(jira, `id in (${known.map(({ id }) => id).join(', ')})`);
  if (seen === keys.length) return keys;
  const visible = await visibleKeys(jira, keys);
  return keys.filter((key) => visible.has(key));
}

/** The keys that everybody sees who sees this issue: what the app may say without knowing who reads it. */
export function openDuplicates(duplicates: Duplicates, issueId: string): string[] {
  return (duplicates[issueId] ?? []).filter(({ secured }) => !secured).map(({ key }) => key);
}

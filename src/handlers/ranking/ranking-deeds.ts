/** Who did what to an issue since a moment, as far as it bears on its place: from Jira's changelog and the app's own store. */
import type { ChangeItem } from '../../domain/health/history';
import type { ChangeReason, Happened } from '../../domain/ranking/compare';
import { changedInputs } from '../../domain/scoring/history';
import { bulkChangelogs } from '../../jira/changelogs';
import { JiraForbidden, JiraNotFound, JiraRejected } from '../../jira/errors';
import type { KeyValueStore } from '../../storage/key-value-store';
import { UNDO_DAYS, loadJobs, loadPlan, type JobHead } from '../../storage/ranking-jobs';
import { loadHistory } from '../../storage/score-history';
import type { Services } from '../call/services';

export interface Watched {
  id: string;
  name: string;
}

/** Jira takes no more fields in one request; one of them is the rank. */
const MOST_FIELDS = 10;
/** Jira's clock and ours need not agree to the second. */
const SLACK_MS = 60_000;

interface FieldsSince {
  /** By issue id; null where the site has no rank field, or the changelog may not be read. */
  ranked: Map<string, ChangeItem[]> | null;
  fields: Map<string, ChangeReason[]>;
}

/** One request: what became of the rank and of the fields that scores rest on. */
export async function fieldsSince(
  services: Services,
  issueIds: readonly string[],
  rankField: string | null,
  watched: readonly Watched[],
  since: string,
): Promise<FieldsSince> {
  const names = new Map(watched.map(({ id, name }) => [id, name]));
  const fieldIds = [...(rankField === null ? [] : [rankField]), ...names.keys()].slice(0, MOST_FIELDS);
  const ranked = new Map<string, ChangeItem[]>();
  const fields = new Map<string, ChangeReason[]>();
  if (issueIds.length === 0 || fieldIds.length === 0) return { ranked: rankField === null ? null : ranked, fields };
  const changes = await changelogs(services, issueIds, fieldIds);
  if (changes === null) return { ranked: null, fields };
  for (const [id, items] of changes) {
    const later = items.filter(({ at }) => at > since).sort((a, b) => a.at.localeCompare(b.at));
    ranked.set(id, later.filter(({ fieldId }) => fieldId === rankField));
    fields.set(id, [...names].flatMap(([field, name]) => netChange(name, later.filter(({ fieldId }) => fieldId === field))));
  }
  return { ranked: rankField === null ? null : ranked, fields };
}

async function changelogs(services: Services, issueIds: readonly string[], fieldIds: readonly string[]): Promise<Map<string, ChangeItem[]> | null> {
  try {
    return await bulkChangelogs(services.jiraAsUser(), issueIds, fieldIds);
  } catch (error) {
    if (error instanceof JiraForbidden || error instanceof JiraNotFound || error instanceof JiraRejected) return null;
    throw error;
  }
}

function netChange(field: string, items: readonly ChangeItem[]): ChangeReason[] {
  const [first, last] = [items[0], items.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [from, to] = [first.fromText || null, last.toText || null];
  return from === to ? [] : [{ id: 'field', field, from, to, at: last.at, by: last.by ?? null }];
}

/** Tells what a hand has ranked from what Refinery's orders have; too long ago, their orders are no longer kept. */
export async function rankedSince(
  { store, now }: Services,
  projectId: string,
  ranked: ReadonlyMap<string, readonly ChangeItem[]>,
): Promise<Map<string, NonNullable<Happened['ranked']>>> {
  const jobs = await loadJobs(store, projectId);
  const moved = new Map<string, ReadonlySet<string>>();
  for (const job of jobs) moved.set(job.id, new Set((await loadPlan(store, projectId, job))?.moved));
  const keptSince = new Date(now().getTime() - UNDO_DAYS * 86_400_000).toISOString();
  const isOf = (job: JobHead, id: string, { at, by }: ChangeItem): boolean =>
    job.by === by &&
    moved.get(job.id)?.has(id) === true &&
    Date.parse(at) >= Date.parse(job.startedAt) - SLACK_MS &&
    Date.parse(at) <= Date.parse(job.touchedAt) + SLACK_MS;
  return new Map(
    [...ranked].map(([id, items]) => [
      id,
      items.map((item) => {
        // Orders may follow each other within the slack: the latest that had begun is meant.
        const job = jobs.find((one) => isOf(one, id, item) && item.at >= one.startedAt) ?? jobs.find((one) => isOf(one, id, item));
        const byHand = item.at < keptSince ? null : 'hand';
        const via = job === undefined ? byHand : job.kind === 'undo' ? 'undo' : 'refinery';
        return { at: item.at, by: item.by ?? null, higher: /higher/i.test(item.toText ?? ''), via };
      }),
    ]),
  );
}

/** What became of the scores, in one reason an issue however often it was scored. */
export async function scoresSince(store: KeyValueStore, issueIds: readonly string[], since: string): Promise<Map<string, ChangeReason[]>> {
  const all = await Promise.all(issueIds.map(async (id) => [id, await scoreChange(store, id, since)] as const));
  return new Map(all);
}

async function scoreChange(store: KeyValueStore, issueId: string, since: string): Promise<ChangeReason[]> {
  const changes = (await loadHistory(store, issueId)).filter(({ at }) => at > since);
  const [newest, oldest] = [changes[0], changes.at(-1)];
  if (newest === undefined || oldest === undefined) return [];
  const { at, by } = newest;
  if (newest.kind === 'declined') return [{ id: 'declined', at, by }];
  const [from, to] = [oldest.from, newest.to];
  if (to === null) return from === null ? [] : [{ id: 'unscored', from: from.score, at, by }];
  const inputs = changedInputs(from, to);
  if (from !== null && inputs.length === 0 && from.score === to.score && from.model === to.model) return [];
  // Scores of two models are not on one scale.
  const comparable = from !== null && from.model === to.model;
  return [{ id: 'scored', from: comparable ? from.score : null, to: to.score, inputs: comparable ? inputs : [], at, by }];
}

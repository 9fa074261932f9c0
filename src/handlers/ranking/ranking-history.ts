/** How the top of the backlog stood on an earlier day, and what has happened to it since. */
import type { TopView } from '../../contract/ranking';
import { compareTop, momentOf, movedKeys, nearestDay, type ChangeReason, type Happened } from '../../domain/ranking/compare';
import type { HealthBacklog, HealthIssue } from '../../domain/health/health-backlog';
import { isItem } from '../../domain/backlog/item';
import { displayNames } from '../../jira/users';
import type { IndexStorage } from '../../storage/issue-index';
import { loadSettings } from '../../storage/settings';
import { loadSnapshots } from '../../storage/snapshots';
import type { Invocation } from '../call/invocation';
import { fieldsSince, rankedSince, scoresSince, type Watched } from './ranking-deeds';
import type { Services } from '../call/services';
import { visibleBacklog } from '../backlog/visible-backlog';

/** @param since the day to compare with, or the one before it that was kept; null for a week ago */
export async function topView(services: Services, index: IndexStorage, call: Invocation, since: string | null): Promise<TopView> {
  const { project } = call;
  const visible = await visibleBacklog(services, index, project);
  const nothing = { days: [], keptToday: null, then: null, comparison: null, summaries: {}, names: {} };
  if (visible === null) return { ...nothing, seesAll: true };
  // Snapshots are of the whole backlog: who does not see all of it is not shown what they say.
  if (!visible.seesAll) return { ...nothing, seesAll: false };
  const today = services.now().toISOString().slice(0, 10);
  const kept = await loadSnapshots(services.store, project.id);
  const earlier = kept.filter(({ day }) => day < today);
  const asked = since ?? new Date(services.now().getTime() - 7 * 86_400_000).toISOString().slice(0, 10);
  const then = nearestDay(earlier, asked);
  const ofToday = kept.find(({ day }) => day === today);
  const days = earlier.map(({ day }) => day);
  const keptToday = ofToday === undefined ? null : (ofToday.at ?? `${today}T00:00:00.000Z`);
  if (then === null) return { ...nothing, seesAll: true, keptToday };

  const { backlog } = visible;
  const now = backlog.issues.filter(isItem).map(({ key }) => key);
  const known = new Map([...backlog.done, ...backlog.issues].map((issue) => [issue.key, issue]));
  const moved = movedKeys(then.top, now).flatMap((key) => known.get(key) ?? []);
  const from = momentOf(then);
  const happened = await deedsOf(services, index, call, moved, from);
  const comparison = compareTop(then.top, now, (key) => happenedTo(known.get(key), backlog, from, happened));
  const people = comparison.changes.flatMap(({ why }) => why.flatMap((one) => ('by' in one && one.by !== null ? [one.by] : [])));
  return {
    seesAll: true,
    days,
    keptToday,
    then: { day: then.day, at: from, count: then.top.length },
    comparison,
    summaries: Object.fromEntries(comparison.changes.flatMap(({ key }) => (known.has(key) ? [[key, known.get(key)?.summary ?? '']] : []))),
    names: Object.fromEntries(await displayNames(services.jiraAsUser(), people)),
  };
}

interface Deeds {
  ranked: Map<string, NonNullable<Happened['ranked']>> | null;
  inputs: Map<string, ChangeReason[]>;
}

async function deedsOf(services: Services, index: IndexStorage, call: Invocation, issues: readonly HealthIssue[], since: string): Promise<Deeds> {
  const head = await index.head(call.project.id);
  const settings = await loadSettings(services.store, call.project.id);
  const open = issues.filter((issue) => issue.statusCategory !== 'done').map(({ id }) => id);
  const mapped = Object.values(settings.inputFields).flatMap((fields) => Object.values(fields));
  const watched: Watched[] = [...(head?.facts.estimate ? [head.facts.estimate] : []), ...mapped.map(({ field, name }) => ({ id: field, name }))];
  const [{ ranked, fields }, scores] = await Promise.all([
    fieldsSince(services, open, head?.facts.rankField ?? null, watched, since),
    scoresSince(services.store, open, since),
  ]);
  const inputs = new Map(open.map((id) => [id, [...(scores.get(id) ?? []), ...(fields.get(id) ?? [])]]));
  return { ranked: ranked && (await rankedSince(services, call.project.id, ranked)), inputs };
}

function happenedTo(issue: HealthIssue | undefined, backlog: HealthBacklog, since: string, { ranked, inputs }: Deeds): Happened {
  if (issue === undefined) return { created: null, done: null, reopened: null, ranked: null, inputs: [] };
  const isDone = backlog.done.some(({ id }) => id === issue.id);
  return {
    created: issue.created > since ? issue.created : null,
    done: isDone ? { at: issue.resolved } : null,
    reopened: issue.history?.reopened.findLast((at) => at > since) ?? null,
    ranked: ranked && (ranked.get(issue.id) ?? []),
    inputs: inputs.get(issue.id) ?? [],
  };
}

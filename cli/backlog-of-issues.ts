import type { Sprint } from '../src/domain/backlog/backlog';
import type { StatusCategory } from '../src/domain/backlog/issue';
import type { HealthBacklog, Version } from '../src/domain/health/health-backlog';
import { reduceHistory, type ChangeItem } from '../src/domain/health/history';
import { withLedgers } from '../src/domain/health/sprint-ledger';
import { daysBefore } from '../src/domain/health/time';
import type { LintSettings } from '../src/domain/story/settings';
import { lint } from '../src/domain/story/lint';
import { summarise } from '../src/domain/story/summary';
import { textHash } from '../src/domain/story/text-hash';
import { documentFromText } from '../src/domain/text/from-plain';
import type { FieldMap } from '../src/jira/fields';
import { textsOf, toIndexed, type IndexedIssue } from '../src/jira/index-issues';
import { sprintsOfField } from '../src/jira/sprint-field';
import { toCategory } from '../src/jira/statuses';
import type { FileIssue, IssueFile } from './read-issues';

const WINDOW_DAYS = 182;
const LEXO_RANK = /^\d\|[0-9a-z]+:[0-9a-z]*$/;

/** The backlog of the first project in the file, as of a moment. What the file does not tell stays unknown. */
export function backlogOfIssues(file: IssueFile, asOf: string, settings: Pick<LintSettings, 'storyTypes' | 'rules'>): HealthBacklog {
  const map = fieldMapOf(file);
  // An issue that stands twice in a file is one issue, as it was told last.
  const raws = [...new Map(file.issues.map((issue) => [issue.key ?? issue.id, normalised(issue)])).values()];
  const categories = statusCategories(raws);
  const rows = raws.flatMap((raw) => {
    const row = toIndexed(raw, map);
    if (row === null) return [];
    const texts = textsOf(raw, []);
    const history = reduceHistory(changesOf(raw), { sprint: map.sprint, estimate: map.estimate?.id ?? null, statusCategory: categories });
    const judged = lint(texts, settings);
    return [{ ...row, history, story: summarise(judged, textHash(texts)), storyText: judged.stories[0]?.text ?? null }];
  });
  const sprints = sprintsOf(raws, map);
  const issues = rows.filter((row) => row.statusCategory !== 'done' && row.hierarchyLevel >= 0).sort(inRankOrder);
  const since = daysBefore(asOf, WINDOW_DAYS);
  const done = rows.filter((row) => row.statusCategory === 'done' && row.resolved !== null && row.resolved >= since && row.resolved <= asOf);
  const hasChangelog = rows.some((row) => row.history !== null);
  return {
    projectKey: rows[0]?.key.replace(/-\d+$/, '') ?? '',
    asOf,
    issues,
    done,
    sprints: withLedgers(sprints, [...issues, ...done], since, hasChangelog),
    versions: versionsOf(raws),
    capabilities: { estimateField: map.estimate?.name ?? null, hasSprints: sprints.length > 0, hasChangelog },
  };
}

/** Text where Jira Cloud has documents, and the Agile fields of a Jira Server export, in the form of Jira Cloud. */
function normalised(raw: FileIssue): FileIssue {
  const fields: Record<string, unknown> = { ...raw.fields };
  if (typeof fields.description === 'string') fields.description = documentFromText(fields.description);
  if (fields.sprints === undefined) {
    fields.sprints = [...listOf(fields.closedSprints), ...listOf(fields.sprint)];
  }
  if (fields.flagged === true) fields.flagged = [{ value: 'Impediment' }];
  const epic = fields.epic as { key?: unknown } | null | undefined;
  if ((fields.parent ?? null) === null && typeof epic?.key === 'string') fields.parent = { key: epic.key };
  const type = fields.issuetype as { name?: string; hierarchyLevel?: number } | null | undefined;
  if (type?.name === 'Epic' && type.hierarchyLevel === undefined) fields.issuetype = { ...type, hierarchyLevel: 1 };
  return { ...raw, fields };
}

/** The objects of a list, or one object alone. */
const listOf = (value: unknown): object[] =>
  (Array.isArray(value) ? value : [value]).filter((one: unknown): one is object => typeof one === 'object' && one !== null);

/** Which fields hold sprint, rank, flag and estimate: by their names where the file tells them, else by what they hold. */
function fieldMapOf({ issues, names }: IssueFile): FieldMap {
  const named = (...wanted: string[]) => Object.keys(names).find((id) => wanted.includes(names[id]?.toLowerCase() ?? '')) ?? null;
  const holding = (test: (value: unknown) => boolean) => {
    for (const { fields = {} } of issues) {
      const found = Object.keys(fields).find((id) => id.startsWith('customfield_') && test(fields[id]));
      if (found !== undefined) return found;
    }
    return null;
  };
  const isSprints = (value: unknown) => Array.isArray(value) && sprintsOfField(value)[0]?.state !== undefined;
  const estimate = named('story points', 'story point estimate') ?? (issues.some(({ fields }) => typeof fields?.estimate === 'number') ? 'estimate' : null);
  const csvRank = issues.some(({ fields }) => typeof fields?.rank === 'string') ? 'rank' : null;
  return {
    estimate: estimate === null ? null : { id: estimate, name: names[estimate] ?? 'Story points' },
    sprint: named('sprint') ?? holding(isSprints) ?? 'sprints',
    rank: named('rank') ?? holding((value) => typeof value === 'string' && LEXO_RANK.test(value)) ?? csvRank,
    flagged: named('flagged') ?? 'flagged',
  };
}

/** Issues without a rank come last, in the order in which they were created. */
function inRankOrder(a: IndexedIssue, b: IndexedIssue): number {
  const [left, right] = [a.rank || '~', b.rank || '~'];
  if (left !== right) return left < right ? -1 : 1;
  return a.created.localeCompare(b.created) || Number(a.id) - Number(b.id);
}

function statusCategories(raws: readonly FileIssue[]): Map<string, StatusCategory> {
  return new Map(
    raws.flatMap(({ fields }) => {
      const status = fields?.status as { id?: unknown; statusCategory?: { key?: string } | null } | null | undefined;
      return typeof status?.id === 'string' ? [[status.id, toCategory(status.statusCategory?.key)] as const] : [];
    }),
  );
}

function changesOf(raw: FileIssue): ChangeItem[] {
  const { histories } = (raw.changelog ?? {}) as { histories?: unknown };
  return listOf(histories).flatMap((history) => {
    const { created, items } = history as { created?: string; items?: unknown };
    const at = Date.parse(created ?? '');
    if (Number.isNaN(at)) return [];
    return listOf(items).map((item) => {
      const own = item as Record<string, unknown>;
      const text = (name: string) => (Object.hasOwn(own, name) && typeof own[name] === 'string' ? own[name] : null);
      const fieldId = text('fieldId') ?? text('field') ?? '';
      return { at: new Date(at).toISOString(), fieldId, from: text('from'), to: text('to'), fromText: text('fromString'), toText: text('toString') };
    });
  });
}

function sprintsOf(raws: readonly FileIssue[], map: FieldMap): Sprint[] {
  const sprints = new Map<number, Sprint>();
  for (const { fields } of raws) {
    for (const { id, name = String(id), state: told = '', startDate, endDate, completeDate } of sprintsOfField(fields?.[map.sprint ?? ''])) {
      const state = told.toLowerCase();
      if (state !== 'future' && state !== 'active' && state !== 'closed') continue;
      sprints.set(id, { id, name, state, start: instant(startDate), end: instant(endDate), completed: instant(completeDate), done: null, committed: null });
    }
  }
  return [...sprints.values()].sort((a, b) => a.id - b.id);
}

function versionsOf(raws: readonly FileIssue[]): Version[] {
  const versions = new Map<string, Version>();
  for (const { fields } of raws) {
    for (const value of [...listOf(fields?.fixVersions), ...listOf(fields?.versions)]) {
      const { id, name, released, archived, releaseDate } = value as Partial<Record<string, unknown>>;
      if (typeof id !== 'string') continue;
      const date = typeof releaseDate === 'string' ? releaseDate : null;
      versions.set(id, { id, name: String(name ?? id), released: released === true, archived: archived === true, start: null, date });
    }
  }
  return [...versions.values()];
}

function instant(text: string | undefined): string | null {
  const at = Date.parse(text ?? '');
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

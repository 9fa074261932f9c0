/**
 * Every indicator and measure worked out a second time from the raw issues, by the definitions and not by the app's
 * code: slow, plain and independent, so that a mistake would have to be made twice. Only what the story check found is
 * taken as given.
 */
import type { HistoryItem, IssueRecord, Site } from '../../local/jira/model';

export interface StoryFacts {
  errors: number;
  criteria: number;
  isStory: boolean;
  /** The words of its story; null without one. */
  text: string | null;
}

/** Null: not measurable. */
export type Recomputed = Record<string, number | null>;

const DAY = 86_400_000;

export function recomputed(site: Site, projectKey: string, asOf: Date, stories: ReadonlyMap<string, StoryFacts>): Recomputed {
  const now = asOf.getTime();
  const iso = asOf.toISOString();
  const project = site.projects.find((one) => one.key === projectKey);
  const level = (issue: IssueRecord) => site.issueTypes.find((type) => type.id === issue.issueTypeId)?.hierarchyLevel ?? 0;
  const typeName = (issue: IssueRecord) => site.issueTypes.find((type) => type.id === issue.issueTypeId)?.name ?? '';
  const category = (statusId: string) => site.statuses.find((status) => status.id === statusId)?.category;
  const mine = site.issues.filter((issue) => issue.projectId === project?.id);
  const isOpen = (issue: IssueRecord) => category(issue.statusId) !== 'done';
  const pointsField = site.customFields.find((field) => /story.?point/i.test(field.name))?.id ?? '';
  const sprintField = site.customFields.find((field) => field.custom.endsWith(':gh-sprint'))?.id ?? '';
  const points = (issue: IssueRecord) => (typeof issue.custom[pointsField] === 'number' ? Number(issue.custom[pointsField]) : null);
  const open = mine.filter((issue) => isOpen(issue) && level(issue) === 0).sort((a, b) => (a.rank < b.rank ? -1 : 1));
  const epics = mine.filter((issue) => isOpen(issue) && level(issue) > 0);
  const done = mine.filter(
    (issue) => !isOpen(issue) && level(issue) === 0 && issue.resolutionDate !== null && Date.parse(issue.resolutionDate) >= now - 182 * DAY && issue.resolutionDate <= iso,
  );
  const known = [...open, ...done];
  const changes = (issue: IssueRecord, fieldId: string): (HistoryItem & { at: string })[] =>
    issue.changelog.flatMap(({ created, items }) => items.filter((item) => item.fieldId === fieldId).map((item) => ({ ...item, at: created })));
  const days = (from: string) => (now - Date.parse(from)) / DAY;
  const recent = (at: string) => days(at) <= 90;
  const hasChangelog = [...mine].some((issue) => issue.changelog.length > 0);
  const someEstimate = known.some((issue) => points(issue) !== null) || epics.some((epic) => points(epic) !== null);

  // Blockers: "source blocks destination", but "source depends on destination".
  const blocks = site.linkTypes.filter((type) => /blocks/i.test(type.outward)).map((type) => type.id);
  const depends = site.linkTypes.filter((type) => /depends on/i.test(type.outward)).map((type) => type.id);
  const byId = new Map(site.issues.map((issue) => [issue.id, issue]));
  const openBlockers = (issue: IssueRecord) =>
    site.links
      .flatMap((link) => {
        if (blocks.includes(link.typeId) && link.destinationId === issue.id) return [byId.get(link.sourceId)];
        return depends.includes(link.typeId) && link.sourceId === issue.id ? [byId.get(link.destinationId)] : [];
      })
      .filter((other): other is IssueRecord => other !== undefined && isOpen(other));
  const blocked = (issue: IssueRecord) => issue.flagged || openBlockers(issue).length > 0;

  // Sprints, replayed from the changelog.
  const board = site.boards.find((one) => one.projectId === project?.id && one.type === 'scrum');
  const sprints = site.sprints.filter((sprint) => sprint.boardId === board?.id);
  const ids = (text: string | null) => (text ?? '').split(',').map((part) => part.trim()).filter(Boolean);
  const wasIn = (issue: IssueRecord, sprintId: number, at: string) => {
    if (issue.created > at) return false;
    const log = changes(issue, sprintField);
    const last = log.filter((item) => item.at <= at).at(-1);
    const next = log.find((item) => item.at > at);
    const held = last !== undefined ? ids(last.to) : next !== undefined ? ids(next.from) : issue.sprintIds.map(String);
    return held.includes(String(sprintId));
  };
  const pointsAt = (issue: IssueRecord, at: string) => {
    const next = changes(issue, pointsField).find((item) => item.at > at);
    if (next === undefined) return points(issue) ?? 0;
    return next.fromString === null || next.fromString === '' ? 0 : Number(next.fromString);
  };
  const closed = sprints
    .filter((sprint) => sprint.state === 'closed' && sprint.startDate !== undefined)
    .map((sprint) => {
      const start = sprint.startDate ?? '';
      const end = sprint.completeDate ?? sprint.endDate ?? '';
      let [finished, committed, added, removed, any] = [0, 0, 0, 0, false];
      for (const issue of known) {
        const before = wasIn(issue, sprint.id, start);
        const after = wasIn(issue, sprint.id, end);
        if (before || after) any ||= pointsAt(issue, start) > 0 || pointsAt(issue, end) > 0;
        if (before) committed += pointsAt(issue, start);
        if (after && !before) added += pointsAt(issue, end);
        if (before && !after) removed += pointsAt(issue, start);
        const resolved = issue.resolutionDate ?? '';
        if (after && !isOpen(issue) && resolved >= start && resolved <= end) finished += pointsAt(issue, end);
      }
      return { end, finished, committed, added, removed, any };
    })
    .filter((sprint) => sprint.any && Date.parse(sprint.end) >= now - 182 * DAY)
    .sort((a, b) => (a.end < b.end ? 1 : -1));
  const average = (values: number[]) => (values.length === 0 ? null : values.reduce((a, b) => a + b, 0) / values.length);
  const meanVelocity = average(closed.slice(0, 3).map((sprint) => sprint.finished));
  const velocity = meanVelocity === null || meanVelocity <= 0 ? null : meanVelocity;
  const last5 = closed.slice(0, 5);
  const kept = last5.filter((sprint) => sprint.committed > 0 && hasChangelog);

  // Bands and readiness.
  const active = sprints.filter((sprint) => sprint.state === 'active').map((sprint) => sprint.id);
  const waiting = open.filter((issue) => !issue.sprintIds.some((id) => active.includes(id)));
  const middle = (values: number[]) => {
    const sorted = [...values].sort((a, b) => a - b);
    const half = Math.floor(sorted.length / 2);
    return sorted.length === 0 ? null : sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
  };
  const typical = middle(waiting.map(points).filter((value): value is number => value !== null)) ?? 1;
  const size = (issue: IssueRecord) => (velocity === null ? 1 : (points(issue) ?? typical));
  const next: IssueRecord[] = [];
  const soon: IssueRecord[] = [];
  const perSprint = velocity ?? 10;
  let used = 0;
  for (const [index, issue] of waiting.entries()) {
    used += size(issue);
    if (index === 0 || (used <= 2 * perSprint && soon.length === 0)) next.push(issue);
    else if (used <= 5 * perSprint) soon.push(issue);
    else break;
  }
  const near = [...next, ...soon];
  const planned = sprints.filter((sprint) => sprint.state === 'future').map((sprint) => waiting.filter((issue) => issue.sprintIds.includes(sprint.id))).find((issues) => issues.length > 0);
  const starting = planned ?? next;
  const storyOf = (issue: IssueRecord) => stories.get(issue.key) ?? { errors: 0, criteria: 0, isStory: false, text: null };
  const isStory = (issue: IssueRecord) => storyOf(issue).isStory || ['story', 'user story'].includes(typeName(issue).toLowerCase());
  const finishedPoints = done.map(points).filter((value): value is number => value !== null).sort((a, b) => a - b);
  const largest = velocity !== null ? velocity / 2 : finishedPoints.length < 10 ? null : percentile(finishedPoints, 0.85);
  const tooLarge = (issue: IssueRecord) => largest !== null && points(issue) !== null && (points(issue) ?? 0) > largest;
  const ready = (issue: IssueRecord) =>
    !(someEstimate && points(issue) === null) &&
    !tooLarge(issue) &&
    !(storyOf(issue).errors > 0) &&
    !(isStory(issue) && storyOf(issue).criteria === 0) &&
    !blocked(issue);

  // Scores, every pair compared.
  const score = (issue: IssueRecord) => (issue.properties['refinery.value'] as { score?: number; model?: string } | undefined) ?? null;
  const scored = waiting.filter((issue) => score(issue) !== null);
  let [wrong, all] = [0, 0];
  scored.forEach((upper, index) => {
    for (const lower of scored.slice(index + 1)) {
      const difference = (score(lower)?.score ?? 0) - (score(upper)?.score ?? 0);
      all += Math.abs(difference);
      if (difference > 0) wrong += difference;
    }
  });

  // Duplicates, every pair compared.
  const fillers = new Set('a an and as at be by for from i in is it my of on or so that the to want we with'.split(' '));
  const wordsOf = (text: string) => new Set((text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !fillers.has(word)));
  const saying = (text: string) => {
    const words = wordsOf(text);
    return { words, numbers: [...words].filter((word) => /^[0-9]/.test(word)).sort().join() };
  };
  const alike = (own: ReturnType<typeof saying>, its: ReturnType<typeof saying>) => {
    if (own.words.size === 0 || own.numbers !== its.numbers) return false;
    let shared = 0;
    for (const word of own.words) if (its.words.has(word)) shared += 1;
    return shared / (own.words.size + its.words.size - shared) >= 0.8;
  };
  const says = open.map((issue) => ({ issue, title: saying(issue.summary), tale: saying(storyOf(issue).text ?? '') }));
  const twice = says.filter((own) => says.some((its) => own !== its && (alike(own.title, its.title) || alike(own.tale, its.tale))));

  // Flow.
  const started = (issue: IssueRecord) => changes(issue, 'status').find((item) => category(item.to ?? '') === 'indeterminate')?.at;
  const cycle = done.flatMap((issue) => {
    const from = started(issue);
    return from === undefined || from > (issue.resolutionDate ?? '') ? [] : [(Date.parse(issue.resolutionDate ?? '') - Date.parse(from)) / DAY];
  });
  const lead = done.map((issue) => Math.max(0, (Date.parse(issue.resolutionDate ?? '') - Date.parse(issue.created)) / DAY));
  const underWay = open.filter((issue) => category(issue.statusId) === 'indeterminate' && started(issue) !== undefined);
  const cycle85 = percentile([...cycle].sort((a, b) => a - b), 0.85);
  const within = (at: string | null, span: number) => at !== null && Date.parse(at) >= now - span * DAY && Date.parse(at) < now;
  const throughput = done.filter((issue) => within(issue.resolutionDate, 84)).length;
  const bugs = known.filter((issue) => ['bug', 'defect'].includes(typeName(issue).toLowerCase()) && recent(issue.created) && issue.created <= iso);
  const finished90 = done.filter((issue) => recent(issue.resolutionDate ?? ''));

  // Priority.
  const decided = (issue: IssueRecord) => score(issue) !== null || changes(issue, 'priority').length > 0;
  const churned = open.filter((issue) => {
    const moves = changes(issue, 'priority').filter((item) => recent(item.at));
    const back = moves.some((item, index) => moves.slice(index + 1).some((later) => later.toString === item.fromString));
    const dates = changes(issue, 'duedate').filter((item) => item.from && recent(item.at)).length;
    return back || moves.length >= 3 || dates > 2;
  });

  // Versions.
  const dated = (project?.versions ?? []).filter((version) => !version.archived && version.releaseDate !== undefined);
  const overdue = dated.filter((version) => !version.released && (version.releaseDate ?? '') < iso.slice(0, 10));
  const judged = dated
    .filter((version) => version.released)
    .map((version) => ({ version, out: mine.filter((issue) => done.includes(issue) && issue.fixVersionIds.includes(version.id)) }))
    .filter(({ out }) => out.length > 0);
  const onTime = judged.filter(({ version, out }) => out.every((issue) => (issue.resolutionDate ?? '').slice(0, 10) <= (version.releaseDate ?? '')));

  const parents = new Set([...open, ...epics].map((issue) => issue.parentId));
  const usesEpics = mine.some((issue) => level(issue) > 0 && isOpen(issue)) || known.some((issue) => issue.parentId !== null);
  const positions = new Map([...open, ...epics].sort((a, b) => (a.rank < b.rank ? -1 : 1)).map((issue, index) => [issue.id, index]));
  const inverted = open.filter((issue) => openBlockers(issue).some((other) => (positions.get(other.id) ?? -1) > (positions.get(issue.id) ?? 0)));

  // Words of a description: what stands between blanks, each paragraph on its own.
  const textOf = (node: unknown): string => {
    const { type, text, content, attrs } = node as { type?: string; text?: string; content?: unknown[]; attrs?: { text?: string } };
    if (typeof text === 'string') return text;
    if (type === 'hardBreak') return ' ';
    if (content === undefined) return attrs?.text ?? '';
    const inner = content.map(textOf).join('');
    return ['text', 'mention', 'emoji'].includes(type ?? '') ? inner : ` ${inner} `;
  };
  const wordCount = (issue: IssueRecord) => (issue.description === null ? 0 : textOf(issue.description).split(/\s+/u).filter(Boolean).length);
  const unclear = near.filter((issue) => storyOf(issue).errors > 0 || wordCount(issue) < 10);

  // The forecast without a lottery: how likely each number of weeks is, worked out week by week.
  const weekly = Array.from({ length: 12 }, (_, week) => {
    const from = now - (12 - week) * 7 * DAY;
    return done.filter((issue) => Date.parse(issue.resolutionDate ?? '') >= from && Date.parse(issue.resolutionDate ?? '') < from + 7 * DAY).length;
  });
  const first20 = Math.min(20, open.length);

  return {
    unclear: unclear.length,
    'forecast-next': weekly.filter((count) => count > 0).length < 4 || first20 === 0 ? null : daysUntil(first20, weekly, 0.85),
    stale: open.filter((issue) => days(issue.updated) > 90).length,
    zombie: open.slice(50).filter((issue) => days(issue.created) > 365).length,
    unestimated: someEstimate ? near.filter((issue) => points(issue) === null).length : null,
    oversized: !someEstimate || largest === null ? null : near.filter(tooLarge).length,
    'no-acceptance-criteria': near.filter((issue) => isStory(issue) && storyOf(issue).criteria === 0).length,
    'next-readiness': starting.filter((issue) => !ready(issue)).length,
    'refined-share': next.length === 0 ? 1 : next.filter(ready).length / next.length,
    'ready-depth': velocity === null ? null : waiting.filter(ready).reduce((sum, issue) => sum + size(issue), 0) / velocity,
    'blocked-at-top': next.filter(blocked).length,
    'order-inversions': inverted.length,
    'value-inversions': scored.length < 2 ? null : wrong / all,
    unscored: open.filter((issue) => score(issue) === null).length,
    unprioritised: hasChangelog ? near.filter((issue) => !decided(issue)).length : null,
    churn: hasChangelog ? churned.length : null,
    'work-age': cycle.length < 10 || cycle85 === null ? null : underWay.filter((issue) => days(started(issue) ?? '') > cycle85).length,
    orphans: usesEpics ? open.filter((issue) => issue.parentId === null).length + epics.filter((epic) => !parents.has(epic.id)).length : null,
    duplicates: twice.length,
    growth: throughput === 0 ? null : open.length / (throughput / 12),
    'sprint-velocity': velocity === null ? null : average(last5.map((sprint) => sprint.finished)),
    predictability: average(kept.map((sprint) => sprint.finished / sprint.committed)),
    'scope-change': average(kept.map((sprint) => (sprint.added + sprint.removed) / sprint.committed)),
    'lead-time': middle(lead),
    'cycle-time': middle(cycle),
    'defect-rate': finished90.length === 0 ? null : bugs.length / finished90.length,
    'on-time-release': judged.length + overdue.length === 0 ? null : onTime.length / (judged.length + overdue.length),
  };
}

/** Days after which `items` are done with this likelihood, when each week is as likely to be like any of `weekly`. */
function daysUntil(items: number, weekly: readonly number[], likelihood: number): number {
  let left = new Map([[items, 1]]);
  const ends: { weeks: number; likely: number }[] = [];
  for (let week = 0; week < 200 && left.size > 0; week += 1) {
    const next = new Map<number, number>();
    for (const [remaining, likely] of left) {
      for (const drawn of weekly) {
        const share = likely / weekly.length;
        if (drawn >= remaining) ends.push({ weeks: week + remaining / drawn, likely: share });
        else next.set(remaining - drawn, (next.get(remaining - drawn) ?? 0) + share);
      }
    }
    left = next;
  }
  let sum = 0;
  for (const { weeks, likely } of ends.sort((a, b) => a.weeks - b.weeks)) {
    sum += likely;
    if (sum >= likelihood) return weeks * 7;
  }
  return Infinity;
}

/** Linear between neighbours. */
function percentile(sorted: number[], share: number): number | null {
  if (sorted.length === 0) return null;
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? 0;
  const high = sorted[Math.ceil(at)] ?? low;
  return low + (high - low) * (at - Math.floor(at));
}

/** From drafts to the records of a site: keys in order of creation, ranks in order of the backlog, links by key. */
import { rankAt } from '../lexo-rank';
import type { AccountId, Comment, History, HistoryItem, IssueLink, IssueRecord, Json } from '../jira/model';
import { workingHour, type Calendar } from './calendar';
import { resolutionId } from './changes';
import type { Draft } from './draft';
import { diceFor } from './random';
import type { Seed, StatusName } from './seed';
import { team } from './team';
import { doc } from './text';
import {
  componentIds,
  linkTypeIds,
  POINTS_FIELD,
  priorityIds,
  statusIds,
  typeIds,
  versionIds,
} from './vocabulary';

export interface Numbering {
  projectId: string;
  projectKey: string;
  /** Id of the issue with number 0. */
  firstId: number;
  /** Position in the site's one rank order of the first issue. */
  firstRank: number;
  securityLevelId: string;
  typeIds?: Partial<Record<Draft['type'], string>>;
  /** A workflow of the project's own, instead of the usual one. */
  statuses?: Record<StatusName, { id: string; name: string }>;
}

export function records(
  inOrder: Draft[],
  numbering: Numbering,
  calendar: Calendar,
): { issues: IssueRecord[]; links: IssueLink[] } {
  const byAge = [...inOrder].sort((a, b) => a.created - b.created);
  const numbers = new Map(byAge.map(({ slug }, index) => [slug, index + 1]));
  if (numbers.size !== inOrder.length)
    throw new Error('Two issues of the demonstration share a slug or summary');
  const idOf = (slug: string): string => {
    const number = numbers.get(slug);
    if (number === undefined) throw new Error(`No issue of the demonstration is called ${slug}`);
    return String(numbering.firstId + number);
  };
  const rankOf = new Map(inOrder.map(({ slug }, index) => [slug, rankAt(numbering.firstRank + index)]));
  const issues = byAge.map((draft, index) =>
    record(draft, {
      id: idOf(draft.slug),
      key: `${numbering.projectKey}-${index + 1}`,
      parentId: draft.parent === null ? null : idOf(draft.parent),
      rank: rankOf.get(draft.slug) ?? '',
      numbering,
      calendar,
    }),
  );
  return { issues, links: byAge.flatMap(({ slug, seed }) => linksOf(slug, seed, idOf)) };
}

interface Place {
  id: string;
  key: string;
  parentId: string | null;
  rank: string;
  numbering: Numbering;
  calendar: Calendar;
}

function record({ type, seed, created, reporter, state, told }: Draft, place: Place): IssueRecord {
  const { id, key, parentId, rank, numbering, calendar } = place;
  const comments = (seed.comments ?? []).map(([who, day, text], index): Comment => {
    const at = calendar.instant(Math.max(workingHour(day, diceFor(text)), created + 0.02));
    return { id: `${id}${index}`, author: team[who].accountId, body: doc([text]), created: at, updated: at };
  });
  const changelog = told
    .map(({ day, by, items }, index): History => ({
      id: `${id}${String(index).padStart(2, '0')}`,
      author: by,
      created: calendar.instant(day),
      items: items.flatMap((item) => inWorkflow(item, numbering)),
    }))
    .filter(({ items }) => items.length > 0);
  const born = calendar.instant(created);
  const resolvedAt = changelog.findLast(({ items }) =>
    items.some((item) => item.fieldId === 'resolution' && item.to !== null),
  );
  const who = team[reporter].accountId;
  return {
    id,
    key,
    projectId: numbering.projectId,
    issueTypeId: numbering.typeIds?.[type] ?? typeIds[type],
    summary: seed.summary,
    description: seed.text ? doc(seed.text) : null,
    environment: null,
    statusId: numbering.statuses?.[state.status].id ?? statusIds[state.status],
    priorityId: priorityIds[state.priority],
    resolutionId: resolutionId(state.resolution),
    assignee: state.assignee === null ? null : team[state.assignee].accountId,
    reporter: who,
    creator: who,
    created: born,
    updated: latest([
      born,
      ...changelog.map((history) => history.created),
      ...comments.map((comment) => comment.updated),
    ]),
    resolutionDate: state.resolution === null ? null : (resolvedAt?.created ?? null),
    dueDate: state.due === null ? null : calendar.date(state.due),
    labels: seed.labels ?? [],
    componentIds: seed.component ? [componentIds[seed.component]] : [],
    fixVersionIds: state.version ? [versionIds[state.version]] : [],
    versionIds: seed.foundIn ? [versionIds[seed.foundIn]] : [],
    parentId,
    sprintIds: state.sprints,
    rank,
    flagged: state.flagged,
    securityLevelId: seed.secret ? numbering.securityLevelId : null,
    custom: state.points === null ? {} : { [POINTS_FIELD]: state.points },
    properties: seed.value
      ? { 'refinery.value': valueRecord(seed.value, state.points, calendar, team.ines.accountId) }
      : {},
    comments: comments.sort((a, b) => (a.created < b.created ? -1 : 1)),
    changelog,
    votes: 0,
  };
}

/** A status change in the words of the project's own workflow; none where both statuses are one there. */
function inWorkflow(item: HistoryItem, { statuses }: Numbering): HistoryItem[] {
  if (item.fieldId !== 'status' || !statuses) return [item];
  const own = (id: string | null) =>
    Object.entries(statusIds).find(([, usual]) => usual === id)?.[0] as StatusName | undefined;
  const from = own(item.from);
  const to = own(item.to);
  if (from === undefined || to === undefined || statuses[from].id === statuses[to].id) return [];
  return [
    {
      ...item,
      from: statuses[from].id,
      fromString: statuses[from].name,
      to: statuses[to].id,
      toString: statuses[to].name,
    },
  ];
}

const latest = (instants: string[]): string => instants.reduce((a, b) => (a > b ? a : b));

/** RICE: reach x impact x confidence / effort, with the middle of a range, and confidence as a share of one. */
function valueRecord(
  value: NonNullable<Seed['value']>,
  points: number | null,
  calendar: Calendar,
  by: AccountId,
): Json {
  const { reach, impact, effort, day, evidence, note } = value;
  const confidence = value.confidence / 100;
  return {
    v: 1,
    model: 'rice',
    inputs: { reach, impact, confidence, effort },
    score: (middle(reach) * impact * confidence) / middle(effort),
    at: calendar.instant(workingHour(day, diceFor(String(reach)))),
    by,
    ...(effort === points && { fromFields: ['effort'] }),
    ...(evidence && { evidence }),
    ...(note !== undefined && { note }),
  };
}

const middle = (value: number | [number, number]): number =>
  Array.isArray(value) ? (value[0] + value[1]) / 2 : value;

function linksOf(
  slug: string,
  { blocks = [], relates = [], duplicates = [] }: Omit<Seed, 'type'>,
  idOf: (slug: string) => string,
): IssueLink[] {
  const link =
    (typeId: string) =>
    (other: string): IssueLink => ({ id: '', typeId, sourceId: idOf(slug), destinationId: idOf(other) });
  return [
    ...blocks.map(link(linkTypeIds.blocks)),
    ...relates.map(link(linkTypeIds.relates)),
    ...duplicates.map(link(linkTypeIds.duplicates)),
  ];
}

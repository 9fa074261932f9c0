/** What happened to one issue, in order, and what Jira's changelog makes of it. */
import type { AccountId, HistoryItem } from '../jira/model';
import { sprintName, type Calendar } from './calendar';
import type { PriorityName, StatusName } from './seed';
import { team, type Who } from './team';
import {
  FLAGGED_FIELD,
  POINTS_FIELD,
  priorityIds,
  RANK_FIELD,
  resolutions,
  SPRINT_FIELD,
  statusIds,
  versionIds,
  type VersionName,
} from './vocabulary';

/** The fields whose past is told. */
export interface State {
  status: StatusName;
  resolution: string | null;
  sprints: number[];
  points: number | null;
  priority: PriorityName;
  /** Day, counted from today. */
  due: number | null;
  flagged: boolean;
  assignee: Who | null;
  version: VersionName | null;
}

export interface Change {
  day: number;
  by: Who;
  set: Partial<State>;
  /** Somebody dragged it down the backlog. The rank itself is not told, as in Jira. */
  rankedLower?: true;
}

export const newborn: State = {
  status: 'To Do',
  resolution: null,
  sprints: [],
  points: null,
  priority: 'Medium',
  due: null,
  flagged: false,
  assignee: null,
  version: null,
};

export interface Told {
  day: number;
  by: AccountId;
  items: HistoryItem[];
}

/** Plays changes in order of time. Those that change nothing leave no trace. */
export function replay(start: State, changes: Change[], calendar: Calendar): { state: State; told: Told[] } {
  let state = start;
  const told: Told[] = [];
  for (const change of [...changes].sort((a, b) => a.day - b.day)) {
    const next = { ...state, ...change.set };
    const items = [
      ...differences(state, next, calendar),
      ...(change.rankedLower ? [item('Rank', RANK_FIELD, ['', ''], ['', 'Ranked lower'])] : []),
    ];
    if (items.length > 0) told.push({ day: change.day, by: team[change.by].accountId, items });
    state = next;
  }
  return { state, told };
}

type Side = [id: string | null, text: string | null];

function differences(before: State, after: State, calendar: Calendar): HistoryItem[] {
  const tell = (field: string, fieldId: string, side: (state: State) => Side): HistoryItem[] => {
    const from = side(before);
    const to = side(after);
    return from[0] === to[0] && from[1] === to[1] ? [] : [item(field, fieldId, from, to)];
  };
  return [
    ...tell('status', 'status', ({ status }) => [statusIds[status], status]),
    ...tell('resolution', 'resolution', ({ resolution }) => [resolutionId(resolution), resolution]),
    ...tell('Sprint', SPRINT_FIELD, ({ sprints }) => [
      sprints.join(', '),
      sprints.map(sprintName).join(', '),
    ]),
    ...tell('Story point estimate', POINTS_FIELD, ({ points }) => [
      null,
      points === null ? null : String(points),
    ]),
    ...tell('priority', 'priority', ({ priority }) => [priorityIds[priority], priority]),
    ...tell('duedate', 'duedate', ({ due }) => {
      const date = due === null ? null : calendar.date(due);
      return [date, date === null ? null : `${date} 00:00:00.0`];
    }),
    ...tell('Flagged', FLAGGED_FIELD, ({ flagged }) => (flagged ? ['[10019]', 'Impediment'] : ['', ''])),
    ...tell('assignee', 'assignee', ({ assignee }) =>
      assignee === null ? [null, null] : [team[assignee].accountId, team[assignee].displayName],
    ),
    ...tell('Fix Version', 'fixVersions', ({ version }) => [version && versionIds[version], version]),
  ];
}

function item(field: string, fieldId: string, [from, fromString]: Side, [to, toString]: Side): HistoryItem {
  const fieldtype = fieldId.startsWith('customfield_') ? 'custom' : 'jira';
  return { field, fieldtype, fieldId, from, fromString, to, toString };
}

export function resolutionId(name: string | null): string | null {
  return resolutions.find((resolution) => resolution.name === name)?.id ?? null;
}

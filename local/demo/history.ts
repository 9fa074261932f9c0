/** Turns the few words a seed has for its past into what people did to the issue, day by day. */
import { officeHours, planning, RUNNING, sprintComplete, sprintStart, workingHour } from './calendar';
import type { Change } from './changes';
import { diceFor, type Dice } from './random';
import type { Seed } from './seed';
import { makers, type Who } from './team';
import { versionOfSprint } from './vocabulary';

export interface Life {
  created: number;
  changes: Change[];
}

/** Nothing is known of today yet: the last thing happened late yesterday. */
const YESTERDAY = -0.2;

/** What happened to the issue of a seed, from its creation until yesterday. */
export function lifeOf(seed: Seed): Life {
  const dice = diceFor(seed.slug ?? seed.summary);
  const worker = seed.assignee ?? dice.pick(makers);
  const enters = entersFirstSprint(seed, dice);
  const created = seed.created === undefined ? creation(seed, enters, dice) : workingHour(seed.created, dice);
  const changes = [
    ...refinement(seed, created, enters, dice),
    ...planningChanges(seed, enters, worker, dice),
    ...work(seed, enters, worker, dice),
    ...mishaps(seed).map((change) => ({ ...change, day: workingHour(change.day, dice) })),
  ];
  // Whatever the dice say, nothing precedes the creation, and nothing has happened that is yet to come.
  const earliest = created + 0.01;
  return {
    created,
    changes: changes.map((change) => ({
      ...change,
      day: Math.min(Math.max(change.day, earliest), YESTERDAY),
    })),
  };
}

function entersFirstSprint({ sprints = [], late }: Seed, dice: Dice): number | undefined {
  const first = sprints[0];
  if (first === undefined) return undefined;
  if (first > RUNNING) return dice.between(-4, -1);
  return late
    ? Math.min(workingHour(sprintStart(first) + dice.between(2, 7), dice), -1)
    : planning(first, dice.between(0, 1));
}

function creation(seed: Seed, enters: number | undefined, dice: Dice): number {
  // What comes in late is news; what was planned had waited.
  if (enters !== undefined && seed.late) return enters - dice.between(0.1, 0.9);
  const soonest = Math.min(enters ?? 0, ...daysMentioned(seed));
  return workingHour(soonest - dice.between(6, enters === undefined ? 70 : 45), dice);
}

/** Every day on which the seed says that something happened. */
function daysMentioned({
  worked,
  declined,
  priorityMoves = [],
  due = [],
  comments = [],
  value,
  flagged,
}: Seed): number[] {
  return [
    ...priorityMoves.map(([day]) => day),
    ...due.map(([day]) => day),
    ...comments.map(([, day]) => day),
    ...[worked?.from, declined?.day, value?.day, flagged?.from].filter((day) => day !== undefined),
  ];
}

/** The estimate, the priority and the status Ready come in refinement, the day after creation at the earliest. */
function refinement(seed: Seed, created: number, enters: number | undefined, dice: Dice): Change[] {
  // An idea that has been forgotten was refined, if at all, when it was young.
  const forgotten = enters === undefined && seed.created !== undefined && seed.created < -85;
  const latest = enters ?? (forgotten ? created + 20 : -2);
  const before = dice.between(2, enters === undefined && !forgotten ? 45 : 9);
  const day = Math.max(Math.min(workingHour(latest - before, dice), latest - 0.05), created + 0.02);
  const estimates = seed.points === undefined ? [] : [seed.points].flat();
  const changes: Change[] = estimates.map((points, index) => ({
    day: day + index * 0.04,
    by: 'maren',
    set: { points },
  }));
  if (seed.priority && seed.priority !== 'Medium') {
    changes.push({
      day: workingHour(created + (day - created) * 0.6, dice),
      by: 'ines',
      set: { priority: seed.priority },
    });
  }
  if (seed.stage === 'Ready' || (estimates.length > 0 && seed.sprints)) {
    changes.push({
      day: day + 0.1 * Math.max(0, Math.min(1, latest - day)),
      by: 'maren',
      set: { status: 'Ready' },
    });
  }
  return changes;
}

/** Sprints: chosen at planning, carried over when one closes, or taken out again. */
function planningChanges(seed: Seed, enters: number | undefined, worker: Who, dice: Dice): Change[] {
  const { sprints = [] } = seed;
  const last = sprints.at(-1);
  const version = seed.version ?? (last === undefined ? undefined : versionOfSprint[last - 1]);
  if (enters === undefined || last === undefined) {
    return version === undefined ? [] : [{ day: -3, by: 'ines', set: { version } }];
  }
  const changes: Change[] = sprints.map((number, index) => {
    const previous = sprints[index - 1];
    const held = sprints.slice(0, index + 1);
    if (previous === undefined) return { day: enters, by: 'ines', set: { sprints: held } };
    if (seed.reopened) return { day: returnDay(number), by: 'kwame', set: { sprints: held } };
    return { day: sprintComplete(previous), by: 'maren', set: { sprints: held } };
  });
  changes.push({
    day: enters + 0.01,
    by: 'ines',
    set: { ...(version && { version }), ...(last <= RUNNING && { assignee: worker }) },
  });
  if (seed.dropped) {
    const day = sprintStart(last) + dice.between(4, last === RUNNING ? 5 : 9);
    changes.push({
      day,
      by: 'ines',
      set: { sprints: sprints.slice(0, -1), status: 'To Do', assignee: null, version: null },
    });
  }
  return changes;
}

/** When a reopened issue comes back: on the third day of its second sprint. */
const returnDay = (sprint: number): number => sprintStart(sprint) + 2.1;

/** The way across the board. */
function work(seed: Seed, enters: number | undefined, worker: Who, dice: Dice): Change[] {
  const { sprints = [], stage, declined } = seed;
  if (declined) {
    return [
      { day: workingHour(declined.day, dice), by: 'ines', set: { status: 'Done', resolution: declined.as } },
    ];
  }
  if (seed.worked) return outsideSprints(seed.worked, worker, dice);
  const first = sprints[0];
  const last = sprints.at(-1);
  if (enters === undefined || first === undefined || last === undefined || first > RUNNING || seed.dropped)
    return [];
  const reached = stage ?? (last < RUNNING ? 'Done' : 'To Do');
  if (seed.reopened) {
    const back = returnDay(last) + 0.02;
    return [
      ...walk('Done', sprintStart(first), sprintComplete(first), worker, dice),
      { day: back, by: 'kwame', set: { status: 'In Progress', resolution: null } },
      ...walk(reached, back, last === RUNNING ? 0 : sprintComplete(last), worker, dice),
    ];
  }
  const begins = Math.max(sprintStart(first), enters);
  if (first === last) return walk(reached, begins, endOf(last), worker, dice);
  const begun = walk('In Progress', begins, endOf(first), worker, dice);
  return [...begun, ...walk(reached, sprintStart(last), endOf(last), worker, dice)];
}

function outsideSprints({ from, to }: NonNullable<Seed['worked']>, worker: Who, dice: Dice): Change[] {
  const begun: Change = {
    day: workingHour(from, dice),
    by: worker,
    set: { status: 'In Progress', assignee: worker },
  };
  return to === undefined
    ? [begun]
    : [begun, { day: workingHour(to, dice), by: worker, set: { status: 'Done', resolution: 'Done' } }];
}

const endOf = (sprint: number): number => (sprint === RUNNING ? 0 : sprintComplete(sprint));

/** From one column to the next between two days, as far as `reached`. */
function walk(reached: Seed['stage'], from: number, to: number, worker: Who, dice: Dice): Change[] {
  const room = to - from;
  const started = from + room * dice.between(0.04, 0.4);
  const reviewed = started + (to - started) * dice.between(0.25, 0.65);
  const done = reviewed + (to - reviewed) * dice.between(0.1, 0.85);
  const steps: Change[] = [
    { day: started, by: worker, set: { status: 'In Progress' } },
    { day: reviewed, by: worker, set: { status: 'In Review' } },
    { day: done, by: 'kwame', set: { status: 'Done', resolution: 'Done' } },
  ];
  const count = reached === 'Done' ? 3 : reached === 'In Review' ? 2 : reached === 'In Progress' ? 1 : 0;
  return steps.slice(0, count).map((step) => ({ ...step, day: officeHours(step.day, from, to) }));
}

/** What was changed for its own sake: priorities, dates, flags, a nudge down the list. */
function mishaps(seed: Seed): Change[] {
  const { flagged } = seed;
  return [
    ...(seed.priorityMoves ?? []).map(([day, priority]): Change => ({ day, by: 'ines', set: { priority } })),
    ...(seed.due ?? []).map(([day, due]): Change => ({ day, by: 'ines', set: { due } })),
    ...(flagged ? [{ day: flagged.from, by: 'maren', set: { flagged: true } } satisfies Change] : []),
    ...(flagged?.to !== undefined
      ? [{ day: flagged.to, by: 'maren', set: { flagged: false } } satisfies Change]
      : []),
    ...(seed.touched !== undefined
      ? [{ day: seed.touched, by: 'ines', set: {}, rankedLower: true } satisfies Change]
      : []),
  ];
}

/** From seeds to issues that have not yet got their key and rank: epics, what is in them, and their sub-tasks. */
import { newborn, replay, type Change, type State, type Told } from './changes';
import { officeHours, RUNNING, sprintComplete, sprintStart, workingHour, type Calendar } from './calendar';
import { lifeOf } from './history';
import { diceFor } from './random';
import type { EpicSeed, Seed } from './seed';
import { makers, type Who } from './team';

export interface Draft {
  slug: string;
  type: Seed['type'] | 'Epic' | 'Sub-task';
  seed: Omit<Seed, 'type'>;
  parent: string | null;
  created: number;
  reporter: Who;
  state: State;
  told: Told[];
}

const slugOf = (seed: { slug?: string; summary: string }): string => seed.slug ?? seed.summary;

export function draftEpic(epic: EpicSeed, calendar: Calendar): Draft[] {
  const own = draft(
    { ...epic, type: 'Epic' },
    null,
    { created: workingHour(epic.created, diceFor(epic.slug)), changes: epicChanges(epic) },
    calendar,
  );
  return [own, ...epic.issues.flatMap((seed) => draftIssue(seed, epic.slug, calendar))];
}

/** One issue and its sub-tasks. */
export function draftIssue(seed: Seed, parent: string | null, calendar: Calendar): Draft[] {
  const main = draft(seed, parent, lifeOf(seed), calendar);
  const parts = (seed.subtasks ?? []).map((summary, index) => draftPart(summary, index, main, calendar));
  return [main, ...parts];
}

function draft(
  seed: Omit<Seed, 'type'> & { type: Draft['type'] },
  parent: string | null,
  { created, changes }: { created: number; changes: Change[] },
  calendar: Calendar,
): Draft {
  const { state, told } = replay(newborn, changes, calendar);
  const reporters: Who[] =
    seed.type === 'Bug' ? ['kwame', 'jules', 'noor', 'kwame'] : ['ines', 'ines', 'ines', 'lucia', 'jules'];
  return {
    slug: slugOf(seed),
    type: seed.type,
    seed,
    parent,
    created,
    reporter: seed.reporter ?? diceFor(`${seed.summary}?`).pick(reporters),
    state,
    told,
  };
}

function epicChanges({ summary, created, status, priority }: EpicSeed): Change[] {
  const dice = diceFor(summary);
  const change = (day: number, set: Change['set']): Change => ({
    day: workingHour(day, dice),
    by: 'ines',
    set,
  });
  return [
    ...(priority && priority !== 'Medium' ? [change(created + 1, { priority })] : []),
    ...(status === 'To Do' ? [] : [change(created + 9, { status: 'In Progress' })]),
    ...(status === 'Done' ? [change(-36, { status: 'Done', resolution: 'Done' })] : []),
  ];
}

/** A sub-task is born in its parent's sprint, and done no later than its parent; of an open parent, every other one. */
function draftPart(summary: string, index: number, main: Draft, calendar: Calendar): Draft {
  const sprint = main.state.sprints.at(-1) ?? RUNNING;
  const dice = diceFor(summary);
  const born = sprintStart(sprint) + 0.1 + index * 0.01;
  const worker = dice.pick(makers);
  const closes = sprint === RUNNING ? -0.2 : sprintComplete(sprint);
  const parentDone = main.told.find(({ items }) => items.some(({ toString }) => toString === 'Done'))?.day;
  const end = Math.max(Math.min(parentDone ?? closes, closes), born + 0.1);
  const done = parentDone !== undefined || index % 2 === 0;
  const changes: Change[] = [
    {
      day: officeHours(born + (end - born) * 0.2, born, end),
      by: worker,
      set: { status: 'In Progress', assignee: worker },
    },
    ...(done
      ? [
          {
            day: officeHours(born + (end - born) * dice.between(0.5, 0.95), born, end),
            by: worker,
            set: { status: 'Done', resolution: 'Done' },
          } satisfies Change,
        ]
      : []),
  ];
  // Jira shows a sub-task in its parent's sprint and tells no history of it.
  const { state, told } = replay({ ...newborn, sprints: main.state.sprints }, changes, calendar);
  return {
    slug: `${main.slug} > ${summary}`,
    type: 'Sub-task',
    seed: { summary },
    parent: main.slug,
    created: born,
    reporter: worker,
    state,
    told,
  };
}

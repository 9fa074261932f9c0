import type { Instant, LocalDate, Sprint } from '../jira/model';
import type { Dice } from './random';

const DAY = 86_400_000;
const SPRINT_DAYS = 14;
/** The sprint that runs today, and how many days ago it began. */
export const RUNNING = 7;
const RUNNING_SINCE = -6;
const HOUR = 1 / 24;

/** Turns days counted from today (fractions allowed) into instants and dates. Today begins at midnight, UTC. */
export class Calendar {
  private readonly today: number;

  constructor(now: Date) {
    this.today = Math.floor(now.getTime() / DAY) * DAY;
  }

  instant(day: number): Instant {
    // Whole seconds: nobody's clock is better than that in a story.
    return new Date(this.today + Math.round((day * DAY) / 1000) * 1000).toISOString();
  }

  date(day: number): LocalDate {
    return this.instant(Math.floor(day)).slice(0, 10);
  }
}

/** A moment between eight and five of the same day. */
export const workingHour = (day: number, dice: Dice): number => Math.floor(day) + dice.between(8, 17) / 24;

/**
 * The night taken out of a moment, without changing the order of any two: the day is squeezed into the hours from
 * eight to half past five. Nothing is finished on the morning a sprint closes.
 */
export function officeHours(day: number, from: number, to: number): number {
  const whole = Math.floor(day);
  const awake = whole + (8 + 9.5 * (day - whole)) / 24;
  return Math.max(from + 0.01, Math.min(awake, Math.floor(to) - 6.5 / 24));
}

/** Day on which a sprint starts, at ten in the morning, after its planning. */
export const sprintStart = (number: number): number =>
  RUNNING_SINCE + (number - RUNNING) * SPRINT_DAYS + 10 * HOUR;

/** When a sprint is completed: the morning its time is up, an hour before the next begins. */
export const sprintComplete = (number: number): number => sprintStart(number + 1) - HOUR;

/** When the issues of a sprint are chosen: between the close of the last and the start. */
export const planning = (number: number, share: number): number =>
  sprintStart(number) - HOUR * (0.2 + 0.7 * share);

export const SPRINT_GOALS: [name: string, goal: string][] = [
  ['Freewheel', 'Unlock a bike in under five seconds, even in the rain'],
  ['Kickstand', 'A month pass can be bought without calling anybody'],
  ['Tailwind', 'The map tells the truth about empty docks'],
  ['Puncture', 'Stop the double charges; then, and only then, anything else'],
  ['Chainring', 'E-bikes show their charge before one climbs a hill'],
  ['Drivetrain', 'Students get their discount; the city gets its report'],
  ['Saddle up', 'Pass and tram on one ticket, first riders'],
  ['Downhill', 'Winter readiness'],
];

export const sprintName = (number: number): string =>
  `Sprint ${number}: ${SPRINT_GOALS[number - 1]?.[0] ?? 'later'}`;

/** All sprints of the board, oldest first. */
export function sprints(calendar: Calendar, boardId: number): Sprint[] {
  return SPRINT_GOALS.map(([, goal], index) => {
    const number = index + 1;
    const planned = {
      id: number,
      boardId,
      name: sprintName(number),
      goal,
      createdDate: calendar.instant(sprintStart(number) - SPRINT_DAYS),
    };
    if (number > RUNNING) return { ...planned, createdDate: calendar.instant(-5), state: 'future' };
    const dated = {
      ...planned,
      startDate: calendar.instant(sprintStart(number)),
      endDate: calendar.instant(sprintStart(number + 1)),
    };
    return number === RUNNING
      ? { ...dated, state: 'active' }
      : { ...dated, state: 'closed', completeDate: calendar.instant(sprintComplete(number)) };
  });
}

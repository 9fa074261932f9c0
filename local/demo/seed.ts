/**
 * How the backlog files describe an issue: what it says, and in a few words what became of it.
 * All days are counted from today; the past is negative.
 */
import type { Block } from './text';
import type { Who } from './team';
import type { VersionName } from './vocabulary';

export type PriorityName = 'Highest' | 'High' | 'Medium' | 'Low' | 'Lowest';
export type StatusName = 'To Do' | 'Ready' | 'In Progress' | 'In Review' | 'Done';

export interface Seed {
  /** How other seeds and the order of the backlog name it. */
  slug?: string;
  type: 'Story' | 'Bug' | 'Task';
  summary: string;
  text?: Block[];
  labels?: string[];
  component?: ComponentName;
  /** Release it is planned for, or went out with. */
  version?: VersionName;
  /** Bugs: the release it was found in. */
  foundIn?: VersionName;
  reporter?: Who;
  assignee?: Who;

  /** Day of creation; without it, a believable while before anything happened to it. */
  created?: number;
  /** Day of the last, idle touch of an old idea: somebody moved it down. */
  touched?: number;
  /** Story points; two when the team thought again. */
  points?: number | [first: number, then: number];
  /** What a person set it to. Without it, it still has the default, Medium, that nobody chose. */
  priority?: PriorityName;
  /** Later changes of the priority: day and value. */
  priorityMoves?: [day: number, to: PriorityName][];
  /** Due dates, each with the day it was set: [when, to]. */
  due?: [day: number, due: number][];

  /** Numbers (1 to 8) of the sprints it was in, in order: 1 to 6 are closed, 7 is running, 8 is planned. */
  sprints?: number[];
  /** Work outside sprints: when it was begun, and when it was finished. */
  worked?: { from: number; to?: number };
  /** It came into its first sprint after the start. */
  late?: true;
  /** It was taken out of its last sprint before the end, and waits in the backlog. */
  dropped?: true;
  /** It was done in its first sprint and came back in its last. */
  reopened?: true;
  /** Where it stands in the running sprint; in the backlog only `Ready` or `To Do`. */
  stage?: StatusName;
  /** Flagged as an impediment from a day, to a day unless it still is. */
  flagged?: { from: number; to?: number };
  /** Declined rather than done. */
  declined?: { day: number; as: "Won't Do" | 'Duplicate' };

  blocks?: string[];
  relates?: string[];
  duplicates?: string[];
  /** Summaries of its sub-tasks. */
  subtasks?: string[];
  comments?: [who: Who, day: number, text: string][];
  /** RICE inputs of a `refinery.value`: confidence in percent, effort in story points. */
  value?: {
    reach: number | [number, number];
    impact: number;
    confidence: number;
    effort: number | [number, number];
    day: number;
    evidence?: Partial<Record<'reach' | 'impact' | 'confidence' | 'effort', string>>;
    note?: string;
  };
  /** Only the product owner and the developers may see it. */
  secret?: true;
}

export interface EpicSeed {
  slug: string;
  summary: string;
  text: Block[];
  created: number;
  status: 'To Do' | 'In Progress' | 'Done';
  priority?: PriorityName;
  component?: ComponentName;
  secret?: true;
  issues: Seed[];
}

export type ComponentName = 'Rider app' | 'Docks' | 'Payments' | 'Fleet' | 'Back office' | 'Data';

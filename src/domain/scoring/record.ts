/** A value, or a range [low, high] of which the formula uses the middle. */
export type Input = number | [number, number];

/** By criterion id. A criterion that is absent is missing; it is never zero. */
export type Inputs = Readonly<Record<string, Input>>;

/** What the issue property `refinery.value` holds. Versioned, because people and other apps may edit it. */
export interface ScoreRecord {
  v: 1;
  model: string;
  inputs: Record<string, Input>;
  score: number;
  /** When it was scored; ISO 8601 in UTC. */
  at: string;
  /** Account id of who scored. */
  by: string;
  /** Criteria whose value was taken from a field of the issue instead of being typed. */
  fromFields?: string[];
  /** A link or a sentence for an input, by criterion id. */
  evidence?: Record<string, string>;
  /** Why the score is what it is, in the scorer's words. */
  note?: string;
  /** What the issue looked like when it was scored, to tell that it has changed since. */
  basis?: ScoreBasis;
  /** The issue will not be done this time. */
  declined?: Decline;
}

export interface ScoreBasis {
  estimate: number | null;
  /** Hash of summary and description. */
  text: string;
  /** Hash of the links. */
  links: string;
}

export interface Decline {
  reason: string;
  at: string;
  by: string;
  /** Day on which to look at it again, `YYYY-MM-DD`. */
  revisit: string | null;
  /** The label that the decision has put on the issue. */
  label?: string;
  /** Where the decision has moved the issue. */
  moved?: { from: StatusRef; to: StatusRef };
}

export interface StatusRef {
  id: string;
  name: string;
}

/** The label that a declined issue can get, unless the project has another. */
export const DECLINE_LABEL = 'wont-have-this-time';

export const VALUE_PROPERTY = 'refinery.value';

/** Jira's limit for the JSON text of one issue property, in characters. */
export const PROPERTY_LIMIT = 32_768;

/** What ranking and reports need of a record: the texts stay on the issue, the index holds thousands of these. */
export function withoutTexts({ v, model, inputs, score, at, by, fromFields, declined }: ScoreRecord): ScoreRecord {
  const decision = declined && { reason: '', at: declined.at, by: declined.by, revisit: declined.revisit };
  return { v, model, inputs, score, at, by, ...(fromFields ? { fromFields } : {}), ...(decision ? { declined: decision } : {}) };
}

/** Calls of the value panel. */
import type { IndexState } from '../domain/backlog/index-state';
import type { Change } from '../domain/scoring/changed-since';
import type { CheckFinding } from '../domain/scoring/check';
import type { ScoreChange } from '../domain/scoring/history';
import type { OwnModels } from '../domain/scoring/project-models';
import type { Candidate } from '../domain/scoring/rank';
import type { RecordReading } from '../domain/scoring/read-record';
import type { Decline, Input } from '../domain/scoring/record';
import type { Scorers } from '../domain/scoring/scorers';
import type { Sources } from '../domain/scoring/sources';
import type { UnsavedScore } from '../domain/scoring/unsaved';
import type { CriterionTally } from '../domain/scoring/votes';
import type { Outcome } from './failure';

export interface ValueView {
  issueKey: string;
  issueType: string;
  /** Whether this person may score, ask for votes and decline. */
  mayScore: boolean;
  /** Whom the project lets do so. */
  scorers: Scorers;
  /** Id of the model to score this issue with, by the project's settings for its type. */
  model: string;
  /** The project's own weights and formula, to build that model with. */
  ownModels: OwnModels;
  /** What the issue property holds, as far as it can be read. */
  reading: RecordReading;
  /** Display name of who scored it; null when that may not be seen. */
  scoredBy: string | null;
  /** What fields of the issue say about the criteria, by criterion id. */
  sources: Sources;
  /** What changed in the issue since it was scored. */
  changes: Change[];
  /** Days since it was scored, once they are more than the project wants; null before that. */
  expiredAfter: number | null;
  /** Display name of the reporter, to be mentioned when the issue is declined; null when there is none. */
  reporter: string | null;
  index: IndexState;
  /**
   * The other open issues scored by the same model: enough to rank this one in the browser while its inputs change,
   * and without names, because some of them may be hidden from this person.
   */
  peers: Candidate[];
  /** Open issues that wait for this one, as far as this person can see them, with what each lends it. */
  waiting: { key: string; score: number | null }[];
  /** Issues that block each other in a circle with this one, as far as this person can see them. */
  cycle: string[];
  /** What is doubtful about how the project scores with this model; names no issues. */
  checks: CheckFinding[];
  /** Open issues of the project, scored or not, without epics and sub-tasks; open epics for an epic. Null while unknown. */
  openIssues: number | null;
  /** It is an epic, and ranks among epics. */
  epic?: true;
  /** Whether the last change of the score can still be undone. */
  undoable: boolean;
  /** A vote that is going on, or that nobody has answered with a score yet. */
  vote: 'open' | 'revealed' | null;
  /** What this person typed here earlier and did not save. */
  unsaved: UnsavedScore | null;
}

/** What the team thinks. Before the reveal it holds one's own vote and how many there are, and nothing else. */
export interface VoteView {
  state: 'open' | 'revealed' | 'settled';
  startedAt: string;
  model: string;
  mine: Record<string, Input> | null;
  votes: number;
  /** Null before the reveal. Names are by account id, as far as they may be seen. */
  result: { tallies: CriterionTally[]; names: Record<string, string> } | null;
  mayReveal: boolean;
}

/** A change with the name of who made it; null when that may not be seen. */
export type ValueChange = ScoreChange & { name: string | null };

export interface ValuePayload {
  model: string;
  inputs: Record<string, Input>;
  /** Criteria whose value is what their field says. */
  fromFields: string[];
  evidence: Record<string, string>;
  note: string;
  /** `stamp` of the reading that the person saw: another one there means somebody saved meanwhile. */
  expected: string | null;
}

/** Not this time: why, until when, and what is told to whom. */
export interface DeclinePayload {
  reason: string;
  /** Day to look at it again, `YYYY-MM-DD`. */
  revisit: string | null;
  /** Plain text for a comment to the reporter; null for none. */
  comment: string | null;
  label: boolean;
  /** Whether the issue goes to the status of the project's choice; refused whole when no transition leads there. */
  move: boolean;
  expected: string | null;
}

/** What declining this issue would do besides, to be seen beforehand. */
export interface DeclineOptions {
  /** Null when the project wants no label. */
  label: string | null;
  /** Null when the project moves nothing, or the issue is there already. */
  move: { from: string; to: string; /** Whether a transition leads there for this person. */ available: boolean } | null;
}

/** When somebody saved meanwhile nothing is written, and `view` shows what they saved. */
export interface ValueSaved {
  saved: boolean;
  /** What did not work beside the score itself; absent when all did. */
  warning?: string;
  view: ValueView;
}

/** An issue that will not be done this time. */
export interface DeclinedIssue extends Decline {
  key: string;
  summary: string;
  /** The day to look at it again has come. */
  due: boolean;
  /** Who decided; null when the name may not be seen. */
  name: string | null;
}

export type ValueApi = {
  /** Those to be looked at again first come first. */
  getDeclined: () => Outcome<DeclinedIssue[]>;
  getValue: () => Outcome<ValueView>;
  /** Keeps what the person has typed and not saved; null when there is nothing left to keep. */
  keepUnsaved: (payload: { unsaved: UnsavedScore | null }) => Outcome<null>;
  saveValue: (payload: ValuePayload) => Outcome<ValueSaved>;
  getDeclineOptions: () => Outcome<DeclineOptions>;
  declineValue: (payload: DeclinePayload) => Outcome<ValueSaved>;
  /** Takes a declined issue up again. */
  reconsiderValue: (payload: { expected: string | null }) => Outcome<ValueSaved>;
  /** Takes the last change back, unless somebody has changed it since. */
  undoValue: (payload: { expected: string | null }) => Outcome<ValueSaved>;
  getValueHistory: () => Outcome<ValueChange[]>;
  /** Null when nobody has asked the team yet. */
  getVote: () => Outcome<VoteView | null>;
  startVote: () => Outcome<VoteView | null>;
  castVote: (payload: { inputs: Record<string, Input> }) => Outcome<VoteView | null>;
  revealVotes: () => Outcome<VoteView | null>;
  /** Takes one's own vote back. */
  withdrawVote: () => Outcome<VoteView | null>;
  /** Calls an open vote off; the votes are deleted, unseen. */
  cancelVote: () => Outcome<VoteView | null>;
};

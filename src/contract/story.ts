/** Calls of the story check. */
import type { ProjectSettings } from '../domain/settings';
import type { Dismissal } from '../domain/story/dismissals';
import type { LintInput } from '../domain/story/input';
import type { StoryFields } from '../domain/story/write';
import type { TextRange } from '../domain/text/range';
import type { Outcome } from './failure';

export interface StoryView {
  issueKey: string;
  /** With the keys of similar stories that this person may see. */
  input: LintInput;
  /** Names of the fields that hold criteria beside the description, by id. */
  fieldNames: Record<string, string>;
  /** Tells this state of the texts from any other; a change says which one the person has seen. */
  stamp: string;
  mayEdit: boolean;
  settings: ProjectSettings;
  dismissals: Dismissal[];
  /** Whether the last change by Refinery can still be undone: nobody has changed the text since. */
  undoable: boolean;
  /** Null where the project has no estimation field, or none is known yet. */
  estimate: { value: number | null; field: string } | null;
  /** What is going on of a split of this issue; null without one, and for who may not edit. */
  split: SplitProgress | null;
}

/** Names a finding by what the person sees: the rule and the place. */
export interface FindingPayload {
  ruleId: string;
  where: TextRange;
  expected: string;
}

/** One of the stories that are to be created in place of an issue. */
export interface SplitPart {
  summary: string;
  fields: StoryFields;
  estimate: number | null;
}

export interface SplitStoryCreated {
  key: string;
  linked: boolean;
  /** Names of what Jira did not take along: the estimate, the labels, the parent. */
  leftOut: string[];
}

/** A split that was begun and not ended: it can be gone on with after a fault or a reload. */
export interface SplitProgress {
  splitId: string;
  /** `made` is null while a story has not been created. */
  parts: (SplitPart & { made: SplitStoryCreated | null })[];
}

export type StoryApi = {
  getStory: () => Outcome<StoryView>;
  /** Applies a fix of a finding; `words` fill its slots. A conflict when the text is not what the person saw. */
  applyFix: (payload: FindingPayload & { fixId: string; words: Record<string, string> }) => Outcome<StoryView>;
  /** Gives each step of a criterion told in one sentence a line of its own. */
  tellAsScenario: (payload: { where: TextRange; expected: string }) => Outcome<StoryView>;
  /** Writes the story and its criteria into the description and keeps the rest of it. */
  writeStory: (payload: { fields: StoryFields; expected: string }) => Outcome<StoryView>;
  /** Puts back the text that the last change replaced, unless somebody has changed it since. */
  undoStory: (payload: { expected: string }) => Outcome<StoryView>;
  dismissFinding: (payload: FindingPayload & { reason: string }) => Outcome<StoryView>;
  restoreFinding: (payload: { ruleId: string; textHash: string }) => Outcome<StoryView>;
  /** Keeps what a split is to create, before anything is created, and again after it was edited. */
  beginSplit: (payload: { splitId: string; parts: SplitPart[] }) => Outcome<SplitProgress>;
  /** Creates one story of a split, from 0, as the person, linked back to this issue; asked again, it creates nothing. */
  createSplitStory: (payload: { splitId: string; number: number }) => Outcome<SplitStoryCreated>;
  /** Forgets a split that is done or given up; the issues that it created stay. */
  endSplit: (payload: { splitId: string }) => Outcome<null>;
};

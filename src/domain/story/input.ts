import type { AdfDocument } from '../adf';

/** A further field that may hold acceptance criteria: a text area as ADF, or plain text. */
export interface ExtraField {
  id: string;
  value: AdfDocument | string | null;
}

export interface LintInput {
  summary: string;
  description: AdfDocument | null;
  issueType: string;
  /** Overrides the list of story types in the settings. */
  isStoryType?: boolean;
  /** Fields configured to hold acceptance criteria, beside the description. */
  extraFields?: ExtraField[];
  /** Keys of other open stories that say nearly the same (see `duplicates.ts`). */
  duplicates?: string[];
  /** `sentence`: the story alone is known, so that nothing is said about what the issue lacks. Default `issue`. */
  scope?: 'issue' | 'sentence';
}

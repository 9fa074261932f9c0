import type { Edit } from '../text/edit';
import type { TextRange } from '../text/range';

export type Level = 'error' | 'warning' | 'suggestion';
export type Params = Record<string, string | number>;

/** A repair that the team can take over. `slots` are names of gaps in its text, `{{benefit}}`, for the writer to fill. */
export interface Fix {
  id: string;
  edits: Edit[];
  slots: string[];
}

/** What a rule reports: it says where, never with what words; the sentence comes from `messages.ts`. */
export interface Draft {
  where: TextRange;
  params?: Params;
}

export interface Finding {
  ruleId: string;
  level: Level;
  where: TextRange;
  params: Params;
  fixes: Fix[];
}

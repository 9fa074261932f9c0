import type { LintResult } from '../src/domain/story/lint';
import type { LintedIssue } from './lint-input';

/** An issue or a line of text with what the linter says of it. */
export interface Linted extends LintedIssue {
  result: LintResult;
}

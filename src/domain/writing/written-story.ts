/** What an issue becomes when its story and criteria are edited as fields: what was not edited stays as it stands. */
import type { IssueText } from '../story/define-rule';
import type { LintInput } from '../story/input';
import { lint } from '../story/lint';
import { readBySettings } from '../story/read-by-settings';
import { withDefaults, type LintSettings } from '../story/settings';
import { fieldsOf, rewriteStory, type StoryFields } from '../story/write';
import { document } from '../text/build';
import { applyEdits, applyToText, fieldOf } from '../text/edit';
import { DESCRIPTION, SUMMARY } from '../text/range';
import { storyEdits } from './story-edits';

export interface WrittenStory {
  after: LintInput;
  /** Id of the pack in whose language new words are put around what was typed. */
  language: string;
  /** False where the issue's own language is none that stories are read in; English stands in. */
  languageKnown: boolean;
}

/** The fields to begin editing with. Criteria in fields of their own are not among them: they are edited there. */
export function editableFields(input: LintInput, settings: Partial<LintSettings>): StoryFields {
  const result = lint(input, settings, { fixes: false });
  return fieldsOf({ ...result, criteria: result.criteria.filter(({ where }) => where.field === DESCRIPTION) });
}

/**
 * The issue with its story and criteria as in the fields. A part that was not edited keeps its words, marks and
 * mentions; so does a criterion. Null without an English pack.
 */
export function writtenStory(input: LintInput, settings: Partial<LintSettings>, fields: StoryFields): WrittenStory | null {
  const options = withDefaults(settings);
  const known = readBySettings(input, options);
  const issue = known ?? readBySettings(input, { ...options, language: 'en' });
  if (issue === null) return null;
  const language = issue.pack.id;
  const listed = { ...input, description: withCriteria(issue, fields.criteria) };
  const read = readBySettings(listed, { ...options, language });
  return { after: read === null ? listed : withSentence(read, fields), language, languageKnown: known !== null };
}

/** The criteria alone are written: the story is told apart from them. */
function withCriteria(issue: IssueText, criteria: string[]): LintInput['description'] {
  const { description } = issue.input;
  const written = rewriteStory({ ...issue, stories: [] }, { role: '', means: '', benefit: '', criteria });
  return JSON.stringify(written) === JSON.stringify(description ?? document()) ? description : written;
}

function withSentence(issue: IssueText, { role, means, benefit }: StoryFields): LintInput {
  const { input } = issue;
  const edits = storyEdits(issue, { role: role.trim(), means: means.trim(), benefit: benefit.trim() });
  const of = (field: string) => edits.filter((edit) => fieldOf(edit) === field);
  const inDescription = of(DESCRIPTION);
  return {
    ...input,
    summary: applyToText(input.summary, of(SUMMARY)),
    description: inDescription.length === 0 ? input.description : applyEdits(input.description ?? document(), inDescription),
  };
}

/** Changes of an issue's text, as the person, each with a way back. */
import type { StoryView } from '../../contract/story';
import type { LintInput } from '../../domain/story/input';
import { DESCRIPTION, SUMMARY } from '../../domain/text/range';
import { editIssue } from '../../jira/issues';
import { dropUndo, saveUndo } from '../../storage/story-undo';
import { Refusal } from '../call/outcome';
import { requestCheck } from './request-check';
import { readStoryIssue } from './story-issue';
import { viewOf, type StoryFacts, type StorySite } from './story-view';

/** Writes the fields that differ, and keeps what they held for the undo. */
export async function changeTexts(site: StorySite, facts: StoryFacts, after: LintInput): Promise<StoryView> {
  const before = fieldsOf(facts.issue.input);
  const changed = [...fieldsOf(after)].filter(([id, value]) => JSON.stringify(value) !== JSON.stringify(before.get(id)));
  if (changed.length === 0) return viewOf(facts);
  return write(site, facts, Object.fromEntries(changed), Object.fromEntries(changed.map(([id]) => [id, before.get(id) ?? null])));
}

/** Puts the texts back that the last change replaced. @throws Refusal where somebody has changed them since */
export async function undoChange(site: StorySite, facts: StoryFacts): Promise<StoryView> {
  const { undo, issue } = facts;
  if (undo === null) throw new Refusal({ code: 'invalid', detail: 'There is nothing to undo.' });
  if (undo.written !== issue.stamp) {
    throw new Refusal({ code: 'conflict', detail: 'The text was changed since, so it is not put back.' });
  }
  return write(site, facts, undo.before, null);
}

async function write(
  { services, jira, call }: StorySite,
  facts: StoryFacts,
  fields: Record<string, unknown>,
  before: Record<string, unknown> | null,
): Promise<StoryView> {
  const { key, id } = facts.issue;
  await editIssue(jira, key, fields);
  // Jira may store a document in another shape than it was sent: what it holds now is what can be undone.
  const read = await readStoryIssue(jira, key, facts.settings, facts.estimateField?.id);
  const issue = { ...read, input: { ...read.input, duplicates: facts.issue.input.duplicates ?? [] } };
  const undo = before === null ? null : { written: issue.stamp, before, at: services.now().toISOString() };
  if (undo === null) await dropUndo(services.store, id);
  else await saveUndo(services.store, id, undo);
  await requestCheck(services, call.project, id);
  return viewOf({ ...facts, issue, undo });
}

function fieldsOf({ summary, description, extraFields = [] }: LintInput): Map<string, unknown> {
  return new Map<string, unknown>([[SUMMARY, summary], [DESCRIPTION, description], ...extraFields.map(({ id, value }) => [id, value] as const)]);
}

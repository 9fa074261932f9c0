import type { SplitProgress, StoryView } from '../../contract/story';
import type { ProjectSettings } from '../../domain/settings';
import type { Dismissal } from '../../domain/story/dismissals';
import type { JiraClient } from '../../jira/client';
import { myPermissions } from '../../jira/permissions';
import { loadDismissals } from '../../storage/dismissals';
import type { IndexStorage } from '../../storage/issue-index';
import { loadSettings } from '../../storage/settings';
import { loadUndo, type StoryUndo } from '../../storage/story-undo';
import type { IssueInvocation } from '../call/invocation';
import { Refusal } from '../call/outcome';
import type { Services } from '../call/services';
import { readSplit } from './story-split';
import { readStoryIssue, type StoryIssue } from './story-issue';
import { visibleDuplicates } from './visible-duplicates';

/** Who works on which issue, and through what. */
export interface StorySite {
  services: Services;
  index: IndexStorage;
  /** As the person who called. */
  jira: JiraClient;
  call: IssueInvocation;
}

export interface StoryFacts {
  issue: StoryIssue;
  settings: ProjectSettings;
  mayEdit: boolean;
  estimateField: { id: string; name: string } | null;
  dismissals: Dismissal[];
  undo: StoryUndo | null;
  split: SplitProgress | null;
}

/** Two points, and one more where another story says nearly the same. */
export async function readFacts({ services, index, jira, call }: StorySite): Promise<StoryFacts> {
  const { store } = services;
  const { issue: { id, key }, project } = call;
  const [settings, head, dismissals, undo, split] = await Promise.all([
    loadSettings(store, project.id),
    index.head(project.id),
    loadDismissals(store, project.id, id),
    loadUndo(store, id, services.now()),
    readSplit(services, id),
  ]);
  const estimateField = head?.facts.estimate ?? null;
  const [issue, permissions, duplicates] = await Promise.all([
    readStoryIssue(jira, key, settings, estimateField?.id),
    myPermissions(jira, { issueKey: key }, ['EDIT_ISSUES']),
    visibleDuplicates(store, jira, project.id, id),
  ]);
  const input = { ...issue.input, duplicates };
  return { issue: { ...issue, input }, settings, mayEdit: permissions.EDIT_ISSUES, estimateField, dismissals, undo, split };
}

export function viewOf({ issue, settings, mayEdit, estimateField, dismissals, undo, split }: StoryFacts): StoryView {
  return {
    issueKey: issue.key,
    input: issue.input,
    fieldNames: issue.fieldNames,
    stamp: issue.stamp,
    mayEdit,
    settings,
    dismissals,
    undoable: undo?.written === issue.stamp,
    estimate: estimateField === null ? null : { value: issue.estimate, field: estimateField.name },
    split: mayEdit ? split : null,
  };
}

/**
 * The facts for a change by the person.
 * @throws Refusal where the person may not edit the issue, or where its text is not what the person has seen
 */
export async function factsForChange(site: StorySite, seen: string): Promise<StoryFacts> {
  const facts = await readFacts(site);
  if (!facts.mayEdit) throw new Refusal({ code: 'forbidden', detail: 'Changing the story needs the permission Edit issues.' });
  if (facts.issue.stamp !== seen) {
    throw new Refusal({ code: 'conflict', detail: 'The text was changed since it was read.' });
  }
  return facts;
}

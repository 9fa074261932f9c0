import { reduceHistory } from '../../domain/health/history';
import { mappedFields } from '../../domain/scoring/sources';
import type { ProjectSettings } from '../../domain/settings';
import { STORY_PROPERTY } from '../../domain/story/summary';
import { bulkChangelogs } from '../../jira/changelogs';
import type { JiraClient } from '../../jira/client';
import { JiraRejected } from '../../jira/errors';
import { INDEX_PROPERTIES, indexFields, textsOf, toIndexed } from '../../jira/index-issues';
import { approximateCount, searchPage, type RawIssue } from '../../jira/search';
import type { IndexRow, ProjectFacts } from '../../storage/index-rows';
import { WINDOW_DAYS } from '../../storage/issue-index';
import { checkTexts, type StoryNotes } from '../story/check-texts';
import { fieldMapOf } from '../call/project-facts';

/** Jira gives no more issues a page when it is asked for fields. */
const PAGE = 100;

/** All that the index has to know: open issues, and those finished within the window. */
export function indexScope(projectId: string): string {
  return `project = ${projectId} AND (statusCategory != Done OR resolved >= "-${WINDOW_DAYS}d")`;
}

/** How many of them everybody in the project sees: what progress is told by, so that it counts nothing hidden. */
export async function countForAll(jira: JiraClient, projectId: string): Promise<number> {
  const scope = indexScope(projectId);
  try {
    return await approximateCount(jira, `${scope} AND level IS EMPTY`);
  } catch (error) {
    // A site without security levels may not know the word, and hides nothing.
    if (error instanceof JiraRejected) return approximateCount(jira, scope);
    throw error;
  }
}

export interface RowPage {
  rows: IndexRow[];
  /** The story check's note on each issue as it stands in Jira, by issue id; absent where there is none. */
  notes: ReadonlyMap<string, unknown>;
  nextPageToken: string | null;
}

/** Reads one page of issues with their histories and checks their stories. */
export async function readRows(
  jira: JiraClient,
  jql: string,
  facts: ProjectFacts,
  settings: ProjectSettings,
  notes: StoryNotes,
  nextPageToken: string | null,
): Promise<RowPage> {
  const map = fieldMapOf(facts);
  const page = await searchPage(jira, {
    jql,
    fields: indexFields(map, settings.criteriaFields, mappedFields(settings.inputFields)),
    properties: [...INDEX_PROPERTIES, STORY_PROPERTY],
    maxResults: PAGE,
    ...(nextPageToken === null ? {} : { nextPageToken }),
  });
  const rows = page.issues.flatMap((raw) => toRow(raw, facts, settings, notes));
  const noted = page.issues.flatMap(({ id, properties }) => {
    const note = properties?.[STORY_PROPERTY];
    return note === undefined ? [] : [[id, note] as const];
  });
  return { rows: await withHistories(jira, rows, facts), notes: new Map(noted), nextPageToken: page.nextPageToken };
}

function toRow(raw: RawIssue, facts: ProjectFacts, settings: ProjectSettings, notes: StoryNotes): IndexRow[] {
  const row = toIndexed(raw, fieldMapOf(facts), mappedFields(settings.inputFields));
  if (row === null) return [];
  return [{ ...row, ...checkTexts(raw.id, textsOf(raw, settings.criteriaFields), settings, notes) }];
}

async function withHistories(jira: JiraClient, rows: IndexRow[], facts: ProjectFacts): Promise<IndexRow[]> {
  if (rows.length === 0) return rows;
  const fieldIds = ['status', 'priority', 'duedate', facts.sprintField, facts.estimate?.id].filter((id) => typeof id === 'string');
  const changes = await bulkChangelogs(jira, rows.map((row) => row.id), fieldIds);
  const fields = {
    sprint: facts.sprintField,
    estimate: facts.estimate?.id ?? null,
    statusCategory: new Map(Object.entries(facts.statusCategories)),
  };
  return rows.map((row) => ({ ...row, history: reduceHistory(changes.get(row.id) ?? [], fields) }));
}

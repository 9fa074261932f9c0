/** One story of a split: created as the person, linked back to the issue it comes from. */
import type { SplitStoryCreated, SplitStoryPayload } from '../contract';
import { readBySettings } from '../domain/story/read-by-settings';
import { withDefaults } from '../domain/story/settings';
import { writeStory } from '../domain/story/write';
import { createIssue } from '../jira/create-issue';
import { JiraForbidden, JiraNotFound, JiraRejected } from '../jira/errors';
import { getLinkTypes, linkIssues } from '../jira/links';
import { loadSplitPart, saveSplitPart } from '../storage/story-splits';
import type { StoryFacts, StorySite } from './story-view';

/**
 * Creates the story unless an earlier attempt of the same split has, and links it unless it is linked. A link that Jira
 * refuses is no reason to lose the story: the answer says that it is missing.
 */
export async function createSplitStory(site: StorySite, facts: StoryFacts, payload: SplitStoryPayload): Promise<SplitStoryCreated> {
  const { store } = site.services;
  const { id, key: origin } = facts.issue;
  const { splitId, number } = payload;
  let part = await loadSplitPart(store, id, splitId, number);
  if (part === null) {
    part = { ...(await create(site, facts, payload)), linked: false };
    await saveSplitPart(store, id, splitId, number, part);
  }
  if (!part.linked && (await link(site, origin, part.key))) {
    part = { ...part, linked: true };
    await saveSplitPart(store, id, splitId, number, part);
  }
  return part;
}

async function create(
  { jira, call }: StorySite,
  { issue, settings, estimateField }: StoryFacts,
  { summary, fields, estimate }: SplitStoryPayload,
): Promise<{ key: string; leftOut: string[] }> {
  const language = readBySettings(issue.input, withDefaults(settings))?.pack.id;
  const required = {
    project: { id: call.project.id },
    issuetype: { id: issue.typeId },
    summary,
    description: writeStory(fields, language),
  };
  const wanted = [
    { name: estimateField?.name ?? 'Estimate', id: estimateField?.id, value: estimate },
    { name: 'Labels', id: 'labels', value: issue.labels.length === 0 ? null : issue.labels },
    { name: 'Parent', id: 'parent', value: issue.parentKey === null ? null : { key: issue.parentKey } },
  ].flatMap(({ name, id, value }) => (id === undefined || value === null ? [] : [{ name, id, value }]));
  try {
    const all = Object.fromEntries(wanted.map(({ id, value }) => [id, value]));
    return { key: (await createIssue(jira, { ...required, ...all })).key, leftOut: [] };
  } catch (error) {
    // A field that is not on the create screen is refused with the whole issue.
    if (!(error instanceof JiraRejected) || wanted.length === 0) throw error;
    const { key } = await createIssue(jira, required);
    return { key, leftOut: wanted.map(({ name }) => name) };
  }
}

async function link({ jira }: StorySite, origin: string, key: string): Promise<boolean> {
  try {
    const types = await getLinkTypes(jira);
    const type = types.find(({ name }) => /split/iu.test(name)) ?? types.find(({ name }) => /relate/iu.test(name)) ?? types[0];
    if (type === undefined) return false;
    await linkIssues(jira, type.id, origin, key);
    return true;
  } catch (error) {
    if (error instanceof JiraForbidden || error instanceof JiraNotFound || error instanceof JiraRejected) return false;
    throw error;
  }
}

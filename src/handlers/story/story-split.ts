/** Several stories in place of one: kept while it goes on, created one by one as the person, linked back. */
import type { SplitPart, SplitProgress, SplitStoryCreated } from '../../contract/story';
import { readBySettings } from '../../domain/story/read-by-settings';
import { withDefaults } from '../../domain/story/settings';
import { writeStory } from '../../domain/story/write';
import { createIssue } from '../../jira/create-issue';
import { JiraForbidden, JiraNotFound, JiraRejected } from '../../jira/errors';
import { getLinkTypes, linkIssues } from '../../jira/links';
import * as splits from '../../storage/story-splits';
import { Refusal } from '../call/outcome';
import { requestCheck } from './request-check';
import type { Services } from '../call/services';
import type { StoryFacts, StorySite } from './story-view';

/** What is going on of a split of the issue, with what was created so far. */
export async function readSplit({ store, now }: Services, issueId: string): Promise<SplitProgress | null> {
  const plan = await splits.loadSplit(store, issueId, now());
  if (plan === null) return null;
  const made = await splits.loadMade(store, issueId, plan.splitId);
  return { splitId: plan.splitId, parts: plan.parts.map((part, number) => ({ ...part, made: made.get(number) ?? null })) };
}

/**
 * Keeps what is to be created before anything is. Called again with the same id, it takes over what was edited since.
 * @throws Refusal where another split of the issue has created something already
 */
export async function beginSplit({ services }: StorySite, { issue, mayEdit }: StoryFacts, splitId: string, parts: SplitPart[]): Promise<SplitProgress> {
  mustEdit(mayEdit);
  const { store, now } = services;
  const standing = await readSplit(services, issue.id);
  const isOther = standing !== null && standing.splitId !== splitId;
  if (isOther && standing.parts.some(({ made }) => made !== null)) {
    throw new Refusal({ code: 'conflict', detail: 'A split of this issue is going on; open it again to see what was created.' });
  }
  if (isOther) await endSplit(services, issue.id, standing.splitId);
  // What is created stays as it was created.
  const kept = parts.map((part, number) => {
    const old = isOther ? undefined : standing?.parts[number];
    return old === undefined || old.made === null ? part : { summary: old.summary, fields: old.fields, estimate: old.estimate };
  });
  if (!(await splits.saveSplit(store, issue.id, { splitId, at: now().toISOString(), parts: kept }))) {
    throw new Refusal({ code: 'invalid', detail: 'The stories are longer together than can be kept.' });
  }
  const progress = await readSplit(services, issue.id);
  if (progress === null) throw new Refusal({ code: 'unexpected', detail: 'The split was not kept.' });
  return progress;
}

/** Forgets the split with that id, if it is still the one that is going on. */
export async function endSplit({ store, now }: Services, issueId: string, splitId: string): Promise<null> {
  const plan = await splits.loadSplit(store, issueId, now());
  if (plan?.splitId === splitId) await splits.dropSplit(store, issueId, plan);
  return null;
}

/**
 * Creates one story unless an earlier attempt has, and links it unless it is linked. A link that Jira refuses is no
 * reason to lose the story: the answer says that it is missing.
 */
export async function createSplitStory(site: StorySite, facts: StoryFacts, splitId: string, number: number): Promise<SplitStoryCreated> {
  const { services, call } = site;
  const { store } = services;
  const { id, key: origin } = facts.issue;
  mustEdit(facts.mayEdit);
  const plan = await splits.loadSplit(store, id, services.now());
  const part = plan?.splitId === splitId ? plan.parts[number] : undefined;
  if (part === undefined) throw new Refusal({ code: 'conflict', detail: 'This split is over; open it again.' });
  let made = (await splits.loadMade(store, id, splitId)).get(number);
  if (made === undefined) {
    if (!(await splits.claimPart(store, id, splitId, number, services.now()))) {
      throw new Refusal({ code: 'conflict', detail: 'This story is being created at this moment.' });
    }
    try {
      const { id: createdId, ...created } = await create(site, facts, part);
      made = { ...created, linked: false };
      await splits.saveMade(store, id, splitId, number, made);
      // Jira does not tell the app of what the app has done.
      await requestCheck(services, call.project, createdId);
    } finally {
      await splits.releasePart(store, id, splitId, number);
    }
  }
  if (!made.linked && (await link(site, origin, made.key))) {
    made = { ...made, linked: true };
    await splits.saveMade(store, id, splitId, number, made);
  }
  return made;
}

function mustEdit(mayEdit: boolean): void {
  if (!mayEdit) throw new Refusal({ code: 'forbidden', detail: 'Splitting a story needs the permission Edit issues.' });
}

async function create(
  { jira, call }: StorySite,
  { issue, settings, estimateField }: StoryFacts,
  { summary, fields, estimate }: SplitPart,
): Promise<{ id: string; key: string; leftOut: string[] }> {
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
    return { ...(await createIssue(jira, { ...required, ...all })), leftOut: [] };
  } catch (error) {
    // A field that is not on the create screen is refused with the whole issue.
    if (!(error instanceof JiraRejected) || wanted.length === 0) throw error;
    return { ...(await createIssue(jira, required)), leftOut: wanted.map(({ name }) => name) };
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

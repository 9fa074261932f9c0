import { z } from 'zod';
import type { StoryView } from '../../contract/story';
import { dismiss, isDismissed } from '../../domain/story/dismissals';
import type { Finding } from '../../domain/story/finding';
import { applyFix } from '../../domain/story/fix';
import { lint } from '../../domain/story/lint';
import { readBySettings } from '../../domain/story/read-by-settings';
import { asScenario } from '../../domain/story/rewrite';
import { withDefaults } from '../../domain/story/settings';
import { sameRange } from '../../domain/text/range';
import { writtenStory } from '../../domain/writing/written-story';
import { saveDismissals } from '../../storage/dismissals';
import type { IndexStorage } from '../../storage/issue-index';
import { onIssue } from '../call/define-handler';
import type { IssueInvocation } from '../call/invocation';
import { Refusal } from '../call/outcome';
import { requestCheck } from './request-check';
import type { Services } from '../call/services';
import { changeTexts, undoChange } from './story-change';
import * as schemas from './story-payloads';
import { beginSplit, createSplitStory, endSplit } from './story-split';
import { factsForChange, readFacts, viewOf, type StoryFacts, type StorySite } from './story-view';

/**
 * The story check. The linting that is shown happens in the browser with the same domain code; what is written is
 * worked out here again, from the text as it is now and as the person.
 */
export function storyHandlers(services: Services, index: IndexStorage) {
  const siteOf = (call: IssueInvocation): StorySite => ({ services, index, jira: services.jiraAsUser(), call });

  return {
    getStory: onIssue(z.unknown(), async (_, call) => {
      const view = viewOf(await readFacts(siteOf(call)));
      await readProjectOnce(index, call.project);
      return view;
    }),

    applyFix: onIssue(schemas.fix, async ({ expected, fixId, words, ...place }, call) => {
      const site = siteOf(call);
      const facts = await factsForChange(site, expected);
      const fix = findingAt(facts, place).fixes.find(({ id }) => id === fixId);
      if (fix === undefined) throw new Refusal({ code: 'invalid', detail: `The finding has no fix "${fixId}".` });
      const empty = fix.slots.filter((slot) => (words[slot] ?? '') === '');
      if (empty.length > 0) throw new Refusal({ code: 'invalid', detail: `Words are missing: ${empty.join(', ')}.` });
      return changeTexts(site, facts, applyFix(facts.issue.input, fix, words));
    }),

    tellAsScenario: onIssue(schemas.scenario, async ({ where, expected }, call) => {
      const site = siteOf(call);
      const facts = await factsForChange(site, expected);
      const read = readBySettings(facts.issue.input, withDefaults(facts.settings));
      const criterion = read?.criteria.find((one) => sameRange(one.where, where));
      const fix = criterion === undefined ? null : asScenario(criterion);
      if (fix === null) throw new Refusal({ code: 'invalid', detail: 'There is no scenario in one sentence at this place.' });
      return changeTexts(site, facts, applyFix(facts.issue.input, fix));
    }),

    writeStory: onIssue(schemas.write, async ({ fields, expected }, call) => {
      const site = siteOf(call);
      const facts = await factsForChange(site, expected);
      const { input } = facts.issue;
      const written = writtenStory(input, facts.settings, fields);
      if (written === null) throw new Refusal({ code: 'unexpected', detail: 'The English language pack is missing.' });
      return changeTexts(site, facts, written.after);
    }),

    undoStory: onIssue(schemas.undo, async ({ expected }, call) => {
      const site = siteOf(call);
      return undoChange(site, await factsForChange(site, expected));
    }),

    dismissFinding: onIssue(schemas.dismissal, async ({ expected, reason, ...place }, call) => {
      const site = siteOf(call);
      const facts = await factsForChange(site, expected);
      const dismissal = dismiss(findingAt(facts, place), facts.issue.input, reason);
      return keepDismissals(site, facts, [...standing(facts), dismissal]);
    }),

    restoreFinding: onIssue(schemas.restoration, async ({ ruleId, textHash }, call) => {
      const site = siteOf(call);
      const facts = await readFacts(site);
      if (!facts.mayEdit) throw new Refusal({ code: 'forbidden', detail: 'Restoring a finding needs the permission Edit issues.' });
      const others = facts.dismissals.filter((one) => one.ruleId !== ruleId || one.textHash !== textHash);
      return keepDismissals(site, facts, others);
    }),

    beginSplit: onIssue(schemas.splitBegin, async ({ splitId, parts }, call) => {
      const site = siteOf(call);
      return beginSplit(site, await readFacts(site), splitId, parts);
    }),

    createSplitStory: onIssue(schemas.splitStory, async ({ splitId, number }, call) => {
      const site = siteOf(call);
      return createSplitStory(site, await readFacts(site), splitId, number);
    }),

    endSplit: onIssue(schemas.splitEnd, async ({ splitId }, call) => {
      const { mayEdit, issue } = await readFacts(siteOf(call));
      if (!mayEdit) throw new Refusal({ code: 'forbidden', detail: 'Ending a split needs the permission Edit issues.' });
      return endSplit(services, issue.id, splitId);
    }),
  };
}

/** A team that has opened nothing but the story check is told of similar stories, too. A build that failed is left alone. */
async function readProjectOnce(index: IndexStorage, project: IssueInvocation['project']): Promise<void> {
  if ((await index.head(project.id)) === null && (await index.build(project.id)) === null) await index.requestBuild(project);
}

function findingAt({ issue, settings }: StoryFacts, { ruleId, where }: Pick<Finding, 'ruleId' | 'where'>): Finding {
  const { findings } = lint(issue.input, settings);
  const found = findings.find((finding) => finding.ruleId === ruleId && sameRange(finding.where, where));
  if (found === undefined) throw new Refusal({ code: 'conflict', detail: 'The text no longer has this finding.' });
  return found;
}

/** The dismissals whose text is still there; the others have had their time. */
function standing({ issue, settings, dismissals }: StoryFacts): StoryFacts['dismissals'] {
  const { findings } = lint(issue.input, settings, { fixes: false });
  return dismissals.filter((one) => findings.some((finding) => isDismissed(finding, issue.input, [one])));
}

async function keepDismissals(site: StorySite, facts: StoryFacts, dismissals: StoryFacts['dismissals']): Promise<StoryView> {
  const { services, call } = site;
  await saveDismissals(services.store, call.project.id, facts.issue.id, dismissals);
  await requestCheck(services, call.project, facts.issue.id);
  return viewOf({ ...facts, dismissals });
}

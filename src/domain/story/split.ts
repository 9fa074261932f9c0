import { actionsIn, wordsIn } from './actions';
import type { IssueText } from './define-rule';
import { isFunctionWord } from './language';
import { passiveActionsIn } from './passive-actions';
import type { Story } from './story';
import { stemOf, wordsOf } from './words';
import type { StoryFields } from './write';

/** Two or more stories in place of one, for the writer to edit before anything is created. */
export interface SplitProposal {
  /** What the split follows: the actions of the wish, the roles, stories that stand together, or the sections of criteria. */
  by: 'actions' | 'roles' | 'wishes' | 'stories' | 'criteria';
  stories: (StoryFields & { estimate: number | null })[];
}

/**
 * A way to split an issue, or null where the text gives none. Criteria go to the story whose words they share most;
 * the estimate is shared out by their number, in halves, and adds up to the whole.
 */
export function proposeSplit(issue: IssueText, estimate: number | null = null, mostCriteria = 10): SplitProposal | null {
  const found = bare(issue) ?? byCriteria(issue, mostCriteria);
  if (found === null) return null;
  const stories = found.by === 'criteria' ? found.stories : withCriteria(found.stories, issue);
  const shares = shareOut(estimate, stories.map(({ criteria }) => Math.max(1, criteria.length)));
  return { by: found.by, stories: stories.map((story, index) => ({ ...story, estimate: shares[index] ?? null })) };
}

interface Parts {
  by: SplitProposal['by'];
  stories: StoryFields[];
}

function bare(issue: IssueText): Parts | null {
  const story = issue.stories[0];
  if (story === undefined) return null;
  if (issue.stories.length > 1) return { by: 'stories', stories: issue.stories.map((one) => fieldsFor(one)) };
  const wishes = story.means.filter((part) => part.text !== '');
  if (wishes.length > 1) return { by: 'wishes', stories: wishes.map((part) => fieldsFor(story, { means: part.text })) };
  const actions = issue.pack.id === 'en' ? wishForEachAction(wishes[0]?.text ?? '') : [];
  if (actions.length > 1) return { by: 'actions', stories: actions.map((means) => fieldsFor(story, { means })) };
  const roles = rolesIn(story, issue);
  return roles.length > 1 ? { by: 'roles', stories: roles.map((role) => fieldsFor(story, { role })) } : null;
}

function fieldsFor(story: Story, own: Partial<StoryFields> = {}): StoryFields {
  return { role: story.roles[0]?.text ?? '', means: story.means[0]?.text ?? '', benefit: story.benefits[0]?.text ?? '', criteria: [], ...own };
}

/** "create and delete a report" gives "create a report" and "delete a report": verbs side by side share their object. */
export function wishForEachAction(means: string): string[] {
  const actions = actionsIn(means);
  const first = actions[0];
  if (first === undefined || actions.length < 2) return wishForEachThingDone(means);
  const opening = means.slice(0, first.start);
  const pieces = actions.map((action, index) => {
    const to = actions[index + 1]?.start ?? means.length;
    const words = means.slice(action.end, to).replace(/(?:[\s,&+/]+|(?<=^|[\s,])(?:and|or|then|to|also|and\/or|as\s+well\s+as|plus|but)(?=\s|$))+$/iu, '');
    return { verb: means.slice(action.start, action.end), object: words.trim() };
  });
  return pieces.map(({ verb, object }, index) => {
    const shared = object !== '' ? object : (pieces.slice(index + 1).find((piece) => piece.object !== '')?.object ?? '');
    return `${opening.replace(/\b(?:both|not\s+only)\s+$/iu, '')}${verb} ${shared}`.trim();
  });
}

/** "have reports generated and emailed to me" gives "have reports generated" and "have reports emailed to me". */
function wishForEachThingDone(means: string): string[] {
  const actions = passiveActionsIn(means, wordsIn(means));
  const first = actions[0];
  if (first === undefined || actions.length < 2) return [];
  const opening = means.slice(0, first.clause[0]);
  const thing = means.slice(first.clause[0], first.start);
  return actions.map(({ start, clause: [from, to] }) => `${opening}${from === start ? thing : ''}${means.slice(from, to)}`.trim());
}

function rolesIn(story: Story, issue: IssueText): string[] {
  const role = story.roles[0]?.text ?? '';
  const found = issue.pack.jointRoles.exec(role);
  if (story.roles.length > 1) return story.roles.map((part) => part.text);
  return found === null ? [] : [role.slice(0, found.index), role.slice(found.index + found[0].length)].map((one) => one.trim());
}

/** Sections of criteria are parts already; a long list is cut where half of it is told. */
function byCriteria(issue: IssueText, most: number): Parts | null {
  const story = issue.stories[0];
  if (story === undefined || issue.criteria.length <= most) return null;
  const texts = issue.sections.map(({ criteria }) => criteria.map(({ text }) => text)).filter((group) => group.length > 0);
  const all = texts.flat();
  const half = Math.ceil(all.length / 2);
  const groups = texts.length > 1 ? texts : [all.slice(0, half), all.slice(half)];
  return { by: 'criteria', stories: groups.map((criteria) => fieldsFor(story, { criteria })) };
}

function withCriteria(stories: readonly StoryFields[], issue: IssueText): StoryFields[] {
  const stems = stories.map(({ role, means, benefit }) => stemsOf(`${role} ${means} ${benefit}`));
  const criteria: string[][] = stories.map(() => []);
  for (const { text } of issue.criteria) {
    const own = stemsOf(text);
    // Words that all the stories share say nothing about which one is meant.
    const scores = stems.map((set) => [...own].filter((stem) => set.has(stem) && !stems.every((other) => other.has(stem))).length);
    criteria[scores.indexOf(Math.max(...scores))]?.push(text);
  }
  return stories.map((story, index) => ({ ...story, criteria: criteria[index] ?? [] }));
}

function stemsOf(text: string): Set<string> {
  return new Set(wordsOf(text).flatMap((word) => (isFunctionWord(word.text) ? [] : [stemOf(word.text)])));
}

/** Shares by weight in halves of a point; the first takes what rounding leaves. */
function shareOut(total: number | null, weights: readonly number[]): (number | null)[] {
  if (total === null) return weights.map(() => null);
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const shares = weights.map((weight) => Math.floor((2 * total * weight) / sum) / 2);
  const rest = total - shares.reduce((all, share) => all + share, 0);
  return shares.map((share, index) => (index === 0 ? share + rest : share));
}

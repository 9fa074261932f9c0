/**
 * How fast stories are linted, beside a pipeline of the same questions on a part-of-speech tagger (compromise), how the
 * search for duplicates grows, and what hostile text costs. Times are of one core: processor time, not the clock.
 * `npm run bench -- story`
 */
import nlp from 'compromise';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { documentFromText } from '../src/domain/text/from-plain';
import { nearDuplicates } from '../src/domain/story/duplicates';
import type { LintInput } from '../src/domain/story/input';
import { lint } from '../src/domain/story/lint';
import { rules } from '../src/domain/story/rules';

const ROLES = ['nurse', 'site visitor', 'camp administrator', 'user', 'data analyst or auditor', 'train driver on the night shift', 'HR manager'];
const VERBS = ['see', 'edit', 'create and delete', 'print', 'filter, sort and export', 'share', 'cancel', 'import', 'compare', 'archive'];
const OBJECTS = ['the allergies of a patient', 'my upcoming bookings', 'a transcript of the game', 'all open invoices (of this year)', 'the results of a survey', 'campers by group'];
const BENEFITS = [', so that I give no wrong drug', ' so I can plan my week', ' in order to stay within the budget', '', ', because the paper list is never up to date', ''];
const CRITERIA = ['The list shows the name and the date', 'An unknown name is refused with a message', 'The page loads fast', 'Given a booking, when I cancel it, then the money goes back and the guest gets an e-mail', 'Unit tests are written', 'Sorting works as expected, if possible'];

/** As many words as a product's backlog has of its own. */
const SYLLABLES = ['ba', 'ren', 'tol', 'mi', 'sca', 'dor', 'vel', 'ku', 'pan', 'ri', 'tes', 'hom'];
const WORDS = SYLLABLES.flatMap((a) => SYLLABLES.flatMap((b) => SYLLABLES.map((c) => a + b + c)));

/** Stories without an end to their variety but the same on every run. */
function storiesOf(count: number): string[] {
  const random = xoroshiro128plus(20_16);
  const one = (list: readonly string[]): string => list[uniformInt(random, 0, list.length - 1)] ?? '';
  return Array.from({ length: count }, () => `As a ${one(ROLES)}, I want to ${one(VERBS)} ${one(OBJECTS)} for the ${one(WORDS)} ${one(WORDS)} of a ${one(WORDS)}${one(BENEFITS)}.`);
}

/** Processor milliseconds of a task: the least of three runs, for the others hold somebody else's work. */
function least(task: () => void): number {
  return Math.min(
    ...[1, 2, 3].map(() => {
      const before = process.cpuUsage();
      task();
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1_000;
    }),
  );
}

/** Role, benefit, joined verbs and brackets by tagging each word: what a linter on a tagger would do first. */
function tagged(text: string): number {
  const doc = nlp(text);
  return [doc.match('as (a|an|the) [<role>.+?] i want', 'role'), doc.match('(so that|because|in order to)'), doc.match('#Verb (and|or) #Verb'), doc.parentheses?.() ?? doc.match('x')].filter(
    (found) => found.found,
  ).length;
}

function verdict(ok: boolean): string {
  return ok ? '' : '   <- misses its limit';
}

export async function main(): Promise<void> {
  const stories = storiesOf(4_000);
  const everyRule = { rules: Object.fromEntries(rules.map(({ id }) => [id, { level: 'warning' as const }])) };
  const sentences = stories.map((summary): LintInput => ({ summary, description: null, issueType: 'Story', scope: 'sentence' }));
  const issues = stories.map((story, at): LintInput => ({
    summary: 'Story',
    description: documentFromText(`${story}\n\nAcceptance criteria:\n${[0, 1, 2, 3].map((k) => `- ${CRITERIA[(at + k) % CRITERIA.length] ?? ''}`).join('\n')}`),
    issueType: 'Story',
  }));
  const run = (inputs: readonly LintInput[]) => (): void => inputs.forEach((input) => lint(input, everyRule, { fixes: false }));
  run(issues)();
  const perSecond = (ms: number, count: number): number => Math.round((1_000 * count) / ms);
  const ours = perSecond(least(run(sentences)), stories.length);
  const whole = perSecond(least(run(issues)), stories.length);
  const some = stories.slice(0, 400);
  some.slice(0, 50).forEach(tagged);
  const theirs = perSecond(least(() => some.forEach(tagged)), some.length);
  console.log(`stories a second, all ${rules.length} rules       ${ours}${verdict(ours >= 20_000)}`);
  console.log(`whole issues with four criteria     ${whole}`);
  console.log(`the same first questions, compromise ${theirs}: ${(ours / theirs).toFixed(0)} times slower`);

  const many = storiesOf(100_000).map((text, at) => ({ key: `K-${at}`, text }));
  const few = many.slice(0, 10_000);
  nearDuplicates(few);
  const small = least(() => nearDuplicates(few));
  const large = least(() => nearDuplicates(many));
  console.log(`duplicates among 10,000 / 100,000    ${small.toFixed(0)} / ${large.toFixed(0)} ms: ${(large / small).toFixed(1)} times for 10 times${verdict(large / small <= 12)}`);

  const hostile = ['a', '(', 'As a ', '- a\n', 'I want, ', 'Given a\nWhen b\n', 'h3. AC\n', '\u202e\ud800', 'As a user, I want to see and '];
  const slowest = Math.max(
    ...hostile.map((text) => {
      const megabyte = text.repeat(1_000_000 / text.length);
      return least(() => void lint({ summary: '', description: documentFromText(`AC:\n${megabyte}`), issueType: 'Story' }, everyRule, { fixes: false }));
    }),
  );
  console.log(`a megabyte of hostile text, slowest  ${slowest.toFixed(0)} ms${verdict(slowest <= 2_000)}`);
}

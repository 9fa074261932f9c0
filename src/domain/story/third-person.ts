import type { LanguagePack } from './packs/pack';
import type { Story } from './story';

/** How a pack tells what somebody else than the writer wants: "the customer wants to ... so that". */
export interface ThirdPersonSource {
  /** Words that open a wish of somebody named before: "wants to". Sources of regular expressions, as in a pack. */
  wish: string;
  /** Words that state an ability, which make a story only with its benefit: "can". */
  ability: string;
  /** First words of a sentence that name nobody. */
  notSomebody: string;
  /** Last words of what is a thing and wants nothing: "the system". */
  things: string;
}

export interface ThirdPerson {
  /** The whole opening with `who`, `wish` or `ability` as groups. */
  opening: RegExp;
  things: RegExp;
}

const WORD = "[\\p{L}\\p{N}][\\p{L}\\p{N}'’./&-]*";

/** Compiles a pack's words, once at load. */
export function compileThirdPerson(source: ThirdPersonSource, relative: string): ThirdPerson {
  const who = `(?!(?:${source.notSomebody})(?![\\p{L}]))${WORD}(?:\\s+${WORD}){0,6}?(?:,?\\s+(?:${relative})\\s[^,.;!?\\n]{2,80}?,?)?`;
  const label = '[\\s*_"“>•-]*(?:(?:user\\s+)?(?:story|need)\\s*:\\s*)?';
  return {
    opening: new RegExp(`^(?<before>${label})(?<who>${who})\\s+(?:(?<wish>(?:${source.wish})(?![\\p{L}]))|(?<ability>(?:${source.ability})(?![\\p{L}])))`, 'iu'),
    things: new RegExp(`(?:^|\\s)(?:${source.things})$`, 'iu'),
  };
}

const ARTICLE = /^(?:the|an?|our|my|eine?|der|die|das|une?|l[ea]s?|el|la|los|las|una?|o|os|as|uma?|il|lo|gli|i|le|de|het|een)\s+(?=\p{L}|\p{N})|^l['’]/iu;

export interface Opening {
  roleStart: number;
  /** Length of the article before the role's own words. */
  article: number;
  roleEnd: number;
  meansStart: number;
  meansEnd: number;
  /** Told as an ability only: "customers can ...". */
  weak: boolean;
}

/** Words longer than this open no sentence about somebody. */
const MOST_OPENING = 260;

/** Who wants what, where a text opens with it; null where it does not, or where a thing is to do something. */
export function thirdPersonOpening(text: string, pack: LanguagePack): Opening | null {
  if (pack.thirdPerson === null) return null;
  const found = pack.thirdPerson.opening.exec(text.slice(0, MOST_OPENING));
  const { before = '', who, wish, ability } = found?.groups ?? {};
  if (found === null || who === undefined) return null;
  const head = who.replace(/\s+(?:of|in|at|on|from|with|for)\s.*$|,?\s+(?:who|that|which)\s.*$/iu, '');
  if (pack.thirdPerson.things.test(head)) return null;
  const article = ARTICLE.exec(who)?.[0].length ?? 0;
  const meansStart = found[0].length - (wish ?? ability ?? '').length;
  return { roleStart: before.length, article, roleEnd: before.length + who.length, meansStart, meansEnd: found[0].length, weak: wish === undefined };
}

/**
 * Prose tells of other people all the time. It is a story at the very start of a text with its benefit; in an issue of a
 * story type anywhere, and a wish there without its benefit too.
 */
export function isThirdPersonStory(story: Story, opening: Opening, pack: LanguagePack, lenient: boolean, atStart: boolean): boolean {
  const hasBenefit = story.benefits.some((part) => part.text !== '' && !/^(?:because|since|as|weil|da|car|parce|porque|perché|omdat)(?![\p{L}])/iu.test(part.marker));
  if (!story.means.some((part) => part.text !== '')) return false;
  // "The user wants to log in but gets an error" tells what went wrong.
  if (/(?<![\p{L}])but(?![\p{L}])/iu.test(story.means[0]?.text ?? '') && !hasBenefit) return false;
  if (!lenient) return atStart && hasBenefit && !opening.weak;
  return hasBenefit || (!opening.weak && pack.id === 'en');
}

import { compileThirdPerson, type ThirdPerson, type ThirdPersonSource } from '../third-person';

/** What the linter must know of a language. Patterns are sources of `giu` regular expressions without word boundaries. */
export interface PackSource {
  id: string;
  name: string;
  /** Frequent short words that tell this language from the others. */
  functionWords: string;
  /** Opens the role: "as a". The role's words follow. */
  role: string;
  /** Words that, right after a role opener, show that it is no role: "as a result". */
  notARole: string;
  /** Words that show a clause rather than a role: "as the build is slow". */
  notInRole: string;
  /** Words that open a clause about the role, in which a verb is no sign of anything: "a user who is logged in". */
  relative: string;
  /** Opens the means with a wish and its subject: "I want to". */
  wish: string;
  /** Opens the means with an ability, which a benefit may hold too: "I can". */
  ability: string;
  /** Starts a wish of somebody else than the writer: "we need". It makes no story by itself. */
  othersWish: string;
  /** Opens the means only right after the role: "as a user want to". */
  looseMeans: string;
  /** Opens the benefit: "so that". */
  benefit: string;
  /** Words that may open the means without being part of them: "to", "to be able to". */
  infinitiveWords?: string;
  /** Opens a benefit only at the start of a story, before the role: "to", as in "To save time, as a nurse, I ...". */
  leadingBenefit: string;
  /** How stories about somebody else open; left out where the language has no pattern that is safe enough. */
  otherSubject?: ThirdPersonSource;
  /** Headings of acceptance criteria. */
  criteriaHeadings: string;
  /** Headings of other sections, which end the criteria. */
  otherHeadings: string;
  /** Articles and fillers that may come before a role's words. */
  articles: string;
  /** "and", "or": joins two roles or two actions. */
  conjunctions: string;
  /** Roles that name nobody in particular. */
  genericRoles: string;
  /** What a fix writes: a whole story, each of its parts to be put in, and the words of criteria. */
  skeleton: { story: string; role: string; means: string; benefit: string; criteria: string; given: string; when: string; then: string };
}

/** The kinds of markers, in the order of the groups of `LanguagePack.markers`. */
export const MARKER_KINDS = ['role', 'wish', 'ability', 'benefit', 'loose'] as const;

export interface LanguagePack extends PackSource {
  words: ReadonlySet<string>;
  /** Any story marker, for text in lower case. One group a kind, in the order of `MARKER_KINDS`. */
  markers: RegExp;
  thirdPerson: ThirdPerson | null;
  infinitive: RegExp | null;
  leading: RegExp;
  others: RegExp;
  clause: RegExp;
  aboutRole: RegExp;
  criteria: RegExp;
  criteriaStart: RegExp;
  /** The criteria named at a heading's end: "How we know it is done (acceptance criteria)". */
  criteriaEnd: RegExp;
  criteriaInline: RegExp;
  other: RegExp;
  generic: RegExp;
  /** A joining word between two things, and one between two roles with the second's article as a group. */
  joint: RegExp;
  jointRoles: RegExp;
}

/** Names of acceptance criteria that mean nothing else in any language: teams mix theirs with English. */
const UNMISTAKABLE_HEADINGS =
  "acceptance\\s+criteria|akzeptanz[-\\s]?kriterien|abnahme[-\\s]?kriterien|crit[èe]res?\\s+d['’]\\s*acceptation|criterios?\\s+de\\s+aceptaci[oó]n|crit[eé]rios?\\s+de\\s+(?:aceita[cç][aã]o|aceite)|criteri\\s+di\\s+accettazione|acceptatiecriteria";

const BEFORE = '(?<![\\p{L}\\p{N}_])';
/** An elided word ("qu'") ends at its apostrophe. */
const AFTER = "(?:(?<=['’‘`´])|(?![\\p{L}\\p{N}_]))";

/** Compiles a pack once, at load. */
export function definePack(source: PackSource): LanguagePack {
  // A template's "As a" may stand alone, with "I want" on the next line.
  const excluded = `(?![^\\S\\n]*(?:(?:${source.articles})\\s+)?(?:${source.notARole})${AFTER})`;
  const markers =
    `${BEFORE}(?:((?:${source.role})${AFTER}${excluded}(?:\\s*:)?)|((?:${source.wish})${AFTER}(?:\\s*:)?)` +
    `|((?:${source.ability})${AFTER})|((?:${source.benefit})${AFTER}(?:\\s*:)?)|((?:${source.looseMeans})${AFTER}))`;
  const heading = `(?:${source.criteriaHeadings}|${UNMISTAKABLE_HEADINGS})`;
  return {
    ...source,
    words: new Set(source.functionWords.split(' ')),
    markers: new RegExp(markers.replace(/(?<!\\)\bI\b/gu, 'i'), 'gu'),
    thirdPerson: source.otherSubject === undefined ? null : compileThirdPerson(source.otherSubject, source.relative),
    infinitive: source.infinitiveWords === undefined ? null : new RegExp(`^(?:${source.infinitiveWords})${AFTER}\\s*`, 'iu'),
    leading: new RegExp(`^(?:${source.leadingBenefit})${AFTER}`, 'iu'),
    clause: new RegExp(`${BEFORE}(?:${source.notInRole})${AFTER}`, 'iu'),
    aboutRole: new RegExp(`${BEFORE}(?:${source.relative})${AFTER}.*`, 'ius'),
    others: new RegExp(`^(?:${source.othersWish})${AFTER}`, 'iu'),
    criteria: new RegExp(`^${heading}(?:\\s*#?\\d{1,2})?(?:\\s*\\([^)]{0,40}\\))?\\s*[:\\-–—.]*$`, 'iu'),
    criteriaStart: new RegExp(`^${heading}(?=\\s|[:\\-–—.])`, 'iu'),
    criteriaEnd: new RegExp(`(?:\\(|[/&+–—|]\\s*)(?:${source.criteriaHeadings})\\)?\\s*[:.]*$`, 'iu'),
    criteriaInline: new RegExp(`^${heading}(?:\\s*\\([^)]{0,40}\\))?\\s*(?:[:：]|\\s[–—-]\\s)\\s*(?=\\S)`, 'iu'),
    other: new RegExp(`^(?:${source.otherHeadings})(?:\\s*\\([^)]{0,40}\\))?\\s*(?:[:\\-–—.]|$)`, 'iu'),
    joint: new RegExp(`${BEFORE}(?:${source.conjunctions})${AFTER}|&|\\s\\+\\s`, 'iu'),
    jointRoles: new RegExp(`\\s+(?:${source.conjunctions})\\s+(?<article>(?:${source.articles}|as\\s+an?)\\s+)?|\\s*/\\s*`, 'iu'),
    generic: new RegExp(`^(?:${source.genericRoles})$`, 'iu'),
  };
}

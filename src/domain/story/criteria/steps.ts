import type { Line } from '../../text/lines';
import { rangeOfLine, type Step, type StepKind } from './criterion';
import { gherkinWords, type GherkinWords } from './dialects';

/** How a language opens steps and scenarios, compiled. */
export interface StepReader {
  /** A step keyword at the start of a line. */
  first: RegExp;
  /** A further step within a line: after a comma, full stop or semicolon, or in capitals. */
  inner: RegExp;
  /** A further step without a mark before it: only where a line would else be one long "given". */
  bare: RegExp;
  scenario: RegExp;
  kindOf(keyword: string): StepKind | 'and';
}

const IF = 'if';

/** A longer line is no scenario told in one sentence. */
const MAX_INLINE = 2_000;

const readers = new Map<string, StepReader>();

/** The reader for a language's keywords together with the English ones, which teams use everywhere. */
export function stepReader(language: string): StepReader {
  const known = readers.get(language);
  if (known !== undefined) return known;
  const reader = compile([gherkinWords(language), gherkinWords('en')].filter((words) => words !== undefined));
  readers.set(language, reader);
  return reader;
}

function compile(dialects: readonly GherkinWords[]): StepReader {
  const kinds = new Map<string, StepKind | 'and'>();
  for (const words of [...dialects].reverse()) {
    for (const kind of ['and', 'then', 'when', 'given'] as const) {
      for (const word of words[kind]) kinds.set(word.toLowerCase(), kind);
    }
  }
  // No dialect has it, every team writes it.
  kinds.set(IF, 'when');
  const keywords = [...kinds.keys()].sort((a, b) => b.length - a.length).map(escaped).join('|');
  const steps = [...kinds].filter(([, kind]) => kind === 'when' || kind === 'then').map(([word]) => word).sort((a, b) => b.length - a.length);
  const whenThen = steps.map(escaped).join('|');
  const bareWords = steps.filter((word) => word !== IF).map(escaped).join('|');
  const titles = dialects.flatMap((words) => [...words.scenario, ...words.background]).map(escaped).join('|');
  return {
    first: new RegExp(`^[*_]{0,2}(?<keyword>${keywords})(?![\\p{L}\\p{N}_])[*_]{0,2}\\s*[:,]?[*_]{0,2}\\s*`, 'iu'),
    inner: new RegExp(`(?<=[,.;]\\s{0,3}[*_]{0,2}(?:and\\s+)?)(?<keyword>${whenThen})(?![\\p{L}\\p{N}_])[*_]{0,2}\\s*[:,]?[*_]{0,2}\\s*`, 'giu'),
    bare: new RegExp(`(?<=\\s[*_]{0,2})(?<keyword>${bareWords})(?![\\p{L}\\p{N}_])[*_]{0,2}\\s*[:,]?[*_]{0,2}\\s*`, 'giu'),
    scenario: new RegExp(`^[*_]{0,2}(?:${titles})(?:\\s+\\d{1,3}|\\s+#\\d{1,3})?[*_]{0,2}\\s*(?:[:.)–-]+|$)[*_]{0,2}\\s*`, 'iu'),
    kindOf: (keyword) => kinds.get(keyword.toLowerCase()) ?? 'and',
  };
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\'’]/gu, '\\$&').replace(/\\['’]/gu, "['’]").replace(/ /gu, '\\s+');
}

/**
 * The steps of one line, or none where the line opens with no keyword. `before` is the kind that "and" continues;
 * a line that opens with "and" and has nothing to continue is no step.
 */
export function stepsOf(line: Line, reader: StepReader, before: StepKind | null): Step[] {
  const first = reader.first.exec(line.text);
  const opening = first?.groups?.['keyword'];
  if (first === null || opening === undefined) return [];
  const starts: Start[] = [{ at: 0, after: first[0].length, keyword: opening }];
  if (line.text.length < MAX_INLINE) starts.push(...furtherSteps(line.text, first[0].length, opening, reader));
  const steps: Step[] = [];
  let kind = before;
  for (const [index, { at, after, keyword }] of starts.entries()) {
    const own = reader.kindOf(keyword);
    kind = own === 'and' ? kind : own;
    if (kind === null) return [];
    const end = lineEnd(line.text, starts[index + 1]?.at ?? line.text.length, after);
    const outcome = kind === 'when' && (index > 0 || before === 'given') && index === starts.length - 1 ? outcomeIn(line.text.slice(after, end)) : null;
    const until = outcome === null ? end : lineEnd(line.text, after + outcome, after);
    steps.push({ kind, keyword, text: line.text.slice(after, until), where: rangeOfLine(line, at, until) });
    if (outcome !== null) steps.push({ kind: 'then', keyword: '', text: line.text.slice(after + outcome, end), where: rangeOfLine(line, after + outcome, end) });
  }
  return steps;
}

/** A subject with a verb of its own after the comma: the outcome, told without "then". */
const OUTCOME =
  /,\s+(?=(?:the|an?|I|it|they|he|she|we|no|all|each|every|my|his|her|their|this|there|nothing|only|both|our|its|users?|guests?|customers?)\s+(?:[\p{L}\p{N}'’-]+\s+){0,6}?(?:is|are|has|have|gets?|sees?|receives?|can|cannot|can't|must|should|shall|will|shows?|appears?|displays?|becomes?|remains?|stays?|goes|disappears?|changes?|opens?|closes?|starts?|stops?|contains?|lists?|happens?|comes?|moves?|updates?|turns?|returns?|sends?|loads?)(?![\p{L}]))/iu;

/** Where "when I cancel it, the money goes back" tells its outcome; null where it does not. English words. */
function outcomeIn(text: string): number | null {
  const found = OUTCOME.exec(text.slice(0, 600));
  return found === null ? null : found.index + found[0].length;
}

interface Start {
  at: number;
  after: number;
  keyword: string;
}

/** Steps after the first one in a line: marked off by commas, or else one "when" and one "then" in their order. */
function furtherSteps(text: string, from: number, opening: string, reader: StepReader): Start[] {
  const marked = withoutRemarks(matches(text, from, reader.inner), reader);
  const kind = reader.kindOf(opening);
  if (kind === 'and' || kind === 'then') return marked;
  const bare = matches(text, from, reader.bare);
  const kinds = bare.map(({ keyword }) => reader.kindOf(keyword)).join();
  const complete = kind === 'given' ? kinds === 'when,then' : kinds === 'then';
  return complete ? bare : marked;
}

/** "..., then the money goes back, if it was paid": an "if" opens a step only before the outcome. */
function withoutRemarks(starts: readonly Start[], reader: StepReader): Start[] {
  const firstThen = starts.findIndex(({ keyword }) => reader.kindOf(keyword) === 'then');
  return starts.filter(({ keyword }, index) => keyword.toLowerCase() !== IF || index < firstThen);
}

function matches(text: string, from: number, pattern: RegExp): Start[] {
  const found: Start[] = [];
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push({ at: match.index, after: match.index + match[0].length, keyword: match[1] ?? '' });
  }
  return found;
}

function lineEnd(text: string, to: number, from: number): number {
  let end = to;
  while (end > from && /[\s,;*_]/u.test(text.charAt(end - 1))) end -= 1;
  return end;
}

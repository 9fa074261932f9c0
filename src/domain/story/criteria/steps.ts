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
  const keywords = [...kinds.keys()].sort((a, b) => b.length - a.length).map(escaped).join('|');
  const steps = [...kinds].filter(([, kind]) => kind === 'when' || kind === 'then');
  const whenThen = steps.map(([word]) => word).sort((a, b) => b.length - a.length).map(escaped).join('|');
  const titles = dialects.flatMap((words) => [...words.scenario, ...words.background]).map(escaped).join('|');
  return {
    first: new RegExp(`^[*_]{0,2}(?<keyword>${keywords})(?![\\p{L}\\p{N}_])[*_]{0,2}\\s*[:,]?[*_]{0,2}\\s*`, 'iu'),
    inner: new RegExp(`(?<=[,.;]\\s{0,3}[*_]{0,2}(?:and\\s+)?)(?<keyword>${whenThen})(?![\\p{L}\\p{N}_])[*_]{0,2}\\s*[:,]?[*_]{0,2}\\s*`, 'giu'),
    bare: new RegExp(`(?<=\\s[*_]{0,2})(?<keyword>${whenThen})(?![\\p{L}\\p{N}_])[*_]{0,2}\\s*[:,]?[*_]{0,2}\\s*`, 'giu'),
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
    steps.push({ kind, keyword, text: line.text.slice(after, end), where: rangeOfLine(line, at, end) });
  }
  return steps;
}

interface Start {
  at: number;
  after: number;
  keyword: string;
}

/** Steps after the first one in a line: marked off by commas, or else one "when" and one "then" in their order. */
function furtherSteps(text: string, from: number, opening: string, reader: StepReader): Start[] {
  const marked = matches(text, from, reader.inner);
  const kind = reader.kindOf(opening);
  if (kind === 'and' || kind === 'then') return marked;
  const bare = matches(text, from, reader.bare);
  const kinds = bare.map(({ keyword }) => reader.kindOf(keyword)).join();
  const complete = kind === 'given' ? kinds === 'when,then' : kinds === 'then';
  return complete ? bare : marked;
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

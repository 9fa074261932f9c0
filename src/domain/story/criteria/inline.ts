import type { Line } from '../../text/lines';
import type { StepReader } from './steps';

/** A longer line is a paste, not a list in a sentence. */
const MOST_READ = 8_000;

/** "(1)", "1)", "1.", "(a)", "a)", "[1]", "(ii)", "AC 2:" before a criterion of its own. */
const ENUMERATOR =
  /(?<=^|[\s,;.:])(?:(?<open>[([])(?<inner>\d{1,2}|[a-z]|[ivx]{2,4})[)\]]|(?<before>\d{1,2}|[a-z]|[ivx]{2,4})\)|(?<dotted>\d{1,2})\.(?=\s)|(?:acc?|ak|ca|criterion)[\s#-]?(?<labelled>\d{1,2})\s*[:.)–-])[*_]{0,2}\s*(?=\S)/giu;
/** What a number with a full stop belongs to: "version 2. Then". */
const NUMBERED_THING = /(?:version|v|step|phase|level|chapter|section|page|no|nr|sprint|release|tier|part|of|to|than|least|most|is|=|[<>])\s*$/iu;

/** A line without any of these signs holds one criterion. */
const MAY_BE_SEVERAL = /[)\].:;!?]\s*\S|[•●▪◦‣·]|\s[-–*]\s/u;

interface Piece {
  start: number;
  end: number;
}

/**
 * The criteria that one line holds side by side, numbered, behind bullets or between semicolons, each as a line of its
 * own with its exact range; the line itself where it holds one.
 */
export function criteriaInLine(line: Line, reader: StepReader): Line[] {
  if (line.code || line.heading > 0 || line.block.context.cell !== null || line.text.length > MOST_READ || !MAY_BE_SEVERAL.test(line.text)) return [line];
  const pieces = numbered(line) ?? bulleted(line) ?? scenarios(line, reader) ?? betweenSemicolons(line, reader);
  if (pieces === null) return [line];
  const lines = pieces.map((piece) => pieceOf(line, piece)).filter(({ text }) => /\p{L}/u.test(text));
  return lines.length < 2 ? [line] : lines;
}

function pieceOf(line: Line, { start, end }: Piece): Line {
  let [from, to] = [start, end];
  while (from < to && /[\s,;]/u.test(line.text.charAt(from))) from += 1;
  const tail = /(?:[\s,;]+|[\s,;](?:and|or|und|oder|et|ou|y|e|o|en|of))+$/iu.exec(line.text.slice(from, to));
  if (tail !== null && end < line.text.length) to = from + tail.index;
  while (to > from && /[\s,;]/u.test(line.text.charAt(to - 1))) to -= 1;
  return { ...line, start: line.start + from, end: line.start + to, text: line.text.slice(from, to), item: true, depth: Math.max(1, line.depth) };
}

/** Enumerators of one style that count up from the first; what comes before them only introduces them. */
function numbered(line: Line): Piece[] | null {
  const found = [...line.text.matchAll(ENUMERATOR)].flatMap((match) => {
    const { open, inner, before, dotted, labelled } = match.groups ?? {};
    const style = open !== undefined ? open : before !== undefined ? ')' : dotted !== undefined ? '.' : 'label';
    const word = (inner ?? before ?? dotted ?? labelled ?? '').toLowerCase();
    return isInPlace(line.text, match.index, match.index + match[0].length, style) ? [{ style, word, start: match.index, end: match.index + match[0].length }] : [];
  });
  const first = found[0];
  if (first === undefined) return null;
  const ownMark = markBefore(line);
  const opensAt = ownMark === null ? 0 : 1;
  const sequence: { start: number; end: number }[] = [];
  for (const one of found) {
    if (one.style === first.style && isNumber(one.word, opensAt + sequence.length)) sequence.push(one);
  }
  const introduction = line.text.slice(0, sequence[0]?.start ?? 0);
  const introduced = ownMark !== null || introduction.trim() === '' || (!line.item && /:\s*$/u.test(introduction) && introduction.length < 120);
  if (!introduced || sequence.length + opensAt < 2 || sequence.length === 0) return null;
  const starts = sequence.map(({ end }) => end);
  const ends = [...sequence.slice(1).map(({ start }) => start), line.text.length];
  const pieces = starts.map((start, index): Piece => ({ start, end: ends[index] ?? line.text.length }));
  return ownMark === null ? pieces : [{ start: 0, end: sequence[0]?.start ?? 0 }, ...pieces];
}

/** A number with a full stop counts after the end of a sentence, or before a capital where it numbers no thing. */
function isInPlace(text: string, start: number, end: number, style: string): boolean {
  if (style !== '.' || start === 0) return true;
  const before = text.slice(Math.max(0, start - 16), start);
  if (/[.;:,!?)]\s*$/u.test(before)) return true;
  return /^\p{Lu}/u.test(text.slice(end, end + 2)) && !NUMBERED_THING.test(before);
}

/** The enumerator that reading the line took away from before it, if it was a first one. */
function markBefore(line: Line): string | null {
  const before = line.block.text.slice(Math.max(0, line.start - 16), line.start);
  return /(?:^|[\s([*_-])(?:1|a|i)[.)\]][*_]{0,2}\s*$/iu.test(before) || /(?:acc?|ak|ca|criterion)[\s#-]?1\s*[:.)–-][*_]{0,2}\s*$/iu.test(before) ? before : null;
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** True where the word is the `index`-th number, letter or roman number, counted from 0. */
function isNumber(word: string, index: number): boolean {
  return word === String(index + 1) || word === String.fromCharCode(97 + index) || word === ROMAN[index];
}

/** "• a • b", or "- a - b" where the first dash opens the line. */
function bulleted(line: Line): Piece[] | null {
  const opensWithDash = /^[-–*]\s/u.test(line.text) || /(?:^|\s)[-–*]\s*$/u.test(line.block.text.slice(Math.max(0, line.start - 3), line.start));
  const marks = [...line.text.matchAll(opensWithDash ? /(?:^|\s)(?:[•●▪◦‣·]|(?<![-–*]\s)[-–*])\s+(?=\S)/gu : /(?:^|\s)[•●▪◦‣·]\s*(?=\S)/gu)];
  if (marks.length === 0 || (line.depth > 0 && line.block.context.listDepth > 0 && opensWithDash)) return null;
  const ends = marks.map(({ index }) => index);
  const opening: Piece[] = (ends[0] ?? 0) > 0 ? [{ start: 0, end: ends[0] ?? 0 }] : [];
  return [...opening, ...marks.map((match, at): Piece => ({ start: match.index + match[0].length, end: ends[at + 1] ?? line.text.length }))];
}

/** Scenarios told one after another: each opens with a state after the end of a sentence. */
function scenarios(line: Line, reader: StepReader): Piece[] | null {
  const opening = reader.first.exec(line.text)?.groups?.['keyword'];
  if (opening === undefined || reader.kindOf(opening) !== 'given') return null;
  const starts = [0];
  for (const { index, 0: gap } of line.text.matchAll(/[.!?;]["'”’)]*\s+(?=\S)/gu)) {
    const rest = line.text.slice(index + gap.length, index + gap.length + 40);
    const keyword = reader.first.exec(rest)?.groups?.['keyword'];
    if (keyword !== undefined && reader.kindOf(keyword) === 'given' && /^\p{Lu}/u.test(rest)) starts.push(index + gap.length);
  }
  return starts.length < 2 ? null : starts.map((start, at) => ({ start, end: starts[at + 1] ?? line.text.length }));
}

/** A paragraph cut at its semicolons, where each part could stand alone; items keep theirs. */
function betweenSemicolons(line: Line, reader: StepReader): Piece[] | null {
  if (line.item || line.block.context.listDepth > 0 || !line.text.includes(';') || reader.first.test(line.text)) return null;
  const pieces: Piece[] = [];
  let start = 0;
  let open = 0;
  for (let at = 0; at < line.text.length; at += 1) {
    const sign = line.text.charAt(at);
    if (/[([{“«]/u.test(sign)) open += 1;
    else if (/[)\]}”»]/u.test(sign)) open = Math.max(0, open - 1);
    else if (sign === ';' && open === 0 && /\s/u.test(line.text.charAt(at + 1))) {
      pieces.push({ start, end: at });
      start = at + 1;
    }
  }
  pieces.push({ start, end: line.text.length });
  const least = pieces.length > 2 ? 3 : 4;
  const whole = pieces.every((piece) => line.text.slice(piece.start, piece.end).trim().split(/\s+/u).length >= least);
  return whole && pieces.length > 1 ? pieces : null;
}

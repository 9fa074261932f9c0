import { BOLD_HEADING, type Line } from '../../text/lines';
import type { LanguagePack } from '../packs/pack';
import { rangeOfLine, type CriteriaSection } from './criterion';
import { stepReader, type StepReader } from './steps';

/** Marks around a heading that are no part of its words: emphasis, icons, numbering. */
const DECORATION = /^(?:[^\p{L}\p{N}]+|\d{1,2}[.)]\s+)+/u;

/** What a line is to the reader of criteria. */
type Role = { kind: 'criteria'; inlineFrom: number | null } | { kind: 'other' } | { kind: 'text' };

/**
 * The sections headed as acceptance criteria, with the lines in each. A section ends at the next heading of the same or
 * a higher level, at the heading of a known other section, or with the box (panel, expand, table cell) it is in.
 */
export function findSections(lines: readonly Line[], pack: LanguagePack): CriteriaSection[] {
  const sections: CriteriaSection[] = [];
  const reader = stepReader(pack.id);
  let open: Open | null = null;
  lines.forEach((line, index) => {
    const role = roleOf(line, pack);
    if (open !== null && (ends(open, line, role) || startsAnother(open, line, lines[index + 1], reader))) open = null;
    if (role.kind === 'criteria') {
      open = openAt(line, lines[index + 1], role.inlineFrom);
      sections.push(open.section);
    } else if (open !== null) {
      if (isWithin(open, line)) open.section.lines.push(line);
    } else if (line.labelled) {
      open = { section: { heading: null, lines: [line], criteria: [] }, heading: line, nested: false, cells: null, box: null };
      sections.push(open.section);
    }
  });
  return sections;
}

interface Open {
  section: CriteriaSection;
  heading: Line;
  /** The heading is a list item and the criteria are nested under it. */
  nested: boolean;
  /** The heading is a table cell: the criteria are in its row or in its column. */
  cells: 'row' | 'column' | null;
  /** The panel, expand or column that holds heading and criteria. */
  box: string | null;
}

function openAt(line: Line, next: Line | undefined, inlineFrom: number | null): Open {
  const section: CriteriaSection = { heading: rangeOfLine(line, 0, inlineFrom ?? undefined), lines: [], criteria: [] };
  if (inlineFrom !== null) section.lines.push(tail(line, inlineFrom));
  const { cell, box } = line.block.context;
  const nextCell = next?.block.context.cell ?? null;
  const isColumn = cell?.header === true && (nextCell?.row !== cell.row || nextCell.header);
  return {
    section,
    heading: line,
    nested: line.item && next !== undefined && next.depth > line.depth,
    cells: cell === null || nextCell?.table !== cell.table ? null : isColumn ? 'column' : 'row',
    box: box !== '' && next !== undefined && isInBox(next, box) ? box : null,
  };
}

export function isCriteriaHeading(line: Line, pack: LanguagePack): boolean {
  return roleOf(line, pack).kind === 'criteria';
}

function roleOf(line: Line, pack: LanguagePack): Role {
  if (line.code || line.text.length > 4_000) return { kind: 'text' };
  const isHeading = line.heading > 0 || line.block.kind === 'title';
  const head = line.text.slice(0, 160);
  const skipped = DECORATION.exec(head)?.[0].length ?? 0;
  const words = head.slice(skipped).replace(/[*_]+(?=\s*:?\s*$)|\*+(?=:)/gu, '');
  if (pack.criteria.test(words) && (isHeading || !line.item || /:\s*$/u.test(words) || isAlone(words))) {
    return { kind: 'criteria', inlineFrom: null };
  }
  const raw = head.slice(skipped);
  const inline = pack.criteriaInline.exec(raw.replace(/\*/gu, ' '));
  if (inline !== null && line.heading > 0 && line.heading < BOLD_HEADING) return { kind: 'criteria', inlineFrom: null };
  if (inline !== null) return { kind: 'criteria', inlineFrom: skipped + inline[0].length };
  if (isHeading && line.heading !== BOLD_HEADING && (pack.criteriaStart.test(words) || pack.criteriaEnd.test(words))) return { kind: 'criteria', inlineFrom: null };
  if ((isHeading || /:\s*$/u.test(head)) && !line.item && pack.other.test(words)) return { kind: 'other' };
  return { kind: 'text' };
}

/** A bullet "Acceptance criteria" with a nested list is a heading; a bullet "AC" within criteria is not. */
function isAlone(words: string): boolean {
  return words.length > 12;
}

function ends(open: Open, line: Line, role: Role): boolean {
  const { heading } = open;
  if (role.kind !== 'text' || line.block.field !== heading.block.field) return true;
  if (open.box !== null && !isInBox(line, open.box)) return true;
  const cell = line.block.context.cell;
  if (open.cells !== null && cell?.table !== heading.block.context.cell?.table) return true;
  if (open.cells === 'row' && cell?.row !== heading.block.context.cell?.row) return true;
  if (open.nested && line.depth <= heading.depth) return true;
  if (open.section.heading === null) return !line.labelled && line.depth <= heading.depth && line.block !== heading.block;
  const level = heading.heading === 0 || heading.block.kind === 'title' ? BOLD_HEADING : heading.heading;
  return !line.code && line.heading > 0 && line.heading < BOLD_HEADING && line.heading <= level;
}

/**
 * A line that looks like the heading of the criteria heads something else: bold as they are, or with a colon as they
 * are, after the items. Titles of scenarios look like that too.
 */
function startsAnother(open: Open, line: Line, next: Line | undefined, reader: StepReader): boolean {
  if (open.section.lines.length === 0 || open.cells !== null || line.item || line.code || line.labelled) return false;
  if (reader.scenario.test(line.text) || reader.first.test(line.text) || (next !== undefined && reader.first.test(next.text))) return false;
  const { heading } = open;
  if (heading.heading === BOLD_HEADING) return line.heading === BOLD_HEADING && isAloneInBlock(line);
  const withColon = heading.heading === 0 && /[:：]$/u.test(heading.text);
  return withColon && line.block !== heading.block && line.text.length < 60 && /[:：]$/u.test(line.text) && open.section.lines.some((one) => one.item);
}

function isAloneInBlock(line: Line): boolean {
  return line.block.text.trim().length <= line.text.length + 6;
}

/** In a column of criteria the other columns hold something else. */
function isWithin(open: Open, line: Line): boolean {
  return open.cells !== 'column' || line.block.context.cell?.column === open.heading.block.context.cell?.column;
}

function isInBox(line: Line, box: string): boolean {
  const inner = line.block.context.box;
  return inner === box || inner.startsWith(`${box}.`);
}

/** A bullet or number that opens the criterion after "AC:". */
const MARK = /^(?:[([]?(?:\d{1,2}|[a-z]|[ivx]{1,4})[)\]]|\d{1,2}\.|[-•*–])\s+(?=\S)/iu;

/** What follows the heading in its line. */
function tail(line: Line, heading: number): Line {
  const from = heading + (MARK.exec(line.text.slice(heading, heading + 12))?.[0].length ?? 0);
  return { ...line, start: line.start + from, text: line.text.slice(from), heading: 0, depth: Math.max(1, line.depth) };
}

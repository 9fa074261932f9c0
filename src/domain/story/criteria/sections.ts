import { BOLD_HEADING, type Line } from '../../text/lines';
import type { LanguagePack } from '../packs/pack';
import { rangeOfLine, type CriteriaSection } from './criterion';

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
  let open: { section: CriteriaSection; heading: Line; bounded: boolean } | null = null;
  lines.forEach((line, index) => {
    const role = roleOf(line, pack);
    if (open !== null && ends(open.heading, open.bounded, line, role)) open = null;
    if (role.kind === 'criteria') {
      const section: CriteriaSection = { heading: rangeOfLine(line, 0, role.inlineFrom ?? undefined), lines: [], criteria: [] };
      if (role.inlineFrom !== null) section.lines.push(tail(line, role.inlineFrom));
      const next = lines[index + 1];
      const bounded = next !== undefined && isInBox(next, line) && !isTop(line);
      open = { section, heading: line, bounded };
      sections.push(section);
    } else if (open !== null) open.section.lines.push(line);
  });
  return sections;
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
  if (inline !== null) return { kind: 'criteria', inlineFrom: skipped + inline[0].length };
  if (isHeading && line.heading !== BOLD_HEADING && pack.criteriaStart.test(words)) return { kind: 'criteria', inlineFrom: null };
  if ((isHeading || /:\s*$/u.test(head)) && !line.item && pack.other.test(words)) return { kind: 'other' };
  return { kind: 'text' };
}

/** A bullet "Acceptance criteria" with a nested list is a heading; a bullet "AC" within criteria is not. */
function isAlone(words: string): boolean {
  return words.length > 12;
}

function ends(heading: Line, bounded: boolean, line: Line, role: Role): boolean {
  if (role.kind !== 'text') return true;
  if (line.block.field !== heading.block.field) return true;
  if (bounded && !isInBox(line, heading)) return true;
  if (heading.item && line.depth <= heading.depth && line.item) return true;
  const level = heading.heading === 0 || heading.block.kind === 'title' ? BOLD_HEADING + 1 : heading.heading;
  if (line.heading === 0 || line.code) return false;
  if (line.heading < BOLD_HEADING) return line.heading <= level;
  return false;
}

function isTop(line: Line): boolean {
  return line.block.context.box === '' && line.block.context.cell === null;
}

/** True where `line` is in the same panel, expand or table cell as `other`, or deeper. */
function isInBox(line: Line, other: Line): boolean {
  const outer = other.block.context;
  const inner = line.block.context;
  if (outer.cell !== null) {
    return inner.cell?.table === outer.cell.table && (inner.cell.row === outer.cell.row || outer.cell.column === 0);
  }
  return inner.box === outer.box || inner.box.startsWith(`${outer.box}.`);
}

function tail(line: Line, from: number): Line {
  return { ...line, start: line.start + from, text: line.text.slice(from), heading: 0 };
}

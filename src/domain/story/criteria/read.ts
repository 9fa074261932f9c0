import type { Line } from '../../text/lines';
import { rangeOfLine, type Criterion, type Step } from './criterion';
import { criteriaInLine } from './inline';
import { stepsOf, type StepReader } from './steps';
import { tableRows } from './table';

/** The criteria in a section's lines, whatever their layout. */
export function readCriteria(inSection: readonly Line[], reader: StepReader): Criterion[] {
  const lines = inSection.flatMap((line) => criteriaInLine(line, reader));
  const state: Reading = { criteria: [], scenario: null, details: null };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) continue;
    const table = line.block.context.cell?.table;
    if (table !== undefined && table !== lines[index - 1]?.block.context.cell?.table) {
      const end = lines.findIndex((other, at) => at > index && other.block.context.cell?.table !== table);
      const rows = lines.slice(index, end === -1 ? lines.length : end);
      if (isOneCell(rows)) {
        readLine(state, line, lines[index + 1], lines[index + 2], reader);
        continue;
      }
      if (state.scenario === null || rows.some((row) => stepsOf(row, reader, null).length > 0)) {
        close(state);
        state.criteria.push(...tableRows(rows, reader));
      } else rows.forEach((row) => addDetail(state.scenario, row));
      index += rows.length - 1;
      continue;
    }
    readLine(state, line, lines[index + 1], lines[index + 2], reader);
  }
  close(state);
  return withoutNotes(state.criteria);
}

/** Beside a list of criteria, lines of plain text are remarks about it. */
function withoutNotes(criteria: Criterion[]): Criterion[] {
  const listed = criteria.filter(({ layout }) => layout === 'item').length;
  return listed < 2 ? criteria : criteria.filter(({ layout }) => layout !== 'line');
}

/** A single cell of a table is read like any box. */
function isOneCell(lines: readonly Line[]): boolean {
  const first = lines[0]?.block.context.cell;
  return lines.every(({ block: { context: { cell } } }) => cell?.row === first?.row && cell?.column === first?.column);
}

interface Open {
  title: string | null;
  lines: Line[];
  steps: Step[];
}

/** A numbered, bold or outer line right before the first step names the scenario. */
function isTitleOf(line: Line, next: Line | undefined, second: Line | undefined, reader: StepReader): boolean {
  if (next === undefined || line.code || !reader.first.test(next.text) || reader.first.test(line.text)) return false;
  const [first, ...more] = stepsOf(next, reader, null);
  if (first === undefined || first.kind === 'then' || reader.kindOf(first.keyword) === 'and') return false;
  // "when there are none, nothing is shown" under a criterion is a detail of it.
  const goesOn = more.some(({ kind }) => kind === 'then') || (second !== undefined && stepsOf(second, reader, first.kind).some(({ kind }) => kind === 'then'));
  if (first.kind === 'when' && !goesOn && !line.labelled && line.heading === 0) return false;
  const sameItem = next.block === line.block || (line.block.context.item !== null && next.block.context.item === line.block.context.item);
  return line.labelled || line.heading > 0 || next.depth > line.depth || (line.item && !next.item && sameItem);
}

interface Reading {
  criteria: Criterion[];
  scenario: Open | null;
  /** The last plain item: deeper lines after it are its details. */
  details: { line: Line; criterion: Criterion } | null;
}

function readLine(state: Reading, line: Line, next: Line | undefined, second: Line | undefined, reader: StepReader): void {
  const title = reader.scenario.exec(line.text)?.[0] ?? (isTitleOf(line, next, second, reader) ? '' : null);
  if (title !== null) {
    close(state);
    state.details = null;
    state.scenario = { title: line.text.slice(title.length).replace(/[*_]+$/u, ''), lines: [line], steps: [] };
    return;
  }
  const steps = stepsOf(line, reader, lastKind(state.scenario));
  if (steps.length > 0 && addSteps(state, line, steps, next, reader)) return;
  if (state.scenario !== null && belongsTo(state.scenario, line)) {
    addDetail(state.scenario, line);
    return;
  }
  close(state);
  addPlain(state, line, next);
}

/** Adds the steps to the open scenario or opens one; false where a lone step is better read as a plain criterion. */
function addSteps(state: Reading, line: Line, steps: Step[], next: Line | undefined, reader: StepReader): boolean {
  const first = steps[0];
  if (first === undefined) return false;
  const open = state.scenario;
  if (open !== null && !startsAnother(open, first, line) && !isWholeByItself(open, steps)) {
    open.lines.push(line);
    open.steps.push(...steps);
    return true;
  }
  const whole = new Set(steps.map((step) => step.kind)).size > 1;
  const goesOn = next !== undefined && !line.code && continues(first, line, next, reader);
  if (!whole && !goesOn && !line.code) return false;
  close(state);
  state.scenario = { title: null, lines: [line], steps: [...steps] };
  return true;
}

/** The next line is a step that goes on from this one: another kind of step, or "and". Two bullets "When ..." do not. */
function continues(first: Step, line: Line, next: Line, reader: StepReader): boolean {
  const step = stepsOf(next, reader, first.kind)[0];
  if (step === undefined) return false;
  if (reader.kindOf(step.keyword) === 'and') return true;
  return step.kind !== first.kind && (step.kind !== 'given' || (next.block === line.block && !next.item));
}

/** "When ..., then ..." in one line after a scenario that was told in one line as well. */
function isWholeByItself(open: Open, steps: readonly Step[]): boolean {
  const isWhole = (all: readonly Step[]): boolean => ['when', 'then'].every((kind) => all.some((step) => step.kind === kind));
  return open.lines.length === 1 && steps[0]?.kind === 'when' && isWhole(steps) && isWhole(open.steps);
}

function startsAnother(open: Open, first: Step, line: Line): boolean {
  if (open.steps.length === 0) return false;
  const has = (kind: Step['kind']): boolean => open.steps.some((step) => step.kind === kind);
  const continued = /^(?:and|but)$/iu.test(first.keyword);
  if (continued) return false;
  if (first.kind === 'given') return has('then') || (has('given') && has('when')) || (has('given') && line.item && open.lines[0]?.item === true && !line.code);
  if (first.kind === 'when') return has('then') && !has('given');
  return false;
}

function lastKind(open: Open | null): Step['kind'] | null {
  return open?.steps[open.steps.length - 1]?.kind ?? null;
}

/** A line after a step that is its detail: deeper, or in the same block. */
function belongsTo(open: Open, line: Line): boolean {
  const last = open.lines[open.lines.length - 1];
  if (last === undefined || line.heading > 0) return false;
  if (open.steps.length === 0) return false;
  return line.code || (line.block === last.block && !line.item) || line.depth > (open.lines[0]?.depth ?? 0);
}

function addDetail(open: Open | null, line: Line): void {
  open?.lines.push(line);
}

function close(state: Reading): void {
  const open = state.scenario;
  state.scenario = null;
  if (open === null) return;
  state.details = null;
  const ranges = open.lines.map((line) => rangeOfLine(line));
  const where = ranges[0];
  if (where === undefined) return;
  const text = open.lines.map((line) => line.text).join('\n');
  const plain = open.steps.length === 1 && open.steps.every(isWholeSentence);
  state.criteria.push({ text, where, ranges, layout: plain ? 'item' : 'scenario', title: open.title, steps: plain ? [] : open.steps });
}

/** "Given that I am a member, I should see the price" says it all in one sentence. */
function isWholeSentence(step: Step): boolean {
  return step.kind === 'given' && /,\s.*(?<!\p{L})(?:should|must|shall|can|will|may|cannot)(?!\p{L})/iu.test(step.text);
}

function addPlain(state: Reading, line: Line, next: Line | undefined): void {
  const parent = state.details;
  if (parent !== null && line.depth > parent.line.depth) {
    parent.criterion.ranges.push(rangeOfLine(line));
    return;
  }
  if (line.code) return;
  const introduces = /[:：]\s*[*_]*$/u.test(line.text) && next !== undefined && (next.depth > line.depth || (next.item && !line.item));
  if (line.heading > 0 || (introduces && !line.item)) {
    state.details = null;
    return;
  }
  const where = rangeOfLine(line);
  const criterion: Criterion = {
    text: line.text, where, ranges: [where], layout: line.depth > 0 ? 'item' : 'line', title: null, steps: [],
  };
  state.criteria.push(criterion);
  state.details = { line, criterion };
}


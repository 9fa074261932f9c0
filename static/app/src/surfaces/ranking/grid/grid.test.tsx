import '@testing-library/jest-dom';
import { createEvent, fireEvent, render, screen } from '@testing-library/react';
import fc from 'fast-check';
import { useReducer, useState } from 'react';
import type { RankingRow } from '../../../../../../src/domain/ranking/ranking-row';
import { findModel } from '../../../../../../src/domain/scoring/find-model';
import type { Model } from '../../../../../../src/domain/scoring/define-model';
import { fromClipboard, pasted, toClipboard } from './block';
import { plainText, readCell, textOf } from './cell-text';
import { matches, noFilter } from '../../../../../../src/domain/ranking/filter';
import { gridRow } from './grid-rows';
import { emptyGrid, gridReducer } from './grid-state';
import { GridTable } from './grid-table';
import { PasteReport, type PasteOutcome } from './paste-report';

jest.mock('@forge/bridge', () => ({ router: { open: jest.fn(), navigate: jest.fn() } }));

const named = (id: string): Model => {
  const model = findModel(id);
  if (model === null) throw new Error(`There is no model ${id}.`);
  return model;
};
const rice = named('rice');
const row = (key: string, more: Partial<RankingRow> = {}): RankingRow => ({
  key, summary: `About ${key}`, type: 'Story', level: 0, status: 'To Do', created: '2026-01-01T00:00:00.000Z', epic: null, labels: [], sprintIds: [], running: false,
  estimate: null, model: 'rice', score: null, declined: false, blocks: [], ...more,
});

// jsdom lays nothing out: without a size no row would be in sight.
beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 560 });
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 1_000 });
});

describe('a cell', () => {
  test('reads what it shows, for every model and value', () => {
    for (const id of ['rice', 'moscow', 'wsjf', 'weighted', 'ice']) {
      for (const criterion of named(id).criteria) {
        const { scale } = criterion;
        const values = scale.kind === 'choice' ? scale.choices.map(({ value }) => value) : [scale.min + scale.step];
        for (const value of values) expect(readCell(criterion, textOf(criterion, value))).toEqual({ ok: true, input: value });
      }
    }
  });

  test.each([
    ['reach', '1,200', 1200],
    ['reach', '800 to 1200', [800, 1200]],
    ['reach', '800-1200', [800, 1200]],
    ['confidence', '80%', 0.8],
    ['confidence', '65 %', 0.65],
    ['impact', '½', 0.5],
    ['effort', '  ', null],
    ['effort', '1,5', 1.5],
    ['reach', '1 200', 1200],
    ['reach', '1.234,5', 1234.5],
    ['reach', "12'345", 12345],
    ['reach', '1,234,567.5', 1234567.5],
    ['reach', '€ 1,200', 1200],
    ['impact', '1,500', 1.5],
    ['confidence', '80', 0.8],
    ['confidence', '0,8', 0.8],
    ['confidence', '0.65', 0.65],
  ])('%s understands “%s”', (id, text, input) => {
    const criterion = rice.criteria.find((one) => one.id === id);
    if (criterion) expect(readCell(criterion, text)).toEqual({ ok: true, input });
  });

  test('says what is wrong with what it cannot take', () => {
    const effort = rice.criteria.find(({ id }) => id === 'effort');
    if (!effort) throw new Error('RICE has an effort.');
    expect(readCell(effort, 'much')).toEqual({ ok: false, reason: '“much” is not a value of Effort' });
    const confidence = rice.criteria.find(({ id }) => id === 'confidence');
    if (confidence) expect(readCell(confidence, '10').ok).toBe(false);
    expect(readCell(effort, '0').ok).toBe(false);
    const impact = rice.criteria.find(({ id }) => id === 'impact');
    if (impact) expect(readCell(impact, '9')).toEqual({ ok: false, reason: '9 is above the scale, which ends at 3' });
  });
});

test('any block comes back from the clipboard as it went', () => {
  const lines = fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 4 }), { minLength: 2, maxLength: 5 });
  fc.assert(fc.property(lines, (block) => expect(fromClipboard(`${toClipboard(block)}\n`)).toEqual(block)));
});

test('a block is pasted from the corner of the selection; one value fills it, and one line each of its rows', () => {
  const size = { rows: 3, columns: 2 };
  expect(pasted([['7']], { top: 0, bottom: 1, left: 1, right: 1 }, size).cells).toEqual([{ row: 0, column: 1, text: '7' }, { row: 1, column: 1, text: '7' }]);
  expect(pasted([['7', '8']], { top: 1, bottom: 2, left: 0, right: 0 }, size).cells.map(({ row, text }) => `${row} ${text}`)).toEqual(['1 7', '1 8', '2 7', '2 8']);
});

test('what lies beyond the end of the grid is counted, and every other cell is pasted', () => {
  const sizes = fc.integer({ min: 1, max: 6 });
  fc.assert(
    fc.property(sizes, sizes, sizes, sizes, fc.nat(5), fc.nat(5), (rows, columns, high, wide, down, right) => {
      const [top, left] = [Math.min(down, rows - 1), Math.min(right, columns - 1)];
      fc.pre(high > 1);
      const lines = Array.from({ length: high }, (_, row) => Array.from({ length: wide }, (__, column) => `${row} ${column}`));
      const { cells, rowsLeftOut, columnsLeftOut } = pasted(lines, { top, bottom: top, left, right: left }, { rows, columns });
      expect(cells.length).toBe((high - rowsLeftOut) * (wide - columnsLeftOut));
      for (const { row, column, text } of cells) expect(text).toBe(`${row - top} ${column - left}`);
    }),
  );
});

test('an inch sign does not swallow the lines that follow', () => {
  expect(fromClipboard('5" pipe\t1\r\n"two\nlines"\t2\r\n')).toEqual([['5" pipe', '1'], ['two\nlines', '2']]);
  expect(fromClipboard('"5\t1\n6\t2')).toEqual([['"5', '1'], ['6', '2']]);
});

test('copied cells are numbers to a spreadsheet, and the grid takes them back', () => {
  expect(['80 %', '½', '800 to 1200', 'Must', '4000'].map(plainText)).toEqual(['80%', '0.5', '800 to 1200', 'Must', '4000']);
  for (const id of ['rice', 'moscow', 'wsjf', 'weighted', 'ice', 'kano', 'value-effort']) {
    for (const criterion of named(id).criteria) {
      for (const { value } of criterion.scale.kind === 'choice' ? criterion.scale.choices : []) {
        expect(readCell(criterion, plainText(textOf(criterion, value)))).toEqual({ ok: true, input: value });
      }
    }
  }
});

test('undo and redo go through any changes and back', () => {
  const changes = fc.array(fc.record({ key: fc.constantFrom('PAY-1', 'PAY-2'), criterion: fc.constantFrom('reach', 'impact'), after: fc.string() }), { maxLength: 8 });
  fc.assert(
    fc.property(changes, (given) => {
      let state = emptyGrid;
      for (const { key, criterion, after } of given) {
        state = gridReducer(state, { type: 'change', changes: [{ key, criterion, before: state.typed[key]?.[criterion] ?? '', after }] });
      }
      const end = state;
      while (state.past.length > 0) state = gridReducer(state, { type: 'undo' });
      expect(Object.values(state.typed).flatMap((texts) => Object.values(texts)).join('')).toBe('');
      while (state.future.length > 0) state = gridReducer(state, { type: 'redo' });
      expect(state.typed).toEqual(end.typed);
    }),
  );
});

test('what was typed while a row was being saved is kept', () => {
  const typed = gridReducer(emptyGrid, { type: 'change', changes: [{ key: 'PAY-1', criterion: 'reach', before: '', after: '10' }, { key: 'PAY-1', criterion: 'impact', before: '', after: '2' }] });
  const more = gridReducer(typed, { type: 'change', changes: [{ key: 'PAY-1', criterion: 'reach', before: '10', after: '20' }] });
  expect(gridReducer(more, { type: 'saved', key: 'PAY-1', sent: { reach: '10', impact: '2' } }).typed).toEqual({ 'PAY-1': { reach: '20' } });
});

test('an empty effort is the estimate, and a row says what it lacks', () => {
  const one = gridRow(rice, row('PAY-1', { estimate: 5 }), { reach: '100', impact: '2', confidence: '80 %' }, 1);
  expect(one).toMatchObject({ score: 32, fromEstimate: ['effort'], missing: null, changed: true });
  expect(gridRow(rice, row('PAY-2'), { reach: '100' }, 1).missing).toBe('Impact is missing, and 2 more');
  expect(gridRow(rice, row('PAY-3', { estimate: 5 }), undefined, 1)).toMatchObject({ missing: null, changed: false });
});

test('what a mapped field says stands for what nobody has typed, in place of the estimate, and is named', () => {
  const fields = { effort: { name: 'Team weeks', value: 4 }, reach: { name: 'Users', value: null } };
  const one = gridRow(rice, row('PAY-1', { estimate: 5, fields }), { impact: '2' }, 1);
  expect(one).toMatchObject({ inputs: { impact: 2, effort: 4 }, fromEstimate: ['effort'], origins: { effort: 'From the field Team weeks' } });
  // Typing over it takes it away from the field; a score of another model has nothing to do with it.
  expect(gridRow(rice, row('PAY-1', { fields }), { effort: '7' }, 1)).toMatchObject({ inputs: { effort: 7 }, origins: {} });
  expect(gridRow(rice, row('PAY-1', { model: 'ice', fields }), {}, 1).inputs).toEqual({});
  const score = { model: 'rice', inputs: { reach: 100, impact: 2, confidence: 0.5, effort: 3 }, score: 33, at: '2026-01-01T00:00:00.000Z', fromFields: ['effort'] };
  expect(gridRow(rice, row('PAY-1', { score, fields }), undefined, 1).origins).toEqual({ effort: 'Taken from the field Team weeks, which has changed since' });
});

test('a stored score is to be removed once every cell is empty, an estimate or not', () => {
  const score = { model: 'rice', inputs: { reach: 100, impact: 2, confidence: 0.5, effort: 4 }, score: 25, at: '2026-01-01T00:00:00.000Z' };
  const empty = { reach: '', impact: '', confidence: '', effort: '' };
  expect(gridRow(rice, row('PAY-1', { score, estimate: 5 }), empty, 1)).toMatchObject({ cleared: true, missing: null });
  expect(gridRow(rice, row('PAY-1', { score }), { ...empty, impact: '2' }, 1).cleared).toBe(false);
  expect(gridRow(rice, row('PAY-1', { estimate: 5 }), empty, 1).cleared).toBe(false);
});

test('undoing a first score takes it from the issue again, though the estimate was saved with it', () => {
  const score = { model: 'rice', inputs: { reach: 100, impact: 2, confidence: 0.5, effort: 5 }, score: 20, at: '2026-01-01T00:00:00.000Z' };
  const undone = { reach: '', impact: '', confidence: '' };
  expect(gridRow(rice, row('PAY-1', { score, estimate: 5 }), undone, 1)).toMatchObject({ cleared: true, missing: null });
  expect(gridRow(rice, row('PAY-1', { score, estimate: 3 }), undone, 1).cleared).toBe(false);
  expect(gridRow(rice, row('PAY-1', { score, estimate: 5 }), { ...undone, effort: '5' }, 1).cleared).toBe(false);
});

test('filters narrow by word, label, sprint and score', () => {
  const one = row('PAY-7', { labels: ['checkout'], sprintIds: [3, 9] });
  const open = new Set([9]);
  expect(matches({ ...noFilter, text: 'pay-7' }, one, open, false, null)).toBe(true);
  expect(matches({ ...noFilter, band: 'quick-win' }, one, open, true, 'quick-win')).toBe(true);
  expect(matches({ ...noFilter, band: 'quick-win' }, one, open, false, null)).toBe(false);
  expect(matches({ ...noFilter, label: 'other' }, one, open, false, null)).toBe(false);
  expect(matches({ ...noFilter, sprint: '9' }, one, open, false, null)).toBe(true);
  expect(matches({ ...noFilter, sprint: 'none' }, one, open, false, null)).toBe(false);
  expect(matches({ ...noFilter, scored: 'scored' }, one, open, false, null)).toBe(false);
});

function Grid({ rows }: { rows: RankingRow[] }) {
  const [state, dispatch] = useReducer(gridReducer, emptyGrid);
  const [outcome, setOutcome] = useState<PasteOutcome | null>(null);
  return (
    <>
    {outcome !== null && <PasteReport outcome={outcome} onUndo={() => dispatch({ type: 'undo' })} onClose={() => setOutcome(null)} />}
    <GridTable
      model={rice}
      rows={rows.map((one) => gridRow(rice, one, state.typed[one.key], 1))}
      list="all"
      places={new Map()}
      failures={new Map()}
      mayEdit
      sort={{ column: 'rank', down: false }}
      onSort={() => undefined}
      onChange={(changes) => dispatch({ type: 'change', changes })}
      onPasted={setOutcome}
      onUndo={() => dispatch({ type: 'undo' })}
      onRedo={() => dispatch({ type: 'redo' })}
    />
    </>
  );
}

const cellsOf = (key: string) => {
  const line = screen.getByText(key).closest('[role=row]');
  return [...(line?.querySelectorAll('[role=gridcell]') ?? [])].slice(1, 5).map((cell) => cell.textContent);
};
const press = (key: string, more: object = {}) => fireEvent.keyDown(screen.getByRole('grid'), { key, ...more });

describe('the keyboard', () => {
  test('types, goes down with Enter, fills down, clears and undoes', () => {
    render(<Grid rows={[row('PAY-1'), row('PAY-2'), row('PAY-3')]} />);
    press('5');
    const input = screen.getByRole('textbox', { name: 'Reach of PAY-1' });
    fireEvent.change(input, { target: { value: '50' } });
    fireEvent.keyDown(input, { key: 'Enter' });
    expect(cellsOf('PAY-1')).toEqual(['50', '', '', '']);
    press('ArrowUp');
    press('ArrowDown', { shiftKey: true });
    press('ArrowDown', { shiftKey: true });
    press('d', { ctrlKey: true });
    expect([cellsOf('PAY-2')[0], cellsOf('PAY-3')[0]]).toEqual(['50', '50']);
    press('Delete');
    expect(cellsOf('PAY-1')[0]).toBe('');
    press('z', { ctrlKey: true });
    press('z', { ctrlKey: true });
    expect([cellsOf('PAY-1')[0], cellsOf('PAY-2')[0]]).toEqual(['50', '']);
    press('y', { ctrlKey: true });
    expect(cellsOf('PAY-2')[0]).toBe('50');
  });

  test('a block of a spreadsheet is pasted', () => {
    render(<Grid rows={[row('PAY-1'), row('PAY-2')]} />);
    const grid = screen.getByRole('grid');
    const event = createEvent.paste(grid, { clipboardData: { getData: () => '100\t2\t80%\t4\r\n200\t1\t100%\t3\r\n' } });
    fireEvent(grid, event);
    expect(cellsOf('PAY-1')).toEqual(['100', '2', '80%', '4']);
    expect(cellsOf('PAY-2')).toEqual(['200', '1', '100%', '3']);
  });

  test('what does not fit and what cannot be read is named, and the paste is undone whole', () => {
    render(<Grid rows={[row('PAY-1'), row('PAY-2')]} />);
    const grid = screen.getByRole('grid');
    fireEvent(grid, createEvent.paste(grid, { clipboardData: { getData: () => '100\tmuch\t80%\t4\tExtra\n1,5\t1\t\t3\n5\t1\t1\t1\n' } }));
    const report = screen.getByRole('alert');
    expect(report).toHaveTextContent('2 rows pasted, but not all of it');
    expect(report).toHaveTextContent('1 row did not fit');
    expect(report).toHaveTextContent('1 column did not fit');
    expect(report).toHaveTextContent('PAY-1, Impact: “much” is not a value of Impact');
    expect([cellsOf('PAY-1'), cellsOf('PAY-2')]).toEqual([['100', 'much', '80%', '4'], ['1,5', '1', '', '3']]);
    fireEvent.click(screen.getByRole('button', { name: 'Undo the paste' }));
    expect([cellsOf('PAY-1'), cellsOf('PAY-2')]).toEqual([['', '', '', ''], ['', '', '', '']]);
    press('y', { ctrlKey: true });
    expect(cellsOf('PAY-2')).toEqual(['1,5', '1', '', '3']);
  });

  test('Escape leaves a cell as it was', () => {
    render(<Grid rows={[row('PAY-1')]} />);
    press('9');
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Escape' });
    expect(cellsOf('PAY-1')[0]).toBe('');
  });
});

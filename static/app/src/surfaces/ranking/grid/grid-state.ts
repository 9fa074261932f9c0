/** What has been typed into the grid and is not saved yet, with the way back and forth. */
export interface CellChange {
  key: string;
  criterion: string;
  before: string;
  after: string;
}

/** Typed texts by issue key and criterion; what is not in here is as it is stored. */
export type Typed = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface GridState {
  typed: Typed;
  past: readonly (readonly CellChange[])[];
  future: readonly (readonly CellChange[])[];
}

export type GridAction =
  | { type: 'change'; changes: readonly CellChange[] }
  | { type: 'undo' }
  | { type: 'redo' }
  /** The texts that were stored; what has been typed since stays. */
  | { type: 'saved'; key: string; sent: Readonly<Record<string, string>> }
  /** Forgets what was typed for an issue. */
  | { type: 'drop'; key: string }
  /** What an earlier visit left; what has been typed since stays over it. */
  | { type: 'restore'; typed: Typed }
  /** Nothing is taken back over this: cells of one model mean nothing in another. */
  | { type: 'settle' };

export const emptyGrid: GridState = { typed: {}, past: [], future: [] };

const STEPS = 200;

export function gridReducer(state: GridState, action: GridAction): GridState {
  switch (action.type) {
    case 'change': {
      const changes = action.changes.filter(({ before, after }) => before !== after);
      if (changes.length === 0) return state;
      return { typed: withTexts(state.typed, changes), past: [...state.past, changes].slice(-STEPS), future: [] };
    }
    case 'undo': {
      const last = state.past.at(-1);
      if (last === undefined) return state;
      const back = last.map((change) => ({ ...change, after: change.before }));
      return { typed: withTexts(state.typed, back), past: state.past.slice(0, -1), future: [...state.future, last] };
    }
    case 'redo': {
      const next = state.future.at(-1);
      if (next === undefined) return state;
      return { typed: withTexts(state.typed, next), past: [...state.past, next], future: state.future.slice(0, -1) };
    }
    case 'saved': {
      const row = Object.entries(state.typed[action.key] ?? {}).filter(([criterion, text]) => action.sent[criterion] !== text);
      return { ...state, typed: withRow(state.typed, action.key, Object.fromEntries(row)) };
    }
    case 'drop':
      return { ...state, typed: withRow(state.typed, action.key, {}) };
    case 'restore':
      return { ...state, typed: { ...action.typed, ...state.typed } };
    case 'settle':
      return { ...state, past: [], future: [] };
  }
}

function withTexts(typed: Typed, changes: readonly CellChange[]): Typed {
  const next: Record<string, Record<string, string>> = { ...typed };
  for (const { key, criterion, after } of changes) next[key] = { ...next[key], [criterion]: after };
  return next;
}

/** With other texts for an issue; without it where there are none. */
export function withRow(typed: Typed, key: string, row: Record<string, string>): Typed {
  const { [key]: _, ...others } = typed;
  return Object.keys(row).length === 0 ? others : { ...others, [key]: row };
}

/** The value panel's calls on a desk, as a test makes them. */
import type { Outcome } from '../../contract/failure';
import type { ValuePayload } from '../../contract/value';
import { valueHandlers } from './value';
import type { Desk } from './value.fixture';

export const INPUTS: ValuePayload['inputs'] = { reach: [800, 1200], impact: 2, confidence: 0.8, effort: 5 };
export const payload = (changed: Partial<ValuePayload> = {}): ValuePayload => ({
  model: 'rice',
  inputs: INPUTS,
  fromFields: [],
  evidence: {},
  note: '',
  expected: null,
  ...changed,
});

export function panelOf(desk: Desk) {
  const handlers = valueHandlers(desk.services, desk.index);
  const context = (accountId: string) => ({
    accountId: desk.callAs(accountId),
    extension: { issue: { id: '7', key: 'PAY-7' }, project: { id: '1', key: 'PAY' } },
  });
  return {
    view: async (who = 'ann') => ok(await handlers.getValue({ payload: {}, context: context(who) })),
    save: (what: unknown, who = 'ann') => handlers.saveValue({ payload: what, context: context(who) }),
    keep: (unsaved: unknown, who = 'ann') => handlers.keepUnsaved({ payload: { unsaved }, context: context(who) }),
    undo: (expected: string | null, who = 'ann') => handlers.undoValue({ payload: { expected }, context: context(who) }),
    history: async (who = 'ann') => ok(await handlers.getValueHistory({ payload: {}, context: context(who) })),
  };
}

export function ok<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.failure.code}: ${outcome.failure.detail}`);
  return outcome.value;
}

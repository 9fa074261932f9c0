/** Whatever the property of an issue holds, the panel shows something that can be scored again. */
import '@testing-library/jest-dom';
import { cleanup, render, screen } from '@testing-library/react';
import fc from 'fast-check';
import { anyProperty } from '../../../../../src/domain/scoring/any-property.fixture';
import { rescore } from '../../../../../src/domain/scoring/find-model';
import { models } from '../../../../../src/domain/scoring/models';
import { readRecord } from '../../../../../src/domain/scoring/read-record';
import { ValuePanel } from './value-panel';
import { viewOf } from './view.fixture';

jest.mock('@forge/bridge', () => ({ makeInvoke: () => jest.fn(), view: { refresh: jest.fn(async () => undefined) } }));
jest.mock('../../shared/invoke', () => ({ ...jest.requireActual('../../shared/invoke'), invoke: jest.fn(async () => []) }));

test('the panel stands, names no NaN and no Infinity, and offers every row', () => {
  fc.assert(
    fc.property(fc.integer(), fc.constantFrom(...models), (seed, model) => {
      const value = anyProperty(seed);
      const reading = readRecord(JSON.parse(JSON.stringify(value)), rescore);
      render(<ValuePanel view={viewOf({ model: model.id, reading })} model={model} onView={jest.fn()} onKeep={jest.fn()} />);
      const [headings, rows, text] = [screen.queryAllByRole('heading', { level: 2 }).length, document.querySelectorAll('[role=group]').length, document.body.textContent ?? ''];
      cleanup();
      expect([headings > 0, rows]).toEqual([true, model.criteria.length]);
      const told = JSON.stringify(value);
      const wrong = (text.match(/NaN|Infinity|∞|undefined|\[object|Invalid Date/g) ?? []).filter((word) => !told.includes(word));
      expect(wrong).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

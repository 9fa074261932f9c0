import { proposeOrder, type OrderItem } from './proposed-order';
import { openTies, preferencesOf } from './ties';

const items = (scores: Record<string, number>, preference = new Map<string, number>()): OrderItem[] =>
  Object.entries(scores).map(([key, score]) => ({ key, score, blocks: [], preference: preference.get(key) ?? 0 }));

test('equal neighbours are asked for until they are told apart, and no answer undoes an earlier one', () => {
  const scores = { 'PAY-1': 5, 'PAY-2': 8, 'PAY-3': 5, 'PAY-4': 5 };
  expect(openTies(proposeOrder(items(scores)), new Map(), 5)).toEqual([
    { first: 'PAY-1', second: 'PAY-3' },
    { first: 'PAY-3', second: 'PAY-4' },
  ]);
  const once = preferencesOf([{ winner: 'PAY-4', loser: 'PAY-1' }]);
  expect(proposeOrder(items(scores, once)).ranked).toEqual(['PAY-2', 'PAY-4', 'PAY-1', 'PAY-3']);
  expect(openTies(proposeOrder(items(scores, once)), once, 5)).toEqual([{ first: 'PAY-1', second: 'PAY-3' }]);
  const twice = preferencesOf([{ winner: 'PAY-4', loser: 'PAY-1' }, { winner: 'PAY-3', loser: 'PAY-1' }]);
  expect(proposeOrder(items(scores, twice)).ranked).toEqual(['PAY-2', 'PAY-3', 'PAY-4', 'PAY-1']);
  const thrice = preferencesOf([{ winner: 'PAY-4', loser: 'PAY-1' }, { winner: 'PAY-3', loser: 'PAY-1' }, { winner: 'PAY-4', loser: 'PAY-3' }]);
  expect(proposeOrder(items(scores, thrice)).ranked).toEqual(['PAY-2', 'PAY-4', 'PAY-3', 'PAY-1']);
  expect(openTies(proposeOrder(items(scores, thrice)), thrice, 5)).toEqual([]);
});

test('contradicting answers end', () => {
  expect(preferencesOf([{ winner: 'PAY-1', loser: 'PAY-2' }, { winner: 'PAY-2', loser: 'PAY-1' }]).size).toBe(2);
});

test('what blocks another is not asked about: its place is given', () => {
  const order = proposeOrder([{ key: 'PAY-1', score: 5, blocks: [] }, { key: 'PAY-2', score: null, blocks: ['PAY-1'] }]);
  expect(openTies(order, new Map(), 5)).toEqual([]);
});

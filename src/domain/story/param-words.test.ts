import { paramWords } from './param-words';
import { rules } from './rules';

test('every parameter of every rule has words, and nothing else has', () => {
  const params = rules.flatMap((rule) => Object.keys(rule.params ?? {}).map((name) => `${rule.id}.${name}`));
  expect(Object.keys(paramWords).sort()).toEqual(params.sort());
});

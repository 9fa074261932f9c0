import { optionLines, readOptionLines } from './option-values';

test('options and their numbers are read line by line, and written the same', () => {
  const text = 'Very high = 3\nA = B = 0,5\n\n  Low=-1 ';
  const { values, wrong } = readOptionLines(text);
  expect(values).toEqual({ 'Very high': 3, 'A = B': 0.5, Low: -1 });
  expect(wrong).toBeNull();
  expect(readOptionLines(optionLines(values)).values).toEqual(values);
});

test.each(['High', 'High =', '= 3', 'High = many'])('"%s" is named, and the other lines are kept', (line) =>
  expect(readOptionLines(`Low = 1\n${line}`)).toEqual({ values: { Low: 1 }, wrong: line }),
);

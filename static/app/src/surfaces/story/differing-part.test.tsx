import fc from 'fast-check';
import { differingPart } from './differing-part';

test('holds the words that differ and no more', () => {
  const line = 'As a rider, I want to ring a bell, so that I find my bike.';
  const { start, end } = differingPart(line, 'As a rider, I want to ring a bell.');
  expect(line.slice(start, end)).toBe('bell, so that I find my bike.');
});

test('outside of it both lines are the same', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (line, other) => {
      const { start, end } = differingPart(line, other);
      expect(start).toBeLessThanOrEqual(end);
      expect(other.startsWith(line.slice(0, start))).toBe(true);
      expect(other.endsWith(line.slice(end))).toBe(true);
    }),
  );
});

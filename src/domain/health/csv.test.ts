import fc from 'fast-check';
import { toCsv } from './csv';

test.each(['=1+1', '+cmd', '-2', '@sum', '\t=1', '  =x'])('disarms %j', (text) => {
  expect(toCsv(['a'], [[text]])).toMatch(/^a\r\n"?'/);
});

test('quotes what would end a cell', () => {
  expect(toCsv(['a', 'b'], [['x, "y"', 'line\nbreak'], [null, -2]])).toBe('a,b\r\n"x, ""y""","line\nbreak"\r\n,-2\r\n');
});

test('no text makes a cell that begins a formula', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const body = toCsv(['h'], [[text]]).slice(3);
      expect(body.replace(/^"/, '')).not.toMatch(/^\s*[=+@-]/);
    }),
  );
});

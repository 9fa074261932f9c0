import fc from 'fast-check';
import { jiraInstant } from './instants';

const ZONES = ['UTC', 'Europe/Berlin', 'Asia/Kolkata', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'America/St_Johns'];

test('an instant stays the same instant in every zone, also when clocks change', () => {
  const instants = fc.date({ min: new Date('2015-01-01'), max: new Date('2035-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(instants, fc.constantFrom(...ZONES), (date, zone) => {
      const text = jiraInstant(date.toISOString(), zone);
      expect(text).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d{4}$/);
      expect(Date.parse(text)).toBe(date.getTime());
    }),
  );
});

test.each([
  ['2026-07-01T12:00:00.000Z', 'Europe/Berlin', '2026-07-01T14:00:00.000+0200'],
  ['2026-03-29T00:59:59.999Z', 'Europe/Berlin', '2026-03-29T01:59:59.999+0100'],
  ['2026-03-29T01:00:00.000Z', 'Europe/Berlin', '2026-03-29T03:00:00.000+0200'],
  ['2026-01-01T03:00:00.000Z', 'America/St_Johns', '2025-12-31T23:30:00.000-0330'],
])('%s in %s is %s', (instant, zone, expected) => {
  expect(jiraInstant(instant, zone)).toBe(expected);
});

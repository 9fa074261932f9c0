import { readStartOptions, UsageError } from './start-options.mjs';

test('without options it serves the demonstration at 4173 and opens the browser', () => {
  expect(readStartOptions([])).toEqual({ port: 4173, open: true, data: undefined, reset: false, help: false });
});

test('all of them at once', () => {
  expect(readStartOptions(['--port', '5000', '--no-open', '--data', 'issues.jsonl', '--reset'])).toEqual({
    port: 5000,
    open: false,
    data: 'issues.jsonl',
    reset: true,
    help: false,
  });
});

test.each([
  [['--bogus'], /Unknown option '--bogus'/],
  [['file.jsonl'], /Unexpected argument 'file\.jsonl'/],
  [['--port'], /--port/],
  [['--port', 'http'], /--port takes a number from 1 to 65535, not "http"/],
  [['--port', '0'], /--port/],
  [['--port', '65536'], /--port/],
  [['--data', ''], /--data/],
])('%j is refused', (args, message) => {
  expect(() => readStartOptions(args)).toThrow(UsageError);
  expect(() => readStartOptions(args)).toThrow(message);
});

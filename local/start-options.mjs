/**
 * The command line of `npm start`. Plain JavaScript without dependencies: it is read before anything is installed.
 */
import { parseArgs } from 'node:util';

export const USAGE = `Usage: npm start -- [options]

  --port N      the port to serve at (4173)
  --no-open     do not open the browser
  --data FILE   work on the issues of FILE: Jira issue resources as JSON, one a line or {"issues": [...]},
                plain or gzip; without it, on the demonstration backlog
  --reset       forget what was saved for this backlog and begin afresh
  --help        show this`;

/** A command line that cannot be understood; the message says which part. */
export class UsageError extends Error {}

/**
 * @param {string[]} args
 * @returns {import('./start-options').StartOptions}
 */
export function readStartOptions(args) {
  const { port: portText, open, data, reset, help } = parse(args);
  const port = Number(portText);
  if (!/^\d+$/.test(portText) || port < 1 || port > 65_535) {
    throw new UsageError(`--port takes a number from 1 to 65535, not "${portText}".`);
  }
  if (data === '') throw new UsageError('--data takes the path of a file.');
  return { port, open, data, reset, help };
}

function parse(args) {
  try {
    return parseArgs({
      args,
      strict: true,
      allowNegative: true,
      allowPositionals: false,
      options: {
        port: { type: 'string', default: '4173' },
        open: { type: 'boolean', default: true },
        data: { type: 'string' },
        reset: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error.message);
  }
}

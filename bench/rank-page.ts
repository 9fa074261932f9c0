/** Runs in the browser: ranks a large backlog in the panel's own worker, and watches the main thread meanwhile. */
import { seedOf } from '../src/domain/random';
import { noOwnModels } from '../src/domain/scoring/project-models';
import type { FieldAnswer, FieldRequest } from '../static/app/src/surfaces/value/field-worker';
import { rangedBacklog } from './ranged-backlog';

export interface RankedInBrowser {
  /** From starting the worker to having its answer. */
  seconds: number;
  /** The longest time in which the page could not have answered a key. */
  longestPause: number;
  scored: number;
}

/** Between two looks at whether the page still answers. */
const LOOK_MS = 5;

async function rankInWorker(issues: number): Promise<RankedInBrowser> {
  const peers = rangedBacklog(issues).map(({ key, inputs }) => ({ seed: seedOf(key), inputs }));
  let longestPause = 0;
  let last = performance.now();
  const look = () => {
    longestPause = Math.max(longestPause, performance.now() - last - LOOK_MS);
    last = performance.now();
  };
  const looking = setInterval(look, LOOK_MS);
  const start = performance.now();
  const worker = new Worker(new URL('../static/app/src/surfaces/value/field-worker.ts', import.meta.url), { type: 'module' });
  const answer = await new Promise<FieldAnswer>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<FieldAnswer>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage({ model: 'rice', ownModels: noOwnModels, peers } satisfies FieldRequest);
  });
  const seconds = (performance.now() - start) / 1000;
  look();
  clearInterval(looking);
  worker.terminate();
  return { seconds, longestPause: longestPause / 1000, scored: answer.scores.length };
}

Object.assign(window, { rankInWorker });

/** The passing of time, as a seam: tests move it by hand. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Runs something once, later; returns the function that calls it off. */
  after(milliseconds: number, run: () => void): () => void;
}

// Node fires at once what is set to more than 2^31 - 1 ms.
const LONGEST_TIMER = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, Math.min(Math.max(0, milliseconds), LONGEST_TIMER));
    return () => clearTimeout(timer);
  },
};

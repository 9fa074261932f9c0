import type { PointsMeter } from './points';

/** An ordinary meter, kept for as long as the emulator runs. */
export function createPointsMeter(): PointsMeter {
  let total = 0;
  let byEndpoint: Record<string, number> = {};
  return {
    get total() {
      return total;
    },
    get byEndpoint() {
      return { ...byEndpoint };
    },
    charge(endpoint, points) {
      total += points;
      byEndpoint[endpoint] = (byEndpoint[endpoint] ?? 0) + points;
    },
    reset() {
      total = 0;
      byEndpoint = {};
    },
  };
}

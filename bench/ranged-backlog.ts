import { seededRandom } from '../src/domain/random';
import type { Ranked } from '../src/domain/scoring/rank';

/** Issues scored by RICE, every one of them with ranges; the same ones each time. */
export function rangedBacklog(issues: number): Ranked[] {
  const random = seededRandom(issues);
  const pick = <T>(values: readonly [T, ...T[]]): T => values[Math.floor(random() * values.length)] ?? values[0];
  return Array.from({ length: issues }, (_, n) => {
    const reach = 1 + Math.floor(random() * 5_000);
    const effort = 1 + Math.floor(random() * 13);
    return {
      key: `PAY-${n}`,
      inputs: {
        reach: [reach, reach * 1.5],
        impact: pick([0.25, 0.5, 1, 2, 3]),
        confidence: pick([0.5, 0.8, 1]),
        effort: [effort, effort + 3],
      },
    };
  });
}

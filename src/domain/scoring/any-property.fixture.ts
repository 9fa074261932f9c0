/** Issue properties as people, other apps and other versions may have written them: anything that JSON holds, and records nearly right. */
import { seededRandom } from '../random';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** The same property for the same seed; never null, which would be none. */
export function anyProperty(seed: number): Exclude<Json, null> {
  const random = seededRandom(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const number = (): number => pick([0, 1, -1, 0.5, 3, 80, 1e9, -1e300, 1e308, Math.floor(random() * 100), random() * 10]);
  const text = (): string => pick(['', 'x', 'big', '__proto__', 'constructor', '2026-11-12T09:00:00.000Z', '2027-13-45', '<b>&', '\u0000', 'é'.repeat(Math.floor(random() * 300))]);
  const list = (make: () => Json): Json[] => Array.from({ length: Math.floor(random() * 4) }, make);
  const table = (keys: readonly string[], make: () => Json): Record<string, Json> =>
    Object.fromEntries(keys.filter(() => random() < 0.6).map((key) => [key, make()]));

  function anything(depth = 2): Json {
    const simple = [number, text, () => null, () => random() < 0.5];
    const nested = [() => list(() => anything(depth - 1)), () => table(['v', 'reach', 'x', 'reason'], () => anything(depth - 1))];
    return pick(depth > 0 ? [...simple, ...nested] : simple)();
  }
  const mostly = (make: () => Json): Json => (random() < 0.75 ? make() : anything());
  const status = (): Json => table(['id', 'name'], text);

  function nearly(): Record<string, Json> {
    const parts: Record<string, () => Json> = {
      v: () => pick([1, 1, 1, 2, '1']),
      model: () => pick(['rice', 'rice', 'weighted', 'kano', 'gone', 'constructor', '__proto__']),
      inputs: () =>
        table(['reach', 'impact', 'confidence', 'effort', 'constructor', 'x'], () => mostly(() => pick([number(), number(), [number(), number()], [number()]]))),
      score: number,
      at: () => pick(['2026-11-12T09:00:00.000Z', 'yesterday', '+275760-09-13', '', 'Thu, 12 Nov 2026 09:00:00 GMT']),
      by: () => pick(['nobody & co', 'a'.repeat(500), '5fa1c0de6b1d00700000a001']),
      fromFields: () => list(text),
      evidence: () => ({ reach: pick(['javascript:alert(1)', 'https://example.com', 'A survey']), other: number() }),
      note: text,
      basis: () => table(['estimate', 'text', 'links'], text),
      declined: () => ({
        reason: text(),
        ...table(['at', 'by', 'revisit', 'label'], text),
        ...(random() < 0.5 ? { moved: mostly(() => ({ from: status(), to: status() })) } : {}),
      }),
    };
    return Object.fromEntries(Object.entries(parts).flatMap(([key, make]) => (random() < 0.8 ? [[key, mostly(make)]] : [])));
  }
  return (random() < 0.85 ? nearly() : anything(3)) ?? 'nothing';
}

import fc from 'fast-check';

/** Anything that JSON holds, and records that are nearly right. */
export const anyProperty = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }).filter((value) => value !== null),
  fc.record(
    {
      v: fc.oneof(fc.constant(1), fc.constant(2), fc.jsonValue()),
      model: fc.oneof(fc.constantFrom('rice', 'weighted', 'kano', 'gone', 'constructor', '__proto__'), fc.jsonValue()),
      inputs: fc.oneof(
        fc.dictionary(fc.constantFrom('reach', 'impact', 'confidence', 'effort', 'constructor', 'x'), fc.oneof(fc.double(), fc.tuple(fc.integer(), fc.integer()), fc.jsonValue({ maxDepth: 1 }))),
        fc.jsonValue(),
      ),
      score: fc.oneof(fc.double(), fc.jsonValue()),
      at: fc.oneof(fc.constantFrom('2026-11-12T09:00:00.000Z', 'yesterday', '+275760-09-13', ''), fc.jsonValue()),
      by: fc.oneof(fc.constantFrom('nobody & co', '5fa1c0de6b1d00700000a001'), fc.jsonValue()),
      fromFields: fc.jsonValue({ maxDepth: 1 }),
      evidence: fc.oneof(fc.constant({ reach: 'javascript:alert(1)' }), fc.jsonValue({ maxDepth: 2 })),
      note: fc.jsonValue({ maxDepth: 1 }),
      basis: fc.jsonValue({ maxDepth: 2 }),
      declined: fc.oneof(
        fc.record({ reason: fc.string(), at: fc.string(), by: fc.string(), revisit: fc.string(), label: fc.string(), moved: fc.jsonValue({ maxDepth: 1 }) }, { requiredKeys: ['reason'] }),
        fc.jsonValue({ maxDepth: 1 }),
      ),
    },
    { requiredKeys: [] },
  ),
);

import type { HealthBacklog } from './health-backlog';
import { deliveryMeasures } from './delivery';
import { backlogOf } from './example-backlog';
import { indicators } from './indicators';
import type { HealthSettings } from './settings';
import { thresholdWord } from './threshold-words';
import { viewOf } from './view';

const settings: HealthSettings = { storyTypes: ['Story', 'User Story'], bugTypes: ['Bug'], thresholds: {} };

describe.each([...indicators, ...deliveryMeasures])('$id', (entry) => {
  test.each(entry.examples)('$title', ({ backlog, settings: own, expect: expected }) => {
    const reading = entry.measure(viewOf(backlog, { ...settings, ...own }), entry.thresholds);
    expect(reading).toMatchObject(expected);
  });

  test('has at least one example that expects a value', () => {
    expect(entry.examples.some((example) => example.expect.value !== undefined)).toBe(true);
  });

  test('does not crash on an empty backlog, and gives no value that is not a number', () => {
    const { value } = entry.measure(viewOf(backlogOf([]), settings), entry.thresholds);
    expect(value === null || Number.isFinite(value)).toBe(true);
  });

  test('says nothing but "not measurable" when it gives no value', () => {
    for (const { backlog } of entry.examples) {
      const { value, notMeasurable } = entry.measure(viewOf(blind(backlog), settings), entry.thresholds);
      expect(value === null).toBe(notMeasurable !== undefined);
    }
  });

  test('can be worded: id, title, reason and source', () => {
    for (const text of [entry.id, entry.title, entry.why, entry.source]) expect(text).not.toBe('');
  });
});

test('every threshold of every indicator and measure has words of its own', () => {
  for (const { id, thresholds } of [...indicators, ...deliveryMeasures]) {
    const said = Object.keys(thresholds).map((name) => [name, thresholdWord(id, name)]);
    expect({ id, wordless: said.filter(([, words]) => words === undefined) }).toEqual({ id, wordless: [] });
    expect({ id, different: new Set(said.map(([, words]) => words)).size }).toEqual({ id, different: said.length });
  }
});

test('no id is used twice', () => {
  const ids = [...indicators, ...deliveryMeasures].map((entry) => entry.id);
  expect(new Set(ids).size).toBe(ids.length);
});

/** The same backlog in a project that has nothing but issues. */
function blind(backlog: HealthBacklog): HealthBacklog {
  return {
    ...backlog,
    sprints: [],
    versions: [],
    capabilities: { estimateField: null, hasSprints: false, hasChangelog: false },
  };
}

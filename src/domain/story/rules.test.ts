import { exampleInput } from './example-input';
import { lint } from './lint';
import { messageOf } from './messages';
import { rules } from './rules';

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  const settings = rule.level === 'off' ? { rules: { [rule.id]: { level: 'warning' as const } } } : {};
  const ruleIds = (example: (typeof rule.examples.good)[number]): string[] => [
    ...new Set(lint(exampleInput(rule, example), settings).findings.map((finding) => finding.ruleId)),
  ];

  test.each(rule.examples.good)('says nothing of the good example: %s', (example) => {
    expect(ruleIds(example)).not.toContain(rule.id);
  });

  test.each(rule.examples.bad)('finds this fault and no other in the bad example: %s', (example) => {
    expect(ruleIds(example)).toEqual([rule.id]);
  });

  test('has a sentence for each finding', () => {
    for (const example of rule.examples.bad) {
      for (const finding of lint(exampleInput(rule, example), settings).findings) {
        expect(messageOf(finding)).toMatch(/^[A-Z"].*[.?]$/);
        expect(messageOf(finding)).not.toMatch(/undefined|\[object/);
      }
    }
  });
});

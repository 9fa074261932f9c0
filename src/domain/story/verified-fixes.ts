import type { Finding, Fix } from './finding';
import { applyFix } from './fix';
import type { LintInput } from './input';

/** Stands for what writers put in slots, in a few words and in more: plain ones that break no rule in any language. */
const FEW_WORDS: Record<string, string> = {
  role: 'librarian',
  means: 'borrow paper maps',
  benefit: 'hikers arrive home',
  criterion: 'Paper maps without a price are not listed',
  given: 'paper maps',
  when: 'hikers arrive',
  then: 'Maps cost 2 euros',
  measure: 'within 2 seconds',
  words: 'paper maps',
  subject: 'Paper maps',
};

const MORE_WORDS: Record<string, string> = {
  role: 'keeper of old maps',
  means: 'print the name of each town on paper maps',
  benefit: 'no hiker has to turn back at night',
  criterion: 'The name of each town stands beside its mark',
  given: 'a map without names',
  when: 'a hiker opens the map',
  then: 'the name of each town stands beside its mark',
  measure: 'in less than 3 seconds',
  words: 'the name of the town',
  subject: 'The map of the town',
};

/**
 * Those of the fixes that keep the promise of a fix: applied, with words in its slots, the finding is cleared and no
 * finding is added. `relint` lints an input by the same settings, without looking for fixes.
 */
export function verifiedFixes(
  fixes: readonly Fix[],
  finding: Finding,
  input: LintInput,
  before: readonly Finding[],
  relint: (input: LintInput) => readonly Finding[],
): Fix[] {
  const counts = countByRule(before);
  const keepsPromise = (fix: Fix, words: Record<string, string>): boolean => {
    const after = countByRule(relint(applyFix(input, fix, words)));
    const cleared = (after.get(finding.ruleId) ?? 0) < (counts.get(finding.ruleId) ?? 0);
    return cleared && [...after].every(([ruleId, count]) => count <= (counts.get(ruleId) ?? 0));
  };
  return fixes.filter((fix) => keepsPromise(fix, FEW_WORDS) && (fix.slots.length === 0 || keepsPromise(fix, MORE_WORDS)));
}

function countByRule(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { ruleId } of findings) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  return counts;
}

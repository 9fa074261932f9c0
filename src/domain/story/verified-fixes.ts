import type { Finding, Fix } from './finding';
import { applyFix } from './fix';
import type { LintInput } from './input';

/** Stands for what a writer puts in a slot: plain words that break no rule in any language. */
const WORDS: Record<string, string> = {
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
  return fixes.filter((fix) => {
    const after = countByRule(relint(applyFix(input, fix, WORDS)));
    const cleared = (after.get(finding.ruleId) ?? 0) < (counts.get(finding.ruleId) ?? 0);
    return cleared && [...after].every(([ruleId, count]) => count <= (counts.get(ruleId) ?? 0));
  });
}

function countByRule(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { ruleId } of findings) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  return counts;
}

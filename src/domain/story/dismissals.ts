import type { Finding } from './finding';
import type { LintInput } from './input';
import type { LintResult } from './lint';
import { fieldText } from './structure';
import type { StoryVerdict } from './summary';
import { hashOf } from './text-hash';

/** A finding that the team decided to live with, kept on the issue. It holds until the text it concerns changes. */
export interface Dismissal {
  ruleId: string;
  textHash: string;
  reason: string;
}

export function dismiss(finding: Finding, input: LintInput, reason: string): Dismissal {
  return { ruleId: finding.ruleId, textHash: concernHash(finding, input), reason };
}

export function isDismissed(finding: Finding, input: LintInput, dismissals: readonly Dismissal[]): boolean {
  if (!dismissals.some(({ ruleId }) => ruleId === finding.ruleId)) return false;
  const hash = concernHash(finding, input);
  return dismissals.some(({ ruleId, textHash }) => ruleId === finding.ruleId && textHash === hash);
}

/** The result without its dismissed findings, which come beside it, and with the verdict that is left. */
export function withDismissals(
  result: LintResult,
  input: LintInput,
  dismissals: readonly Dismissal[],
): LintResult & { dismissed: Finding[] } {
  const dismissed = result.findings.filter((finding) => isDismissed(finding, input, dismissals));
  const findings = result.findings.filter((finding) => !dismissed.includes(finding));
  const open = findings.some((finding) => finding.level !== 'suggestion');
  const verdict: StoryVerdict = result.verdict === 'fix' && !open ? 'ready' : result.verdict;
  return { ...result, findings, verdict, dismissed };
}

/** The text a finding concerns: the sentence that its words are in, or the whole block where it only marks a place. */
function concernHash(finding: Finding, input: LintInput): string {
  const { where } = finding;
  const block = fieldText(input, where);
  const text = where.end - where.start > 1 ? sentenceAround(block, where) : block;
  return hashOf(`${where.field}\u0000${text.replace(/\s+/gu, ' ').trim()}`);
}

/** The words alone would stand for the same words in any other criterion. */
function sentenceAround(block: string, { start, end }: { start: number; end: number }): string {
  const breaks = [...block.matchAll(/[.!?]\s|\n/gu)].map(({ index }) => index + 1);
  const from = breaks.findLast((at) => at <= start) ?? 0;
  const to = breaks.find((at) => at >= end) ?? block.length;
  return block.slice(from, to);
}

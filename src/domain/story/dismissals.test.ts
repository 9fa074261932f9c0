import { documentFromText } from '../text/from-plain';
import { dismiss, withDismissals } from './dismissals';
import type { LintInput } from './input';
import { lint } from './lint';

const issue = (criterion: string, story = 'As a nurse, I want to see allergies, so that I help.'): LintInput => ({
  summary: 'Allergies',
  description: documentFromText(`${story}\n\nAcceptance criteria:\n- ${criterion}\n- The list has dates`),
  issueType: 'Story',
});

test('a dismissed finding stays away until the text it concerns changes', () => {
  const before = issue('The chart opens fast');
  const finding = lint(before).findings.find(({ ruleId }) => ruleId === 'unmeasurable-criterion');
  if (finding === undefined) throw new Error('no finding');
  const dismissals = [dismiss(finding, before, 'measured elsewhere')];
  const left = (input: LintInput): string[] => withDismissals(lint(input), input, dismissals).findings.map(({ ruleId }) => ruleId);
  expect(withDismissals(lint(before), before, dismissals)).toMatchObject({ verdict: 'ready', findings: [], dismissed: [{ ruleId: 'unmeasurable-criterion' }] });
  expect(left(issue('The chart opens fast', 'As a doctor, I want to see allergies, so that I help.'))).toEqual([]);
  expect(left(issue('The chart opens very quickly'))).toEqual(['unmeasurable-criterion']);
});

test('a dismissal says nothing of another rule or of the same rule elsewhere', () => {
  const before = issue('The chart opens fast');
  const finding = lint(before).findings.find(({ ruleId }) => ruleId === 'unmeasurable-criterion');
  if (finding === undefined) throw new Error('no finding');
  const input = issue('An easy search, if possible');
  const { findings } = withDismissals(lint(input), input, [dismiss(finding, before, 'measured')]);
  expect(findings.map(({ ruleId }) => ruleId).sort()).toEqual(['escape-clause', 'unmeasurable-criterion']);
});

test('the same words in another criterion are another finding', () => {
  const before = issue('The chart opens fast\n- Search is fast');
  const [first] = lint(before).findings;
  if (first === undefined) throw new Error('no finding');
  const dismissals = [dismiss(first, before, 'measured')];
  const judge = (input: LintInput) => {
    const { findings, dismissed } = withDismissals(lint(input), input, dismissals);
    return [findings.length, dismissed.length];
  };
  expect(judge(before)).toEqual([1, 1]);
  expect(judge(issue('The chart opens fast\n- Search is fast and easy'))).toEqual([1, 1]);
  expect(judge(issue('The whole chart opens fast'))).toEqual([1, 0]);
});

import { existsSync, readFileSync } from 'node:fs';
import { criteriaCounts, labelledSections } from '../../scripts/criteria-accuracy';
import { hashOf } from '../../src/domain/story/text-hash';
import { lint } from '../../src/domain/story/lint';
import { rules } from '../../src/domain/story/rules';

const FOLDER = '../shared/data/stories';
const withData = existsSync(FOLDER) ? test : test.skip;

interface Label {
  file: string;
  line: number;
  hash: string;
  faults: string[];
}

const labels = JSON.parse(readFileSync('tests/story-labels/labels.json', 'utf8')) as Label[];
const textOf = ({ file, line }: Label): string =>
  (readFileSync(`${FOLDER}/${file}`, 'utf8').split(/\r?\n/u)[line - 1] ?? '').replace(/^[^A-Za-z#]*#G\d+#\s*/u, '').trim();

test('at least 300 stories are labelled, with faults that rules look for', () => {
  expect(labels.length).toBeGreaterThanOrEqual(300);
  const ids = rules.map(({ id }) => id);
  for (const fault of new Set(labels.flatMap(({ faults }) => faults))) expect(ids).toContain(fault);
});

withData('every label belongs to the story that was read', () => {
  for (const label of labels) expect([label.file, label.line, hashOf(textOf(label))]).toEqual([label.file, label.line, label.hash]);
});

withData('what is on by default is right often enough: .80 for errors and warnings, .60 for suggestions', () => {
  const right = new Map<string, [right: number, all: number]>();
  for (const label of labels) {
    const { findings } = lint({ summary: textOf(label), description: null, issueType: 'Story', scope: 'sentence' }, {}, { fixes: false });
    for (const ruleId of new Set(findings.map((finding) => finding.ruleId))) {
      const [hits, all] = right.get(ruleId) ?? [0, 0];
      right.set(ruleId, [hits + (label.faults.includes(ruleId) ? 1 : 0), all + 1]);
    }
  }
  expect(right.size).toBeGreaterThan(2);
  const asked = new Set(labels.flatMap(({ faults }) => faults));
  for (const [ruleId, [hits, all]] of right) {
    if (!asked.has(ruleId)) continue;
    const least = rules.find(({ id }) => id === ruleId)?.level === 'suggestion' ? 0.6 : 0.8;
    expect([ruleId, hits / all >= least]).toEqual([ruleId, true]);
  }
});

test('the criteria rules are right often enough on the sections labelled for them', () => {
  const sections = labelledSections();
  expect(sections.length).toBeGreaterThanOrEqual(80);
  for (const [ruleId, { hits, falseAlarms }] of criteriaCounts(sections)) {
    const least = rules.find(({ id }) => id === ruleId)?.level === 'suggestion' ? 0.6 : 0.8;
    expect([ruleId, hits / (hits + falseAlarms) >= least]).toEqual([ruleId, true]);
  }
});

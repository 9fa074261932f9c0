/**
 * Measures the linter on labelled stories and on real bugs and tasks, and writes docs/linter-accuracy.md.
 * Usage: tsx scripts/linter-accuracy.ts [FOLDER], where FOLDER holds `stories/` and `backlogs/` (default ../shared/data).
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { documentFromText } from '../src/domain/text/from-plain';
import { lint } from '../src/domain/story/lint';
import { rules } from '../src/domain/story/rules';
import { hashOf } from '../src/domain/story/text-hash';
import { criteriaCounts, labelledSections, type Counts } from './criteria-accuracy';

/**
 * `working`: its misses were looked at while the rules were written; `control`: labelled and measured afterwards; `blind` and
 * `relabelled`: labelled before the rules were improved once more, and measured before and after.
 */
type LabelSet = 'working' | 'control' | 'blind' | 'relabelled';

interface Labelled {
  text: string;
  faults: string[];
  set?: LabelSet;
}

const EVERY_RULE_ON = { rules: Object.fromEntries(rules.map(({ id }) => [id, { level: 'warning' as const }])) };

/** A text file as UTF-8, or as Windows-1252 where it is not. */
function readText(file: string): string {
  const bytes = readFileSync(file);
  const text = new TextDecoder('utf-8').decode(bytes);
  return (text.includes('\ufffd') ? new TextDecoder('windows-1252').decode(bytes) : text).replace(/^\ufeff/u, '');
}

function storyLines(file: string): string[] {
  return readText(file).split(/\r?\n/u).map((line) => line.replace(/^[^A-Za-z#]*#G\d+#\s*/u, '').trim());
}

/** The stories labelled for this project, checked against the hashes of their lines. */
function ownLabels(folder: string): Labelled[] {
  const labels = JSON.parse(readFileSync('tests/story-labels/labels.json', 'utf8')) as { file: string; line: number; hash: string; faults: string[]; set: LabelSet }[];
  const files = new Map<string, string[]>();
  return labels.map(({ file, line, hash, faults, set }) => {
    const lines = files.get(file) ?? storyLines(join(folder, file));
    files.set(file, lines);
    const text = lines[line - 1] ?? '';
    if (hashOf(text) !== hash) throw new Error(`${file}:${line} is not the story that was labelled`);
    return { text, faults, set };
  });
}

/** 109 stories with the labels of another reader, who calls any "and" in a wish non-atomic. */
function publishedLabels(folder: string): Labelled[] {
  const sets = JSON.parse(readText(join(folder, 'g03-g04-labels.json'))) as Record<string, { text: string; defects: Record<string, boolean> }[]>;
  return Object.values(sets).flat().map(({ text, defects }) => ({
    text,
    faults: [
      ...(defects['missing_benefit'] === true ? ['missing-benefit'] : []),
      ...(defects['non_atomic'] === true ? ['several-actions', 'any-conjunction'] : []),
    ],
  }));
}

function measure(stories: readonly Labelled[]): Map<string, Counts> {
  const counts = new Map(rules.filter(({ scope, part }) => scope === 'story' || part === 'story').map(({ id }) => [id, { hits: 0, falseAlarms: 0, misses: 0 }]));
  for (const { text, faults } of stories) {
    const found = new Set(lint({ summary: text, description: null, issueType: 'Story', scope: 'sentence' }, EVERY_RULE_ON, { fixes: false }).findings.map(({ ruleId }) => ruleId));
    for (const [ruleId, count] of counts) {
      if (found.has(ruleId) && faults.includes(ruleId)) count.hits += 1;
      else if (found.has(ruleId)) count.falseAlarms += 1;
      else if (faults.includes(ruleId)) count.misses += 1;
    }
  }
  return counts;
}

/** What the rules found in a set when it was labelled, before any of them was changed again. */
function firstMeasured(set: LabelSet): Map<string, Counts> {
  const all = JSON.parse(readFileSync('tests/story-labels/first-measured.json', 'utf8')) as Partial<Record<LabelSet, Record<string, [number, number, number]>>>;
  return new Map(Object.entries(all[set] ?? {}).map(([id, [hits, falseAlarms, misses]]) => [id, { hits, falseAlarms, misses }]));
}

function ratio(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(2);
}

function row(ruleId: string, { hits, falseAlarms, misses }: Counts): string {
  const precision = ratio(hits, hits + falseAlarms);
  const recall = ratio(hits, hits + misses);
  const f1 = ratio(2 * hits, 2 * hits + falseAlarms + misses);
  const level = rules.find(({ id }) => id === ruleId)?.level ?? '';
  return `| ${ruleId} | ${level} | ${hits} | ${falseAlarms} | ${misses} | ${precision} | ${recall} | ${f1} |`;
}

function table(counts: ReadonlyMap<string, Counts>, only: (counts: Counts, ruleId: string) => boolean): string {
  const rows = [...counts].filter(([ruleId, one]) => only(one, ruleId)).sort(([a], [b]) => a.localeCompare(b));
  return ['| rule | level | hits | false alarms | misses | precision | recall | F1 |', '|---|---|--:|--:|--:|--:|--:|--:|', ...rows.map(([id, one]) => row(id, one))].join('\n');
}

/** Issues that are neither of a story type nor tell a story: the linter should have nothing to say. */
function otherIssues(folder: string): string {
  const byType = new Map<string, { issues: number; withFindings: number }>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.jsonl.gz'))) {
    for (const line of gunzipSync(readFileSync(join(folder, file))).toString('utf8').split('\n')) {
      if (line === '') continue;
      const { fields } = JSON.parse(line) as { fields: { summary?: string; description?: string | null; issuetype: { name: string } } };
      const issueType = fields.issuetype.name;
      if (issueType === 'Story') continue;
      const description = typeof fields.description === 'string' ? documentFromText(fields.description) : null;
      const { findings } = lint({ summary: fields.summary ?? '', description, issueType }, {}, { fixes: false });
      const count = byType.get(issueType) ?? { issues: 0, withFindings: 0 };
      byType.set(issueType, { issues: count.issues + 1, withFindings: count.withFindings + (findings.length > 0 ? 1 : 0) });
    }
  }
  const rows = [...byType].map(([type, { issues, withFindings }]) => `| ${type} | ${issues} | ${withFindings} | ${(100 * (1 - withFindings / issues)).toFixed(1)} % |`);
  return ['| type | issues | with findings | without |', '|---|--:|--:|--:|', ...rows].join('\n');
}

function main(folder: string): void {
  if (!existsSync(join(folder, 'stories'))) {
    console.error(`No labelled stories in ${folder}`);
    process.exitCode = 2;
    return;
  }
  const own = ownLabels(join(folder, 'stories'));
  const published = publishedLabels(join(folder, 'stories'));
  const working = own.filter(({ set }) => set === 'working');
  const control = own.filter(({ set }) => set === 'control');
  const blind = own.filter(({ set }) => set === 'blind');
  const relabelled = own.filter(({ set }) => set === 'relabelled');
  const sections = labelledSections();
  const sound = sections.filter(({ faults }) => faults.length === 0).length;
  const measured = measure(own);
  const labelled = new Set(own.flatMap(({ faults }) => faults));
  // What the guideline does not ask for cannot be a false alarm either.
  const silent = [...measured].filter(([id, { falseAlarms }]) => !labelled.has(id) && falseAlarms === 0).map(([id]) => id);
  const unlabelled = [...measured].filter(([id, { falseAlarms }]) => !labelled.has(id) && falseAlarms > 0).map(([id, { falseAlarms }]) => `${id} (${falseAlarms} findings)`);
  writeFileSync(
    'docs/linter-accuracy.md',
    `# How well the linter judges

Written by \`npx tsx scripts/linter-accuracy.ts\`; do not edit. A hit is a labelled fault that the rule finds, a false alarm a finding
without a label, a miss a label without a finding. Every rule is on here, also those that are off by default. A rule is on by
default as an error or warning only with a precision of at least .80, as a suggestion with .60.

## ${own.length} stories labelled for this project

Guideline and labels: \`tests/story-labels/\`. One reader; no second one has checked the labels.

### Working set: ${working.length} stories

The misses of these were looked at while the rules were written, so that these figures flatter.

${table(measure(working), (_, ruleId) => labelled.has(ruleId))}

### Control set: ${control.length} stories

Labelled when the rules were first done. Not quite blind: what \`several-actions\` finds in all the files had been listed while it
was written. Rules were improved since, with an eye on the counts below but without a look at the misses.

${table(measure(control), (_, ruleId) => labelled.has(ruleId))}

### Blind set: ${blind.length} stories

The rest of five backlogs, labelled without a look at what the linter finds. Measured at once, before anything was changed:

${table(firstMeasured('blind'), () => true)}

And now, after languages, joined actions, reasons and stories told of somebody were read more widely. No text of this set was
looked at again for that, but whoever changed the rules had read it once to label it. With two stories of joined actions it says little about \`several-actions\`.

${table(measure(blind), (_, ruleId) => labelled.has(ruleId))}

### Relabelled set: ${relabelled.length} stories

The stories with published labels (below), labelled anew by this project's guideline. What the rules find in them by the other
labels had been measured before, so that this set is not blind. When it was labelled, and now:

${table(firstMeasured('relabelled'), () => true)}

${table(measure(relabelled), (_, ruleId) => labelled.has(ruleId))}

### What the labels do not show

No label and no finding: ${silent.join(', ')}. The set says nothing about what these rules find, only that they raise no false alarm in it.
Found, but not asked for by the guideline: ${unlabelled.join(', ')}.

## ${sections.length} sections of acceptance criteria written for this project

Sections and labels: \`tests/story-labels/criteria.txt\`, with their guideline. No labelled criteria are published, so that these were
written for the purpose, ${sound} of them without a fault. Whoever wrote them knew the rules: the figures show what the rules
confuse, and are too good for another team's text.

${table(criteriaCounts(sections), () => true)}

Not in the table: no-criteria (each section has a heading), only-happy-path and unclear-pronoun (off by default).

## ${published.length} stories with published labels

Of two of the backlogs, by one annotator to whom any "and" makes a story non-atomic. \`several-actions\` asks for two actions and is
meant to miss the rest; \`any-conjunction\` reads the label as it was meant.

${table(measure(published), (_, ruleId) => ['missing-benefit', 'several-actions', 'any-conjunction'].includes(ruleId))}

## Bugs, tasks and the like

Real issues of two open projects, by their type. Findings are wanted only where such an issue tells a user story.

${otherIssues(join(folder, 'backlogs'))}
`,
  );
}

main(process.argv[2] ?? '../shared/data');

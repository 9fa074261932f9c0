import { parseArgs } from 'node:util';
import { lint as lintIssue } from '../src/domain/story/lint';
import { messageOf } from '../src/domain/story/messages';
import type { LintSettings } from '../src/domain/story/settings';
import { checkedLanguage, readLintConfig } from './lint-config';
import { readLintInput } from './lint-input';
import { sarifOf } from './lint-sarif';
import type { Linted } from './linted';
import { UnreadableFile } from './read-issues';

export const LINT_USAGE = `refinery lint [--format text|json|sarif] [--lang auto|en|de|fr|es|pt|it|nl] [--config FILE] FILE|-

Lints stories and acceptance criteria: one story a line (.txt), issues a line (.jsonl: id, summary, description as text,
Markdown, wiki markup or ADF, issuetype), or Jira's CSV export. Exit code 1 when an error is found, 2 when the input
cannot be used.`;

/** Runs `refinery lint`. @returns the exit code: 0, 1 with an error-level finding, 2 for input that cannot be used */
export function lint(args: readonly string[], print: (text: string) => void, complain: (text: string) => void): number {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        lang: { type: 'string' },
        config: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      print(LINT_USAGE);
      return 0;
    }
    const [path, ...rest] = positionals;
    if (path === undefined || rest.length > 0) throw new UnreadableFile(`Name one file, or - for standard input.\n\n${LINT_USAGE}`);
    const render = renderers[values.format];
    if (render === undefined) throw new UnreadableFile(`"${values.format}" is no format; known are ${Object.keys(renderers).join(', ')}`);
    const settings = settingsOf(values.config, values.lang);
    const linted = readLintInput(path).map((issue): Linted => ({ ...issue, result: lintIssue(issue.input, settings, { fixes: false }) }));
    const text = render(linted, path);
    if (text !== '') print(text);
    return linted.some(({ result }) => result.findings.some(({ level }) => level === 'error')) ? 1 : 0;
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error));
    return 2;
  }
}

function settingsOf(config: string | undefined, language: string | undefined): Partial<LintSettings> {
  const settings = config === undefined ? {} : readLintConfig(config);
  if (language === undefined) return settings;
  return { ...settings, language: checkedLanguage(language, (reason) => new UnreadableFile(`--lang: ${reason}`)) };
}

const renderers: Record<string, ((linted: readonly Linted[], path: string) => string) | undefined> = {
  text: asText,
  json: (linted) => linted.map(asJsonLine).join('\n'),
  sarif: (linted, path) => JSON.stringify(sarifOf(linted, path), null, 2),
};

function asText(linted: readonly Linted[], path: string): string {
  const lines: string[] = [];
  let findings = 0;
  for (const { id, line, input, result } of linted) {
    if (result.findings.length === 0) continue;
    findings += result.findings.length;
    lines.push(`${path}:${line}  ${id === String(line) ? '' : `${id}  `}${(result.stories[0]?.text ?? input.summary).replace(/\s+/gu, ' ')}`);
    for (const finding of result.findings) lines.push(`  ${finding.level.padEnd(10)}  ${messageOf(finding)}  (${finding.ruleId})`);
  }
  const unknown = linted.filter(({ result }) => result.verdict === 'unknown-language').length;
  const stories = linted.filter(({ result }) => result.isStory).length;
  lines.push(`${linted.length} read, ${stories} with a story, ${findings} findings${unknown > 0 ? `, ${unknown} in a language that is not known` : ''}`);
  return lines.join('\n');
}

function asJsonLine({ id, result }: Linted): string {
  const { role, means, benefit } = result.parts;
  return JSON.stringify({
    id,
    isStory: result.isStory,
    language: result.language,
    parts: { role: role?.text ?? null, means: means?.text ?? null, benefit: benefit?.text ?? null },
    criteria: result.criteria.map(({ text, given, when, then }) => ({
      text,
      ...(given === undefined ? {} : { given: given.map((step) => step.text) }),
      ...(when === undefined ? {} : { when: when.map((step) => step.text) }),
      ...(then === undefined ? {} : { then: then.map((step) => step.text) }),
    })),
    findings: result.findings.map((finding) => ({
      ruleId: finding.ruleId,
      level: finding.level,
      where: finding.where,
      message: messageOf(finding),
    })),
  });
}

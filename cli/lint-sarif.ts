import type { Finding, Level } from '../src/domain/story/finding';
import { messageOf } from '../src/domain/story/messages';
import { rules } from '../src/domain/story/rules';
import { SUMMARY } from '../src/domain/text/range';
import type { Linted } from './linted';

const SARIF_LEVELS: Record<Level, string> = { error: 'error', warning: 'warning', suggestion: 'note' };

/** The findings in SARIF 2.1.0, as code-scanning tools take it. Columns are given where a line is a story. */
export function sarifOf(linted: readonly Linted[], path: string): unknown {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Refinery for Jira',
            rules: rules.map(({ id, title, why, source }) => ({
              id,
              shortDescription: { text: title },
              fullDescription: { text: why },
              help: { text: `${why} Source: ${source}.` },
            })),
          },
        },
        results: linted.flatMap((issue) => issue.result.findings.map((finding) => resultOf(issue, finding, path))),
      },
    ],
  };
}

function resultOf(issue: Linted, finding: Finding, path: string): unknown {
  const { field, start, end } = finding.where;
  const columns = issue.input.scope === 'sentence' && field === SUMMARY ? { startColumn: start + 1, endColumn: Math.max(start, end) + 1 } : {};
  return {
    ruleId: finding.ruleId,
    level: SARIF_LEVELS[finding.level],
    message: { text: messageOf(finding) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: path === '-' ? 'stdin' : path },
          region: { startLine: issue.line, ...columns },
        },
        logicalLocations: [{ name: issue.id, fullyQualifiedName: `${issue.id}/${field}` }],
      },
    ],
  };
}

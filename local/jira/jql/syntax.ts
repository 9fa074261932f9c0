/**
 * Syntax errors of Atlassian's parser in the words of Jira's.
 */
import { type JQLParseError, JQLSyntaxError } from '@atlaskit/jql-ast';

export function syntaxMessage(text: string, error: JQLParseError | undefined): string {
  if (!(error instanceof JQLSyntaxError)) return 'Error in the JQL Query: The query could not be parsed.';
  const place = `(line ${error.line}, character ${error.charPositionInLine + 1})`;
  const found = text.slice(error.start, error.stop);
  if (found === '') return `Error in the JQL Query: The query ended unexpectedly. ${place}`;
  return `Error in the JQL Query: Unexpected '${found}'. ${place}`;
}

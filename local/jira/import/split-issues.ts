import { ImportError } from './import-error';

/** One issue resource as it stands in the file; `line` is where it begins, from 1. */
export interface RawIssue {
  line: number;
  value: unknown;
  /** What a search with `expand=names,schema` says once, beside its list. */
  names?: unknown;
  schema?: unknown;
}

/**
 * The issue resources of a text: one JSON object a line, or one document `{"issues": [...]}`, or several of those, one a line.
 * @throws ImportError for text that is neither, with the line at fault.
 */
export function splitIssues(file: string, text: string): RawIssue[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((content, index) => ({ line: index + 1, content }))
    .filter(({ content }) => content.trim() !== '');
  const first = lines[0];
  if (!first) throw new ImportError(file, 1, 'the file is empty');
  if (lines.length === 1 || !isJson(first.content)) {
    const document = wholeDocument(file, text, first);
    if (document) return document;
  }
  const issues = lines.flatMap(({ line, content }) => {
    const value = parseLine(file, line, content);
    // Pages of a search, one a line, are as good as their issues.
    if (!isObject(value) || !Array.isArray(value.issues)) return [{ line, value }];
    return value.issues.map((issue) => ({ line, value: issue as unknown, names: value.names, schema: value.schema }));
  });
  if (issues.length === 0) throw new ImportError(file, first.line, 'the file holds no issues');
  return issues;
}

function wholeDocument(
  file: string,
  text: string,
  first: { line: number; content: string },
): RawIssue[] | undefined {
  const body = text.replace(/^\uFEFF/, '');
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch (error) {
    // A document that opens on a line of its own cannot be one object a line.
    if (/^\s*\{\s*("issues"|$)/.test(first.content)) {
      throw new ImportError(file, lineOfSyntaxError(error, body), 'the document is not valid JSON');
    }
    return undefined;
  }
  if (!isObject(value) || !('issues' in value)) return [{ line: first.line, value }];
  if (!Array.isArray(value.issues)) {
    throw new ImportError(file, first.line, '"issues" is not a list');
  }
  if (value.issues.length === 0) throw new ImportError(file, first.line, 'the file holds no issues');
  const starts = elementLines(body);
  return value.issues.map((issue, index) => ({
    line: starts[index] ?? first.line,
    value: issue,
    names: value.names,
    schema: value.schema,
  }));
}

function parseLine(file: string, line: number, content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    throw new ImportError(file, line, 'the line is not valid JSON');
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function lineOfSyntaxError(error: unknown, text: string): number {
  const position = /position (\d+)/.exec(String(error))?.[1];
  const upTo = position === undefined ? text.trimEnd() : text.slice(0, Number(position));
  return upTo.split('\n').length;
}

/** The line on which each element of the top-level list `issues` begins; the text is known to be valid JSON. */
function elementLines(text: string): number[] {
  const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:\n]|[^\s{}[\],:"]+/g;
  const starts: number[] = [];
  let depth = 0;
  let line = 1;
  let lastString = '';
  let inIssues = false;
  let awaiting = false;
  for (const [token] of text.matchAll(tokens)) {
    if (token === '\n') {
      line += 1;
      continue;
    }
    if (awaiting && token !== ']') {
      starts.push(line);
      awaiting = false;
    }
    if (token === '{' || token === '[') {
      if (token === '[' && depth === 1 && lastString === '"issues"') {
        inIssues = true;
        awaiting = true;
      }
      depth += 1;
    } else if (token === '}' || token === ']') {
      depth -= 1;
      if (depth === 1) inIssues = false;
    } else if (token === ',') {
      awaiting = inIssues && depth === 2;
    } else if (depth === 1 && token.startsWith('"')) {
      lastString = token;
    }
  }
  return starts;
}

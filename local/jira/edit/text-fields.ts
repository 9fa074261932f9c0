import { z } from 'zod';
import type { Adf, AdfNode } from '../adf';
import { ADF_MARKS, ADF_NODES } from './adf-names';
import { adfText } from './adf-text';
import { type FieldEditor, FieldProblem } from './edit';

const LONGEST_SUMMARY = 255;
const LONGEST_TEXT = 32_767;

// What has a text must have one, and what is not in the format is refused, as Jira does.
const node: z.ZodType<AdfNode> = z.lazy(() =>
  z
    .looseObject({
      type: z.enum(ADF_NODES),
      attrs: z.record(z.string(), z.unknown()).optional(),
      content: z.array(node).optional(),
      text: z.string().min(1).optional(),
      marks: z.array(z.looseObject({ type: z.enum(ADF_MARKS), attrs: z.record(z.string(), z.unknown()).optional() })).optional(),
    })
    .refine(({ type, text }) => (type === 'text') === (text !== undefined)),
);

const adfDocument = z.looseObject({ type: z.literal('doc'), version: z.literal(1), content: z.array(node) });

/** Checks an ADF document. Throws FieldProblem as Jira words it for anything else. */
export function parseAdf(value: unknown): Adf {
  const parsed = adfDocument.safeParse(value);
  if (!parsed.success) {
    throw new FieldProblem('Operation value must be an Atlassian Document (see the Atlassian Document Format)');
  }
  if ((adfText(parsed.data) ?? '').length > LONGEST_TEXT) {
    throw new FieldProblem('The entered text is too long. It exceeds the allowed limit of 32,767 characters.');
  }
  return parsed.data;
}

export const editSummary: FieldEditor = (_, issue, value) => {
  if (typeof value !== 'string') throw new FieldProblem('Operation value must be a string');
  const summary = value.trim();
  if (summary === '') throw new FieldProblem('You must specify a summary of the issue.');
  if (/[\r\n]/.test(summary)) throw new FieldProblem('The summary is invalid because it contains newline characters.');
  if (summary.length > LONGEST_SUMMARY) throw new FieldProblem('Summary must be less than 255 characters.');
  return (change) => {
    change.record({ name: 'summary', id: 'summary' }, { id: null, text: issue.summary }, { id: null, text: summary });
    issue.summary = summary;
  };
};

/** Edits the description or the environment. */
export const editDocument =
  (field: 'description' | 'environment'): FieldEditor =>
  (_, issue, value) => {
    const document = value === null ? null : parseAdf(value);
    return (change) => {
      const sameDocument = JSON.stringify(document) === JSON.stringify(issue[field]);
      if (sameDocument) return;
      const [from, to] = [adfText(issue[field]), adfText(document)];
      // A change of formatting alone is a change too, though its text is the same on both sides.
      change.items.push({ field, fieldtype: 'jira', fieldId: field, from: null, fromString: from, to: null, toString: to });
      issue[field] = document;
    };
  };

export const editLabels: FieldEditor = (_, issue, value) => {
  const parsed = z.array(z.string()).nullable().safeParse(value);
  if (!parsed.success) throw new FieldProblem('Operation value must be an array of strings');
  const labels = [...new Set(parsed.data ?? [])];
  const spaced = labels.find((label) => /\s/.test(label));
  if (spaced !== undefined) throw new FieldProblem(`The label '${spaced}' contains spaces which is invalid.`);
  return (change) => {
    const sorted = labels.sort();
    change.record(
      { name: 'labels', id: 'labels' },
      { id: '', text: issue.labels.join(' ') },
      { id: '', text: sorted.join(' ') },
    );
    issue.labels = sorted;
  };
};

export const editDueDate: FieldEditor = (_, issue, value) => {
  const date = value === '' ? null : value;
  if (date !== null && (typeof date !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(Date.parse(date)))) {
    throw new FieldProblem(`Error parsing date string: ${String(date)}`);
  }
  return (change) => {
    const side = (day: string | null) => ({ id: day, text: day && `${day} 00:00:00.0` });
    change.record({ name: 'duedate', id: 'duedate' }, side(issue.dueDate), side(date));
    issue.dueDate = date;
  };
};

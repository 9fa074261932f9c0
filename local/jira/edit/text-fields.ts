import { z } from 'zod';
import type { Adf } from '../adf';
import { badRequest } from '../errors';
import { isValidAdf } from './adf-schema';
import { adfText } from './adf-text';
import { type FieldEditor, FieldProblem, NotADocument } from './edit';

const LONGEST_SUMMARY = 255;
const LONGEST_TEXT = 32_767;

const adfDocument = z.looseObject({ type: z.literal('doc'), version: z.literal(1), content: z.array(z.looseObject({ type: z.string() })) });

/**
 * Checks an ADF document. Blocks that `present` has too are taken as they are: Jira handed them out itself.
 * Throws FieldProblem for what is no document and 400 INVALID_INPUT for one that the format does not allow, as Jira does.
 */
export function parseAdf(value: unknown, present: Adf | null = null): Adf {
  if (!adfDocument.safeParse(value).success) {
    throw new NotADocument('Operation value must be an Atlassian Document (see the Atlassian Document Format)');
  }
  const document = value as Adf;
  const known = new Set(present?.content.map((block) => JSON.stringify(block)));
  const unknown = document.content.filter((block) => !known.has(JSON.stringify(block)));
  if (!isValidAdf({ ...document, content: unknown })) throw badRequest('INVALID_INPUT');
  if ((adfText(document) ?? '').length > LONGEST_TEXT) {
    throw new FieldProblem('The entered text is too long. It exceeds the allowed limit of 32,767 characters.');
  }
  return document;
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
    const document = value === null ? null : parseAdf(value, issue[field]);
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

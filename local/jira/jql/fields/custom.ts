/**
 * Custom fields, by what their schema says they hold.
 */
import type { Adf } from '../../adf';
import type { CustomField, IssueRecord, Json } from '../../model';
import type { JqlField, Scope } from '../clause';
import { documentWords } from '../known-words';
import { PRESENCE } from '../operators';
import { tokensOf } from '../text';
import { byNames, choiceField } from './choice';
import { dayField, instantField } from './instant';
import { epicLinkField } from './issue';
import { numberField } from './number';
import { compileOrdered } from './ordered';
import { personField } from './people';
import { flaggedField, rankField, sprintField } from './planning';
import { textField } from './text';

export function customField(field: CustomField, scope: Scope): JqlField {
  const kind = field.custom.slice(field.custom.lastIndexOf(':') + 1);
  if (kind === 'gh-sprint') return sprintField(scope);
  if (kind === 'gh-lexo-rank') return rankField();
  if (kind === 'gh-epic-link') return epicLinkField(scope);
  if (kind === 'multicheckboxes' && field.name === 'Flagged') return flaggedField(scope);
  const values = (issue: IssueRecord): Json[] => listOf(issue.custom[field.id]);
  const texts = (issue: IssueRecord): string[] => values(issue).flatMap(textOf);
  switch (field.type === 'array' ? field.items : field.type) {
    case 'number':
      return numberField((issue) => values(issue).filter((value) => typeof value === 'number'), scope);
    case 'date':
      return dayField(texts, scope);
    case 'datetime':
      return instantField((issue) => texts(issue).map((text) => Date.parse(text)), scope);
    case 'user':
      return personField((issue) => values(issue).flatMap((value) => keyOf(value, 'accountId')), scope);
    case 'string':
      return field.type === 'array' || kind === 'url' ? exactField(texts, scope) : wordField(values, texts, scope);
    case 'option':
    case 'option-with-child':
    case 'version':
    case 'component':
      return exactField(texts, scope);
    default:
      return { operators: PRESENCE, compile: (clause) => compileOrdered(clause, (issue) => values(issue).map(() => 0), []) };
  }
}

/** Values compared as a whole and without regard to case; one that is nowhere in use finds nothing. */
function exactField(texts: (issue: IssueRecord) => string[], scope: Scope): JqlField {
  const held = (issue: IssueRecord): string[] => texts(issue).map((text) => text.toLowerCase());
  return choiceField({ held, named: (text) => [text.toLowerCase()], open: true, sort: byNames(held, (text) => text) }, scope);
}

function wordField(values: (issue: IssueRecord) => Json[], texts: (issue: IssueRecord) => string[], scope: Scope): JqlField {
  const words = (issue: IssueRecord): (readonly string[])[] =>
    values(issue).map((value) => (isDocument(value) ? documentWords(value) : tokensOf(textOf(value).join(' '))));
  return textField(words, scope, { sort: { key: (issue) => texts(issue)[0]?.toLowerCase() ?? null } });
}

/** An absent value, null, an empty list and an empty text are all an empty field. */
function listOf(value: Json | undefined): Json[] {
  if (value === undefined || value === null || value === '') return [];
  return Array.isArray(value) ? value : [value];
}

/** What JQL sees of a value in its REST form: itself, or the name by which it is shown. */
function textOf(value: Json): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  return [...keyOf(value, 'value'), ...keyOf(value, 'name')].slice(0, 1);
}

function keyOf(value: Json, key: string): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const text = value[key];
  return typeof text === 'string' ? [text] : [];
}

function isDocument(value: unknown): value is Adf {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'doc' && 'content' in value;
}

/**
 * Values inside issue properties that an app declared for searching, by alias (`refineryScore`) or in full
 * (`issue.property['refinery.value'].score`).
 */
import { DateTime } from 'luxon';
import type { EntityPropertyIndex } from '../../jira';
import type { IssueRecord, Json } from '../../model';
import type { JqlField, Scope } from '../clause';
import { tokensOf } from '../text';
import { choiceField } from './choice';
import { instantField } from './instant';
import { numberField } from './number';
import { personField } from './people';
import { textField } from './text';

export function propertyField(index: EntityPropertyIndex, scope: Scope): JqlField {
  const path = index.path.split('.');
  const values = (issue: IssueRecord): Json[] => valuesAt(issue.properties[index.propertyKey], path);
  const texts = (issue: IssueRecord): string[] => values(issue).filter((value) => typeof value === 'string');
  switch (index.type) {
    case 'number':
      return numberField((issue) => values(issue).filter((value) => typeof value === 'number'), scope);
    case 'date':
      return instantField((issue) => texts(issue).flatMap((text) => instantOf(text, scope)), scope);
    case 'user':
      return personField(texts, scope);
    case 'text':
      return textField((issue) => texts(issue).map(tokensOf), scope);
    case 'string':
      // Documented for exact matches only: no order.
      return choiceField({ held: texts, named: (text) => [text], open: true }, scope);
  }
}

/** Lists along the path stand for each of their elements. */
function valuesAt(value: Json | undefined, path: readonly string[]): Json[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((element) => valuesAt(element, path));
  const [key, ...rest] = path;
  if (key === undefined) return [value];
  return typeof value === 'object' && Object.hasOwn(value, key) ? valuesAt(value[key], rest) : [];
}

/** A bare date is its midnight for the caller, so that `= "2026-11-22"` finds it. */
function instantOf(text: string, { context }: Scope): number[] {
  const date = DateTime.fromISO(text, { zone: context.timeZone });
  return date.isValid ? [date.toMillis()] : [];
}

import type { Comment, History, HistoryItem } from '../model';
import type { FieldIds } from './field-ids';
import type { People } from './people';
import { instant, record, type IssueResource } from './resource';
import { plainParagraphs, toAdf } from './text';

/** The changelog of an issue exported with `expand=changelog`, oldest first; empty without it. */
export function readChangelog({ root }: IssueResource, people: People, fieldIds: FieldIds): History[] {
  return listIn(root.changelog, 'histories', 'values')
    .flatMap((value): History[] => {
      const history = record(value);
      const created = instant(history?.created);
      if (!history || created === undefined) return [];
      const items = listIn(history, 'items').flatMap((item) => readItem(item, fieldIds));
      return items.length === 0
        ? []
        : [{ id: String(history.id ?? ''), author: people.add(history.author), created, items }];
    })
    .sort((a, b) => a.created.localeCompare(b.created));
}

function readItem(value: unknown, fieldIds: FieldIds): HistoryItem[] {
  const item = record(value);
  if (typeof item?.field !== 'string') return [];
  return [
    {
      field: item.field,
      fieldtype: item.fieldtype === 'custom' ? 'custom' : 'jira',
      fieldId: typeof item.fieldId === 'string' ? item.fieldId : fieldIds(item.field),
      from: textIn(item, 'from'),
      fromString: textIn(item, 'fromString'),
      to: textIn(item, 'to'),
      toString: textIn(item, 'toString'),
    },
  ];
}

/** The comments of an issue, oldest first. Where an export leaves out their text, a note of its length stands for it. */
export function readComments({ fields }: IssueResource, people: People): Comment[] {
  return listIn(fields.comment, 'comments')
    .flatMap((value): Comment[] => {
      const comment = record(value);
      const created = instant(comment?.created);
      if (!comment || created === undefined) return [];
      return [
        {
          id: String(comment.id ?? ''),
          author: people.add(comment.author),
          body: toAdf(comment.body) ?? plainParagraphs(omission(comment.bodyLength)),
          created,
          updated: instant(comment.updated) ?? created,
        },
      ];
    })
    .sort((a, b) => a.created.localeCompare(b.created));
}

function omission(length: unknown): string {
  return typeof length === 'number'
    ? `[${length} characters, not part of the export]`
    : '[not part of the export]';
}

/** Own properties only: every object inherits a `toString`. */
function textIn(item: Record<string, unknown>, key: string): string | null {
  const value = Object.hasOwn(item, key) ? item[key] : null;
  return typeof value === 'string' ? value : null;
}

function listIn(value: unknown, ...keys: string[]): unknown[] {
  const holder = record(value);
  for (const key of keys) {
    const list = holder?.[key];
    if (Array.isArray(list)) return list;
  }
  return [];
}

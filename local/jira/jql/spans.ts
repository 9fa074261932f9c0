/**
 * The past of a field as spans of time in which it held a value, replayed from the changelog.
 */
import type { HistoryItem, IssueRecord } from '../model';

/** How a field's past is found in the changelog. */
export interface Track {
  /** `fieldId` of the changelog's items; old exports have the field's name instead. */
  fieldIds: readonly string[];
  /** Whether items add and remove single values instead of replacing the one value. */
  multiple?: boolean;
  held(issue: IssueRecord): readonly string[];
}

export interface Span {
  /** Null while the field was empty. */
  value: string | null;
  /** Epoch milliseconds; `to` is exclusive and infinite for what still holds. */
  from: number;
  to: number;
  /** Who gave the field this value: the author of the change, or the creator for what it began with. */
  by: string | null;
}

interface Change {
  at: number;
  by: string | null;
  item: HistoryItem;
}

export function spansOf(issue: IssueRecord, track: Track): Span[] {
  const changes = issue.changelog.flatMap(({ created, author, items }) =>
    items.flatMap((item): Change[] => (track.fieldIds.includes(item.fieldId) ? [{ at: Date.parse(created), by: author, item }] : [])),
  );
  return track.multiple ? sets(issue, changes, track.held(issue)) : sequence(issue, changes, track.held(issue)[0] ?? null);
}

/** A field of one value: each change ends one span and begins the next. */
function sequence(issue: IssueRecord, changes: readonly Change[], current: string | null): Span[] {
  const first = changes[0];
  let open: Span = { value: first ? first.item.from : current, from: Date.parse(issue.created), to: Infinity, by: issue.creator };
  const spans = [open];
  for (const { at, by, item } of changes) {
    open.to = at;
    open = { value: item.to, from: at, to: Infinity, by };
    spans.push(open);
  }
  // A changelog that was imported without its end still leaves no doubt about the present.
  if (open.value !== current) spans.push({ ...open, value: current });
  return spans;
}

/** A field of several values: changes add and remove single ones, and between them the field may be empty. */
function sets(issue: IssueRecord, changes: readonly Change[], current: readonly string[]): Span[] {
  const initial = new Set(current);
  for (const { item } of changes.toReversed()) {
    if (item.to !== null) initial.delete(item.to);
    if (item.from !== null) initial.add(item.from);
  }
  const spans: Span[] = [];
  const open = new Map<string | null, Span>();
  const begin = (value: string | null, from: number, by: string | null): void => {
    if (open.has(value)) return;
    const span = { value, from, to: Infinity, by };
    spans.push(span);
    open.set(value, span);
  };
  const end = (value: string | null, at: number): void => {
    const span = open.get(value);
    if (span) span.to = at;
    open.delete(value);
  };
  const created = Date.parse(issue.created);
  for (const value of initial.size > 0 ? initial : [null]) begin(value, created, issue.creator);
  for (const { at, by, item } of changes) {
    if (item.from !== null) end(item.from, at);
    if (item.to !== null) {
      end(null, at);
      begin(item.to, at, by);
    }
    if (open.size === 0) begin(null, at, by);
  }
  // Replacing the only value in one change leaves the field empty for no time at all.
  return spans.filter(({ value, from, to }) => value !== null || to > from);
}

import type { Sprint } from '../model';
import { each, instant, sprintSchema } from './resource';

/** A sprint as an issue names it; which board it is shown on is decided later. */
export type NamedSprint = Omit<Sprint, 'boardId'>;

/**
 * The sprints that a field holds: a list of objects (Cloud), or of the strings that Jira Server prints
 * (`...Sprint@1f2[id=50,state=CLOSED,name=...]`). Anything else holds none.
 */
export function readSprints(value: unknown): NamedSprint[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  const objects = list.map((item) => (typeof item === 'string' ? parsePrinted(item) : item));
  return each(sprintSchema, objects).flatMap((sprint) => {
    const state = sprint.state.toLowerCase();
    if (state !== 'future' && state !== 'active' && state !== 'closed') return [];
    return [
      {
        id: sprint.id,
        name: sprint.name,
        state,
        ...(sprint.goal && { goal: sprint.goal }),
        ...dates({
          startDate: sprint.startDate,
          endDate: sprint.endDate,
          completeDate: sprint.completeDate,
          createdDate: sprint.createdDate,
        }),
      },
    ];
  });
}

function dates<K extends string>(values: Record<K, string | undefined>): Partial<Record<K, string>> {
  const found: Partial<Record<K, string>> = {};
  for (const key in values) {
    const date = instant(values[key]);
    if (date !== undefined) found[key] = date;
  }
  return found;
}

function parsePrinted(text: string): Record<string, unknown> | undefined {
  const body = /Sprint@[^[]*\[(.*)\]$/s.exec(text)?.[1];
  if (body === undefined) return undefined;
  const parts = body.split(/,(?=[a-zA-Z]+=)/).map((part) => {
    const at = part.indexOf('=');
    const value = part.slice(at + 1);
    return [part.slice(0, at), value === '<null>' ? undefined : value] as const;
  });
  const fields: Record<string, unknown> = Object.fromEntries(parts);
  return { ...fields, id: Number(fields.id) };
}

/** Oldest first: by start, and those not yet started last, in order of their ids. */
export function inOrder(sprints: NamedSprint[]): NamedSprint[] {
  return [...sprints].sort((a, b) => (a.startDate ?? '~').localeCompare(b.startDate ?? '~') || a.id - b.id);
}

import type { Site } from '../model';

/** Completes a site: ids for comments, histories and links that came without, and the next free ones. */
export function numberAll(site: Omit<Site, 'nextId'>): Site {
  const nextId = {
    issue: after(site.issues),
    comment: fill(site.issues.flatMap(({ comments }) => comments)),
    history: fill(site.issues.flatMap(({ changelog }) => changelog)),
    link: fill(site.links),
  };
  return { ...site, nextId };
}

/** The first number above all ids, and at least Jira's customary 10000. */
function after(items: { id: string }[]): number {
  return items.reduce((next, { id }) => {
    const number = Number(id);
    return Number.isSafeInteger(number) && number >= next ? number + 1 : next;
  }, 10_000);
}

/** Gives every item its own id and returns the next free one. */
function fill(items: { id: string }[]): number {
  let next = after(items);
  const taken = new Set<string>();
  for (const item of items) {
    if (item.id === '' || taken.has(item.id)) item.id = String(next++);
    taken.add(item.id);
  }
  return next;
}

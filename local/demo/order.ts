import { RUNNING } from './calendar';
import type { Draft } from './draft';
import { diceFor } from './random';

/** Untouched for longer than this, an idea has sunk to the bottom. */
const FORGOTTEN = -85;

/**
 * The backlog from top to bottom: what is done, the running sprint, the planned one, then the order that the product
 * owner gave by hand, then what nobody has ordered, and the forgotten ideas last. Sub-tasks follow their parent.
 */
export function inBacklogOrder(drafts: Draft[], byHand: string[]): Draft[] {
  const place = new Map(byHand.map((slug, index) => [slug, index]));
  const sortKey = (draft: Draft): [number, number] => {
    const chance = diceFor(`${draft.slug}#`).between(0, 1);
    const sprint = draft.state.sprints.at(-1) ?? 0;
    const at = place.get(draft.slug);
    if (draft.state.status === 'Done' && sprint < RUNNING)
      return [0, draft.told.at(-1)?.day ?? draft.created];
    if (sprint === RUNNING) return [1, at ?? 50 + chance];
    if (sprint > RUNNING) return [2, at ?? 50 + chance];
    if (at !== undefined) return [3, at];
    const touched = draft.told.at(-1)?.day ?? draft.created;
    return touched < FORGOTTEN ? [5, -touched] : [4, chance];
  };
  const tops = drafts.filter(({ type }) => type !== 'Sub-task');
  const keyed = tops.map((draft) => ({ draft, key: sortKey(draft) }));
  keyed.sort((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1]);
  return keyed.flatMap(({ draft }) => [
    draft,
    ...drafts.filter(({ type, parent }) => type === 'Sub-task' && parent === draft.slug),
  ]);
}

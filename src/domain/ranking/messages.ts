/** All wording of the ranking workspace that is made of figures. */
import { formatNumber, formatShare } from '../scoring/messages';
import type { MoveReason } from './order-preview';
import type { ValueCurve } from './value-curve';

/** `1 move`, `12 moves`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/** Why an issue moves, in one sentence. */
export function reasonWords(why: MoveReason): string {
  switch (why.id) {
    case 'unblocks':
      return `Counts for ${formatNumber(why.score)}: ${why.waiting} waits for it`;
    case 'worth-more':
      return `${formatNumber(why.score)}, more than ${why.than} (${formatNumber(why.thanScore)})`;
    case 'worth-less':
      return `${formatNumber(why.score)}, less than ${why.than} (${formatNumber(why.thanScore)})`;
    case 'tie':
      return `${formatNumber(why.score)}, as much as ${why.beside}`;
  }
}

/** What the new order is good for: how much earlier half of the value is there. */
export function curveWords(now: ValueCurve, proposed: ValueCurve): string {
  const [before, after] = [formatShare(now.half), formatShare(proposed.half)];
  if (before === after) return `Half of the value is delivered after ${before} of the effort in both orders.`;
  return `Half of the value is delivered after ${after} of the effort, today after ${before}.`;
}

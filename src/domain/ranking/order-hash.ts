import { seedOf } from '../random';

/** A short fingerprint of an order, to see that nobody has changed it in between. */
export function orderHash(order: readonly string[]): string {
  const text = order.join(' ');
  return `${order.length}-${seedOf(text).toString(36)}-${seedOf([...order].reverse().join(' ')).toString(36)}`;
}

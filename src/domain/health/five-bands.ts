import { figure } from './messages';

/**
 * Which of the five bands between four limits a value lies in, and that band in words.
 * @param limits ascending; a value on a limit belongs to the band that the limit ends, but for the first `opening`
 * limits, which open the band above them
 */
export function fiveBands(value: number, limits: readonly number[], unit: 'share' | 'days', opening = 0): { band: number; span: string } {
  const size = (limit: number | undefined) => figure((limit ?? 0) * (unit === 'share' ? 100 : 1));
  const named = unit === 'share' ? '%' : 'days';
  const index = limits.findIndex((limit, at) => (at < opening ? value < limit : value <= limit));
  if (index === -1) return { band: limits.length + 1, span: `above ${size(limits.at(-1))} ${named}` };
  const from = index === 0 ? 'up' : size(limits[index - 1]);
  return { band: index + 1, span: `${from} to ${size(limits[index])} ${named}` };
}

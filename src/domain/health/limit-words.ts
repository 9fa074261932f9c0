import { figure, percent } from './messages';
import { thresholdWord } from './threshold-words';

/** The limits that are in force for a reading, in words: "Allowed in the next band: 0 · ...". */
export function limitWords({ id, thresholds }: { id: string; thresholds: Record<string, number> }): string {
  return Object.entries(thresholds)
    .map(([name, value]) => {
      const word = thresholdWord(id, name) ?? name;
      // Nobody says "above 0.2".
      return /\(share\b/.test(word) ? `${word.replace(/ \(share\b[^)]*\)/, '')}: ${percent(value)}` : `${word}: ${figure(value)}`;
    })
    .join(' · ');
}

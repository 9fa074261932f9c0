import type { AdfDocument } from '../adf';
import { seedOf } from '../random';
import type { ScoreBasis, ScoreRecord } from './record';

/** What a score rests on besides its inputs. */
export interface Grounds {
  estimate: number | null;
  summary: string;
  description: AdfDocument | null;
  /** Keys of linked issues with the kind of link, in any order. */
  links: readonly string[];
}

/** `fields`: those that the project maps to criteria, see `fieldsChanged`. */
export type Change = 'estimate' | 'fields' | 'text' | 'links';

/** The fingerprint to keep with a score: too small to read anything from, enough to see that something changed. */
export function basisOf({ estimate, summary, description, links }: Grounds): ScoreBasis {
  return {
    estimate,
    text: fingerprint([summary, description]),
    links: fingerprint(links.toSorted()),
  };
}

/** What changed since the issue was scored; nothing for a score that kept no basis. */
export function changedSince(record: ScoreRecord, grounds: Grounds): Change[] {
  if (!record.basis) return [];
  const now = basisOf(grounds);
  const changes: Change[] = [];
  if (now.estimate !== record.basis.estimate) changes.push('estimate');
  if (now.text !== record.basis.text) changes.push('text');
  if (now.links !== record.basis.links) changes.push('links');
  return changes;
}

function fingerprint(value: unknown): string {
  return seedOf(JSON.stringify(value)).toString(36);
}

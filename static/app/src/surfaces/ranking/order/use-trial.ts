import { useMemo, useState, type Dispatch, type SetStateAction } from 'react';
import type { TriedOrder } from '../../../../../../src/domain/ranking/draft';
import type { Answer } from '../../../../../../src/domain/ranking/ties';
import { wholeScope, type ScopeChoice } from './order-scope';

/** What a person tries on the proposed order; looking at another view does not lose it. */
export interface Trial {
  /** Asked anew after a reload: nobody should move more than they have just chosen. */
  scope: ScopeChoice;
  answers: readonly Answer[];
  /** Null for the project's own. */
  weights: Readonly<Record<string, number>> | null;
}

interface KeptTrial {
  trial: Trial;
  setTrial: Dispatch<SetStateAction<Trial>>;
  /** For the next visit; null while nothing is tried. */
  tried: TriedOrder | null;
  /** What was tried on an earlier visit, unless something has been since. */
  onFound: (tried: TriedOrder | null) => void;
}

export function useTrial(): KeptTrial {
  const [trial, setTrial] = useState<Trial>({ scope: wholeScope, answers: [], weights: null });
  const { answers, weights } = trial;
  const tried = useMemo(() => (answers.length === 0 && weights === null ? null : { answers: [...answers], weights: weights && { ...weights } }), [answers, weights]);
  const onFound = (found: TriedOrder | null): void => {
    if (found !== null) setTrial((now) => (now.answers.length === 0 && now.weights === null ? { ...now, ...found } : now));
  };
  return { trial, setTrial, tried, onFound };
}

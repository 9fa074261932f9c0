import { useEffect, useState, type Dispatch, type SetStateAction } from 'react';
import type { RankingView } from '../../../../../../src/domain/ranking/ranking-view';
import type { Answer } from '../../../../../../src/domain/ranking/ties';
import { isRecord, isText, keep, readKept, recordOf } from '../kept';
import { wholeScope, type ScopeChoice } from './order-scope';

/** What a person tries on the proposed order; looking at another view does not lose it. */
export interface Trial {
  /** Asked anew after a reload: nobody should move more than they have just chosen. */
  scope: ScopeChoice;
  answers: readonly Answer[];
  /** Null for the project's own. */
  weights: Readonly<Record<string, number>> | null;
}

export function useTrial({ projectKey, person }: RankingView): [Trial, Dispatch<SetStateAction<Trial>>] {
  const name = `trial.${projectKey}.${person ?? ''}`;
  const [trial, setTrial] = useState<Trial>(() => ({
    scope: wholeScope,
    ...recalled(readKept(name)),
  }));
  const { answers, weights } = trial;
  useEffect(() => {
    keep(name, answers.length === 0 && weights === null ? null : { answers, weights });
  }, [name, answers, weights]);
  return [trial, setTrial];
}

/** Nothing where what is kept cannot be read. */
export function recalled(kept: unknown): Pick<Trial, 'answers' | 'weights'> {
  if (!isRecord(kept)) return { answers: [], weights: null };
  const given: unknown[] = Array.isArray(kept['answers']) ? kept['answers'] : [];
  const answers = given.flatMap((one) => {
    const answer = recordOf(one, isText);
    const { winner, loser } = answer ?? {};
    return winner === undefined || loser === undefined ? [] : [{ winner, loser }];
  });
  return { answers, weights: recordOf(kept['weights'], (weight): weight is number => typeof weight === 'number') };
}

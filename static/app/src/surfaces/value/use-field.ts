import { useEffect, useState } from 'react';
import type { Model } from '../../../../../src/domain/scoring/define-model';
import { prepareField, type Field } from '../../../../../src/domain/scoring/rank';
import type { ValueView } from '../../../../../src/contract/value';
import type { FieldAnswer, FieldRequest } from './field-worker';

/** Up to here preparing takes less than a frame or two, and a worker would only come later. */
const QUICK = 300;

/** The scores to rank against; null for the moment that a large backlog takes. */
export function useField(model: Model, { peers, ownModels }: Pick<ValueView, 'peers' | 'ownModels'>): Field | null {
  const quick = peers.length <= QUICK || typeof Worker === 'undefined';
  const [field, setField] = useState<Field | null>(() => (quick ? prepareField(model, peers) : null));

  useEffect(() => {
    if (quick) {
      setField(prepareField(model, peers));
      return undefined;
    }
    const worker = new Worker(new URL('./field-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<FieldAnswer>) => setField({ model, ...data });
    // A host that allows no workers still gets its rank, a moment later.
    worker.onerror = () => setField(prepareField(model, peers));
    worker.postMessage({ model: model.id, ownModels, peers } satisfies FieldRequest);
    return () => worker.terminate();
  }, [model, peers, ownModels, quick]);

  return field;
}

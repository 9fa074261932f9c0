import { useState } from 'react';
import type { SplitStoryCreated } from '../../../../../../src/contract';
import { invoke } from '../../../shared/invoke';
import { estimateOf, type PartDraft } from './split-draft';

/** Creates the parts one after the other. After a fault it goes on where it stopped; nothing is created twice. */
export function useSplit() {
  const [splitId] = useState(() => crypto.randomUUID());
  const [created, setCreated] = useState<SplitStoryCreated[]>([]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);

  const create = async (parts: readonly PartDraft[]) => {
    setBusy(true);
    setError(null);
    let done = created;
    try {
      for (const [number, { summary, fields, estimate }] of parts.entries()) {
        if (done[number]?.linked === true) continue;
        const answer = await invoke('createSplitStory', { splitId, number, summary: summary.trim(), fields, estimate: estimateOf(estimate) ?? null });
        done = [...done.slice(0, number), answer, ...done.slice(number + 1)];
        setCreated(done);
      }
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    } finally {
      setBusy(false);
    }
  };

  return { created, busy, error, create };
}

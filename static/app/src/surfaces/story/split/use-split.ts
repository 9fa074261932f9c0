import { useState } from 'react';
import type { SplitPart, SplitProgress, SplitStoryCreated } from '../../../../../../src/contract/story';
import { invoke } from '../../../shared/invoke';
import { estimateOf, type PartDraft } from './split-draft';

/** What was created of a split, by number; null where it is still to come. */
export type Created = readonly (SplitStoryCreated | null)[];

const toPart = ({ summary, fields, estimate }: PartDraft): SplitPart => ({ summary: summary.trim(), fields, estimate: estimateOf(estimate) ?? null });

/** Creates the parts one after the other. After a fault or a reload it goes on where it stopped; nothing is created twice. */
export function useSplit(begun: SplitProgress | null) {
  const [splitId] = useState(() => begun?.splitId ?? crypto.randomUUID());
  const [created, setCreated] = useState<Created>(() => madeIn(begun));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);

  const run = async (work: () => Promise<void>): Promise<boolean> => {
    setBusy(true);
    setError(null);
    try {
      await work();
      return true;
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
      return false;
    } finally {
      setBusy(false);
    }
  };

  const create = (parts: readonly PartDraft[]) =>
    run(async () => {
      // What is to be created is kept first: whoever opens the split again, sees it and what has become of it.
      let done = madeIn(await invoke('beginSplit', { splitId, parts: parts.map(toPart) }));
      setCreated(done);
      for (const number of parts.keys()) {
        if (done[number]?.linked === true) continue;
        const made = await invoke('createSplitStory', { splitId, number });
        done = parts.map((_, at) => (at === number ? made : (done[at] ?? null)));
        setCreated(done);
      }
    });

  /** @returns whether the split is forgotten */
  const end = () => run(async () => void (await invoke('endSplit', { splitId })));

  return { created, busy, error, create, end };
}

function madeIn(progress: SplitProgress | null): Created {
  return progress?.parts.map(({ made }) => made) ?? [];
}

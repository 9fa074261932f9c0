import { useEffect, useMemo, useRef, useState } from 'react';
import type { RankingDraft, RankingDraftChange, TriedOrder, TypedRow } from '../../../../../src/domain/ranking/draft';
import { invoke } from '../../shared/invoke';

/** Who types goes on typing. */
const PAUSE_MS = 500;

export interface Unfinished {
  /** By issue key. */
  rows: Readonly<Record<string, TypedRow>>;
  tried: TriedOrder | null;
}

interface Options extends Unfinished {
  /** Called once, with what was unfinished on the last visit. */
  onFound: (draft: RankingDraft) => void;
}

/**
 * Keeps what is unfinished at the back end, a little after it changes, and brings it back when the page is opened
 * again. What could not be kept is not to be lost unasked: then the browser asks before it leaves.
 */
export function useKeptDraft({ rows, tried, onFound }: Options): void {
  /** Null until the back end has said what it has. */
  const [kept, setKept] = useState<Unfinished | null>(null);
  const [missing, setMissing] = useState(false);
  const line = useRef(Promise.resolve());

  useEffect(() => {
    let current = true;
    invoke('getDraft').then(
      (draft) => {
        if (!current) return;
        setKept({ rows: draft.rows, tried: draft.tried });
        onFound(draft);
      },
      // What is kept stays there; what is typed from now on is kept beside it.
      () => current && setKept({ rows: {}, tried: null }),
    );
    return () => {
      current = false;
    };
  }, []);

  const change = useMemo(() => (kept === null ? null : changeOf(kept, { rows, tried })), [kept, rows, tried]);
  useEffect(() => {
    if (change === null) return undefined;
    const timer = setTimeout(() => {
      // One after the other: the back end adds each to what it has.
      line.current = line.current.then(async () => {
        const isKept = await invoke('changeDraft', change).then(({ kept: yes }) => yes, () => false);
        if (isKept) setKept({ rows, tried });
        setMissing(!isKept);
      });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [change]);

  const atRisk = (missing || change !== null) && Object.keys(rows).length > 0;
  useEffect(() => {
    if (!atRisk) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [atRisk]);
}

/** Null when there is nothing to change. */
function changeOf(before: Unfinished, after: Unfinished): RankingDraftChange | null {
  const rows: RankingDraftChange['rows'] = {};
  for (const [key, row] of Object.entries(after.rows)) if (!isSame(before.rows[key], row)) rows[key] = row;
  for (const key of Object.keys(before.rows)) if (!(key in after.rows)) rows[key] = null;
  const isTriedSame = isSame(before.tried, after.tried);
  if (isTriedSame && Object.keys(rows).length === 0) return null;
  return isTriedSame ? { rows } : { rows, tried: after.tried };
}

const isSame = (left: unknown, right: unknown): boolean => left === right || JSON.stringify(left) === JSON.stringify(right);

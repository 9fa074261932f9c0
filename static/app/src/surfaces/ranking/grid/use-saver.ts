import { useCallback, useEffect, useRef, useState } from 'react';
import type { ScoreRowSaved } from '../../../../../../src/contract/ranking';
import type { RankingRow } from '../../../../../../src/domain/ranking/ranking-row';
import { CallFailed, invoke } from '../../../shared/invoke';
import type { GridRow } from './grid-rows';

/** Rows a call; each takes a few requests to Jira. */
const BATCH = 10;
/** A person who types goes on typing. */
const PAUSE_MS = 700;
/** Where nothing says how long to wait for Jira. */
const WAIT_SECONDS = 10;
/** As often it is waited for the same rows, before the person is asked. */
const WAITS = 5;

export interface Saver {
  /** Why a row was not saved; what was typed stays. */
  failures: ReadonlyMap<string, { message: string; conflict: boolean }>;
  /** How many rows have been saved of how many, and whether Jira asked to wait; null when nothing is being saved. */
  progress: { done: number; of: number; waits: boolean } | null;
  retry: () => void;
}

interface Options {
  /** Rows that hold something to save and make a score. */
  ready: readonly GridRow[];
  onSaved: (key: string, sent: Record<string, string>, score: RankingRow['score']) => void;
}

/** Saves in the background what is complete, ten rows at a time, and keeps at it while there is more. */
export function useSaver({ ready, onSaved }: Options): Saver {
  const [failures, setFailures] = useState<Saver['failures']>(new Map());
  const [progress, setProgress] = useState<Saver['progress']>(null);
  const [turn, setTurn] = useState(0);
  const refused = useRef(new Map<string, string>());
  const running = useRef(false);

  useEffect(() => {
    const waiting = ready.filter((one) => refused.current.get(one.row.key) !== signature(one));
    if (running.current || waiting.length === 0) return undefined;
    const timer = setTimeout(() => {
      running.current = true;
      void save(waiting).finally(() => {
        running.current = false;
        setProgress(null);
        // What was typed meanwhile is looked at again.
        setTurn((n) => n + 1);
      });
    }, PAUSE_MS);
    return () => clearTimeout(timer);

    async function save(rows: readonly GridRow[]): Promise<void> {
      let done = 0;
      for (const batch of batchesOf(rows)) {
        const results: ScoreRowSaved[] = [];
        let left: readonly GridRow[] = batch;
        for (let waits = 0; left.length > 0; waits += 1) {
          setProgress({ done, of: rows.length, waits: false });
          const answered = await send(left);
          const later = waits < WAITS ? answered.filter(isForLater) : [];
          results.push(...answered.filter((result) => !later.includes(result)));
          done += answered.length - later.length;
          left = left.filter(({ row }) => later.some(({ key }) => key === row.key));
          if (left.length === 0) break;
          setProgress({ done, of: rows.length, waits: true });
          const seconds = Math.max(...later.map((result) => (result.saved ? 0 : (result.failure.retryAfter ?? WAIT_SECONDS))));
          await new Promise((go) => setTimeout(go, seconds * 1000));
        }
        const sentRows = new Map(batch.map((one) => [one.row.key, one]));
        for (const result of results) {
          const sent = sentRows.get(result.key);
          if (sent === undefined) continue;
          if (result.saved) onSaved(result.key, sent.texts, result.score);
          else refused.current.set(result.key, signature(sent));
        }
        setFailures((known) => {
          const next = new Map(known);
          for (const result of results) {
            if (result.saved) next.delete(result.key);
            else next.set(result.key, { message: result.failure.detail, conflict: result.failure.code === 'conflict' });
          }
          return next;
        });
      }
    }
  }, [ready, onSaved, turn]);

  const retry = useCallback(() => {
    refused.current.clear();
    setFailures(new Map());
    setTurn((n) => n + 1);
  }, []);
  return { failures, progress, retry };
}

/** Jira has not looked at it yet, and asks to come again. */
function isForLater(result: ScoreRowSaved): boolean {
  return !result.saved && (result.failure.code === 'rate-limited' || result.failure.code === 'jira-unavailable');
}

/** At most ten rows, all of one model. */
function batchesOf(rows: readonly GridRow[]): GridRow[][] {
  const models = [...new Set(rows.map(({ row }) => row.model))];
  return models.flatMap((model) => {
    const own = rows.filter(({ row }) => row.model === model);
    return Array.from({ length: Math.ceil(own.length / BATCH) }, (_, n) => own.slice(n * BATCH, (n + 1) * BATCH));
  });
}

async function send(batch: readonly GridRow[]): Promise<ScoreRowSaved[]> {
  try {
    return await invoke('saveScores', {
      model: batch[0]?.row.model ?? '',
      rows: batch.map(({ row, inputs, fromEstimate, cleared }) => ({
        key: row.key,
        // What only the estimate fills is no score of a person's.
        ...(cleared ? { inputs: {}, fromEstimate: [] } : { inputs, fromEstimate }),
        expected: row.score?.at ?? null,
      })),
    });
  } catch (error) {
    const failure = error instanceof CallFailed ? error.failure : { code: 'unexpected' as const, detail: String(error) };
    return batch.map(({ row }) => ({ key: row.key, saved: false as const, failure }));
  }
}

/** A refused row is sent again when the person has changed something in it, not because somebody else has. */
function signature({ texts }: GridRow): string {
  return JSON.stringify(texts);
}

import { useCallback, useRef, useState } from 'react';
import type { OrderStarted } from '../../../../../../src/contract/ranking';
import type { OrderJob } from '../../../../../../src/domain/ranking/order-job';
import type { OrderPayload } from '../../../../../../src/domain/ranking/payloads';
import type { RankingView } from '../../../../../../src/domain/ranking/ranking-view';
import { CallFailed, invoke } from '../../../shared/invoke';

/** Longer than this a person is told to wait; until then it is waited for them. */
const MAX_WAIT_SECONDS = 60;

export interface OrderRun {
  job: OrderJob | null;
  /** Calls are being made from this page. */
  busy: boolean;
  error: Error | null;
  /** The order was changed since the preview, so nothing was moved. */
  overtaken: boolean;
  start: (payload: OrderPayload) => void;
  resume: () => void;
  stop: () => void;
  undo: () => void;
  dismiss: () => void;
}

/**
 * Drives an order into Jira, one call after the other from this page, so that each is made as the person. Leaving the
 * page leaves the rest of the moves for later.
 */
export function useOrderJob(view: RankingView, onView: (view: RankingView) => void): OrderRun {
  const [job, setJob] = useState<OrderJob | null>(view.job);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const [overtaken, setOvertaken] = useState(false);
  const wanted = useRef(true);

  const drive = useCallback(
    async (first: OrderJob) => {
      let at = first;
      setJob(at);
      // It may wait for a permission that has been given back.
      let waits = at.halt === 'forbidden';
      while ((at.state === 'running' || waits) && wanted.current) {
        waits = false;
        try {
          at = await invoke('continueOrder', { jobId: at.id, made: at.made });
          setJob(at);
        } catch (failure) {
          const wait = failure instanceof CallFailed ? failure.failure.retryAfter : undefined;
          if (wait === undefined || wait > MAX_WAIT_SECONDS) throw failure;
          await new Promise((done) => setTimeout(done, wait * 1000));
        }
      }
      if (!wanted.current && at.state === 'running') setJob(await invoke('stopOrder', { jobId: at.id }));
      onView(await invoke('getRanking'));
    },
    [onView],
  );

  const run = useCallback(async (work: () => Promise<void>) => {
    setBusy(true);
    setError(null);
    setOvertaken(false);
    wanted.current = true;
    try {
      await work();
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    } finally {
      setBusy(false);
    }
  }, []);

  const begin = useCallback(
    (call: () => Promise<OrderStarted>) =>
      run(async () => {
        const { started, view: now } = await call();
        onView(now);
        if (!started) setOvertaken(true);
        else if (now.job === null) setJob(null);
        else await drive(now.job);
      }),
    [run, drive, onView],
  );

  return {
    job,
    busy,
    error,
    overtaken,
    start: (payload) => void begin(() => invoke('startOrder', payload)),
    resume: () => job && void run(() => drive(job)),
    stop: () => {
      wanted.current = false;
      if (!busy && job) void run(async () => setJob(await invoke('stopOrder', { jobId: job.id })));
    },
    // An undo that Jira let through in part only can be tried again.
    undo: () => job && void begin(() => invoke('undoOrder', { jobId: job.undoes ?? job.id })),
    dismiss: () => {
      setError(null);
      setOvertaken(false);
    },
  };
}

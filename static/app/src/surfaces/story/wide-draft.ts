/**
 * What is typed on a wide screen and not saved. A dialog of Jira can be closed by a slip and browsers may keep nothing for
 * frames of other sites, so the screen tells the panel under it, which gives it back when the screen is opened again.
 */
import { events } from '@forge/bridge';
import { useCallback, useEffect, useState } from 'react';
import type { WideScreen } from './open-wide';

const TOLD = 'refinery.story-draft';
/** Milliseconds without typing after which the panel is told. */
const PAUSE = 250;

interface Told {
  issueKey: string;
  screen: WideScreen;
  /** Null when there is nothing to keep any more. */
  draft: unknown;
}

/** On the wide screen: tells the panel what is typed; `null` while nothing differs from what is saved. */
export function useTellDraft(screen: WideScreen, issueKey: string, draft: unknown): void {
  const text = JSON.stringify(draft);
  useEffect(() => {
    const told: Told = { issueKey, screen, draft: JSON.parse(text) as unknown };
    // Where it cannot be told, it lasts as long as the screen.
    const later = setTimeout(() => void events.emit(TOLD, told).catch(() => undefined), PAUSE);
    return () => clearTimeout(later);
  }, [screen, issueKey, text]);
}

export type Drafts = Partial<Record<WideScreen, unknown>>;

/** In the panel: what was typed on its wide screens and not saved. */
export function useToldDrafts(issueKey: string): { drafts: Drafts; forget: (screen: WideScreen) => void } {
  const [drafts, setDrafts] = useState<Drafts>({});
  const keep = useCallback((screen: WideScreen, draft: unknown) => setDrafts((others) => ({ ...others, [screen]: draft ?? undefined })), []);

  useEffect(() => {
    const subscription = events.on(TOLD, ({ issueKey: of, screen, draft }: Told) => {
      if (of === issueKey) keep(screen, draft);
    });
    return () => void subscription.then(({ unsubscribe }) => unsubscribe());
  }, [issueKey, keep]);

  return { drafts, forget: useCallback((screen: WideScreen) => keep(screen, null), [keep]) };
}

import { view as host } from '@forge/bridge';
import { useEffect, useMemo, useState } from 'react';
import type { Model } from '../../../../../src/domain/scoring/define-model';
import type { Input } from '../../../../../src/domain/scoring/record';
import type { UnsavedScore } from '../../../../../src/domain/scoring/unsaved';
import type { DeclinePayload, ValueSaved, ValueView } from '../../../../../src/contract/value';
import { invoke } from '../../shared/invoke';
import { draftFrom, draftOf, inputsOf, typedOf, type Draft } from './draft';
import { previewOf } from './preview';
import { useField } from './use-field';

export type Work =
  | { state: 'idle' }
  | { state: 'busy' }
  | { state: 'done'; words: string }
  | { state: 'failed'; error: Error; again: () => void };

/** Everything that the panel knows and can do; the components only show it. */
export function usePanel(view: ValueView, model: Model, onView: (view: ValueView) => void, onKeep: (unsaved: UnsavedScore | null) => void) {
  const stored = useMemo(() => draftOf(model, view), [model, view]);
  /** What was typed before the page was loaded anew. */
  const [kept] = useState(() => (view.mayScore && view.unsaved?.model === model.id ? view.unsaved : null));
  const [draft, setDraft] = useState<Draft>(() => (kept === null ? stored : draftFrom(model, kept)));
  const [touched, setTouched] = useState(kept !== null);
  /** What was there when this person began to type: a save is over that, whatever has come to the screen since. */
  const [seen, setSeen] = useState(kept === null ? view.reading.stamp : kept.expected);
  const [work, setWork] = useState<Work>({ state: 'idle' });
  /** What somebody else saved while this person was typing. */
  const [theirs, setTheirs] = useState<ValueView | null>(null);
  const field = useField(model, view);

  // What comes from outside replaces the rows only while nobody has typed into them.
  useEffect(() => {
    if (touched) return;
    setDraft(stored);
    setSeen(view.reading.stamp);
  }, [stored, touched, view.reading.stamp]);

  const { sources } = view;
  const inputs = useMemo(() => inputsOf(model, draft, sources), [model, draft, sources]);
  const preview = useMemo(() => previewOf(model, inputs, field, view), [model, inputs, field, view]);

  const dirty = touched && JSON.stringify(draft) !== JSON.stringify(stored);
  useEffect(() => onKeep(dirty ? { model: model.id, expected: seen, ...draft } : null), [onKeep, dirty, model.id, seen, draft]);

  const change = (changed: Partial<Draft>) => {
    setTouched(true);
    setWork({ state: 'idle' });
    setDraft({ ...draft, ...changed });
  };

  const show = (next: ValueView) => {
    setTouched(false);
    setTheirs(null);
    onView(next);
  };

  const run = async <T,>(call: () => Promise<T>, then: (answer: T) => Work): Promise<void> => {
    setWork({ state: 'busy' });
    try {
      setWork(then(await call()));
    } catch (error) {
      const again = () => void run(call, then);
      setWork({ state: 'failed', error: error instanceof Error ? error : new Error(String(error)), again });
    }
  };

  /** For what changes the issue beside the score: its label, its status, its comments are on the page around the panel. */
  const tookWithIssue = (words: string) => (answer: ValueSaved): Work => {
    // A place that cannot be refreshed still shows the panel as it is now.
    if (answer.saved) void host.refresh().catch(() => undefined);
    return took(words)(answer);
  };

  const took = (words: string) => (answer: ValueSaved): Work => {
    if (answer.saved) show(answer.view);
    else setTheirs(answer.view);
    return answer.saved ? { state: 'done', words: answer.warning ? `${words}. ${answer.warning}` : words } : { state: 'idle' };
  };

  return {
    draft,
    inputs,
    preview,
    work,
    theirs,
    touched,
    dirty,
    /** What is in the rows was typed before the page was loaded. */
    restored: kept !== null && dirty,
    locked: !view.mayScore || work.state === 'busy',
    change,
    discard: () => show(view),
    keepTheirs: () => theirs && show(theirs),

    /** Over what this person has seen: `theirs` once it is on the screen. */
    save: () => {
      const { fromFields, evidence, note } = draft;
      const expected = theirs === null ? seen : theirs.reading.stamp;
      const payload = { model: model.id, inputs, fromFields: [...fromFields], evidence: { ...evidence }, note, expected };
      void run(() => invoke('saveValue', payload), took('Saved'));
    },

    undo: () => void run(() => invoke('undoValue', { expected: view.reading.stamp }), tookWithIssue('Undone')),

    decline: (decision: Omit<DeclinePayload, 'expected'>) =>
      void run(() => invoke('declineValue', { ...decision, expected: view.reading.stamp }), tookWithIssue('Declined')),

    reconsider: () => void run(() => invoke('reconsiderValue', { expected: view.reading.stamp }), tookWithIssue('Taken up again')),

    askTeam: () =>
      void run(
        () => invoke('startVote'),
        () => {
          onView({ ...view, vote: 'open' });
          return { state: 'idle' };
        },
      ),

    voteEnded: () => onView({ ...view, vote: null }),

    /** Puts what the team voted into the rows; saving it stays this person's act. */
    take: (medians: Record<string, Input>) =>
      change({
        values: { ...draft.values, ...Object.fromEntries(Object.entries(medians).map(([id, input]) => [id, typedOf(input)])) },
        fromFields: draft.fromFields.filter((id) => medians[id] === undefined),
      }),
  };
}

export type Panel = ReturnType<typeof usePanel>;

import { showFlag, view as host } from '@forge/bridge';
import { useState } from 'react';
import type { StoryView } from '../../../../../src/contract/story';
import type { Finding } from '../../../../../src/domain/story/finding';
import type { TextRange } from '../../../../../src/domain/text/range';
import { CallFailed, invoke } from '../../shared/invoke';

export type Work = { state: 'idle' } | { state: 'busy' } | { state: 'failed'; error: Error };

/** What the person can do about the findings; each change is worked out and written by the back end. */
export function useStory(view: StoryView, onView: (view: StoryView) => void, reload: () => void, afterChange: () => void) {
  const [work, setWork] = useState<Work>({ state: 'idle' });

  /** @returns whether it was done */
  const run = async (call: () => Promise<StoryView>, then: (after: StoryView) => void): Promise<boolean> => {
    setWork({ state: 'busy' });
    try {
      const after = await call();
      onView(after);
      setWork({ state: 'idle' });
      then(after);
      afterChange();
      refreshPage();
      return true;
    } catch (error) {
      setWork({ state: 'failed', error: error instanceof Error ? error : new Error(String(error)) });
      if (error instanceof CallFailed && error.failure.code === 'conflict') reload();
      return false;
    }
  };

  const undo = (stamp: string) =>
    run(
      () => invoke('undoStory', { expected: stamp }),
      () => showFlag({ id: 'story-changed', title: 'The text is back as it was', type: 'success', isAutoDismiss: true }),
    );

  const sayDone = (title: string, undoable: string | null) => {
    const actions = undoable === null ? [] : [{ text: 'Undo', onClick: () => void undo(undoable) }];
    showFlag({ id: 'story-changed', title, type: 'success', isAutoDismiss: true, actions });
  };

  const place = ({ ruleId, where }: Finding) => ({ ruleId, where, expected: view.stamp });
  return {
    work,
    mayEdit: view.mayEdit,
    fieldNames: view.fieldNames,
    busy: work.state === 'busy',
    /** The editor has written another text, and the way back is here. */
    sayWritten: (stamp: string) => {
      refreshPage();
      sayDone('The story is written', stamp);
    },
    undo: () => undo(view.stamp),
    applyFix: (finding: Finding, fixId: string, words: Record<string, string>) =>
      run(
        () => invoke('applyFix', { ...place(finding), fixId, words }),
        ({ undoable, stamp }) => sayDone('The text is changed', undoable ? stamp : null),
      ),
    tellAsScenario: (where: TextRange) =>
      run(
        () => invoke('tellAsScenario', { where, expected: view.stamp }),
        ({ undoable, stamp }) => sayDone('The text is changed', undoable ? stamp : null),
      ),
    dismiss: (finding: Finding, reason: string) =>
      run(() => invoke('dismissFinding', { ...place(finding), reason }), () => undefined),
    restore: (ruleId: string, textHash: string) =>
      run(() => invoke('restoreFinding', { ruleId, textHash }), () => undefined),
  };
}

/** Where the page around it cannot be refreshed, it shows the change when it is opened next. */
function refreshPage(): void {
  void host.refresh().catch(() => undefined);
}

export type StoryWork = ReturnType<typeof useStory>;

import { Modal } from '@forge/bridge';

export type WideScreen = 'write' | 'split';

/** What a wide screen says when it closes; undefined when nothing was done. */
export type Done = { done: 'written'; stamp: string } | { done: 'split' } | undefined;

/**
 * Opens a screen of the story check over the issue: the right column is too narrow to write in.
 * @param draft what was typed there before and not saved
 */
export function openWide(screen: WideScreen, title: string, draft: unknown, onDone: (done: Done) => void): void {
  const modal = new Modal({
    resource: null,
    size: 'xlarge',
    title,
    context: { screen, draft },
    // Nothing that was typed is lost by a slip.
    closeOnEscape: false,
    closeOnOverlayClick: false,
    onClose: (payload?: Done) => onDone(payload),
  });
  void modal.open();
}

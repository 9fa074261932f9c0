import { Modal } from '@forge/bridge';

export type WideScreen = 'write' | 'split';

/** What a wide screen says when it closes; undefined when nothing was done. */
export type Done = { done: 'written'; stamp: string } | { done: 'split' } | undefined;

/**
 * Opens a screen of the story check over the issue: the right column is too narrow to write in.
 * @param draft what was typed there before and not saved
 */
export function openWide(screen: WideScreen, title: string, draft: unknown, onDone: (done: Done) => void): void {
  const opener = document.activeElement;
  const modal = new Modal({
    resource: null,
    size: 'xlarge',
    title,
    context: { screen, draft },
    // Nothing that was typed is lost by a slip.
    closeOnEscape: false,
    closeOnOverlayClick: false,
    onClose: (payload?: Done) => {
      onDone(payload);
      // Where nothing was done, one goes on where one was.
      if (payload === undefined && opener instanceof HTMLElement) giveFocusBack(opener);
    },
  });
  void modal.open();
}

/** Milliseconds in which Jira puts a dialog away and gives the focus to the frame under it, but to nothing in it. */
const PUT_AWAY = 1_000;

/** To an element of the panel, when a wide screen closes. */
export function giveFocusBack(to: HTMLElement | null): void {
  const focus = () => to?.focus();
  focus();
  window.addEventListener('focus', focus, { once: true });
  setTimeout(() => window.removeEventListener('focus', focus), PUT_AWAY);
}

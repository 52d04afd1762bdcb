/** What a browser that knows no dialogs lacks of one (F47). */
type MayOpen = HTMLElement & Partial<Pick<HTMLDialogElement, 'showModal' | 'close'>>;

/** Opens a dialog over the page, or, where the browser cannot, in it: `open="page"`. */
export function openDialog(dialog: MayOpen): void {
  if (dialog.showModal) {
    dialog.showModal();
    return;
  }
  dialog.setAttribute('open', 'page');
  dialog.querySelector('button')?.focus();
}

/** Closes a dialog, however it was opened. */
export function closeDialog(dialog: MayOpen): void {
  if (dialog.close) {
    dialog.close();
    return;
  }
  dialog.removeAttribute('open');
  dialog.dispatchEvent(new Event('close'));
}

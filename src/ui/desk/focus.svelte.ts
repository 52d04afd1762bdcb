import { tick, untrack } from 'svelte';

const lost = (element: Element | null) =>
  !element || element === document.body || !element.isConnected || element.closest('[inert]');

/**
 * Keeps the focus on the screen: when the control that held it is gone after a change, it goes to the first control of
 * the pretend dialog, back to the control that opened the dialog, or to the title of the page. Never moves it otherwise.
 * Call in a component's script; `changed` reads what changes the screen.
 */
export function keepFocus(region: () => HTMLElement | undefined, changed: () => unknown): void {
  let opener: string | null = null;
  let wasOpen = false;

  $effect.pre(() => {
    changed();
    const holder = untrack(region);
    const focused = document.activeElement;
    if (!holder?.contains(focused) || !(focused instanceof HTMLElement)) return;
    const { control } = focused.dataset;
    void tick().then(() => {
      const open = holder.querySelector('[data-dialog]');
      if (open && !wasOpen) opener = control ?? null;
      const closed = wasOpen && !open;
      wasOpen = open !== null;
      if (!lost(focused) && !lost(document.activeElement)) return;
      target(holder, open, closed ? opener : null)?.focus();
    });
  });
}

function target(region: HTMLElement, dialog: Element | null, opener: string | null) {
  const find = (selector: string) =>
    (dialog ?? region).querySelector<HTMLElement>(selector) ?? undefined;
  if (dialog) return find('input') ?? find('button');
  const back = opener === null ? undefined : find(`[data-control="${CSS.escape(opener)}"]`);
  return back ?? find('[data-page-title]') ?? find('[data-act]');
}

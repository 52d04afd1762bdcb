import { tick, untrack } from 'svelte';

const lost = (element: Element | null) =>
  !element || element === document.body || !element.isConnected || element.closest('[inert]');

/**
 * Keeps the focus on the screen: when the control that was used is gone after a change, it goes to the first control of
 * the pretend dialog, back to the control that opened the dialog, or to the title of the page; to the device that waits for
 * an answer, where that leaves no room for the title. Never moves it otherwise.
 * Call in a component's script; `changed` reads what changes the screen. Returns a listener for the clicks in the region:
 * Safari does not focus a button that is clicked.
 */
export function keepFocus(
  region: () => HTMLElement | undefined,
  changed: () => unknown,
): (click: Event) => void {
  let clicked: HTMLElement | null = null;
  let opener: string | null = null;
  let wasOpen = false;

  $effect.pre(() => {
    changed();
    const holder = untrack(region);
    const focused = document.activeElement;
    const used = focused === document.body ? clicked : focused;
    clicked = null;
    if (!holder?.contains(used) || !(used instanceof HTMLElement)) return;
    const { control } = used.dataset;
    // To take a focused element out of the page makes the browser lay out the old page and the new one together.
    const letGo = used === focused && used instanceof HTMLButtonElement;
    if (letGo) used.blur();
    void tick().then(() => {
      const open = holder.querySelector('[data-dialog]');
      if (open && !wasOpen) opener = control ?? null;
      const closed = wasOpen && !open;
      wasOpen = open !== null;
      if (!lost(document.activeElement)) return;
      if (!lost(used)) {
        if (letGo) used.focus({ preventScroll: true });
        return;
      }
      const next = target(holder, open, closed ? opener : null);
      next?.focus({ preventScroll: true });
      bringIn(holder, next);
    });
  });

  return ({ target }) => {
    const control = target instanceof Element ? target.closest('[data-control]') : null;
    clicked = control instanceof HTMLElement ? control : null;
  };
}

function target(region: HTMLElement, dialog: Element | null, opener: string | null) {
  const find = (selector: string) => (dialog ?? region).querySelector<HTMLElement>(selector);
  if (dialog) return find('input') ?? find('button');
  const back = opener === null ? null : find(`[data-control="${CSS.escape(opener)}"]`);
  return back ?? find('[data-page-title]') ?? find('[data-act]');
}

const inSight = (element: Element) => {
  const { left, width, bottom } = element.getBoundingClientRect();
  return element.contains(document.elementFromPoint(left + width / 2, bottom - 1));
};

/** A new page begins at its top, as in a browser; anything else comes into sight where it is. */
function bringIn(region: HTMLElement, element: HTMLElement | null): void {
  if (!element?.matches('[data-page-title]')) {
    element?.scrollIntoView({ block: 'nearest' });
    return;
  }
  const top = region.querySelector('[data-top]') ?? region;
  if (!inSight(element) || top.getBoundingClientRect().top < 0) {
    top.scrollIntoView({ block: 'start' });
  }
  // Above the browser a device can fill a low window: whoever uses the keyboard has to see where they are.
  if (!element.matches(':focus-visible') || inSight(element)) return;
  const asking = region.querySelector<HTMLElement>('[data-asks]');
  if (asking) asking.focus();
  else element.scrollIntoView({ block: 'start' });
}

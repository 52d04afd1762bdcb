import { SvelteMap } from 'svelte/reactivity';

export type FieldKind =
  | 'address'
  | 'search'
  | 'email'
  | 'confirm'
  | 'phone'
  | 'pin'
  | 'code'
  | 'mailSearch'
  | 'fileSearch'
  | 'catalogueSearch'
  | 'reason';

const mounted = new SvelteMap<FieldKind, (text: string) => void>();
let pressing = false;
let waiting: (() => void)[] = [];

/** The fields that the pretend screen shows now. Reading it in a component follows its changes. */
export const fields = {
  has: (kind: FieldKind): boolean => mounted.has(kind),
  get kinds(): FieldKind[] {
    return [...mounted.keys()];
  },
};

/** Writes a text into a field as if it had been typed; nothing is submitted. `false` when the field is not on the screen. */
export function fillField(kind: FieldKind, text: string): boolean {
  flushFields();
  const fill = mounted.get(kind);
  fill?.(text);
  return fill !== undefined;
}

/** Makes a field known; returns the function that takes it away again. */
export function registerField(kind: FieldKind, fill: (text: string) => void): () => void {
  mounted.set(kind, fill);
  return () => {
    if (mounted.get(kind) === fill) mounted.delete(kind);
  };
}

/** Runs now, or, while the mouse is held down, once it is released: a page that moves under a pressed button would lose the click. */
export function commitSoon(commit: () => void): void {
  if (pressing) waiting.push(commit);
  else commit();
}

/** Commits what waits for the mouse to be released. */
export function flushFields(): void {
  const ready = waiting;
  waiting = [];
  for (const commit of ready) commit();
}

/** Follows the mouse button of the whole window; returns the function that ends it. */
export function watchMouse(): () => void {
  const press = () => {
    pressing = true;
  };
  const release = () => {
    pressing = false;
    setTimeout(flushFields);
  };
  window.addEventListener('mousedown', press, true);
  window.addEventListener('mouseup', release, true);
  window.addEventListener('dragend', release, true);
  return () => {
    window.removeEventListener('mousedown', press, true);
    window.removeEventListener('mouseup', release, true);
    window.removeEventListener('dragend', release, true);
    pressing = false;
    flushFields();
  };
}

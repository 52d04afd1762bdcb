import { setLanguages } from '../i18n/language.svelte.ts';
import { afterPaint } from './after-paint.ts';

/** A wait that is longer is told, in milliseconds. */
const longest = 600;

let waits = $state.raw<readonly { words: string }[]>([]);
let failed = $state(false);

/** What the head of every page tells: that something is on its way, or did not come. */
export const waiting = {
  /** The words of what is waited for, as a key; `undefined` for nothing. */
  get words(): string | undefined {
    return waits[0]?.words;
  },
  /** A page or a language did not come. */
  get failed(): boolean {
    return failed;
  },
  set failed(now: boolean) {
    failed = now;
  },
};

/** Something that is on its way, told in words when that takes long. */
export async function waited<T>(
  coming: Promise<T>,
  words = 'app:coming',
  untold = longest,
): Promise<T> {
  const mine = { words };
  const timer = setTimeout(() => (waits = [...waits, mine]), untold);
  try {
    return await coming;
  } finally {
    clearTimeout(timer);
    waits = waits.filter((it) => it !== mine);
  }
}

/** Tells of a page before work that leaves no time to tell of it. */
export function tellFirst(): Promise<void> {
  // At the first load the words stand in the page, held back for a moment.
  document.querySelector('.arriving')?.getAnimations()[0]?.finish();
  const told = new Promise<void>((done) => setTimeout(() => afterPaint(done)));
  return waited(told, 'app:loading', 0);
}

/** Changes languages; tells of the wait, and of a language that does not come. True when they have changed. */
export async function changeLanguages(next: Parameters<typeof setLanguages>[0]): Promise<boolean> {
  failed = await waited(setLanguages(next), 'app:loading').then(
    () => false,
    () => true,
  );
  return !failed;
}

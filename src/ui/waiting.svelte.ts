import { setLanguages } from '../i18n/language.svelte.ts';

/** A wait that is longer is told, in milliseconds. */
const untold = 600;

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
export async function waited<T>(coming: Promise<T>, words = 'app:coming'): Promise<T> {
  const mine = { words };
  const timer = setTimeout(() => (waits = [...waits, mine]), untold);
  try {
    return await coming;
  } finally {
    clearTimeout(timer);
    waits = waits.filter((it) => it !== mine);
  }
}

/** Changes languages; tells of the wait, and of a language that does not come. True when they have changed. */
export async function changeLanguages(next: Parameters<typeof setLanguages>[0]): Promise<boolean> {
  failed = await waited(setLanguages(next), 'app:loading').then(
    () => false,
    () => true,
  );
  return !failed;
}

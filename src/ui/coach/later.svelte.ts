import { laterTextFiles } from '../../i18n/files.ts';
import { loadTexts } from '../../i18n/language.svelte.ts';

type Parts = typeof import('./later-parts.ts');

let parts = $state.raw<Parts | null>(null);
let failed = $state(false);
let loading: Promise<void> | null = null;

/** What an exercise shows only after its first act: the recap, and what a reminder holds. Reading it in a component follows its arrival. */
export const later = {
  /** The parts with their words; `null` until they are there. */
  get parts(): Parts | null {
    return parts;
  },
  /** True when they did not come. */
  get failed(): boolean {
    return failed;
  },
};

/** Loads the parts once; what did not come is asked for again at the next call. Never rejects. */
export function loadLater(): Promise<void> {
  loading ??= Promise.all([import('./later-parts.ts'), loadTexts(laterTextFiles)])
    .then(([come]) => {
      parts = come;
      failed = false;
    })
    .catch(() => {
      failed = true;
      loading = null;
    });
  return loading;
}

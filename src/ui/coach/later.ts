import { laterTextFiles } from '../../i18n/files.ts';
import { Arriving } from '../arriving.svelte.ts';

/** What is shown only after the first act, or in Montre-moi: its controls, the recap, what a reminder holds, the drawings of what is empty; and the words of what is rare before it. */
export const later = new Arriving(() => import('./later-parts.ts'), laterTextFiles);

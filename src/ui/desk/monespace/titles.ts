import { s } from '../../../i18n/language.svelte';
import type { File } from '../../../world/monespace/files.ts';
import { labelOf } from '../words';

/** The title of a procedure, in the screen's language. Follows the language. */
export function titleOfProcedure(id: string): string {
  return labelOf({ type: 'catalogue.open', id });
}

/** The title of a file: that of its procedure. Follows the language. */
export function titleOfFile(file: File): string {
  return titleOfProcedure(file.procedure);
}

/** What a made-up file holds beside its form, or `null`. Follows the language. */
export function proofOf(file: File): string | null {
  return proofs.includes(file.id) ? s(`monespace.file.papers.${file.id}`) : null;
}

const proofs: readonly string[] = [
  'voucher',
  'rent',
  'soil',
  'bike',
  'water',
  'roof',
  'hedge',
  'chair',
  'transport',
];

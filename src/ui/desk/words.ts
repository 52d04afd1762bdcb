import { labelKey } from '../../i18n/labels';
import { s } from '../../i18n/language.svelte';
import type { Act } from '../../world/acts.ts';
import type { Page } from '../../world/pages.ts';

/** The name of an act's control, in the screen's language. Follows the language. */
export function labelOf(act: Act): string {
  return s(labelKey(act));
}

/** The title of a page, as its tab shows it. Follows the language. */
export function titleOf(page: Page): string {
  return page.site === 'search' && page.query !== '' ? page.query : s(`titles.${page.site}`);
}

/** A text of several lines → its lines. */
export function linesOf(key: string): string[] {
  return s(key).split('\n');
}

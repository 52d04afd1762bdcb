import { controlOf, type Act } from '../../world/acts.ts';
import type { FieldKind } from '../desk/fields.svelte.ts';
import { sightOf } from '../desk/sight.ts';

/** The element of a control on the page, or `null` when it is not shown. */
export function controlElement(control: string): HTMLElement | null {
  const found = document.querySelectorAll<HTMLElement>(`[data-control="${CSS.escape(control)}"]`);
  return [...found].find((element) => element.getClientRects().length > 0) ?? null;
}

/** Where a control lies of what the window shows: wholly in sight, or in part at least below or above that. */
export function placeOf(element: HTMLElement): 'here' | 'below' | 'above' {
  const { top, bottom } = element.getBoundingClientRect();
  const { first, last } = sightOf(element);
  if (top >= first && bottom <= last) return 'here';
  return top + bottom > first + last ? 'below' : 'above';
}

/** Which field of the pretend screen an act types into, or `null`. */
export function fieldOf(act: Act): FieldKind | null {
  switch (act.type) {
    case 'browser.go':
      return 'address';
    case 'search.submit':
      return 'search';
    case 'account.type':
      return act.field;
    case 'mail.search':
      return 'mailSearch';
    case 'signIn.pin':
      return 'pin';
    case 'signIn.code':
      return 'code';
    case 'files.search':
      return 'fileSearch';
    case 'catalogue.search':
      return 'catalogueSearch';
    case 'request.type':
      return 'reason';
    default:
      return null;
  }
}

/** Brings an act's control into the middle of the window. `false` when it is not shown. */
export function bringToMiddle(act: Act, behavior: ScrollBehavior): boolean {
  const element = controlElement(controlOf(act));
  element?.scrollIntoView({ block: 'center', inline: 'nearest', behavior });
  return element !== null;
}

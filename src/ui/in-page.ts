import { afterPaint } from './after-paint';

/** What was drawn is not in the page: an extension of the browser has taken away the place for it. */
export class LostPlace extends Error {}

/**
 * As an attachment: lets it count as an uncaught error when what was drawn is not in the page, nor has come into it or
 * gone again by the next paint. Where nothing was drawn: `null`.
 */
export function inPage(drawn: Element | null): (() => void) | undefined {
  if (drawn?.isConnected) return undefined;
  // Told, not thrown: the place of a boundary that caught it may be lost too.
  return afterPaint(() => {
    if (!drawn?.isConnected) reportError(new LostPlace('What was drawn is not in the page.'));
  });
}

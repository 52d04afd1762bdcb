/** What was drawn is not in the page: an extension of the browser has taken away the place for it. */
export class LostPlace extends Error {}

/** As an attachment: lets it count as an uncaught error when what was drawn is not in the page. */
export function inPage(drawn: Element | null): void {
  if (drawn?.isConnected) return;
  // A boundary would catch what is thrown here, and its own place may be lost too.
  queueMicrotask(() => {
    throw new LostPlace('What was drawn is not in the page.');
  });
}

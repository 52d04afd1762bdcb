import type { Page } from '@playwright/test';

/** Where the device keeps the exercise of sheet 1 in the case `standard`. */
export const key = 'guichet-dessai:session.1.standard';

/** The offer to go on with a kept exercise. */
export const goOn = 'Continuer où vous en étiez';

/** What the device keeps under a name. */
export async function kept(page: Page, name = key): Promise<string | null> {
  return page.evaluate((at) => localStorage.getItem(at), name);
}

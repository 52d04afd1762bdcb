import type { Page } from '@playwright/test';

/** Waits until all is written in the letters that stay: those that are painted first have another size. */
export async function lettersCome(page: Page): Promise<void> {
  await page.locator('html:not([data-sketch])').waitFor();
  await page.evaluate(() => document.fonts.ready);
}

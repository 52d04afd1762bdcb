import type { Page } from '@playwright/test';

const hour = 3_600_000;

/**
 * Stops the clock of a page so many milliseconds from now, and returns now. No clock goes back: a busy machine needs room
 * between the two.
 */
export async function stopClock(page: Page, ahead = 30_000): Promise<number> {
  const now = await page.evaluate(() => Date.now());
  await page.clock.pauseAt(now + ahead);
  return now;
}

/**
 * What a page sees of a device that sleeps for so many hours: its timers stand still and the time goes on; before it is
 * opened, `clock.install`. Chromium itself freezes no page that is in sight, and a test's always is.
 */
export async function sleep(page: Page, hours: number): Promise<void> {
  const now = await stopClock(page);
  await page.clock.setSystemTime(now + hours * hour);
}

/** What tells a page that it is awake, each by itself. */
export const wakings: Record<string, (page: Page) => Promise<unknown>> = {
  visibilitychange: (page) =>
    page.evaluate(() => document.dispatchEvent(new Event('visibilitychange'))),
  resume: (page) => page.evaluate(() => document.dispatchEvent(new Event('resume'))),
  pageshow: (page) =>
    page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow'))),
  focus: (page) => page.evaluate(() => window.dispatchEvent(new Event('focus'))),
};

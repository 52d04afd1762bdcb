import { chromium } from '@playwright/test';
import { browserPath, LAUNCH_ARGS } from '../browser.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').BrowserContext} BrowserContext */
/** @typedef {import('@playwright/test').CDPSession} CDPSession */

/** The line and the processor of the budgets: 1.6 Mbit/s, 150 ms, six times slower. */
const LINE = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
export const SLOWER = 6;

/** A Chromium that measures; given more arguments where told. @param {string[]} more */
export function startBrowser(...more) {
  return chromium.launch({ executablePath: browserPath(), args: [...LAUNCH_ARGS, ...more] });
}

/** A page of a context; `slow` puts it on the slow line and processor. @param {BrowserContext} context @param {{ slow?: boolean }} [how] */
export async function openPage(context, { slow = true } = {}) {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  if (slow) {
    await cdp.send('Network.emulateNetworkConditions', LINE);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  }
  let bytes = 0;
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  return { page, cdp, transferred: () => bytes };
}

/** Milliseconds from the start of a page's navigation to its first contentful paint. @param {Page} page @returns {Promise<number>} */
export function firstPaint(page) {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        new PerformanceObserver((list) => {
          const entry = list.getEntriesByName('first-contentful-paint')[0];
          if (entry) resolve(entry.startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
}

/** The middle one of some numbers. @param {number[]} numbers */
export function median(numbers) {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** The number that 95 of a hundred do not pass. @param {number[]} numbers */
export function percentile95(numbers) {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? NaN;
}

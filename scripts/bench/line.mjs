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
/** When nothing was asked for or came for so long, nothing more comes; in milliseconds. */
const QUIET = 2500;

/** The same promise; it rejects when a minute has passed. @template T @param {Promise<T>} promise @param {string} what @returns {Promise<T>} */
export function soon(promise, what) {
  return Promise.race([
    promise,
    new Promise((_, reject) => {
      setTimeout(() => reject(new Error(`no ${what} within a minute`)), 60_000).unref();
    }),
  ]);
}

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
  let under = 0;
  let last = performance.now();
  const count = (/** @type {number} */ step) => {
    under += step;
    last = performance.now();
  };
  cdp.on('Network.requestWillBeSent', () => count(1));
  cdp.on('Network.loadingFailed', () => count(-1));
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    count(-1);
  });
  /** Bytes that came, once nothing more comes: a slow page may be busy for long before it asks for the rest. */
  async function transferred() {
    while (under > 0 || performance.now() - last < QUIET) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return bytes;
  }
  return { page, cdp, transferred };
}

/**
 * Milliseconds from the start of a page's next navigation to its first contentful paint. It is asked for after the
 * paint, so that asking does not put it off.
 * @param {Page} page @param {CDPSession} cdp @returns {Promise<{ time: () => Promise<number> }>}
 */
export async function watchPaint(page, cdp) {
  await cdp.send('Page.enable');
  await cdp.send('Page.setLifecycleEventsEnabled', { enabled: true });
  const paint = new Promise((resolve) => {
    cdp.on('Page.lifecycleEvent', ({ name }) => {
      if (name === 'firstContentfulPaint') resolve(undefined);
    });
  });
  const painted = soon(paint, 'first paint');
  return {
    async time() {
      await painted;
      return page.evaluate(
        () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
      );
    },
  };
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

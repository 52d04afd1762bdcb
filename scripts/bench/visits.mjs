import { median, openPage, soon, watchPaint } from './line.mjs';

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {import('@playwright/test').CDPSession} CDPSession */
/** @typedef {import('@playwright/test').Page} Page */

/** Tells when the exercise's first control can be used: the coach counts acts and a control is there to be pressed. */
function watchForControl() {
  const look = () => {
    const counting = /^\d+$/.test(
      document.querySelector('[data-acts]')?.getAttribute('data-acts') ?? '',
    );
    const control = [...document.querySelectorAll('[data-act]:not(:disabled)')].some((element) =>
      element.checkVisibility({ visibilityProperty: true }),
    );
    if (counting && control) /** @type {any} */ (window).benchReady(`${performance.now()}`);
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/**
 * Milliseconds from the start of a page's next navigation to the first control that can be used. The page tells it by
 * itself: whatever is put into a page that starts, to ask or to wait, takes a tenth of that time for itself.
 * @param {Page} page @param {CDPSession} cdp @returns {Promise<{ ready: Promise<number> }>}
 */
async function watchReady(page, cdp) {
  await cdp.send('Runtime.enable');
  await cdp.send('Runtime.addBinding', { name: 'benchReady' });
  await page.addInitScript(watchForControl);
  const told = new Promise((resolve) => {
    cdp.once('Runtime.bindingCalled', ({ payload }) => resolve(Number(payload)));
  });
  return { ready: soon(told, 'control') };
}

/** First visit to an address by somebody who has never been there. @param {Browser} browser @param {string} url @param {{ exercise?: boolean }} [what] */
export async function firstVisit(browser, url, { exercise = false } = {}) {
  const context = await browser.newContext({ locale: 'fr-BE' });
  try {
    const { page, cdp, transferred } = await openPage(context);
    const watch = exercise ? await watchReady(page, cdp) : { ready: NaN };
    const painted = await watchPaint(page, cdp);
    await page.goto(url, { waitUntil: 'load' });
    const ready = await watch.ready;
    const paint = await painted.time();
    return { paint, ready, bytes: await transferred() };
  } finally {
    await context.close();
  }
}

/** Median first visits to the home, the exercise and an empty page on the same line. @param {Browser} browser @param {{ app: string, empty: string, runs: number, exercise: boolean }} where */
export async function measureVisits(browser, { app, empty, runs, exercise }) {
  /** @type {Record<string, number[]>} */
  const seen = { blank: [], home: [], homeBytes: [], ready: [], readyBytes: [] };
  // Thrown away: the first page of a browser pays for its start.
  await firstVisit(browser, empty);
  for (let run = 0; run < runs; run++) {
    seen['blank']?.push((await firstVisit(browser, empty)).paint);
    const home = await firstVisit(browser, app);
    seen['home']?.push(home.paint);
    seen['homeBytes']?.push(home.bytes);
    if (!exercise) continue;
    const first = await firstVisit(browser, `${app}#/fiche/1/exercice`, { exercise });
    seen['ready']?.push(first.ready);
    seen['readyBytes']?.push(first.bytes);
  }
  return Object.fromEntries(Object.entries(seen).map(([name, all]) => [name, median(all)]));
}

/** Bytes that a server sends on the second visit of the same person. @param {Browser} browser @param {string} url @param {() => number} sent */
export async function measureReturn(browser, url, sent) {
  const context = await browser.newContext({ locale: 'fr-BE' });
  try {
    const first = await openPage(context);
    await first.page.goto(url, { waitUntil: 'networkidle' });
    // It begins once the page is idle; on the second visit it is there.
    await first.page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await first.page.waitForLoadState('networkidle');
    await first.page.close();
    const before = sent();
    const { page } = await openPage(context);
    await page.goto(url, { waitUntil: 'networkidle' });
    return sent() - before;
  } finally {
    await context.close();
  }
}

/** Milliseconds until the exercise is ready on a device that has the app and no network: the host is stopped. @param {Browser} browser @param {{ url: string, stop: () => void, runs: number }} where */
export async function measureOffline(browser, { url, stop, runs }) {
  const context = await browser.newContext({ locale: 'fr-BE' });
  try {
    const { page } = await openPage(context, { slow: false });
    await page.goto(url);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await page.close();
    stop();
    const times = [];
    for (let run = 0; run < runs; run++) {
      const { page, cdp } = await openPage(context);
      const watch = await watchReady(page, cdp);
      await page.goto(`${url}#/fiche/1/exercice`);
      times.push(await watch.ready);
      await page.close();
    }
    return median(times);
  } finally {
    await context.close();
  }
}

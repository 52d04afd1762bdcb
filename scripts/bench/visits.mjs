import { firstPaint, median, openPage } from './line.mjs';

/** @typedef {import('@playwright/test').Browser} Browser */

/** Notes when the exercise's first control can be used: the coach counts acts and a control is there to be pressed. */
function watchForControl() {
  const look = () => {
    const counting = /^\d+$/.test(
      document.querySelector('[data-acts]')?.getAttribute('data-acts') ?? '',
    );
    const control = [...document.querySelectorAll('[data-act]:not(:disabled)')].some((element) =>
      element.checkVisibility({ visibilityProperty: true }),
    );
    if (counting && control)
      document.documentElement.dataset['benchReady'] = `${performance.now()}`;
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** @param {import('@playwright/test').Page} page */
async function readyTime(page) {
  const mark = page.locator('html[data-bench-ready]');
  await mark.waitFor({ state: 'attached', timeout: 60_000 });
  return Number(await mark.getAttribute('data-bench-ready'));
}

/** First visit to an address by somebody who has never been there. @param {Browser} browser @param {string} url @param {{ exercise?: boolean }} [what] */
export async function firstVisit(browser, url, { exercise = false } = {}) {
  const context = await browser.newContext({ locale: 'fr-BE' });
  try {
    const { page, transferred } = await openPage(context);
    if (exercise) await page.addInitScript(watchForControl);
    await page.goto(url, { waitUntil: 'load' });
    const paint = await firstPaint(page);
    let ready = NaN;
    if (exercise) {
      ready = await readyTime(page);
    }
    await page.waitForLoadState('networkidle');
    return { paint, ready, bytes: transferred() };
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
      const { page } = await openPage(context);
      await page.addInitScript(watchForControl);
      await page.goto(`${url}#/fiche/1/exercice`);
      times.push(await readyTime(page));
      await page.close();
    }
    return median(times);
  } finally {
    await context.close();
  }
}

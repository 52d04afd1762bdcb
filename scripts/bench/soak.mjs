import { openPage } from './line.mjs';

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ done: number, nodes: number, listeners: number, detached: number, heap: number }} Held */

/** Exercises that are done before anything is compared. */
export const WARM_UP = 50;

/** Presses what help points at, and waits until the act has landed. @param {Page} page */
async function act(page) {
  await page.locator('button[data-hint]').click();
  await page.waitForFunction(
    () => Number(document.querySelector('[data-acts]')?.getAttribute('data-acts')) > 0,
  );
}

/** @param {Page} page @param {string} language */
async function speak(page, language) {
  await page.locator(`header button[lang="${language}"]`).click();
  await page.locator(`html[lang="${language}"]`).waitFor();
}

/** The engine makes faster and faster code of what runs often: memory that has nothing to do with what the app keeps. */
export const INTERPRETED = '--js-flags=--no-opt,--no-maglev,--no-sparkplug';

/** What is done in the exercises, in turn; each leaves the language as it was. @type {{ sheet: number, run: (page: Page) => Promise<void> }[]} */
const CYCLE = [
  { sheet: 1, run: act },
  { sheet: 2, run: act },
  { sheet: 3, run: act },
  {
    sheet: 1,
    async run(page) {
      await speak(page, 'de');
      await act(page);
      await speak(page, 'fr');
    },
  },
];

/**
 * Opens and leaves many exercises in one page, and counts what the page holds: after the warm-up, and then after every
 * so many. @param {Browser} browser @param {string} app @param {{ exercises: number, every: number, tell?: (held: Held) => void }} how
 */
export async function soak(browser, app, { exercises, every, tell = () => {} }) {
  const context = await browser.newContext({ locale: 'fr-BE', reducedMotion: 'reduce' });
  try {
    const { page, cdp } = await openPage(context, { slow: false });
    await page.goto(app);
    await cdp.send('DOM.enable');
    /** @type {Held[]} */
    const all = [];
    for (let done = 1; done <= exercises; done++) {
      const { sheet, run } = /** @type {(typeof CYCLE)[0]} */ (CYCLE[done % CYCLE.length]);
      await page.evaluate(
        (it) => (location.hash = `#/fiche/${it}/exercice?mode=guide&pause=0`),
        sheet,
      );
      await run(page);
      await page.evaluate(() => (location.hash = '#/'));
      await page.locator('[data-acts]').waitFor({ state: 'detached' });
      if (done === WARM_UP || (done > WARM_UP && done % every === 0)) {
        const held = await count(cdp, done);
        all.push(held);
        tell(held);
      }
    }
    return grown(all);
  } finally {
    await context.close();
  }
}

/** Notes, in the page, what is asked of the worker and that it is answered: the port of an open question would count as grown. */
function watchWorker() {
  let asked = 0;
  let answered = 0;
  const { postMessage } = ServiceWorker.prototype;
  ServiceWorker.prototype.postMessage = function (/** @type {any[]} */ ...question) {
    asked++;
    Reflect.apply(postMessage, this, question);
  };
  const { close } = MessagePort.prototype;
  MessagePort.prototype.close = function () {
    answered++;
    close.call(this);
  };
  const settled = () => asked > 0 && answered === asked;
  Object.assign(window, { bench: { settled } });
}

/**
 * Leaves a kiosk alone in an exercise, again and again, until it begins anew by itself, and counts what the page holds
 * as each start screen stands. @param {Browser} browser @param {string} app @param {number} resets
 */
export async function soakResets(browser, app, resets) {
  const context = await browser.newContext({ locale: 'fr-BE', reducedMotion: 'reduce' });
  try {
    const { page, cdp } = await openPage(context, { slow: false });
    await page.clock.install();
    await page.addInitScript(watchWorker);
    await page.goto(`${app}#/?kiosk=1&idle=1`);
    await cdp.send('DOM.enable');
    /** @type {Held[]} */
    const all = [];
    for (let done = 1; done <= resets; done++) {
      await page.locator('button[lang="fr"]').click();
      await page.evaluate(() => (location.hash = '#/fiche/1/exercice?kiosk=1&idle=1&pause=0'));
      await act(page);
      await page.clock.fastForward('01:00');
      await page.locator('dialog[open]').waitFor();
      const anew = page.waitForEvent('domcontentloaded');
      await page.clock.fastForward('01:00');
      await anew;
      await page.locator('button[lang="fr"]').waitFor();
      // The first few warm up.
      if (done % 5 > 0) continue;
      await page.waitForFunction(() => /** @type {any} */ (window).bench.settled());
      all.push(await count(cdp, done));
    }
    return grown(all);
  } finally {
    await context.close();
  }
}

/** What the page holds once all that it has let go is gone. @param {import('@playwright/test').CDPSession} cdp @param {number} done @returns {Promise<Held>} */
async function count(cdp, done) {
  // Twice: what the first collection lets go may hold more.
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
  const { detachedNodes } = await cdp.send('DOM.getDetachedDomNodes');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const detached = detachedNodes.length;
  return { done, nodes, listeners: jsEventListeners, detached, heap: usedSize };
}

/**
 * What has grown since the warm-up: nodes in hundredths, listeners, detached nodes, and bytes an exercise, these as the
 * middle one of the slopes between any two counts.
 * @param {Held[]} all
 */
function grown(all) {
  const [warm] = all;
  const last = all.at(-1);
  if (!warm || !last || all.length < 2) return undefined;
  const slopes = all.flatMap((one, at) =>
    all.slice(at + 1).map((other) => (other.heap - one.heap) / (other.done - one.done)),
  );
  return {
    nodes: Math.max(...all.map(({ nodes }) => (Math.abs(nodes - warm.nodes) / warm.nodes) * 100)),
    listeners: Math.max(...all.map(({ listeners }) => Math.abs(listeners - warm.listeners))),
    detached: Math.max(...all.map(({ detached }) => detached - warm.detached)),
    heap: slopes.sort((one, other) => one - other)[Math.floor(slopes.length / 2)] ?? NaN,
  };
}

/** The rows of what has grown, each with its budget (KIO-17). @param {Awaited<ReturnType<typeof soak>>} of @returns {[name: string, measured: number, budget: number, unit: string][]} */
export function soakRows(of) {
  return [
    // One hundredth more than asked: what is drawn for the first time late leaves its pattern behind, once.
    ['DOM nodes, more or fewer', of?.nodes ?? NaN, 2, '%'],
    ['listeners, more or fewer', of?.listeners ?? NaN, 0, 'listeners'],
    ['detached nodes, more', of?.detached ?? NaN, 5, 'nodes'],
    ['memory, more each exercise', (of?.heap ?? NaN) / 1000, 2, 'kB'],
  ];
}

import { openPage } from './line.mjs';

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {{ nodes: number, listeners: number, detached: number }} Held */

const WARM_UP = 20;

/**
 * Opens and leaves many exercises in one page, an act in each, and counts what stays.
 * Returns how much of each is added by one exercise once the page is warm.
 * @param {Browser} browser @param {string} app @param {number} exercises @returns {Promise<Held>}
 */
export async function soak(browser, app, exercises) {
  const context = await browser.newContext({ locale: 'fr-BE', reducedMotion: 'reduce' });
  try {
    const { page, cdp } = await openPage(context, { slow: false });
    await page.goto(app);
    /** @returns {Promise<Held>} */
    const held = async () => {
      // Twice: what the first collection lets go may hold more.
      await cdp.send('HeapProfiler.collectGarbage');
      await cdp.send('HeapProfiler.collectGarbage');
      const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
      const { detachedNodes } = await cdp.send('DOM.getDetachedDomNodes');
      return { nodes, listeners: jsEventListeners, detached: detachedNodes.length };
    };
    await cdp.send('DOM.enable');
    let warm = await held();
    for (let done = 1; done <= exercises; done++) {
      await page.evaluate(() => (location.hash = '#/fiche/1/exercice?mode=guide'));
      await page.locator('button[data-hint]').click();
      await page.waitForFunction(
        () => Number(document.querySelector('[data-acts]')?.getAttribute('data-acts')) > 0,
      );
      await page.evaluate(() => (location.hash = '#/'));
      await page.locator('[data-acts]').waitFor({ state: 'detached' });
      if (done === WARM_UP) warm = await held();
    }
    const last = await held();
    const each = (/** @type {keyof Held} */ what) =>
      (last[what] - warm[what]) / (exercises - WARM_UP);
    return { nodes: each('nodes'), listeners: each('listeners'), detached: each('detached') };
  } finally {
    await context.close();
  }
}

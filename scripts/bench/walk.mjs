import { openPage, SLOWER } from './line.mjs';

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {import('@playwright/test').Page} Page */

const RUNGS = 5;
const ENDLESS = 200;

/** Records, in the page, how long each click waits for its paint and each press of help for its words. */
function record() {
  /** @type {{ acts: number[], help: number[] }} */
  const bench = { acts: [], help: [] };
  Object.assign(window, { bench });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { target, name, duration } = /** @type {PerformanceEventTiming} */ (entry);
      const pressed = target instanceof Element && target.closest('[data-act]');
      if (name === 'click' && pressed) bench.acts.push(duration);
    }
  }).observe(Object.assign({ type: 'event', buffered: true }, { durationThreshold: 16 }));
  document.addEventListener(
    'click',
    (event) => {
      const button = event.target instanceof Element && event.target.closest('button');
      const region = document.querySelector('[data-acts]');
      if (!button || !region?.contains(button) || button.textContent?.trim() !== 'Aide') return;
      const before = region.textContent;
      const look = () => {
        if (region.textContent === before) requestAnimationFrame(look);
        // A task after the frame: the words have been painted.
        else setTimeout(() => bench.help.push(performance.now() - event.timeStamp));
      };
      requestAnimationFrame(look);
    },
    { capture: true },
  );
}

/** @param {Page} page */
const acts = (page) =>
  page.evaluate(() => Number(document.querySelector('[data-acts]')?.getAttribute('data-acts')));

/** Presses help once and waits for its words. @param {Page} page @param {import('@playwright/test').Locator} button */
async function pressHelp(page, button) {
  const counted = () => page.evaluate(() => /** @type {any} */ (window).bench.help.length);
  const before = await counted();
  await button.click();
  await page.waitForFunction((was) => /** @type {any} */ (window).bench.help.length > was, before);
}

/**
 * Does an exercise to its end by what the coach points at: the mouse on the control, and `Faites-le avec moi` where
 * something is to be typed. Returns milliseconds: each act's event to its paint, each press of help to its words.
 * @param {Browser} browser @param {string} url @returns {Promise<{ acts: number[], help: number[] }>}
 */
export async function walkExercise(browser, url) {
  const context = await browser.newContext({ locale: 'fr-BE', reducedMotion: 'reduce' });
  try {
    const { page, cdp } = await openPage(context, { slow: false });
    await page.addInitScript(record);
    await page.goto(url);
    const coach = page.getByRole('region', { name: 'Consignes' });
    await coach.waitFor();
    // The line is not what is measured here: only the processor is slow.
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const pointedAt = page.locator('button[data-hint]:enabled').first();
    const help = coach.getByRole('button', { name: 'Aide', exact: true });
    const together = coach.getByRole('button', { name: 'Faites-le avec moi', exact: true });
    while ((await page.locator('[data-step="done"]').count()) === 0) {
      const before = await acts(page);
      for (let rung = 0; rung < RUNGS && !(await together.isVisible()); rung++) {
        await pressHelp(page, help);
      }
      await ((await pointedAt.isVisible()) ? pointedAt : together).click();
      await page.waitForFunction(
        (was) => Number(document.querySelector('[data-acts]')?.getAttribute('data-acts')) > was,
        before,
      );
      if (before > ENDLESS) throw new Error(`no end after ${ENDLESS} acts at ${url}`);
    }
    return await page.evaluate(() => /** @type {any} */ (window).bench);
  } finally {
    await context.close();
  }
}

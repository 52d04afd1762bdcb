import { openPage, SLOWER } from './line.mjs';

/** @typedef {import('@playwright/test').Browser} Browser */

const ENDLESS = 200;
/** How long a finger stays on the mouse, in milliseconds. */
const PRESS = 80;

/** A click as a hand does it: the tool's own looks at what lies under the mouse, in the time that is measured. @param {import('@playwright/test').Page} page @param {import('@playwright/test').Locator} control */
async function press(page, control) {
  await control.scrollIntoViewIfNeeded();
  const box = await control.boundingBox();
  if (!box) throw new Error(`nothing to press: ${control}`);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { delay: PRESS });
}

/** Records, in the page, how long each click waits for its paint and each press of help for its words. */
function record() {
  /** @type {{ pressed: number[], painted: Map<number, number>, help: number[] }} */
  const bench = { pressed: [], painted: new Map(), help: [] };
  Object.assign(window, { bench });
  new PerformanceObserver((list) => {
    for (const { name, startTime, duration } of list.getEntries()) {
      if (name === 'click') bench.painted.set(startTime, duration);
    }
  }).observe(Object.assign({ type: 'event', buffered: true }, { durationThreshold: 16 }));
  document.addEventListener(
    'click',
    (event) => {
      const button = event.target instanceof Element && event.target.closest('button');
      // By its time: a control that is gone with its act is no longer the event's target.
      if (button && button.matches('[data-act]')) bench.pressed.push(event.timeStamp);
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

/**
 * Does an exercise to its end in J'essaie: help rung by rung until it points at a control, then the mouse on that
 * control, or `Faites-le avec moi` where something is to be typed. Returns milliseconds: each act's event to its
 * paint, each press of help to its words.
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
    const pointedAt = page.locator('[data-hint]').first();
    const help = coach.getByRole('button', { name: 'Aide', exact: true });
    const together = coach.getByRole('button', { name: 'Faites-le avec moi', exact: true });
    const state = () =>
      page.evaluate(() => ({
        step: document.querySelector('[data-acts]')?.getAttribute('data-step'),
        acts: Number(document.querySelector('[data-acts]')?.getAttribute('data-acts')),
        helped: /** @type {any} */ (window).bench.help.length,
      }));
    for (let at = await state(); at.step !== 'done'; at = await state()) {
      if (at.acts > ENDLESS) throw new Error(`no end after ${ENDLESS} acts at ${url}`);
      for (let rung = 1; !(await pointedAt.isVisible()); rung++) {
        await press(page, help);
        await page.waitForFunction(
          (presses) => /** @type {any} */ (window).bench.help.length === presses,
          at.helped + rung,
        );
      }
      const byMouse = await pointedAt.evaluate((control) => control.matches('button:enabled'));
      await press(page, byMouse ? pointedAt : together);
      await page.waitForFunction(
        (acts) =>
          Number(document.querySelector('[data-acts]')?.getAttribute('data-acts')) > acts ||
          document.querySelector('[data-step="done"]'),
        at.acts,
      );
      // Help starts again when the next act is known.
      await pointedAt.waitFor({ state: 'detached', timeout: 5000 }).catch(() => undefined);
    }
    // Entries of slow events come a little after their paint.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
    return await page.evaluate(() => {
      const { pressed, painted, help } = /** @type {any} */ (window).bench;
      // The browser reports no event that is painted within 16 ms.
      return { acts: pressed.map((/** @type {number} */ at) => painted.get(at) ?? 16), help };
    });
  } finally {
    await context.close();
  }
}

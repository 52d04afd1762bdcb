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

/** What is to be typed, in the words of help. */
const TO_TYPE = /(?:Écrivez|Par exemple\s:)\s«\s(.+?)\s»/;

/** What is done once, as soon as it is offered: typed acts that help never comes to, for another way is shorter. @type {{ role: 'button' | 'searchbox' | 'textbox', name: string, text?: string }[]} */
const DETOURS = [
  { role: 'searchbox', name: 'Recherche', text: 'espace citoyen' },
  { role: 'button', name: "Carte d'identité électronique" },
  { role: 'button', name: 'Insérer la carte' },
  { role: 'button', name: 'Lire la carte' },
  { role: 'button', name: 'Camille Lambert – authentification' },
  { role: 'textbox', name: 'Code PIN', text: '1234' },
];

/** Types into a field, and sends it off, or leaves it where there is nothing to send. @param {import('@playwright/test').Page} page @param {import('@playwright/test').Locator} field @param {string} text */
async function type(page, field, text) {
  await press(page, field);
  await field.fill('');
  await page.keyboard.insertText(text);
  const sends = (await field.getAttribute('enterkeyhint')) === 'go';
  await page.keyboard.press(sends ? 'Enter' : 'Tab', { delay: PRESS });
}

/** The first of some detours that the screen offers now. @template {{ control: import('@playwright/test').Locator }} Detour @param {Detour[]} detours @returns {Promise<Detour | undefined>} */
async function offered(detours) {
  for (const detour of detours) if (await detour.control.isVisible()) return detour;
  return undefined;
}

/** Records, in the page, how long each click and each key that sends waits for its paint, and each press of help for its words. */
function record() {
  /** @type {{ pressed: number[], painted: Map<number, number>, help: number[] }} */
  const bench = { pressed: [], painted: new Map(), help: [] };
  Object.assign(window, { bench });
  new PerformanceObserver((list) => {
    for (const { name, startTime, duration } of list.getEntries()) {
      if (['click', 'keydown'].includes(name)) bench.painted.set(startTime, duration);
    }
  }).observe(Object.assign({ type: 'event', buffered: true }, { durationThreshold: 16 }));
  document.addEventListener(
    'keydown',
    ({ key, target, timeStamp }) => {
      const typed = target instanceof Element && target.matches('input[data-act]');
      if (typed && ['Enter', 'Tab'].includes(key)) bench.pressed.push(timeStamp);
    },
    { capture: true },
  );
  document.addEventListener(
    'click',
    (event) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null;
      // By its time: a control that is gone with its act is no longer the event's target.
      const box = event.target instanceof HTMLInputElement && /box|radio/.test(event.target.type);
      if (button?.matches('[data-act]') || box) bench.pressed.push(event.timeStamp);
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
 * Does the next act: a detour that is offered, or what help points at.
 * @param {import('@playwright/test').Page} page @param {import('@playwright/test').Locator} coach
 * @param {{ control: import('@playwright/test').Locator, text?: string }[]} detours those that are left
 * @param {{ acts: number, helped: number }} at
 */
async function doNext(page, coach, detours, at) {
  const pointedAt = page.locator('[data-hint]').first();
  const help = coach.getByRole('button', { name: 'Aide', exact: true });
  const detour = await offered(detours);
  if (detour) detours.splice(detours.indexOf(detour), 1);
  for (let rung = 1; !detour && !(await pointedAt.isVisible()); rung++) {
    await press(page, help);
    await page.waitForFunction(
      (presses) => /** @type {any} */ (window).bench.help.length === presses,
      at.helped + rung,
    );
  }
  const control = detour?.control ?? pointedAt;
  if (await control.evaluate((it) => it.matches('input:not([type=checkbox], [type=radio])'))) {
    const told = TO_TYPE.exec((await coach.textContent()) ?? '')?.[1];
    await type(page, control, detour?.text ?? told ?? '');
  } else await press(page, control);
  await page.waitForFunction(
    (acts) =>
      Number(document.querySelector('[data-acts]')?.getAttribute('data-acts')) > acts ||
      document.querySelector('[data-step="done"]'),
    at.acts,
  );
  // Help starts again when the next act is known.
  await pointedAt.waitFor({ state: 'detached', timeout: 5000 }).catch(() => undefined);
}

/**
 * Does an exercise to its end in J'essaie: help rung by rung until it points at a control, then the mouse on that
 * control, or the keys where something is to be typed. Returns milliseconds: each act's event to its
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
    const detours = DETOURS.map(({ role, name, text }) => ({
      control: page.getByRole(role, { name, exact: true }),
      text,
    }));
    const state = () =>
      page.evaluate(() => ({
        step: document.querySelector('[data-acts]')?.getAttribute('data-step'),
        acts: Number(document.querySelector('[data-acts]')?.getAttribute('data-acts')),
        helped: /** @type {any} */ (window).bench.help.length,
      }));
    for (let at = await state(); at.step !== 'done'; at = await state()) {
      if (at.acts > ENDLESS) throw new Error(`no end after ${ENDLESS} acts at ${url}`);
      await doNext(page, coach, detours, at).catch((/** @type {unknown} */ error) => {
        throw new Error(`stopped in ${at.step} after ${at.acts} acts at ${url}`, { cause: error });
      });
    }
    if (detours.length > 0) throw new Error(`not all detours were offered at ${url}`);
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

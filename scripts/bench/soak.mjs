import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { openPage, soon } from './line.mjs';

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ done: number, nodes: number, listeners: number, detached: number, heap: number }} Held */
/** @typedef {{ sheet: string, name: string }} Lesson */

/** Lessons that are done before anything is compared: each of them at least once. */
const WARM_UP = 50;
/** Visits to a kiosk that are brought to an end. */
export const RESETS = 20;

/** The engine makes faster and faster code of what runs often: memory that has nothing to do with what the app keeps. */
export const INTERPRETED = '--js-flags=--no-opt,--no-maglev,--no-sparkplug';

/** The start screen of a kiosk, and how long it takes to ask who is there and then to begin anew. */
const START = '#/?kiosk=1&idle=1';
const SILENCE = '01:00';
/** After so many lessons the kiosk is left alone; counts do not come at that pace, so that each finds it further on. */
const VISIT = 7;
/** After so many acts the coach speaks another language. */
const MIDDLE = 5;
/** The coach types in less time, and what is pressed after it no longer belongs to an answer, in milliseconds. */
const TYPING = 2000;
const ANSWERED = 1000;
const TITLE = /^(Fiche terminée|Blatt beendet)$/;
const DO_IT = /^(Faites-le avec moi|Zusammen machen)$/;
const END = /^(J'ai fini, effacer|Ich bin fertig, löschen)$/;

/** The lessons in the order in which they are done: every one, and the shortest twice as often as all others. @returns {Promise<Lesson[]>} */
async function lessonsInTurn() {
  const names = fileURLToPath(new URL('../../src/world/cases/names.ts', import.meta.url));
  const { module } =
    /** @type {{ module: typeof import('../../src/world/cases/names.ts') }} */
    (await runnerImport(names, { configFile: false }));
  const all = Object.entries(module.cases).flatMap(([sheet, those]) =>
    those.map((name) => ({ sheet, name })),
  );
  const short = { sheet: '3', name: 'teacher' };
  return all.filter(({ name }) => name !== short.name).flatMap((lesson) => [short, lesson, short]);
}

/**
 * Does, in the page, what help points at, until so many acts have landed, the next one is to be typed, or the sheet is
 * done. @param {{ landed: number, upTo: number }} how `landed`: the acts that are there once it can go on
 */
async function doActs({ landed, upTo }) {
  const coach = () => document.querySelector('[data-acts]');
  const acts = () => Number(coach()?.getAttribute('data-acts'));
  const done = () => coach()?.getAttribute('data-step') === 'done';
  const hinted = () => /** @type {HTMLElement | null} */ (document.querySelector('[data-hint]'));
  const next = (/** @type {number} */ least) =>
    new Promise((resolve) => {
      const observer = new MutationObserver(look);
      function look() {
        if (acts() < least || !(done() || hinted())) return;
        observer.disconnect();
        resolve(undefined);
      }
      observer.observe(document, { subtree: true, childList: true, attributes: true });
      look();
    });

  await next(landed);
  while (!done() && acts() < upTo) {
    const control = hinted();
    if (control?.matches('textarea, input:not([type="checkbox"], [type="radio"])')) break;
    const least = acts() + 1;
    control?.click();
    await next(least);
  }
  return { acts: acts(), done: done() };
}

/** Does acts until so many have landed, or to the end of the sheet. @param {Page} page @param {number} from @param {number} upTo */
async function work(page, from, upTo) {
  const how = { landed: from, upTo };
  for (;;) {
    const { acts, done } = await soon(page.evaluate(doActs, how), `act after ${how.landed}`);
    if (done || acts >= upTo) return acts;
    await page.getByRole('button', { name: DO_IT }).click();
    await page.clock.runFor(TYPING);
    how.landed = acts + 1;
  }
}

/** Stays away until a kiosk asks who is there. @param {Page} page */
async function stayAway(page) {
  // A frame, which tells of the last scroll first: that would count as a sign of someone.
  await page.evaluate(
    () =>
      new Promise((told) => {
        const watch = new ResizeObserver(() => {
          watch.disconnect();
          told(undefined);
        });
        watch.observe(document.documentElement);
      }),
  );
  await page.clock.fastForward(SILENCE);
  await page.locator('dialog[data-kiosk][open]').waitFor();
}

/** What enters a kiosk, on its start screen. @param {Page} page */
const begin = (page) => page.getByRole('button', { name: 'Commencer en français' });

/** Notes, in the page, what is asked of the worker and that it is answered: the port of an open question would count as grown. */
function watchWorker() {
  const bench = { asked: /** @type {unknown[]} */ ([]), answered: 0 };
  Object.assign(window, { bench });
  const { postMessage } = ServiceWorker.prototype;
  ServiceWorker.prototype.postMessage = function (/** @type {any[]} */ ...question) {
    bench.asked.push(question[0]);
    Reflect.apply(postMessage, this, question);
  };
  const { close } = MessagePort.prototype;
  MessagePort.prototype.close = function () {
    bench.answered++;
    close.call(this);
  };
}

/** Has each pattern that the page draws from counted, always: else the moment of the browser's own collections decides. */
function keepPatterns() {
  const { createElement } = Document.prototype;
  Document.prototype.createElement = function (/** @type {any[]} */ ...how) {
    const element = Reflect.apply(createElement, this, how);
    // The browser may forget, and not count, an element that the page has not written to.
    if (element instanceof HTMLTemplateElement) Object.assign(element, { pattern: true });
    return element;
  };
}

/** Waits until the worker has answered all that it was asked, this too when it is told. @param {Page} page @param {string} [question] */
async function answered(page, question) {
  await page.waitForFunction((it) => {
    const { asked, answered } = /** @type {any} */ (window).bench;
    return asked.length > 0 && answered === asked.length && (!it || asked.includes(it));
  }, question);
}

/** Opens the start screen of a kiosk whose files are on the device. @param {import('@playwright/test').BrowserContext} context @param {string} app */
async function openKiosk(context, app) {
  const { page, cdp } = await openPage(context, { slow: false });
  await page.clock.install();
  await page.addInitScript(watchWorker);
  await page.addInitScript(keepPatterns);
  await page.goto(app + START);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  return { page, cdp };
}

/** Comes home, where the worker is asked for a newer build. @param {Page} page @param {() => Promise<unknown>} coming */
async function comeHome(page, coming) {
  await page.evaluate(() => {
    Object.assign(/** @type {any} */ (window).bench, { asked: [], answered: 0 });
  });
  await coming();
  await page.locator('[data-acts]').waitFor({ state: 'detached' });
  await answered(page);
}

/** Goes home from the end of a lesson. @param {Page} page */
async function goHome(page) {
  await comeHome(page, () => page.evaluate(() => (location.hash = '#/?lang=fr')));
}

/** Leaves the kiosk alone, without a server, until it has begun anew in the same page; someone else comes home in it. @param {Page} page */
async function leaveAlone(page) {
  await page.context().setOffline(true);
  await endVisit(page, { byButton: false, inPlace: true });
  await page.context().setOffline(false);
  await comeHome(page, () => begin(page).click());
}

/**
 * Does a whole lesson of a kiosk, from its address to « Fiche terminée ». In its middle the coach's language is changed;
 * `asked`: and who is there is asked, and answered. @param {Page} page @param {Lesson} lesson @param {boolean} asked
 */
async function doLesson(page, { sheet, name }, asked) {
  const hash = `#/fiche/${sheet}/exercice?case=${name}&lang=fr&pause=0`;
  await page.evaluate((it) => (location.hash = it), hash);
  const acts = await work(page, 0, MIDDLE);
  await page.locator('header button[lang="de"]').click();
  await page.locator('html[lang="de"]').waitFor();
  if (asked) {
    await stayAway(page);
    // « Je suis encore là » has the focus.
    await page.keyboard.press('Enter');
    await page.locator('dialog[data-kiosk]').waitFor({ state: 'hidden' });
    await page.clock.runFor(ANSWERED);
  }
  await work(page, acts, Infinity);
  // The focus that comes to it counts as a sign of someone too.
  const title = page.getByRole('heading', { name: TITLE });
  await title.and(page.locator(':focus')).waitFor();
}

/**
 * Does many lessons in one page of a kiosk, left alone now and then and begun anew in place, and counts what the page
 * holds at home: after the warm-up, and then after every so many more. @param {Browser} browser @param {string} app
 * @param {{ exercises: number, every: number, tell?: (held: Held) => void }} how
 */
export async function soak(browser, app, { exercises, every, tell = () => {} }) {
  const lessons = await lessonsInTurn();
  const context = await browser.newContext({ locale: 'fr-BE', reducedMotion: 'reduce' });
  try {
    const { page, cdp } = await openKiosk(context, app);
    await begin(page).click();
    /** @type {Held[]} */
    const all = [];
    for (let done = 1 - WARM_UP; done <= exercises; done++) {
      const lesson = /** @type {Lesson} */ (lessons[(WARM_UP + done) % lessons.length]);
      await doLesson(page, lesson, done % 5 === 0);
      await (done % VISIT === 0 ? leaveAlone(page) : goHome(page));
      if (done >= 0 && done % every === 0) {
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

/**
 * Visits a kiosk again and again for a whole lesson each, and counts what the page holds as each start screen stands:
 * the visit is ended in turn by its button and by leaving it alone. It then begins in a page loaded anew or, `inPlace`,
 * in the same one, for the network is gone. @param {Browser} browser @param {string} app
 * @param {{ resets: number, inPlace: boolean }} how
 */
export async function soakResets(browser, app, { resets, inPlace }) {
  const lessons = await lessonsInTurn();
  const context = await browser.newContext({ locale: 'fr-BE', reducedMotion: 'reduce' });
  try {
    const { page, cdp } = await openKiosk(context, app);
    await context.setOffline(inPlace);
    // Where the page is loaded anew the first few warm up.
    const warmUp = inPlace ? WARM_UP : 0;
    /** @type {Held[]} */
    const all = [];
    for (let done = 1 - warmUp; done <= resets; done++) {
      await begin(page).click();
      const lesson = /** @type {Lesson} */ (lessons[(warmUp + done) % lessons.length]);
      await doLesson(page, lesson, false);
      await endVisit(page, { byButton: done % 2 !== 0, inPlace });
      // After ends of one kind: the browser itself holds the button that was pressed last.
      if (done < 0 || done % 4 > 0) continue;
      if (!inPlace) await answered(page, 'settle');
      all.push(await count(cdp, done));
    }
    return grown(all);
  } finally {
    await context.close();
  }
}

/** Ends a visit, until the start screen stands. @param {Page} page @param {{ byButton: boolean, inPlace: boolean }} how */
async function endVisit(page, { byButton, inPlace }) {
  if (!byButton) await stayAway(page);
  const ended = byButton
    ? page.getByRole('button', { name: END }).click()
    : page.clock.fastForward(SILENCE);
  await Promise.all([inPlace || page.waitForEvent('domcontentloaded'), ended]);
  await begin(page).waitFor();
}

/** What the page holds once all that it has let go is gone. @param {import('@playwright/test').CDPSession} cdp @param {number} done @returns {Promise<Held>} */
async function count(cdp, done) {
  // Twice: what the first collection lets go may hold more.
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
  await cdp.send('DOM.enable');
  const { detachedNodes } = await cdp.send('DOM.getDetachedDomNodes');
  // Until then it holds what it has told of.
  await cdp.send('DOM.disable');
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
    ['DOM nodes, more or fewer', of?.nodes ?? NaN, 1, '%'],
    ['listeners, more or fewer', of?.listeners ?? NaN, 0, 'listeners'],
    ['detached nodes, more', of?.detached ?? NaN, 5, 'nodes'],
    ['memory, more each exercise', (of?.heap ?? NaN) / 1000, 2, 'kB'],
  ];
}

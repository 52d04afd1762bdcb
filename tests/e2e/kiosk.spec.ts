import { chromium, type Locator, type Page } from '@playwright/test';
import fc from 'fast-check';
import { browserPath, LAUNCH_ARGS } from '../../scripts/browser.mjs';
import { faults } from './support/faults.ts';
import { pages } from './support/pages.ts';
import { sleep, wakings } from './support/sleep.ts';
import { expect, test } from './support/test.ts';
import { wandering } from './support/wandering.ts';

const start = '/#/?kiosk=1';
const begin = (page: Page) => page.getByRole('button', { name: 'Commencer en français' });
const done = (within: Page | Locator) => within.getByRole('button', { name: "J'ai fini, effacer" });
const warning = (page: Page) => page.getByRole('dialog', { name: /Êtes-vous encore là/ });

/** All that could tell the next person of the last one. */
async function traces(page: Page) {
  await expect(begin(page)).toBeVisible();
  const traces = await page.evaluate(async () => ({
    text: document.body.innerText,
    elements: document.body.querySelectorAll('*').length,
    style: document.documentElement.style.cssText,
    fields: [...document.querySelectorAll('input')].map(({ type, value, checked }) => [
      type,
      type === 'radio' ? checked : value,
    ]),
    storage: [localStorage.length, sessionStorage.length, document.cookie],
    databases: await indexedDB.databases(),
    state: history.state as unknown,
    address: window.location.href,
    title: document.title,
    language: document.documentElement.lang,
    looks: { ...document.documentElement.dataset },
    focus: document.activeElement?.tagName,
    selection: document.getSelection()?.toString(),
    scroll: window.scrollY,
  }));
  return { ...traces, clipboard: await clipboard(page) };
}

/** What a paste brings. The page itself may not read the clipboard. */
async function clipboard(page: Page) {
  await page.evaluate(() => {
    const field = document.createElement('div');
    field.contentEditable = 'plaintext-only';
    document.body.append(field);
  });
  const field = page.locator('body > [contenteditable]');
  await field.press('ControlOrMeta+v');
  const pasted = await field.evaluate(({ textContent }) => textContent);
  await field.evaluate((element) => element.remove());
  return pasted;
}

/** The page is loaded anew by what is done. */
async function reloads(page: Page, doing: () => Promise<unknown>) {
  const loaded = page.waitForEvent('domcontentloaded');
  await doing();
  await loaded;
}

/** A server that does not answer when it is asked whether it is there. */
async function serverOff(page: Page) {
  await page.route('/', (route) =>
    route.request().method() === 'HEAD' ? route.abort() : route.continue(),
  );
}

test('KIO-02, KIO-09, KIO-10, SAFE-24: a start screen, a kiosk that no link leaves, an end at any time', async ({
  page,
}) => {
  await page.goto(start);
  await expect(page.getByText("Sans action pendant 3 minutes, l'écran recommence.")).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Auf Deutsch beginnen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.locator('main a[href="#/fiche/1"]').first().click();
  await expect(page).toHaveURL(/#\/fiche\/1\?kiosk=1$/);
  await page.locator('header').getByRole('link').click();
  await expect(page).toHaveURL(/#\/\?kiosk=1$/);
  await expect(page.getByRole('button', { name: 'Auf Deutsch beginnen' })).toHaveCount(0);
  const free = await page.evaluate(() =>
    ['contextmenu', 'dragstart', 'selectstart', 'wheel'].filter((type) =>
      document.body.dispatchEvent(new Event(type, { bubbles: true, cancelable: true })),
    ),
  );
  expect(free).toEqual(['selectstart', 'wheel']);
  await reloads(page, () => page.getByRole('button', { name: 'Ich bin fertig, löschen' }).click());
  await expect(begin(page)).toBeVisible();
  await expect(page).toHaveURL(/#\/\?kiosk=1$/);
  expect(await page.evaluate(() => [document.documentElement.lang, localStorage.length])).toEqual([
    'fr',
    0,
  ]);
});

test("the size of letters in an exercise's address lasts until the end of the visit", async ({
  page,
}) => {
  const html = page.locator('html');
  await page.goto('/#/fiche/1/exercice?text=huge&kiosk=1');
  await expect(done(page)).toBeVisible();
  await expect(html).toHaveAttribute('data-text', 'huge');
  await reloads(page, () => done(page).click());
  await expect(begin(page)).toBeVisible();
  await expect(html).toHaveAttribute('data-text', 'normal');
});

test("KIO-06: the trainer's link opens a kiosk, which writes nothing to the device", async ({
  page,
  learner,
}) => {
  await page.goto('/#/formateur?lang=fr');
  await page.getByRole('checkbox', { name: /Poste public/ }).check();
  const link = page.getByRole('region', { name: /^2\. Donnez/ });
  await reloads(page, () => link.getByRole('link', { name: 'Ouvrir' }).click());
  await expect(done(page)).toBeVisible();
  await learner.press('Navigateur');
  await page.getByRole('button', { name: 'Affichage' }).click();
  await page.getByRole('radio', { name: 'Sombres' }).check();
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({});
});

test('KIO-06: an open home page becomes a kiosk by its address, and writes nothing to the device', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await reloads(page, () => page.goto(start));
  await page.getByRole('button', { name: 'Auf Deutsch beginnen' }).click();
  await expect(page.getByRole('button', { name: 'Ich bin fertig, löschen' })).toBeVisible();
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({});
});

test.describe(() => {
  test.use({ hasTouch: true });

  test('KIO-01, KIO-03, KIO-04, KIO-05, F55: asks who is there, takes any answer, and starts again without one', async ({
    page,
    learner,
  }) => {
    await page.clock.install();
    await learner.open(1, 'standard', { kiosk: '1' });
    await expect(begin(page)).toHaveCount(0);
    await learner.act(() => learner.screen.getByRole('button', { name: 'Navigateur' }).click());
    const field = learner.screen.getByRole('textbox', { name: 'Adresse du site' });
    await field.pressSequentially('mon');
    // Someone listens.
    await page.evaluate(() =>
      Object.defineProperty(speechSynthesis, 'speaking', { value: true, configurable: true }),
    );
    await page.clock.fastForward('03:30');
    await page.evaluate(() => Reflect.deleteProperty(speechSynthesis, 'speaking'));
    await page.clock.fastForward('02:40');
    await expect(warning(page)).toBeHidden();
    await page.clock.fastForward('00:20');
    const stay = warning(page).getByRole('button', { name: 'Je suis encore là' });
    await expect(stay).toBeFocused();
    expect(await faults(page)).toEqual([]);
    expect((await stay.boundingBox())!.height).toBeGreaterThanOrEqual(64);
    const said = warning(page).getByRole('status');
    await expect(said).toHaveText('Il reste 60 secondes.');
    await page.clock.fastForward('00:18');
    await expect(said).toHaveText('Il reste 60 secondes.');
    await page.clock.fastForward('00:17');
    await expect(said).toHaveText('Il reste 30 secondes.');
    await expect(warning(page).getByRole('timer')).toHaveText(
      /^Dans [12]\d secondes, l'écran efface tout et recommence\.$/,
    );

    await page.keyboard.press('x');
    await expect(warning(page)).toBeHidden();
    await expect(field).toBeFocused();
    await expect(field).toHaveValue('mon');

    const acts = await learner.acts();
    const newTab = learner.screen.getByRole('button', { name: 'Nouvel onglet' });
    const tab = (await newTab.boundingBox())!;
    for (let time = 0; time < 11; time += 1) {
      await page.clock.fastForward('03:00');
      await expect(warning(page)).toBeVisible();
      const [x, y] = [tab.x + tab.width / 2, tab.y + tab.height / 2];
      // A finger and a mouse that come down on what lies below the warning.
      const answers = [
        () => page.touchscreen.tap(x, y),
        () => page.mouse.click(x, y),
        () => page.mouse.move(x + time, y),
      ];
      await answers[time % 3]?.();
      await expect(warning(page)).toBeHidden();
    }
    expect(await learner.acts()).toBe(acts);
    await expect(field).toHaveValue('mon');

    await page.clock.fastForward('03:00');
    await reloads(page, () => page.clock.fastForward('01:00'));
    await expect(begin(page)).toBeVisible();
  });
});

test('KIO-01: each of the eight signs of someone puts off the question', async ({
  page,
  learner,
}) => {
  const names = [
    ...['pointerdown', 'pointermove', 'keydown', 'input', 'focusin', 'scroll', 'wheel'],
    'touchstart',
  ];
  const signs: Record<string, () => Promise<unknown>> = {
    keydown: () => page.keyboard.press('Shift'),
    // From the clipboard by mouse, or dictated.
    input: () => page.keyboard.insertText('mon'),
    // By a program that reads the screen.
    focusin: () => learner.button('Aller').focus(),
    scroll: () => page.evaluate(() => window.scrollBy(0, 9)),
    // A browser that knows fingers and no pointers.
    touchstart: () => page.locator('body').dispatchEvent('touchstart'),
    pointermove: () => page.mouse.move(2, 2),
    pointerdown: async () => {
      await page.mouse.down();
      await page.mouse.up();
    },
    wheel: () => page.mouse.wheel(9, 0),
  };
  expect(Object.keys(signs).sort()).toEqual(names.sort());
  await page.setViewportSize({ width: 1366, height: 400 });
  await page.clock.install();
  await learner.open(1, 'standard', { kiosk: '1' });
  await learner.press('Navigateur');
  await learner.field('Adresse du site').focus();
  await page.evaluate((names) => {
    const given = new Set<string>();
    for (const type of names) {
      window.addEventListener(type, () => given.add(type), { capture: true });
    }
    Object.assign(window, { given });
  }, names);
  const given = () => page.evaluate(() => [...(window as unknown as { given: Set<string> }).given]);
  const forget = () =>
    page.evaluate(() => (window as unknown as { given: Set<string> }).given.clear());
  await page.clock.fastForward('02:00');
  for (const [name, give] of Object.entries(signs)) {
    await forget();
    await give();
    await expect.poll(given).toEqual([name]);
    await page.clock.fastForward('02:00');
    const asked = await warning(page).isVisible();
    expect({ name, asked }).toEqual({ name, asked: false });
  }
  await page.clock.fastForward('01:00');
  await expect(warning(page)).toBeVisible();
});

test('KIO-05, F56: after a sleep the screen of the one before is gone', async ({
  page,
  learner,
}) => {
  await page.clock.install();
  await learner.open(2, 'standard', { kiosk: '1' });
  await reloads(page, () => page.clock.fastForward('08:00:00'));
  await expect(begin(page)).toBeVisible();
});

for (const [name, wake] of Object.entries(wakings)) {
  test(`KIO-05, F25, F56: ${name} alone ends the visit of the one before a sleep, and no other`, async ({
    page,
    learner,
  }) => {
    await page.clock.install();
    await learner.open(2, 'standard', { kiosk: '1' });
    await wake(page);
    await expect(learner.coach).toBeVisible();
    await sleep(page, 8);
    await expect(learner.coach).toBeVisible();
    await reloads(page, () => wake(page));
    await expect(begin(page)).toBeVisible();
  });
}

for (const server of ['is there', 'is off']) {
  test(
    `KIO-06, KIO-07: the next person finds nothing of the last, when the server ${server}`,
    { tag: '@whole-browser' },
    async ({ page, troubles }) => {
      await page.goto(start);
      const fresh = await traces(page);
      const end = () =>
        page
          .getByRole('button', { name: /^(J'ai fini, effacer|Ich bin fertig, löschen)$/ })
          .click();
      const endInPlace = async () => {
        const before = await page.locator('#app').elementHandle();
        await end();
        await expect(begin(page)).toBeVisible();
        expect(await before.evaluate((it) => it.isConnected)).toBe(true);
      };
      if (server === 'is off') await serverOff(page);
      await fc.assert(
        fc.asyncProperty(wandering, async (commands) => {
          for (const { run } of commands) await run(page);
          // The last thing that a page of the app could have kept before it was a kiosk.
          await page.evaluate(() => localStorage.setItem('guichet-dessai:language', 'de'));
          await (server === 'is off' ? endInPlace() : reloads(page, end));
          expect(await traces(page)).toEqual(fresh);
        }),
        { seed: 20261183, numRuns: 3, endOnFailure: true },
      );
      // The browser reports the request that found no server.
      expect(troubles.splice(0).filter((it) => !it.includes('ERR_FAILED'))).toEqual([]);
    },
  );
}

test('KIO-06: starts again within two seconds when the server is off', async ({
  page,
  context,
  learner,
  troubles,
}) => {
  await learner.open(1, 'standard', { kiosk: '1', lang: 'de' });
  await context.setOffline(true);
  const before = Date.now();
  await page.getByRole('button', { name: 'Ich bin fertig, löschen' }).click();
  await expect(begin(page)).toBeVisible();
  expect(Date.now() - before).toBeLessThan(2000);
  await expect(page).toHaveURL(/#\/\?kiosk=1$/);
  await expect(learner.coach).toHaveCount(0);
  await begin(page).click();
  await expect(done(page)).toHaveCount(1);
  // The browser reports the request that found no server.
  expect(troubles.splice(0).filter((it) => !it.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
});

test('KIO-09: a dialog that covers the end of a visit has it too', async ({ page, learner }) => {
  await page.setViewportSize({ width: 360, height: 480 });
  await page.goto('/#/formateur?lang=fr&kiosk=1');
  await page.getByRole('button', { name: 'Afficher en grand' }).first().click();
  const big = page.getByRole('dialog', { name: 'Lien en grand' });
  await expect(done(big)).toBeInViewport({ ratio: 1 });
  await reloads(page, () => done(big).click());
  await expect(begin(page)).toBeVisible();

  await learner.open(2, 'standard', { kiosk: '1' });
  await learner.ask('Continuer plus tard ou ailleurs');
  const dialog = page.getByRole('dialog', { name: 'Continuer plus tard ou ailleurs' });
  await expect(dialog.getByRole('button').first()).toBeFocused();
  await expect(done(dialog)).toBeInViewport({ ratio: 1 });
  await reloads(page, () => done(dialog).click());
  await expect(begin(page)).toBeVisible();
  await expect(dialog).toHaveCount(0);
});

test('the picture to go on elsewhere leads to no kiosk', async ({ page, learner }) => {
  const picture = page.getByRole('dialog').getByRole('img', { name: /^Code QR/ });
  await learner.open(2, 'standard');
  await learner.ask('Continuer plus tard ou ailleurs');
  const own = await picture.innerHTML();
  await page.goto('about:blank');
  await learner.open(2, 'standard', { kiosk: '1', idle: '5' });
  await learner.ask('Continuer plus tard ou ailleurs');
  await expect(done(page.getByRole('dialog'))).toBeVisible();
  expect(await picture.innerHTML()).toBe(own);
});

test('KIO-03, F55: a dialog outlives the warning, and not the visit', async ({
  page,
  learner,
  troubles,
}) => {
  await page.clock.install();
  await serverOff(page);
  await learner.open(2, 'standard', { kiosk: '1' });
  await learner.ask('Continuer plus tard ou ailleurs');
  const dialog = page.getByRole('dialog', { name: 'Continuer plus tard ou ailleurs' });
  const close = dialog.getByRole('button', { name: 'Fermer' });
  await expect(close).toBeFocused();
  await page.clock.fastForward('03:00');
  await expect(warning(page)).toBeVisible();
  await page.keyboard.press('x');
  await expect(warning(page)).toBeHidden();
  await expect(close).toBeFocused();

  await page.clock.fastForward('03:00');
  await expect(warning(page)).toBeVisible();
  await page.clock.fastForward('01:00');
  await begin(page).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(troubles.splice(0)).toEqual(['console: Failed to load resource: net::ERR_FAILED']);
});

test('KIO-12: an untouched start screen is loaded anew at night', async ({ page }) => {
  await page.clock.install({ time: '2026-03-01T01:00:00' });
  await page.goto(start);
  await expect(begin(page)).toBeVisible();
  await reloads(page, () => page.clock.fastForward('03:00:00'));
  await expect(begin(page)).toBeVisible();
});

test.describe('KIO-18: long days', () => {
  test.use({ timezoneId: 'Europe/Brussels' });

  for (const [moment, time] of [
    ['midnight', '2026-03-01T22:57:30Z'],
    ['the new year', '2026-12-31T22:57:30Z'],
    ['summer time', '2026-03-29T00:57:30Z'],
    ['winter time', '2026-10-25T00:57:30Z'],
  ] as const) {
    test(`KIO-18: a visit that is left just before ${moment} is over four minutes later`, async ({
      page,
      learner,
    }) => {
      await page.clock.install({ time });
      await learner.open(2, 'standard', { kiosk: '1' });
      await page.clock.fastForward('02:40');
      await expect(learner.coach).toBeVisible();
      await expect(warning(page)).toBeHidden();
      await page.clock.fastForward('00:20');
      await expect(warning(page)).toBeVisible();
      await reloads(page, () => page.clock.fastForward('01:00'));
      await expect(begin(page)).toBeVisible();
    });
  }

  for (const [change, time, halfHours, hours] of [
    ['summer', '2026-03-27T20:00:00Z', [12, 46, 48, 48], [21, 3, 3, 3, 3]],
    // A night of an hour more: the day is over before it is three.
    ['winter', '2026-10-23T19:00:00Z', [12, 48, 48, 48], [21, 3, 2, 2, 2]],
  ] as const) {
    test(`KIO-12, KIO-18: an untouched start screen is loaded once a night, in that of ${change} time too`, async ({
      page,
    }) => {
      const loads: number[] = [];
      await page.exposeFunction('noteLoad', (hour: number) => loads.push(hour));
      await page.clock.install({ time });
      await page.addInitScript(() => {
        const note = Reflect.get(window, 'noteLoad') as (hour: number) => void;
        window.addEventListener('DOMContentLoaded', () => note(new Date().getHours()));
      });
      await page.goto(start);
      for (const night of halfHours) {
        await expect(begin(page)).toBeVisible();
        for (let past = 1; past < night; past += 1) await page.clock.fastForward('30:00');
        await reloads(page, () => page.clock.fastForward('30:00'));
      }
      await expect(begin(page)).toBeVisible();
      await expect.poll(() => loads).toEqual(hours);
    });
  }

  test('KIO-18, F43: a visit goes on when the device is short of memory', async ({
    page,
    learner,
  }) => {
    await page.clock.install();
    await learner.open(1, 'standard', { kiosk: '1' });
    await learner.press('Navigateur');
    const field = learner.field('Adresse du site');
    await field.pressSequentially('mon');
    const session = await page.context().newCDPSession(page);
    await session.send('Memory.simulatePressureNotification', { level: 'critical' });
    await expect(field).toHaveValue('mon');
    await field.pressSequentially('espace.wallonie.be');
    await learner.act(() => field.press('Enter'));
    await page.clock.fastForward('03:00');
    await session.send('Memory.simulatePressureNotification', { level: 'critical' });
    await expect(warning(page)).toBeVisible();
    await reloads(page, () => page.clock.fastForward('01:00'));
    await expect(begin(page)).toBeVisible();
  });
});

test('KIO-13: says so calmly and starts again, three times in ten minutes; then it is out of service', async ({
  page,
  troubles,
}) => {
  await page.clock.install();
  await page.goto(start);
  const fail = async () => {
    await expect(begin(page)).toBeVisible();
    await page.evaluate(() => {
      void Promise.reject(new Error('planted'));
    });
  };
  for (let time = 0; time < 3; time += 1) {
    await fail();
    await expect(page.getByRole('alert')).toContainText('Un petit problème est arrivé');
    if (time === 0) expect(await faults(page)).toEqual([]);
    await expect(done(page)).toHaveCount(0);
    await reloads(page, () => page.clock.fastForward('00:10'));
  }
  await fail();
  await expect(page.getByRole('alert')).toContainText("Prévenez l'accueil");
  await page.clock.fastForward('05:00:00');
  await expect(page.getByRole('alert')).toContainText("Prévenez l'accueil");
  expect(troubles.splice(0)).toEqual(Array(4).fill('uncaught: planted'));
});

test('KIO-13: a kiosk that has not arrived says so, and tries again each half minute until it has', async ({
  page,
  troubles,
}) => {
  await page.clock.install();
  const files = '**/assets/kiosk-*.js';
  await page.route(files, (route) => route.abort());
  let loads = 0;
  page.on('domcontentloaded', () => (loads += 1));
  await page.goto(start);
  const missing = page.getByText("Une partie du site n'est pas arrivée.");
  for (let time = 0; time < 5; time += 1) {
    await expect(missing).toBeVisible();
    await expect(done(page)).toHaveCount(0);
    await page.clock.fastForward('00:29');
    await expect(missing).toBeVisible();
    expect(loads).toBe(time + 1);
    if (time === 4) await page.unroute(files);
    await reloads(page, () => page.clock.fastForward('00:01'));
  }
  await expect(begin(page)).toBeVisible();
  await expect(missing).toBeHidden();
  expect(new Set(troubles.splice(0))).toEqual(
    new Set(['console: Failed to load resource: net::ERR_FAILED']),
  );
});

test('KIO-13: a page that breaks is a failure like any other', async ({
  page,
  learner,
  troubles,
}) => {
  await page.clock.install();
  await learner.open(1, 'standard', { kiosk: '1' });
  await page.evaluate(() => {
    history.replaceState = () => {
      Reflect.deleteProperty(history, 'replaceState');
      throw new Error('planted');
    };
  });
  await page.getByText('Réglages').click();
  await learner.ask("J'essaie");
  await expect(page.getByRole('alert')).toContainText('Un petit problème est arrivé');
  await expect(page.getByRole('heading')).toHaveCount(1);
  await reloads(page, () => page.clock.fastForward('00:10'));
  await expect(begin(page)).toBeVisible();
  expect(troubles.splice(0)).toEqual(['uncaught: planted']);
});

test('KIO-08, F28: what was typed does not come back with the page', async ({ baseURL }) => {
  // Playwright's browsers keep no page they left: here that is wanted.
  const browser = await chromium.launch({
    executablePath: browserPath(),
    args: LAUNCH_ARGS,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  try {
    const page = await browser.newPage({ locale: 'fr-BE' });
    await page.goto(`${baseURL}#/fiche/1/exercice?kiosk=1`);
    await page.getByRole('button', { name: 'Navigateur' }).click();
    await page.getByRole('textbox', { name: 'Adresse du site' }).fill('mon secret');
    await page.goto(`${baseURL}icon-that-is-none`);
    await page.goBack({ waitUntil: 'commit' });
    await expect(begin(page)).toBeVisible();
    expect(await page.locator('input[type=text]').count()).toBe(0);
    expect(await page.evaluate(() => document.body.innerText)).not.toContain('secret');
  } finally {
    await browser.close();
  }
});

for (const size of [
  { width: 320, height: 256 },
  { width: 360, height: 740 },
]) {
  test(`KIO-09: the end of a visit is in sight on every page, ${size.width}×${size.height}`, async ({
    page,
    learner,
  }) => {
    await page.setViewportSize(size);
    for (const address of Object.keys(pages)) {
      await page.goto(`/${address}?kiosk=1&lang=fr`);
      if (address === '#/') await begin(page).click();
      await expect(done(page)).toBeInViewport({ ratio: 1 });
    }
    await learner.open(1, 'standard', { step: 'read-notice', kiosk: '1' });
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    for (const part of [0, 0.5, 1]) {
      await page.evaluate((top) => window.scrollTo(0, top), part * height);
      await expect(done(page)).toBeInViewport({ ratio: 1 });
    }
  });
}

test('KIO-02: the time-out that an address sets is said at the start', async ({ page }) => {
  const said = page.getByText("Rien n'est gardé sur cet écran.");
  for (const [idle, text] of [
    ['5', " Sans action pendant 5 minutes, l'écran recommence."],
    ['1', " Sans action pendant 1 minute, l'écran recommence."],
    ['0', ''],
  ]) {
    await page.goto('about:blank');
    await page.goto(`${start}&idle=${idle}`);
    await expect(said).toHaveText(`Rien n'est gardé sur cet écran.${text}`);
  }
});

for (const [lang, text] of [
  ['fr', "Sans action pendant 3 minutes, l'écran recommence."],
  ['de', 'Tut sich 3 Minuten nichts, beginnt der Bildschirm von vorn.'],
] as const) {
  test(`KIO-02: ${lang}: a kiosk that opens in an exercise says its time-out there`, async ({
    page,
    learner,
  }) => {
    await learner.open(1, 'standard', { lang, kiosk: '1' });
    for (const size of [
      { width: 360, height: 740 },
      { width: 1366, height: 768 },
    ]) {
      await page.setViewportSize(size);
      await expect(page.getByText(text, { exact: true })).toBeInViewport({ ratio: 1 });
    }
    expect(await faults(page)).toEqual([]);
  });
}

test('KIO-02: the bar of a kiosk says a time-out as it is, and not again after the start', async ({
  page,
  learner,
}) => {
  const timeOut = page.getByText(/Sans action pendant/);
  await learner.open(1, 'standard', { kiosk: '1', idle: '1' });
  await expect(timeOut).toHaveText("Sans action pendant 1 minute, l'écran recommence.");
  await page.goto('about:blank');
  await learner.open(1, 'standard', { kiosk: '1', idle: '0' });
  await expect(done(page)).toBeVisible();
  await expect(timeOut).toHaveCount(0);
  await page.goto('about:blank');
  await page.goto(start);
  await expect(timeOut).toHaveCount(1);
  await begin(page).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(timeOut).toHaveCount(0);
});

import type { Page } from '@playwright/test';
import { faults } from './support/faults.ts';
import { begin, done, reloads, settled, start } from './support/kiosk.ts';
import { go } from './support/offline.ts';
import { pages } from './support/pages.ts';
import { expect, test } from './support/test.ts';

/** What a browser does by itself, as far as a page lets it. */
const free = (page: Page) =>
  page.evaluate(() =>
    ['contextmenu', 'dragstart', 'selectstart', 'wheel'].filter((type) =>
      document.body.dispatchEvent(new Event(type, { bubbles: true, cancelable: true })),
    ),
  );

/** Presses a link so that a browser opens it in a tab of its own; returns whether the page lets each press do so. */
async function pressForTab(page: Page): Promise<boolean[]> {
  const link = page.locator('main a[href*="#/fiche/1"]').first();
  const presses = await link.evaluateHandle(() => ({
    free: new Promise<boolean[]>((resolve) => {
      const free: boolean[] = [];
      for (const type of ['click', 'auxclick']) {
        window.addEventListener(type, ({ defaultPrevented }) => {
          if (free.push(!defaultPrevented) === 2) resolve(free);
        });
      }
    }),
  }));
  await link.click({ modifiers: ['ControlOrMeta'] });
  await link.click({ button: 'middle' });
  return presses.evaluate(({ free }) => free);
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
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(pages['#/'].de);
  await expect(page.getByRole('button', { name: 'Auf Deutsch beginnen' })).toHaveCount(0);
  expect(await free(page)).toEqual(['selectstart', 'wheel']);
  expect(await pressForTab(page)).toEqual([false, false]);
  expect(page.context().pages()).toHaveLength(1);
  await reloads(page, () => page.getByRole('button', { name: 'Ich bin fertig, löschen' }).click());
  await expect(begin(page)).toBeVisible();
  await expect(page).toHaveURL(/#\/\?kiosk=1$/);
  expect(await page.evaluate(() => [document.documentElement.lang, localStorage.length])).toEqual([
    'fr',
    0,
  ]);
});

test('KIO-10: outside a kiosk a browser does all that it does, and nobody is asked who is there', async ({
  page,
  context,
}) => {
  await page.clock.install();
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(pages['#/'].fr);
  expect(await free(page)).toEqual(['contextmenu', 'dragstart', 'selectstart', 'wheel']);
  expect(await pressForTab(page)).toEqual([true, true]);
  await expect
    .poll(() => context.pages().map((tab) => tab.url()))
    .toEqual([page.url(), ...Array<string>(2).fill(`${page.url()}#/fiche/1`)]);
  await page.clock.fastForward('01:00:00');
  await expect(page.locator('[data-kiosk], [data-end]')).toHaveCount(0);
  await expect(begin(page)).toHaveCount(0);
  await expect(page).toHaveURL('/');
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

for (const [text, width, height] of [
  ['normal', 1024, 600],
  ['normal', 360, 740],
  ['large', 1024, 768],
  ['huge', 1024, 600],
  ['huge', 1366, 768],
  ['projector', 1366, 768],
] as const) {
  test(`both ways in are in sight on the start screen, in letters "${text}", ${width}×${height}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto(`${start}&text=${text}`);
    await settled(page);
    const ways = page.getByRole('button', {
      name: /^(Commencer en français|Auf Deutsch beginnen)$/,
    });
    await expect(ways).toHaveCount(2);
    const bar = await page.getByRole('complementary').elementHandle();
    const covered = ways.evaluateAll(
      (ways, bar) =>
        ways.map((way) => way.getBoundingClientRect().bottom > bar.getBoundingClientRect().top),
      bar,
    );
    expect(await covered).toEqual([false, false]);
  });
}

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
  await reloads(page, () => go(page, start.slice(1)));
  await page.getByRole('button', { name: 'Auf Deutsch beginnen' }).click();
  await expect(page.getByRole('button', { name: 'Ich bin fertig, löschen' })).toBeVisible();
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({});
});

test('A11Y-07, KIO-02: the time-out that an address sets is said at the start', async ({
  page,
}) => {
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

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { Learner } from './support/learner.ts';
import { otherHosts } from './support/hosts.ts';
import { lettersCome } from './support/letters.ts';
import { pages } from './support/pages.ts';
import { readQr } from './support/qr.ts';
import { enter, finishFromForm, openSite } from './support/roads.ts';
import { expect, test } from './support/test.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const homeTitle = pages['#/'];
const file = pathToFileURL(`${root}dist-usb/guichet-d-essai.html`).href;

test.use({ baseURL: file, offline: true });

test.beforeAll(() => {
  // `npm test` has just built.
  if (!process.env['BUILT']) {
    execFileSync('npm', ['run', 'build:usb'], { cwd: root, shell: process.platform === 'win32' });
  }
});

test(
  'the one file, opened by a double click and with no network, does all but install',
  { tag: '@whole-browser' },
  async ({ learner, page }) => {
    await page.goto(file);
    await page.getByRole('link', { name: 'Commencer par la fiche 1' }).click();
    await expect(page.getByRole('heading', { name: 'À quoi cela sert' })).toBeVisible();
    await page.getByRole('link', { name: "Commencer l'exercice" }).click();
    await expect(learner.coach).toHaveAttribute('data-mode', 'guide');
    await enter(learner);
    await finishFromForm(learner);

    await learner.hurry();
    for (const sheet of [2, 3]) {
      await learner.open(sheet, 'standard');
      await enter(learner);
      await learner.finishTogether();
    }
    await page
      .getByRole('group', { name: 'Langue des consignes' })
      .getByRole('button', { name: 'Deutsch' })
      .click();
    await expect(page.getByRole('region', { name: 'Anleitung' })).toBeVisible();

    for (const address of ['#/fiche/3', '#/formateur', '#/a-propos', '#/'] as const) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toContainText(pages[address].de);
      if (address === '#/formateur') {
        const link = page.getByRole('region', { name: /^2\. / });
        expect(await readQr(link.getByRole('img', { name: /^QR-Code/ }))).toBe(
          await link.getByRole('textbox').inputValue(),
        );
      }
      if (address === '#/a-propos')
        await expect(
          page.getByText('Alles steckt in dieser Datei: Sie öffnet sich auch ohne Verbindung.'),
        ).toBeVisible();
    }
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(homeTitle.de);
    await lettersCome(page);
    expect(
      await page.evaluate(() => document.fonts.check('700 1rem "Atkinson Hyperlegible Next"')),
    ).toBe(true);
  },
);

test('F42: what is on its way is told of at once: a slow device has no time for it later', async ({
  context,
  page,
}) => {
  await context.addInitScript(() => {
    navigator.storage.persisted = () => new Promise(() => {});
  });
  await page.clock.install({ time: 0 });
  // No clock goes back: a busy machine may take its time between the two.
  await page.clock.pauseAt(60_000);
  const devices = await context.newCDPSession(page);
  await devices.send('Animation.enable');
  await devices.send('Animation.setPlaybackRate', { playbackRate: 0 });
  await page.goto(`${file}#/fiche/1/exercice?lang=fr`);
  await expect(page.locator('.arriving')).toHaveText('La page arrive…', { useInnerText: true });
  await expect(page.locator('.arriving')).toBeVisible();
  await page.clock.resume();
  await expect(page.locator('[data-acts]')).toBeVisible();
});

test('what the device keeps is asked for only once the browser has heard of the page', async ({
  context,
  page,
}) => {
  // Chromium on a busy machine: a page from a file that asks sooner has a storage of its own, and loses it.
  await context.addInitScript(() => {
    const { storage } = navigator;
    const persisted = storage.persisted.bind(storage);
    let heard = false;
    storage.persisted = async () => {
      const answer = await persisted();
      heard = true;
      return answer;
    };
    const real = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
    let given: unknown;
    Object.defineProperty(window, 'localStorage', {
      get: () => (given ??= heard ? (real.get!.call(window) as unknown) : sessionStorage),
    });
  });
  await page.goto(file);
  const looks = page.getByRole('button', { name: 'Affichage' });
  await looks.click();
  await page.getByRole('radio', { name: 'Sombres' }).check();
  await page.getByRole('button', { name: 'Deutsch' }).click();
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(homeTitle.de);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});

test('SW-10: about and trainer page of the one file say which build it is', async ({ page }) => {
  const marks: string[] = [];
  for (const address of ['#/formateur', '#/a-propos']) {
    await page.goto(address);
    const said = await page.getByText(/^Version 0\.1\.0 \(/).textContent();
    marks.push(/\(([\w-]{8})\), construite le \d/.exec(said!)![1]!);
  }
  expect(new Set(marks).size).toBe(1);
});

test('SAFE-17: the one file names no other host', () => {
  expect(otherHosts(readFileSync(fileURLToPath(file), 'utf8'))).toEqual([]);
});

/** The names of all that the device keeps. */
const kept = (page: Page) => page.evaluate(() => Object.keys(localStorage));

test('the one file keeps the place over a reload, and « Tout effacer » forgets it', async ({
  learner,
  page,
}) => {
  await learner.open(1, 'standard');
  await openSite(learner);
  await page.reload();
  await expect(learner.coach).toHaveAttribute('data-acts', '0');
  await learner.ask('Continuer où vous en étiez');
  await learner.step('sign-in');
  await page.goto('#/');
  const resume = page.getByRole('link', { name: /^Reprendre la fiche 1/ });
  await expect(resume).toBeVisible();

  await page.goto('#/a-propos');
  await page.getByRole('button', { name: 'Tout effacer' }).click();
  await expect(
    page.getByText("C'est effacé. Cet appareil ne retient plus rien de vous."),
  ).toBeVisible();
  expect(await kept(page)).toEqual([]);
  await page.goto('#/');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(homeTitle.fr);
  await expect(resume).toHaveCount(0);
  expect(await kept(page)).toEqual([]);
});

test('three words of the one file lead back to the step, on a machine that knows nothing of it', async ({
  learner,
  page,
  browser,
}) => {
  await page.goto('#/fiche/2/exercice?mode=try&need=child&case=no-result&step=see-answer');
  await learner.ask('Continuer plus tard ou ailleurs');
  const items = page.getByRole('dialog').getByRole('listitem');
  await expect(items).toHaveCount(3);
  const words = await items.allTextContents();

  const elsewhere = await browser.newContext({ locale: 'fr-BE', offline: true });
  const other = await elsewhere.newPage();
  await other.goto(file);
  await other.getByRole('button', { name: "J'ai un code de reprise" }).click();
  const field = other.getByRole('textbox', { name: "J'ai un code de reprise" });
  await field.fill(words.join(' '));
  await field.press('Enter');
  const { coach } = new Learner(other);
  await expect(coach).toHaveAttribute('data-step', 'see-answer');
  await expect(coach).toHaveAttribute('data-case', 'no-result');
  await expect(coach).toHaveAttribute('data-mode', 'try');
  await elsewhere.close();
});

test('a workshop is saved from the one file as a file, and opened again', async ({ page }) => {
  await page.goto('#/formateur');
  const plan = page.getByRole('region', { name: '3. Votre atelier' });
  await page.getByRole('button', { name: "Ajouter à l'atelier" }).click();
  const name = plan.getByLabel("Nom de l'exercice 1");
  await name.fill('Ensemble');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    plan.getByRole('button', { name: "Enregistrer l'atelier" }).click(),
  ]);
  const saved = test.info().outputPath(download.suggestedFilename());
  await download.saveAs(saved);
  await page.reload();
  await expect(plan).toContainText('La liste est vide.');
  await plan.getByLabel('Ouvrir un atelier enregistré').setInputFiles(saved);
  await expect(name).toHaveValue('Ensemble');
  expect(await kept(page)).toEqual([]);
});

test('KIO-06, KIO-09: the one file is a kiosk too, which forgets at once or after a while alone', async ({
  learner,
  page,
}) => {
  await learner.hurry();
  await page.goto(file);
  await page.getByRole('button', { name: 'Deutsch' }).click();
  await page.goto('#/?kiosk=1');
  const ends = [
    () => page.getByRole('button', { name: "J'ai fini, effacer" }).click(),
    async () => {
      await page.clock.fastForward('03:00');
      await expect(page.getByRole('dialog', { name: /Êtes-vous encore là/ })).toBeVisible();
      await page.clock.fastForward('01:00');
    },
  ];
  for (const end of ends) {
    await page.getByRole('button', { name: 'Commencer en français' }).click();
    await page.getByRole('link', { name: 'Commencer par la fiche 1' }).click();
    await page.getByRole('link', { name: "Commencer l'exercice" }).click();
    await openSite(learner);
    await end();
    await expect(page.getByRole('button', { name: 'Auf Deutsch beginnen' })).toBeVisible();
    await expect(page).toHaveURL(`${file}#/?kiosk=1`);
    await expect(learner.coach).toHaveCount(0);
    expect(await kept(page)).toEqual([]);
  }
});

import { execFileSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { test as bare } from '@playwright/test';
import { readQr } from './support/qr.ts';
import { enter, finishFromForm } from './support/roads.ts';
import { expect, test } from './support/test.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
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

    const home = 'Ein Schalter, an dem Sie Fehler machen dürfen';
    const pages = {
      '#/fiche/3': 'Das Konto löschen',
      '#/formateur': 'Für Kursleiter',
      '#/a-propos': 'Über diese Website',
      '#/': home,
    };
    for (const [address, title] of Object.entries(pages)) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
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
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(home);
    expect(
      await page.evaluate(() => document.fonts.check('700 1rem "Atkinson Hyperlegible Next"')),
    ).toBe(true);
  },
);

// Without the watch over errors: the browser itself reports that it loads no script from there.
bare(
  'F60: the folder for a web server, opened so, says in plain words how to start it',
  async ({ page }) => {
    await page.goto(pathToFileURL(`${root}dist/index.html`).href);
    const sentences = [
      "Cette page doit être servie par un serveur web. Dans le dossier du projet, tapez npm start, puis ouvrez l'adresse affichée.",
      'Diese Seite braucht einen Webserver. Geben Sie im Projektordner npm start ein und öffnen Sie die angezeigte Adresse.',
    ];
    for (const sentence of sentences)
      await expect(page.getByText(sentence, { exact: true })).toBeInViewport({ ratio: 1 });
    await expect(page.getByText("Une partie du site n'est pas arrivée.")).toBeHidden();
  },
);

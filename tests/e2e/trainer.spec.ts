import { readFileSync } from 'node:fs';
import { readQr } from './support/qr.ts';
import { expect, test } from './support/test.ts';

test('an exercise is prepared, its link shown and copied, and opened as it was asked for', async ({
  learner,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/#/formateur?lang=fr');
  await page.getByLabel('Fiche', { exact: true }).selectOption('2');
  await page.getByLabel('Situation', { exact: true }).selectOption('no-result');
  await page.getByLabel('Démarche cherchée').selectOption('child');
  await page.getByLabel("Façon d'apprendre").selectOption('try');
  await page.getByLabel('Taille du texte').selectOption('huge');
  await page.getByLabel('Pause de lecture').selectOption({ label: '5 secondes' });
  await page.getByRole('checkbox', { name: /Poste public/ }).check();
  await page.getByLabel("Sans action, l'écran recommence après").selectOption('5 minutes');
  const sees = page.getByRole('region', { name: "Ce que verra l'apprenant" });
  await expect(sees).toContainText('La première recherche est une phrase entière');
  await expect(sees.getByRole('listitem')).toHaveCount(9);
  const address = page.getByLabel("Adresse de l'exercice");
  await expect(address).toHaveValue(
    /#\/fiche\/2\/exercice\?mode=try&case=no-result&need=child&screen=fr&pause=5&text=huge&lang=fr&kiosk=1&idle=5$/,
  );
  await page.getByRole('button', { name: 'Copier le lien' }).click();
  await expect(page.getByText('Le lien est copié.')).toBeVisible();
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.getByRole('button', { name: 'Copier le lien' }).click();
  await expect(page.getByText('Le lien est sélectionné.')).toBeVisible();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(await address.inputValue());
  await page.getByRole('button', { name: 'Afficher en grand' }).focus();
  await page.keyboard.press('Enter');
  const big = page.getByRole('dialog', { name: 'Lien en grand' });
  await expect(big.getByRole('img', { name: /^Code QR/ })).toBeVisible();
  await expect(big).toContainText(await address.inputValue());
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Afficher en grand' })).toBeFocused();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);

  await page
    .getByRole('region', { name: /^2\. Donnez/ })
    .getByRole('link', { name: 'Ouvrir' })
    .click();
  await expect(learner.coach).toHaveAttribute('data-mode', 'try');
  await expect(learner.coach).toHaveAttribute('data-case', 'no-result');
  await expect(page.locator('html')).toHaveAttribute('data-text', 'huge');
  expect(await page.evaluate(() => localStorage.getItem('guichet-dessai:text'))).toBeNull();
});

test('what is prepared is there again after an exercise was tried, until the page is loaded anew', async ({
  learner,
  page,
}) => {
  await page.goto('/#/formateur?lang=fr');
  const plan = page.getByRole('region', { name: '3. Votre atelier' });
  await page.getByLabel('Fiche', { exact: true }).selectOption('3');
  await page.getByLabel('Situation', { exact: true }).selectOption('cancel');
  await page.getByRole('button', { name: "Ajouter à l'atelier" }).click();
  await plan.getByLabel("Nom de l'atelier").fill('Mardi');
  await plan.getByLabel("Nom de l'exercice 1").fill('Ensemble');
  const prepared = () =>
    page
      .getByRole('main')
      .locator('select, input[type="text"]')
      .evaluateAll((all) => all.map((it) => (it as HTMLInputElement).value));
  const before = await prepared();
  expect(before).toEqual(expect.arrayContaining(['3', 'cancel', 'Mardi', 'Ensemble']));
  await plan.getByRole('listitem').getByRole('link', { name: 'Ouvrir' }).click();
  await expect(learner.coach).toHaveAttribute('data-case', 'cancel');
  await page.goBack();
  await expect.poll(prepared).toEqual(before);
  await page.getByRole('link', { name: 'Accueil', exact: true }).click();
  await page.getByRole('link', { name: 'Formateurs', exact: true }).click();
  await expect.poll(prepared).toEqual(before);
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({});
  await page.reload();
  await expect(plan).toContainText('La liste est vide.');
});

const screens = {
  'a phone': { width: 360, height: 740, projector: false },
  'a projector': { width: 1920, height: 1080, projector: true },
};

for (const theme of ['light', 'dark']) {
  for (const [screen, { projector, ...size }] of Object.entries(screens)) {
    test(`the QR codes of a link give the whole of it, on ${screen}, in the theme ${theme}`, async ({
      page,
    }) => {
      await page.setViewportSize(size);
      await page.addInitScript((it) => localStorage.setItem('guichet-dessai:theme', it), theme);
      await page.goto('/#/formateur?lang=fr');
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      await page.getByRole('checkbox', { name: 'Projecteur' }).setChecked(projector);
      await page.getByLabel('Fiche', { exact: true }).selectOption('2');
      await page.getByLabel('Démarche cherchée').selectOption('study-abroad');
      const link = page.getByRole('region', { name: /^2\. Donnez/ });
      const address = await page.getByLabel("Adresse de l'exercice").inputValue();
      expect(address).toContain('need=study-abroad');
      expect(await readQr(link.getByRole('img', { name: /^Code QR/ }))).toBe(address);
      await page.getByRole('button', { name: 'Afficher en grand' }).click();
      const big = page.getByRole('dialog', { name: 'Lien en grand' });
      expect(await readQr(big.getByRole('img', { name: /^Code QR/ }))).toBe(address);
    });
  }
}

test('A11Y-17: at 400 %, the large link is read by scrolling down alone, and covers nothing of itself', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto('/#/formateur?lang=de');
  await page.getByRole('button', { name: 'Groß zeigen' }).click();
  const big = page.getByRole('dialog', { name: 'Link in groß' });
  await expect(big.getByRole('img', { name: /QR/ })).toBeVisible();
  const { wide, covered } = await big.evaluate((dialog) => {
    const boxes = ['.qr', '.address', 'button'].map((part) =>
      dialog.querySelector(part)!.getBoundingClientRect(),
    );
    const over = boxes.slice(1).map((box, at) => box.top < boxes[at]!.bottom);
    return { wide: dialog.scrollWidth - dialog.clientWidth, covered: over };
  });
  expect({ wide, covered }).toEqual({ wide: 0, covered: [false, false] });
});

for (const [screen, browser] of [
  ['de', 'Browser'],
  ['fr', 'Navigateur'],
] as const) {
  test(`a German coach, and a screen in "${screen}", are chosen, said, and opened by the link`, async ({
    learner,
    page,
  }) => {
    await page.goto('/#/formateur?lang=fr');
    const sees = page.getByRole('region', { name: "Ce que verra l'apprenant" });
    const said = sees.getByText(
      "Dans l'exercice, les consignes seront dans cette langue\u00a0: Allemand.",
    );
    await expect(sees).toContainText('Ouvrez le navigateur');
    await expect(said).toHaveCount(0);
    await page.getByRole('combobox', { name: 'Langue des consignes' }).selectOption('Allemand');
    await page.getByLabel("Langue de l'écran").selectOption(screen);
    await expect(said).toBeVisible();
    await expect(page.getByLabel("Adresse de l'exercice")).toHaveValue(
      new RegExp(`#/fiche/1/exercice\\?screen=${screen}&lang=de$`),
    );
    await page
      .getByRole('region', { name: /^2\. Donnez/ })
      .getByRole('link', { name: 'Ouvrir' })
      .click();
    await expect(page.getByRole('region', { name: 'Anleitung' })).toContainText(
      'Öffnen Sie den Browser',
    );
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await learner.press(browser);
  });
}

test('a workshop is put together with the keyboard, printed, saved and opened again', async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.print = () => (document.title = `printed ${document.title}`);
  });
  await page.goto('/#/formateur?lang=fr');
  const plan = page.getByRole('region', { name: '3. Votre atelier' });
  const add = page.getByRole('button', { name: "Ajouter à l'atelier" });
  const names = () =>
    plan
      .getByRole('listitem')
      .getByRole('textbox')
      .evaluateAll((all) => all.map((it) => (it as HTMLInputElement).value));
  await add.focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Situation', { exact: true }).selectOption('spam');
  await add.focus();
  await page.keyboard.press('Enter');
  await expect(plan).toContainText("C'est ajouté : exercice 2.".replaceAll(' :', '\u00a0:'));
  await plan.getByLabel("Nom de l'atelier").fill('Mardi');
  await plan.getByLabel("Nom de l'exercice 1").fill('Ensemble');
  await plan.getByLabel("Nom de l'exercice 2").fill('Seul');
  await plan.getByRole('button', { name: "Monter l'exercice 2" }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(names).toEqual(['Seul', 'Ensemble']);
  await expect(plan.getByRole('button', { name: "Monter l'exercice 1" })).toBeFocused();
  await plan.getByRole('button', { name: "Retirer l'exercice 1" }).click();
  await expect.poll(names).toEqual(['Ensemble']);
  await plan.getByRole('button', { name: 'Annuler le dernier changement' }).click();
  await expect.poll(names).toEqual(['Seul', 'Ensemble']);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    plan.getByRole('button', { name: "Enregistrer l'atelier" }).click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  await plan.getByRole('button', { name: "Imprimer l'atelier" }).click();
  await expect(page).toHaveTitle(/^printed/);
  await page.emulateMedia({ media: 'print' });
  await expect(plan.getByRole('img', { name: /^Code QR/ })).toHaveCount(2);
  for (const item of await plan.getByRole('listitem').all()) {
    const link = await readQr(item.getByRole('img', { name: /^Code QR/ }));
    await expect(item.getByText(/^http/)).toHaveText(link);
  }
  await expect(page.getByRole('region', { name: /^Vos notes/ })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));

  await page.reload();
  await expect(plan).toContainText('La liste est vide.');
  const file = plan.getByLabel('Ouvrir un atelier enregistré');
  await file.setInputFiles({
    name: 'x.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{}'),
  });
  await expect(plan).toContainText("Ce fichier ne vient pas de Guichet d'essai.");
  await file.setInputFiles({
    name: 'y.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await expect.poll(names).toEqual(['Seul', 'Ensemble']);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);

  const notes = page.getByRole('region', { name: /^Vos notes/ });
  await page.getByLabel('Situation', { exact: true }).selectOption('scam');
  await expect(notes.getByRole('button', { name: 'Imprimer ces notes' })).toBeVisible();
  await notes.getByText("4. Trouver l'e-mail de confirmation").click();
  await expect(notes).toContainText("Le lien d'un faux e-mail.");
  await page.getByRole('button', { name: 'Imprimer les 3 fiches' }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('article')).toHaveCount(3);
  await expect(page.getByRole('article').last()).toContainText('Sur le vrai site');
  await expect(notes).toBeHidden();
});

test('F36: the notes of another sheet ask for no words that are nowhere', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/#/formateur?lang=fr');
  const notes = page.getByRole('region', { name: /^Vos notes/ });
  const titles = notes.getByRole('heading', { level: 3 });
  const written = async (...steps: RegExp[]) => {
    await expect(titles).toHaveText(steps);
    await expect(notes.getByRole('button', { name: 'Imprimer ces notes' })).toBeVisible();
  };
  await written(/^1/, /^2/, /^3/, /^4/, /^5/, /^6/, /^7/);
  await page.getByLabel('Fiche', { exact: true }).selectOption('3');
  await written(/^1/, /^2/, /^3/, /^4/);
  expect(asked.filter((url) => url.includes('/assets/borrowed-'))).toEqual([]);
});

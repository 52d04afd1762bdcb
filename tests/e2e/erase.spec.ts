import type { Page } from '@playwright/test';
import { pages, shown } from './support/pages.ts';
import { expect, test } from './support/test.ts';

const prefix = 'guichet-dessai:';

async function kept(page: Page): Promise<string[]> {
  return page.evaluate(() => Object.keys(localStorage).sort());
}

const list = (page: Page) =>
  page
    .getByRole('heading', { name: 'Ce que cet appareil retient' })
    .locator('..')
    .getByRole('listitem');

test('SAFE-23: all that the device keeps is told on the about page, and « Tout effacer » forgets it', async ({
  learner,
  page,
}) => {
  // Another app at the same address keeps what is its own.
  await page.addInitScript(() => localStorage.setItem('another-app', 'x'));
  await learner.hurry();
  await page.goto('#/');
  await page.getByRole('button', { name: 'Deutsch' }).click();
  await page.getByRole('button', { name: 'Français' }).click();
  await page.getByRole('button', { name: 'Affichage' }).click();
  await page.getByRole('radio', { name: 'Grand', exact: true }).check();
  await page.getByRole('radio', { name: 'Sombres' }).check();
  await page.getByRole('button', { name: 'Fermer' }).click();

  await page.goto('#/fiche/3?case=teacher');
  await page.getByText("Peu à l'aise").click();
  await learner.open(3, 'teacher', { step: 'understand-refusal' });
  await learner.finishTogether();
  await page.getByText("Tout à fait à l'aise").click();

  await page.evaluate((name) => localStorage.setItem(name, '{'), `${prefix}session.1.spam`);
  await learner.open(1, 'spam');
  await learner.press('Navigateur');

  await page.goto('#/formateur');
  await page.getByRole('button', { name: "Ajouter à l'atelier" }).click();

  await page.goto('#/a-propos');
  expect(await kept(page)).toEqual([
    'another-app',
    `${prefix}aside`,
    `${prefix}confidence.3.after`,
    `${prefix}confidence.3.before`,
    `${prefix}language`,
    `${prefix}learner`,
    `${prefix}learner.counted`,
    `${prefix}session.1.spam`,
    `${prefix}text`,
    `${prefix}theme`,
  ]);
  await expect(list(page)).toHaveText([
    'Vos choix de langue, de taille du texte et de couleurs. En ce moment : oui.',
    'Votre place dans un exercice, pour le reprendre plus tard. En ce moment : oui.',
    "Un exercice gardé que ce site n'a pas pu rouvrir. En ce moment : oui.",
    'Ce que vous faites déjà bien. En ce moment : oui.',
    'Comment vous vous sentez pour une fiche. En ce moment : oui.',
    "L'atelier que vous préparez. Il disparaît quand vous fermez ce site. En ce moment : oui.",
    'Les pages de ce site, pour les ouvrir sans connexion. Elles ne disent rien de vous.',
  ]);

  await page.getByRole('button', { name: 'Tout effacer' }).click();
  const said = page.getByText("C'est effacé. Cet appareil ne retient plus rien de vous.");
  await expect(said.locator('xpath=ancestor-or-self::*[@role="status"]')).toBeFocused();
  await expect(page.getByRole('button', { name: 'Tout effacer' })).toHaveCount(0);
  await expect(list(page).getByText('En ce moment : non.')).toHaveCount(6);
  expect(await kept(page)).toEqual(['another-app']);
  await page.goto('#/formateur');
  await expect(page.getByText('La liste est vide.')).toBeVisible();
  await page.goto('#/a-propos');

  await page.reload();
  await expect(page.getByText('En ce moment, cet appareil ne retient rien de vous.')).toBeVisible();
  await page.goto('#/');
  await shown(page, '#/', pages['#/'].fr);
  await expect(page.getByRole('heading', { name: 'Ce que vous faites déjà bien' })).toHaveCount(0);
  expect(await kept(page)).toEqual(['another-app']);
});

test('the list tells of what is there alone', async ({ page }) => {
  await page.goto('#/');
  await page.getByRole('button', { name: 'Français' }).click();
  await page.goto('#/a-propos');
  await expect(list(page).getByText('En ce moment : oui.').locator('..')).toHaveText(/^Vos choix/);
  await expect(list(page).getByText('En ce moment : non.')).toHaveCount(5);
});

test('SAFE-23: a workshop that is all there is is told of, and « Tout effacer » forgets it', async ({
  page,
}) => {
  await page.goto('#/formateur');
  await page.getByLabel("Nom de l'atelier").fill('Mardi');
  await page.goto('#/a-propos');
  await expect(list(page).getByText('En ce moment : oui.').locator('..')).toHaveText(
    "L'atelier que vous préparez. Il disparaît quand vous fermez ce site. En ce moment : oui.",
  );
  await expect(page.getByText('cet appareil retient quelque chose de vous.')).toBeVisible();
  await page.getByRole('button', { name: 'Tout effacer' }).click();
  await expect(
    page.getByText("C'est effacé. Cet appareil ne retient plus rien de vous."),
  ).toBeVisible();
  await expect(list(page).getByText('En ce moment : non.')).toHaveCount(6);
  await page.goto('#/formateur');
  await expect(page.getByLabel("Nom de l'atelier")).toHaveValue('');
});

import type { Locator } from '@playwright/test';
import { sizeFaults } from './support/faults.ts';
import { lettersCome } from './support/letters.ts';
import { pages, shown } from './support/pages.ts';
import { email, confirmationSubject, enter, openSite } from './support/roads.ts';
import { expect, test } from './support/test.ts';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

test('sheet 1, standard, at 360 pixels by touch, with no sideways scroll', async ({
  learner,
  page,
}) => {
  const narrow = async () => {
    const [content, window] = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return [scrollWidth, clientWidth];
    });
    expect(content).toBeLessThanOrEqual(window);
  };
  learner.touch = true;
  learner.afterEach = narrow;
  await page.goto('/#/?lang=fr');
  await narrow();
  await page.getByRole('link', { name: 'Commencer par la fiche 1' }).tap();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Créer');
  await narrow();
  await learner.open(1, 'standard');
  await narrow();
  await enter(learner);
  await learner.type('Adresse e-mail', email);
  await learner.type("Confirmez l'adresse e-mail", email);
  await learner.press('Envoyer');
  await learner.press('Ma boîte mail');
  await learner.press(confirmationSubject);
  await learner.press('Confirmer mon compte');
  await learner.answer('Mon compte est confirmé');
  await learner.press('Continuer');
  await learner.answer('Elles servent à traiter mes démarches');
  await learner.tick("Oui, j'ai pris connaissance");
  await learner.press('Continuer');
  await learner.finished();
  await narrow();
});

test('card reader, look-alike and search fit too', async ({ learner, page }) => {
  learner.touch = true;
  learner.afterEach = async () => {
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over).toBeLessThanOrEqual(0);
  };
  await learner.open(1, 'scam');
  await openSite(learner);
  await learner.press('Me connecter');
  await learner.press("Carte d'identité électronique");
  await learner.press('Insérer la carte');
  await learner.press('Lire la carte');
  await learner.press('Camille Lambert – authentification');
  await learner.submit('Code PIN', '1234');
  await learner.press('Nouvel onglet');
  await learner.submit('Recherche', 'mon espace wallonie');
  await learner.press('Mon Espace Wallonie : inscription rapide');
  // It stands where the result was: at a test's pace a tap on that spot would be the second of a double tap.
  const order = learner.button('Commander mon accès pour 29 €');
  await learner.act(() => order.tap({ position: { x: 24, y: 24 } }));
  await learner.go('adresse-vraiment-tres-longue-qui-ne-finit-jamais-du-tout.exercice.test');
  await learner.press('Ma boîte mail');
  await learner.press(/URGENT/);
});

/** Taps twice without a look in between: on a busy machine that takes longer than two quick taps are apart. */
async function tapTwice(target: Locator): Promise<void> {
  const { x, y } = (await target.boundingBox())!;
  const { touchscreen } = target.page();
  await touchscreen.tap(x + 20, y + 20);
  await touchscreen.tap(x + 20, y + 20);
}

test('A11Y-30: two quick taps count once', async ({ learner }) => {
  await learner.open(1, 'standard');
  const icon = learner.button('Navigateur').and(learner.page.locator('[data-hint]'));
  await expect(icon).toBeVisible();
  await lettersCome(learner.page);
  await learner.act(() => tapTwice(icon));
  await learner.step('open-site');
});

test('A11Y-30: two quick taps on what stays where it is count once', async ({ learner }) => {
  await learner.open(1, 'standard');
  // By a key: a tap just before would be counted with the two.
  await learner.act(() => learner.button('Navigateur').press('Enter'));
  await lettersCome(learner.page);
  await learner.once(() => tapTwice(learner.button('Nouvel onglet')));
});

for (const lang of ['fr', 'de'] as const) {
  test(`A11Y-03, A11Y-30: 360 wide, every control is large enough and eight pixels from the next, in ${lang}`, async ({
    learner,
    page,
  }) => {
    const look = async (where: string) =>
      expect({ where, faults: await sizeFaults(page) }).toEqual({ where, faults: [] });
    for (const [address, title] of Object.entries(pages)) {
      await page.goto(`/${address}?lang=${lang}`);
      await shown(page, address, title[lang]);
      await look(address);
    }
    // What comes after the first look of an exercise.
    const rest = learner.coach.getByRole('button', { name: /^(Annuler|Rückgängig)$/ });
    await learner.open(1, 'scam', { lang, screen: 'fr', mode: 'try' });
    await expect(rest).toBeVisible();
    await look('the desk');
    await openSite(learner);
    await look('the public page');
    await learner.press('Me connecter');
    await look('the keys');
    await learner.press('Ma boîte mail');
    await look('the mailbox');
    await learner.open(2, 'standard', { lang, screen: lang, mode: 'try', step: 'find-file' });
    await expect(rest).toBeVisible();
    await look('the files');
    await learner.coach.locator('[aria-controls="consignes-plus"]').tap();
    for (const part of await learner.coach.locator('summary').all()) await part.tap();
    await expect(
      learner.coach.getByRole('button', { name: /^(Je vérifie|Ich prüfe)/ }),
    ).toBeVisible();
    await look('the whole coach');
  });
}

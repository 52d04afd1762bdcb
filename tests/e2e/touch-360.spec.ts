import type { Learner } from './support/learner.ts';
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
  await learner.press('Commander mon accès pour 29 €');
  await learner.go('adresse-vraiment-tres-longue-qui-ne-finit-jamais-du-tout.exercice.test');
  await learner.press('Ma boîte mail');
  await learner.press(/URGENT/);
});

test('A11Y-30: two quick taps count once', async ({ learner }) => {
  await learner.open(1, 'standard');
  const icon = learner.button('Navigateur');
  const box = (await icon.boundingBox())!;
  await learner.act(async () => {
    await learner.page.touchscreen.tap(box.x + 20, box.y + 20);
    await learner.page.touchscreen.tap(box.x + 20, box.y + 20);
  });
  await learner.act(async () => {
    await learner.button('Nouvel onglet').tap();
    await learner.button('Nouvel onglet').tap();
  });
  await learner.step('open-site');
});

test('A11Y-30: eight pixels part each control of the screen from the next', async ({ learner }) => {
  await learner.open(1, 'scam', { mode: 'try' });
  expect(await tooClose(learner)).toEqual([]);
  await openSite(learner);
  expect(await tooClose(learner)).toEqual([]);
  await learner.press('Me connecter');
  expect(await tooClose(learner)).toEqual([]);
  await learner.press('Ma boîte mail');
  expect(await tooClose(learner)).toEqual([]);
  await learner.open(2, 'standard', { mode: 'try', step: 'find-file' });
  expect(await tooClose(learner)).toEqual([]);
});

/** Pairs of controls of the pretend computer with less than 8 px between them. */
function tooClose(learner: Learner): Promise<string[]> {
  return learner.screen.evaluate((screen) => {
    const controls = [...screen.querySelectorAll<HTMLElement>('[data-act]')]
      .filter((element) => element.checkVisibility())
      .map((element) => ({
        name: element.ariaLabel ?? element.innerText,
        box: element.getBoundingClientRect(),
      }));
    return controls.flatMap(({ name, box }, at) =>
      controls.slice(at + 1).flatMap((other) => {
        const across = Math.max(other.box.left - box.right, box.left - other.box.right);
        const down = Math.max(other.box.top - box.bottom, box.top - other.box.bottom);
        const apart = Math.max(across, down);
        return apart < 7.99 ? [`${apart} px: ${name} | ${other.name}`] : [];
      }),
    );
  });
}

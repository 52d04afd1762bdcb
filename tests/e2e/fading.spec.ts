import { Mirror, perform } from './support/mirror.ts';
import type { Learner } from './support/learner.ts';
import { expect, test } from './support/test.ts';

const marked = (learner: Learner) => learner.page.locator('[data-hint]');
const named = (learner: Learner) => learner.coach.getByText('À faire maintenant');

/** Does the sheet act by act as Guide-moi tells it; calls back before each act. */
async function followGuide(learner: Learner, before: (turn: number) => Promise<void>) {
  const mirror = new Mirror({ sheet: 3, case: 'teacher', screen: 'fr' });
  await learner.page.goto('/#/');
  await learner.open(3, 'teacher', { mode: 'guide' });
  for (let turn = 0; !mirror.done; turn += 1) {
    await before(turn);
    await perform(learner, mirror, mirror.next());
  }
  await learner.finished();
}

test('A11Y-27: Guide-moi fades over three sessions, « Où ? » marks the control all the same, and it comes back after a slip', async ({
  learner,
  page,
}) => {
  for (const session of [1, 2]) {
    await followGuide(learner, async () => {
      await expect(named(learner), `session ${session}`).toBeVisible();
      await expect(marked(learner).first()).toBeAttached();
    });
  }
  await followGuide(learner, async (turn) => {
    await expect(named(learner)).toBeVisible();
    if (turn === 0) await expect(learner.coach).toContainText('Appuyez sur « Navigateur ».');
    await expect(marked(learner)).toHaveCount(0);
  });

  await page.goto('/#/');
  const able = page.getByRole('heading', { name: 'Ce que vous faites déjà bien' }).locator('..');
  await expect(able.getByRole('listitem')).toHaveText([
    'ouvrir le navigateur',
    'aller sur un site par son adresse',
    'se connecter avec une clé',
    'lire une page avant de continuer',
    "passer d'une page du site à l'autre",
    'trouver et gérer son compte',
  ]);

  await learner.open(3, 'teacher', { mode: 'guide' });
  await expect(marked(learner)).toHaveCount(0);
  await page.setViewportSize({ width: 320, height: 512 });
  const browser = learner.button('Navigateur');
  await expect(browser).not.toBeInViewport();
  await learner.coach.getByRole('button', { name: /^Où.\?.*Plus bas/ }).click();
  await expect(browser).toBeInViewport({ ratio: 1 });
  const { y, height } = (await browser.boundingBox())!;
  expect(y + height / 2).toBeGreaterThan(512 / 4);
  expect(y + height / 2).toBeLessThan((512 * 3) / 4);
  await expect(browser).toHaveAttribute('data-hint', '');
  await expect(browser).toHaveCSS('outline-style', 'solid');
  await learner.press('Navigateur');
  await expect(marked(learner)).toHaveCount(0);
  await learner.go('monespace.walonie.be');
  await expect(marked(learner)).toHaveCount(1);

  await page.goto('/#/');
  await page.getByRole('button', { name: 'Effacer cette liste' }).click();
  await expect(page.getByText("C'est effacé.")).toBeFocused();
  const ofLearner = () => Object.keys(localStorage).filter((name) => name.includes('learner'));
  expect(await page.evaluate(ofLearner)).toEqual([]);
  await learner.open(3, 'teacher', { mode: 'guide' });
  await expect(marked(learner)).toHaveCount(1);
});

test('F29: a sheet finished once more, after a step back and a reload, is counted once', async ({
  learner,
  page,
}) => {
  const kept = () => page.evaluate(() => localStorage.getItem('guichet-dessai:learner'));
  await followGuide(learner, async () => {});
  const once = await kept();
  expect(Object.values(JSON.parse(once!) as object)).toEqual([1, 1, 1, 1, 1, 1]);
  await learner.undo();
  await page.reload();
  await learner.ask('Continuer où vous en étiez');
  await learner.hears('Vous voilà où vous en étiez.');
  await learner.together();
  await learner.finished();
  expect(await kept()).toBe(once);
});

test('A11Y-07, A11Y-08: stillness offers help once in a step, and leaves the focus alone', async ({
  learner,
  page,
}) => {
  await learner.hurry();
  await learner.open(1, 'standard', { mode: 'try' });
  await learner.button('Navigateur').focus();
  await page.clock.runFor(61_000);
  await learner.hears("Besoin d'un coup de pouce ? Le bouton « Aide » est là pour vous.");
  await expect(learner.button('Navigateur')).toBeFocused();
  await learner.press('Navigateur');
  await page.clock.runFor(1000);
  await expect(learner.coach.getByRole('status')).not.toContainText('coup de pouce');
  await page.clock.runFor(61_000);
  await expect(learner.coach.getByRole('status')).not.toContainText('coup de pouce');
});

test('a slip met again offers help', async ({ learner }) => {
  await learner.open(1, 'standard', { mode: 'try' });
  await learner.press('Navigateur');
  await learner.go('monespace.walonie.be');
  await learner.hears("aucun site n'a cette adresse");
  await expect(learner.coach.getByRole('status')).not.toContainText('coup de pouce');
  await learner.go('monespace.wallonie.bee');
  await learner.hears("Besoin d'un coup de pouce ?");
});

test('any step that was begun can be started again', async ({ learner }) => {
  await learner.hurry();
  await learner.open(1, 'standard', { mode: 'try' });
  await learner.together();
  await learner.together();
  await learner.together();
  await learner.step('sign-in');
  await learner.press('itsme');
  await learner.ask('Voir les étapes');
  await learner.act(() => learner.ask("Reprendre l'étape « Se connecter »"));
  await learner.hears('Vous êtes de nouveau au début de cette étape.');
  await learner.step('sign-in');
  await expect(learner.button('Me connecter')).toBeVisible();
  await learner.act(() => learner.ask("Reprendre l'étape « Ouvrir le site »"));
  await learner.step('open-site');
  await learner.undo();
  await learner.step('sign-in');
});

test('home leads back to an exercise that was begun', async ({ learner, page }) => {
  await learner.open(3, 'cancel', { mode: 'try' });
  await learner.press('Navigateur');
  await page.goto('/#/');
  await page
    .getByRole('link', { name: /^Reprendre la fiche 3 : Vous changez d'avis à temps/ })
    .click();
  await learner.ask('Continuer où vous en étiez');
  await expect(learner.coach).toHaveAttribute('data-acts', '1');
});

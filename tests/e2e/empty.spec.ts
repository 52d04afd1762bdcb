import type { Learner } from './support/learner.ts';
import { lettersCome } from './support/letters.ts';
import { expect, test } from './support/test.ts';

/** The drawing of what is empty: an icon has its class. */
const drawing = (learner: Learner) => learner.screen.locator('svg[aria-hidden="true"]:not(.icon)');

/** Where it is on the pretend computer, and how large that is with it; at one moment, for the recap moves both as it comes. */
const placeOnScreen = (learner: Learner) =>
  drawing(learner).evaluate((it) => {
    const room = it.getBoundingClientRect();
    const screen = it.closest('section')!.getBoundingClientRect();
    const [x, y] = [room.x - screen.x, room.y - screen.y];
    const { width, height } = screen;
    return { x, y, width: room.width, height: room.height, screen: { width, height } };
  });

/** The places that can be empty, and how one comes to each. */
const places: Record<string, (learner: Learner) => Promise<void>> = {
  'a folder of the mailbox': async (learner) => {
    await learner.open(1, 'slow', { step: 'find-mail' });
    await learner.press('Ma boîte mail');
    await learner.press('Corbeille');
  },
  'a search in the mailbox': async (learner) => {
    await learner.open(1, 'slow', { step: 'find-mail' });
    await learner.press('Ma boîte mail');
    await learner.submit('Rechercher dans les messages', 'gaufres');
  },
  'the search engine': async (learner) => {
    await learner.open(1, 'standard');
    await learner.press('Navigateur');
    await learner.submit('Recherche', 'gaufres');
  },
  'a new space': async (learner) => {
    await learner.open(1, 'standard', { step: 'read-notice' });
    await learner.answer('Elles servent à traiter mes démarches');
    await learner.tick("Oui, j'ai pris connaissance");
    await learner.press('Continuer');
  },
  'the list of files': async (learner) => {
    await learner.open(2, 'standard', { step: 'find-file' });
    await learner.submit('Rechercher dans mes dossiers et démarches', 'gaufres');
  },
  'the catalogue': async (learner) => {
    await learner.open(2, 'standard', { step: 'find-file' });
    await learner.press('+ Entamer une nouvelle démarche');
    await learner.submit('Rechercher une démarche', 'gaufres');
  },
};

for (const [place, come] of Object.entries(places)) {
  test(`${place} that has nothing shows a drawing, which moves nothing when it comes`, async ({
    learner,
  }) => {
    let bring = () => {};
    const asked = new Promise<void>((resolve) => (bring = resolve));
    await learner.page.route('**/assets/later-parts*.js', async (route) => {
      await asked;
      await route.continue();
    });
    await come(learner);
    // The coach's answer may change the room that the screen has.
    await learner.actsSettled();
    await lettersCome(learner.page);
    const room = await placeOnScreen(learner);
    await expect(drawing(learner).locator('path')).toHaveCount(0);
    bring();
    await expect(drawing(learner).locator('path').first()).toBeVisible();
    expect(await placeOnScreen(learner)).toEqual(room);
  });
}

test('a drawing of what is empty has the colours of its site, and those of the system where they are forced', async ({
  learner,
  page,
}) => {
  const paint = async () => {
    const [fills, ink] = await drawing(learner)
      .locator('g')
      .evaluateAll((groups) => [
        [...groups[0]!.children].map((path) => getComputedStyle(path).fill),
        getComputedStyle(groups[1]!).stroke,
      ]);
    return { fills, ink };
  };
  await places['a folder of the mailbox']!(learner);
  await expect(drawing(learner).locator('path').first()).toBeVisible();
  const site = await learner
    .button('Chercher')
    .evaluate((it) => getComputedStyle(it).backgroundColor);
  expect((await paint()).ink).toBe(site);
  await page.emulateMedia({ forcedColors: 'active' });
  const [canvas, text] = await page.evaluate(() => {
    const { style } = document.body;
    style.forcedColorAdjust = 'none';
    return ['Canvas', 'CanvasText'].map((color) => {
      style.color = color;
      return getComputedStyle(document.body).color;
    });
  });
  expect(await paint()).toEqual({ fills: [canvas, canvas, canvas], ink: text });
});

test('a workshop without an exercise shows a drawing until there is one', async ({ page }) => {
  await page.goto('/#/formateur?lang=fr');
  const plan = page.getByRole('region', { name: '3. Votre atelier' });
  await expect(plan.locator('svg path').first()).toBeVisible();
  await page.getByRole('button', { name: "Ajouter à l'atelier" }).click();
  await expect(plan.getByRole('listitem')).toHaveCount(1);
  await expect(plan.locator('svg:not(.print-only *)')).toHaveCount(0);
});

import { faults } from './support/faults.ts';
import { allCases, Mirror, screenOf } from './support/mirror.ts';
import { expect, test } from './support/test.ts';

const pages: Record<string, string> = {
  home: '#/',
  'sheet 1': '#/fiche/1',
  'sheet 2': '#/fiche/2',
  'sheet 3': '#/fiche/3',
  about: '#/a-propos',
  trainer: '#/formateur',
  unknown: '#/nulle-part',
};

/** Case → the turns of its short road at which a screen is met that no case before it has met. */
function newScreens(): Map<string, Set<number>> {
  const met = new Set<string>();
  const found = new Map<string, Set<number>>();
  for (const { sheet, name } of allCases) {
    const mirror = new Mirror({ sheet, case: name, screen: 'fr' });
    const turns = new Set<number>();
    for (let turn = 0; !mirror.done; turn += 1) {
      const screen = screenOf(mirror.world);
      if (!met.has(screen)) turns.add(turn);
      met.add(screen);
      mirror.do(mirror.next());
    }
    found.set(`${sheet} ${name}`, turns);
  }
  return found;
}

let screens: Map<string, Set<number>> | undefined;

for (const lang of ['fr', 'de']) {
  for (const [name, address] of Object.entries(pages)) {
    test(`A11Y-02, A11Y-03, A11Y-04: ${lang}: ${name}`, async ({ page }) => {
      await page.addInitScript((it) => localStorage.setItem('guichet-dessai:language', it), lang);
      await page.goto(`/${address}`);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await faults(page)).toEqual([]);
    });
  }

  for (const { sheet, name } of allCases) {
    test(`A11Y-02, A11Y-03, A11Y-04: ${lang}: the screens of sheet ${sheet}, ${name}`, async ({
      learner,
      page,
    }) => {
      test.slow();
      screens ??= newScreens();
      const turns = screens.get(`${sheet} ${name}`) ?? new Set();
      await learner.hurry();
      await learner.open(sheet, name, { lang, screen: lang });
      for (let turn = 0; (await learner.coach.getAttribute('data-step')) !== 'done'; turn += 1) {
        const where = await learner.coach.getAttribute('data-step');
        if (turns.has(turn))
          expect({ turn, where, faults: await faults(page) }).toEqual({
            turn,
            where,
            faults: [],
          });
        await learner.together();
      }
      // The recap is made of the same parts whatever the case.
      if (name === 'standard') expect(await faults(page)).toEqual([]);
    });
  }
}

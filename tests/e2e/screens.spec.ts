import de from '../../src/i18n/de/app.json' with { type: 'json' };
import fr from '../../src/i18n/fr/app.json' with { type: 'json' };
import { faults } from './support/faults.ts';
import { languageFaults } from './support/languages.ts';
import { allCases, Mirror, perform, screenOf } from './support/mirror.ts';
import { controlOf } from '../../src/world/acts.ts';
import { pages, shown } from './support/pages.ts';
import { expect, test } from './support/test.ts';

type Walk = (typeof allCases)[number] & {
  /** The turns of the case's short road at which a screen is met that no case before it has met. */
  turns: Set<number>;
};

/** Every case with the screens of its own. */
function walks(): Walk[] {
  const met = new Set<string>();
  return allCases.map(({ sheet, name }) => {
    const mirror = new Mirror({ sheet, case: name, screen: 'fr' });
    const turns = new Set<number>();
    for (let turn = 0; !mirror.done; turn += 1) {
      const screen = screenOf(mirror.world);
      if (!met.has(screen)) turns.add(turn);
      met.add(screen);
      mirror.do(mirror.next());
    }
    return { sheet, name, turns };
  });
}

const all = walks();
const bands = { fr: fr.exercise.band, de: de.exercise.band };

for (const lang of ['fr', 'de'] as const) {
  test(`A11Y-02, A11Y-03, A11Y-04, A11Y-18, A11Y-20, A11Y-30, A11Y-31: ${lang}: the pages`, async ({
    page,
  }) => {
    test.slow();
    await page.addInitScript((it) => localStorage.setItem('guichet-dessai:language', it), lang);
    for (const [address, title] of Object.entries(pages)) {
      await page.goto(`/${address}`);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await shown(page, address, title[lang]);
      expect({ address, faults: await faults(page) }).toEqual({ address, faults: [] });
    }
  });

  for (const { sheet, name, turns } of all) {
    // The recap is made of the same parts whatever the case. In French each case is finished all the same.
    const last = lang === 'fr' || name === 'standard' ? Infinity : Math.max(...turns);
    if (last < 0) continue;
    test(`A11Y-02, A11Y-03, A11Y-04, A11Y-18, A11Y-20, A11Y-23, A11Y-30, A11Y-31, SAFE-02: ${lang}: sheet ${sheet}, ${name}: the screens of a learner in Guide-moi`, async ({
      learner,
      page,
    }) => {
      test.slow();
      const mirror = new Mirror({ sheet, case: name, screen: lang });
      await learner.open(sheet, name, { lang, screen: lang, mode: 'guide' });
      const marked = page.locator('[data-hint]');
      for (let turn = 0; turn <= last && !mirror.done; turn += 1) {
        const act = mirror.next();
        await expect(marked.first()).toHaveAttribute('data-control', controlOf(act));
        await expect(page).toHaveTitle(mirror.title(lang));
        await expect(learner.screen.getByText(bands[lang], { exact: true })).toBeVisible();
        if (turns.has(turn)) {
          const where = await learner.coach.getAttribute('data-step');
          expect({ turn, where, faults: await faults(page) }).toEqual({ turn, where, faults: [] });
        }
        await perform(learner, mirror, act);
      }
      if (lang === 'fr') await learner.finished();
      if (mirror.done) await expect(page).toHaveTitle(mirror.title(lang));
      if (name === 'standard') expect(await faults(page)).toEqual([]);
    });
  }
}

for (const [lang, screen] of [
  ['fr', 'de'],
  ['de', 'fr'],
] as const) {
  for (const sheet of [1, 2, 3] as const) {
    test(`A11Y-31: sheet ${sheet} on a screen in "${screen}", with a coach in "${lang}": every text is marked with its language`, async ({
      learner,
      page,
    }) => {
      const mirror = new Mirror({ sheet, case: 'standard', screen });
      await learner.open(sheet, 'standard', { lang, screen });
      const marked = page.locator('[data-hint]');
      while (!mirror.done) {
        const act = mirror.next();
        await expect(marked.first()).toHaveAttribute('data-control', controlOf(act));
        const where = mirror.session.log.length;
        expect({ where, faults: await languageFaults(page) }).toEqual({ where, faults: [] });
        await perform(learner, mirror, act);
      }
      await learner.step('done');
      expect(await languageFaults(page)).toEqual([]);
    });
  }
}

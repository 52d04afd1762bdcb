import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { allCases, Mirror, screenOf } from './support/mirror.ts';
import { expect, test } from './support/test.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const contrast = 'color-contrast';
const high = 'color-contrast-enhanced';

/** Everything that axe finds wrong, as lines; the coach alone is held to the higher contrast. Colours are the same in every language. */
async function faults(page: Page, lang: string): Promise<string[]> {
  await page.evaluate(() => Promise.all(document.getAnimations().map((it) => it.finished)));
  const inFrench = { enabled: lang === 'fr' };
  const { violations } = await new AxeBuilder({ page })
    .options({
      runOnly: { type: 'tag', values: tags },
      rules: { [contrast]: inFrench, [high]: inFrench },
    })
    .analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html, failureSummary }) => ({
      id,
      selector: String(target[0]),
      line: `${id}: ${html.slice(0, 150)} ${failureSummary ?? ''}`,
    })),
  );
  const counts = await page.evaluate(
    ([list, rule]) =>
      list.map(
        ({ id, selector }) =>
          id !== rule || document.querySelector(selector)?.closest('[data-acts]'),
      ),
    [found, high] as const,
  );
  return found.filter((_, index) => counts[index]).map(({ line }) => line);
}

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
    test(`${lang}: ${name}`, async ({ page }) => {
      await page.addInitScript((it) => localStorage.setItem('guichet-dessai:language', it), lang);
      await page.goto(`/${address}`);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await faults(page, lang)).toEqual([]);
    });
  }

  for (const { sheet, name } of allCases) {
    test(`${lang}: the screens of sheet ${sheet}, ${name}`, async ({ learner, page }) => {
      test.slow();
      screens ??= newScreens();
      const turns = screens.get(`${sheet} ${name}`) ?? new Set();
      await learner.hurry();
      await learner.open(sheet, name, { lang, screen: lang });
      for (let turn = 0; (await learner.coach.getAttribute('data-step')) !== 'done'; turn += 1) {
        const where = await learner.coach.getAttribute('data-step');
        if (turns.has(turn))
          expect({ turn, where, faults: await faults(page, lang) }).toEqual({
            turn,
            where,
            faults: [],
          });
        await learner.together();
      }
      expect(await faults(page, lang)).toEqual([]);
    });
  }
}

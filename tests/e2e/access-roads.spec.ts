import type { Page } from '@playwright/test';
import type { Exercise } from '../../src/session/session.ts';
import { controlOf } from '../../src/world/acts.ts';
import { axeFaults } from './support/faults.ts';
import type { Learner } from './support/learner.ts';
import { lettersCome } from './support/letters.ts';
import { Mirror, perform, screenOf } from './support/mirror.ts';
import { badStops } from './support/stops.ts';
import { expect, test } from './support/test.ts';

/** What the end is known by: its title, and what comes to stand under it. */
const ends = {
  fr: { title: 'Fiche terminée', learnt: 'Ce que vous savez faire' },
  de: { title: 'Blatt beendet', learnt: 'Das können Sie jetzt' },
};

type Lang = keyof typeof ends;

/** A road of each sheet, from where its own screens begin. */
const roads = [
  { sheet: 1, case: 'scam' },
  { sheet: 2, case: 'standard', from: 'find-file' },
  { sheet: 3, case: 'open-files', from: 'open-account' },
] as const satisfies Omit<Exercise, 'screen'>[];

/** Walks a road in Guide-moi; looks at each screen that is new, and at the end where that is wide. */
async function along(
  learner: Learner,
  lang: Lang,
  { sheet, case: name, ...begin }: (typeof roads)[number],
  look: () => Promise<unknown[]>,
): Promise<void> {
  const mirror = new Mirror({ sheet, case: name, screen: lang, ...begin });
  const step = 'from' in begin ? { step: begin.from } : {};
  await learner.open(sheet, name, { lang, screen: lang, ...step });
  await lettersCome(learner.page);
  const marked = learner.page.locator('[data-hint]').first();
  const met = new Set<string>();
  const expectGood = async () => {
    await learner.actsSettled();
    const where = `${mirror.session.log.length} acts`;
    expect({ where, bad: await look() }).toEqual({ where, bad: [] });
  };
  while (!mirror.done) {
    const act = mirror.next();
    const screen = screenOf(mirror.world);
    if (!met.has(screen)) {
      await expect(marked).toHaveAttribute('data-control', controlOf(act));
      await expectGood();
    }
    met.add(screen);
    await perform(learner, mirror, act);
  }
  const heading = (name: string) => learner.coach.getByRole('heading', { name, exact: true });
  await expect(heading(ends[lang].learnt)).toBeVisible();
  await expect(heading(ends[lang].title)).toBeFocused();
  // The last to come.
  const short = /^(Le chemin court|Der kurze Weg)\s?: \d+/;
  await expect(learner.coach.getByText(short)).toBeVisible();
  await expectGood();
}

/** The longer words where there is the least room for them. What the other two pairs add is not worth its time. */
const views = [
  ['de', 360, 740],
  ['fr', 1366, 768],
] as const;

for (const [lang, width, height] of views) {
  for (const road of roads) {
    test(`A11Y-13, A11Y-14: ${lang}: sheet ${road.sheet}, ${width} wide: along the road each stop of Tab is outlined and whole in sight`, async ({
      learner,
      page,
    }) => {
      test.slow();
      await page.setViewportSize({ width, height });
      await along(learner, lang, road, () => badStops(page));
    });
  }
}

// The layout is that of the light theme, which German is looked at in everywhere; the colours are those that French is looked at in.
for (const [theme, road] of [
  ['contrast', roads[0]],
  ['dark', roads[2]],
] as const) {
  test(`A11Y-02, A11Y-04: de: sheet ${road.sheet}: the theme ${theme} has its contrast along the road`, async ({
    learner,
    page,
  }) => {
    test.slow();
    await page.setViewportSize({ width: 360, height: 740 });
    await page.addInitScript((it) => localStorage.setItem('guichet-dessai:theme', it), theme);
    await along(learner, 'de', road, () => axeFaults(page));
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
  });
}

/** Controls without an edge or an underline; and those of the coach, or that look like links, whose words touch their edge. */
async function badEdges(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const edged = (element: Element) => {
      const { borderStyle, borderWidth } = getComputedStyle(element);
      return borderStyle !== 'none' && parseFloat(borderWidth) >= 1;
    };
    const underlined = (element: Element) =>
      [element, ...element.querySelectorAll('*')].some((it) =>
        getComputedStyle(it).textDecorationLine.includes('underline'),
      );
    const touching = (element: Element) => {
      const words = document.createRange();
      words.selectNodeContents(element);
      const { left, right } = element.getBoundingClientRect();
      const { borderLeftWidth, borderRightWidth } = getComputedStyle(element);
      const lines = [...words.getClientRects()].filter(({ width }) => width > 1);
      return lines.some(
        (line) =>
          line.left - left - parseFloat(borderLeftWidth) < 1.99 ||
          right - line.right - parseFloat(borderRightWidth) < 1.99,
      );
    };
    const controls =
      'a.button, button, input:not([readonly]), select, textarea, summary, [tabindex="0"]';
    return [...document.querySelectorAll(controls)].flatMap((element) => {
      const there = element.checkVisibility({ visibilityProperty: true });
      if (!there || element.closest('[inert]')) return [];
      const words = element.outerHTML.slice(0, 150);
      // A tick draws itself; a choice that is hidden is its label.
      if (element.matches('[type="checkbox"], [type="radio"]')) {
        const drawn = !element.matches('.visually-hidden') || edged(element.closest('label')!);
        return drawn ? [] : [`no edge: ${words}`];
      }
      const edge = [element, element.closest('label, li, details')].some((it) => it && edged(it));
      if (!edge && !underlined(element)) return [`no edge: ${words}`];
      return element.matches('[data-acts] button, .act.link') && edged(element) && touching(element)
        ? [`touches its edge: ${words}`]
        : [];
    });
  });
}

for (const [lang, width, height] of views) {
  for (const road of roads) {
    test(`A11Y-28: ${lang}: sheet ${road.sheet}, ${width} wide: in forced colours each control along the road has its edge`, async ({
      learner,
      page,
    }) => {
      test.slow();
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ forcedColors: 'active' });
      await along(learner, lang, road, () => badEdges(page));
    });
  }
}

import type { Page } from '@playwright/test';
import type { Learner } from './support/learner.ts';
import { enter, openForm } from './support/roads.ts';
import { expect, test } from './support/test.ts';

const pages = {
  '#/': 'Un guichet où vous pouvez vous tromper',
  '#/fiche/1': 'Créer son Espace Citoyen',
  '#/formateur': 'Pour les formateurs',
  '#/a-propos': 'À propos de ce site',
  '#/nulle-part': "Cette page n'existe pas",
};

/** Text that is cut off, and a page wider than its window. */
async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // The dimming around the mark reaches over the edge of the screen on purpose.
    for (const spot of document.querySelectorAll<HTMLElement>('.spot')) spot.hidden = true;
    const { scrollWidth, clientWidth } = document.documentElement;
    const hides = (element: Element) => {
      const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
      const cut = ['hidden', 'clip'];
      return (
        textOverflow !== 'ellipsis' &&
        ((cut.includes(overflowX) && scrollWidth > clientWidth + 1) ||
          (cut.includes(overflowY) && scrollHeight > clientHeight + 1))
      );
    };
    const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter(
      (element) =>
        element.checkVisibility() &&
        element.textContent.trim() !== '' &&
        !element.closest(
          '.visually-hidden, [aria-hidden="true"], a[href^="#"]:not([href^="#/"])',
        ) &&
        hides(element),
    );
    return [
      ...cut.map((element) => element.outerHTML.slice(0, 150)),
      ...(scrollWidth > clientWidth ? [`page: ${scrollWidth} wide in ${clientWidth}`] : []),
    ];
  });
}

/** Looks at each page, once it is the one that is shown. */
async function onPages(page: Page, look: (where: string) => Promise<void>) {
  for (const [address, title] of Object.entries(pages)) {
    await page.goto(`/${address}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await look(address);
  }
}

/** Looks at the pages, then at an exercise after each act to its end. */
async function everywhere(learner: Learner, look: (where: string) => Promise<void>) {
  await onPages(learner.page, look);
  await learner.hurry();
  await learner.open(1, 'standard');
  learner.afterEach = async () => look(`${await learner.acts()} acts`);
  await learner.finishTogether();
}

/** Lays a style over the page as a reader's own would. */
async function overlay(page: Page, css: string): Promise<void> {
  await page.addInitScript((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);
}

const views: Record<string, { width: number; height: number; css?: string }> = {
  'A11Y-17, A11Y-27, F51: at 400 %': { width: 320, height: 256 },
  'A11Y-17, F51: with text of 200 %': { width: 1280, height: 800, css: 'html { font-size: 200% }' },
  'A11Y-17: with the spacing of WCAG 1.4.12': {
    width: 360,
    height: 740,
    css: '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
  },
};

for (const [name, { css, ...size }] of Object.entries(views)) {
  test(`${name}, nothing is cut off and nothing scrolls sideways`, async ({ learner, page }) => {
    test.slow();
    await page.setViewportSize(size);
    if (css) await overlay(page, css);
    await everywhere(learner, async (where) => {
      expect({ where, cut: await cutOff(page) }).toEqual({ where, cut: [] });
    });
  });
}

test('A11Y-28, F50: in forced colours the mark is an outline, and every button has an edge', async ({
  learner,
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await learner.open(1, 'standard');
  await enter(learner);
  const marked = page.locator('[data-hint]');
  await expect(marked).toBeVisible();
  const { outlineStyle, outlineWidth } = await marked.evaluate((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return { outlineStyle, outlineWidth };
  });
  expect({ outlineStyle, wide: parseFloat(outlineWidth) >= 4 }).toEqual({
    outlineStyle: 'solid',
    wide: true,
  });
  const bare = await page.evaluate(() =>
    [...document.querySelectorAll('button')]
      .filter((button) => button.checkVisibility({ visibilityProperty: true }))
      .filter((button) => {
        const { borderStyle, borderWidth, textDecorationLine } = getComputedStyle(button);
        const edged = borderStyle !== 'none' && parseFloat(borderWidth) >= 1;
        return !edged && textDecorationLine !== 'underline';
      })
      .map((button) => button.outerHTML.slice(0, 150)),
  );
  expect(bare).toEqual([]);
});

test('A11Y-04, A11Y-18: a strong contrast is chosen, kept, and taken from the device', async ({
  page,
}) => {
  const paper = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--ink'));
  await page.goto('/#/?lang=fr');
  const ordinary = await paper();
  await page.getByRole('button', { name: 'Affichage' }).click();
  await page.getByRole('radio', { name: 'Contraste fort' }).check();
  const strong = await paper();
  expect(strong).not.toBe(ordinary);
  await page.reload();
  expect(await paper()).toBe(strong);
  await page.getByRole('button', { name: 'Affichage' }).click();
  await page.getByRole('radio', { name: "Comme l'appareil" }).check();
  expect(await paper()).toBe(ordinary);
  await page.emulateMedia({ contrast: 'more' });
  await page.reload();
  expect(await paper()).toBe(strong);
});

test('A11Y-18: lines are short, open and not justified', async ({ learner, page }) => {
  const heavy = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main p, main li')]
        .filter((element) => element.checkVisibility() && element.textContent.length > 40)
        .filter((element) => {
          const { textAlign, lineHeight, fontSize } = getComputedStyle(element);
          const range = document.createRange();
          range.selectNodeContents(element);
          const lines = new Set(
            [...range.getClientRects()].map(({ bottom }) => Math.round(bottom)),
          );
          const open = parseFloat(lineHeight) >= 1.2 * parseFloat(fontSize);
          return textAlign === 'justify' || !open || element.textContent.length / lines.size > 80;
        })
        .map((element) => element.outerHTML.slice(0, 150)),
    );
  await page.setViewportSize({ width: 1920, height: 1080 });
  await onPages(page, async (where) => {
    expect({ where, heavy: await heavy() }).toEqual({ where, heavy: [] });
  });
  await learner.open(1, 'standard');
  expect(await heavy()).toEqual([]);
});

test('A11Y-19: nothing moves for whoever asks for no movement', async ({ learner, page }) => {
  await learner.open(1, 'standard');
  learner.afterEach = async () => {
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  };
  await enter(learner);
});

for (const size of [
  { width: 360, height: 740 },
  { width: 1366, height: 768 },
]) {
  test(`A11Y-13, A11Y-14: each stop of Tab is outlined and whole in sight, ${size.width} wide`, async ({
    learner,
    page,
  }) => {
    test.slow();
    await page.setViewportSize(size);
    await openForm(learner);
    await page.evaluate(() => document.querySelector('a')!.focus());
    const first = await tabbed(page);
    const seen = [first];
    for (let stop = await tabbed(page); seen.length < 80; stop = await tabbed(page)) {
      if (stop.what === first.what || stop.what === 'body') break;
      seen.push(stop);
    }
    expect(seen.length).toBeGreaterThan(20);
    expect(seen.filter(({ fault }) => fault !== '')).toEqual([]);
  });
}

/** Presses Tab; tells what has the focus then, and what is wrong with how it is seen. */
async function tabbed(page: Page): Promise<{ what: string; fault: string }> {
  await page.keyboard.press('Tab');
  return page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const element = document.activeElement;
    if (!element || element === document.body) return { what: 'body', fault: '' };
    const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const faults = [];
    if (outlineStyle !== 'solid' || parseFloat(outlineWidth) < 3) faults.push('no outline');
    if (bottom < 0 || top > innerHeight || right < 0 || left > innerWidth)
      faults.push('out of sight');
    const middle = { x: left + width / 2, y: top + height / 2 };
    const points = [
      [left + 3, middle.y],
      [right - 3, middle.y],
      [middle.x, top + 3],
      [middle.x, bottom - 3],
      [middle.x, middle.y],
    ] as const;
    const covered = points.filter(([x, y]) => {
      if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return height < innerHeight;
      const on = document.elementFromPoint(x, y);
      return (
        !on ||
        !(element.contains(on) || on.contains(element) || on.closest('label')?.contains(element))
      );
    });
    if (covered.length > 0) faults.push(`covered at ${covered.length} points`);
    return { what: element.outerHTML.slice(0, 200), fault: faults.join(', ') };
  });
}

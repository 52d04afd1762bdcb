import type { Locator, Page } from '@playwright/test';
import type { Exercise } from '../../src/session/session.ts';
import { hardToFollow } from './support/faults.ts';
import type { Learner } from './support/learner.ts';
import { lettersCome } from './support/letters.ts';
import { Mirror, perform } from './support/mirror.ts';
import { pages, shown } from './support/pages.ts';
import { enter, openSite, signIn } from './support/roads.ts';
import { badStops } from './support/stops.ts';
import { expect, test } from './support/test.ts';

type Lang = 'fr' | 'de';

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
async function onPages(page: Page, lang: Lang, look: (where: string) => Promise<void>) {
  for (const [address, title] of Object.entries(pages)) {
    await page.goto(`/${address}?lang=${lang}`);
    await shown(page, address, title[lang]);
    await look(address);
  }
}

/** Looks at the pages, then at an exercise after each act to its end. */
async function everywhere(learner: Learner, look: (where: string) => Promise<void>) {
  await onPages(learner.page, 'fr', look);
  await learner.hurry();
  await learner.open(1, 'standard');
  learner.afterEach = async () => look(`${await learner.acts()} acts`);
  await learner.finishTogether();
}

/** Takes an exercise up at a step, and looks at it after each act of the short road to its end. */
async function along(
  learner: Learner,
  exercise: Pick<Exercise, 'sheet' | 'case' | 'screen'> & { from: string },
  look: (where: string) => Promise<void>,
) {
  const { sheet, case: name, screen, from } = exercise;
  const mirror = new Mirror(exercise);
  await learner.open(sheet, name, { lang: screen, screen, step: from });
  learner.afterEach = async () => look(`sheet ${sheet}, ${name}, ${await learner.acts()} acts`);
  while (!mirror.done) await perform(learner, mirror, mirror.next());
}

/** Where there is the most to read in each sheet. */
const roads = [
  { sheet: 1, case: 'typo', from: 'find-mail' },
  { sheet: 2, case: 'standard', from: 'find-file' },
  { sheet: 3, case: 'standard', from: 'open-account' },
  { sheet: 3, case: 'open-files', from: 'give-reason' },
] as const;

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

  // In German, which has the longer words.
  test(`${name}, nothing is cut off and nothing scrolls sideways in German, along each sheet`, async ({
    learner,
    page,
  }) => {
    test.slow();
    await page.setViewportSize(size);
    if (css) await overlay(page, css);
    const look = async (where: string) => {
      expect({ where, cut: await cutOff(page) }).toEqual({ where, cut: [] });
    };
    await onPages(page, 'de', look);
    for (const road of roads) await along(learner, { ...road, screen: 'de' }, look);
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
  const outlineOf = (target: Locator) =>
    target.evaluate((element) => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
      const highlight = document.createElement('i');
      highlight.style.outlineColor = 'Highlight';
      document.body.append(highlight);
      const own = outlineColor === getComputedStyle(highlight).outlineColor;
      highlight.remove();
      return { outlineStyle, wide: parseFloat(outlineWidth) >= 4, own };
    });
  const outline = { outlineStyle: 'solid', wide: true, own: true };
  expect(await outlineOf(marked)).toEqual(outline);
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

  await learner.open(1, 'standard', { step: 'continue' });
  expect(await outlineOf(learner.coach.locator('[data-hint]'))).toEqual(outline);
  const colours = await page.evaluate(() =>
    [...document.querySelectorAll('svg.icon')]
      .filter((icon) => icon.checkVisibility())
      .filter(
        (icon) => getComputedStyle(icon).color !== getComputedStyle(icon.parentElement!).color,
      )
      .map((icon) => icon.outerHTML.slice(0, 150)),
  );
  expect(colours).toEqual([]);
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

test('A11Y-18: the size of the text is chosen, and kept', async ({ page }) => {
  const size = () =>
    page
      .getByRole('heading', { level: 1 })
      .evaluate((it) => parseFloat(getComputedStyle(it).fontSize));
  await page.goto('/#/?lang=fr');
  const sizes = [await size()];
  await page.getByRole('button', { name: 'Affichage' }).click();
  for (const name of ['Grand', 'Très grand']) {
    await page.getByRole('radio', { name, exact: true }).check();
    sizes.push(await size());
  }
  const [normal] = sizes;
  expect(sizes.map((it) => (it / normal!).toFixed(2))).toEqual(['1.00', '1.20', '1.45']);
  await page.reload();
  expect(await size()).toBe(sizes.at(-1));
});

for (const lang of ['fr', 'de'] as const) {
  test(`A11Y-18: lines are short, open and not justified, in ${lang}`, async ({
    learner,
    page,
  }) => {
    await page.setViewportSize({ width: 1920, height: 1080 });
    const look = async (where: string) =>
      expect({ where, hard: await hardToFollow(page) }).toEqual({ where, hard: [] });
    await onPages(page, lang, look);
    await learner.open(1, 'standard', { lang });
    await look('an exercise');
  });
}

/** Keeps what begins to move: by style, by script, by scrolling. */
async function watchMovement(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const moved: string[] = [];
    for (const type of ['animationstart', 'transitionrun'] as const) {
      document.addEventListener(
        type,
        ({ target }) => moved.push(`${type}: ${(target as Element).outerHTML.slice(0, 150)}`),
        { capture: true },
      );
    }
    const elements = Element.prototype as unknown as {
      animate: (this: Element, ...how: unknown[]) => Animation;
      scrollIntoView: (this: Element, how?: ScrollIntoViewOptions) => void;
    };
    const { animate, scrollIntoView } = elements;
    elements.animate = function (...how) {
      moved.push(`animate: ${this.outerHTML.slice(0, 150)}`);
      return animate.apply(this, how);
    };
    elements.scrollIntoView = function (how) {
      if (how?.behavior === 'smooth') moved.push(`scroll: ${this.outerHTML.slice(0, 150)}`);
      scrollIntoView.call(this, how);
    };
    Object.assign(window, { moved });
  });
  return () => page.evaluate(() => (window as unknown as { moved: string[] }).moved);
}

test('A11Y-19: nothing moves for whoever asks for no movement', async ({ learner, page }) => {
  const moved = await watchMovement(page);
  await learner.hurry();
  await page.goto('/#/?lang=fr');
  await page.getByRole('link', { name: 'Créer son Espace Citoyen' }).hover();
  await page.getByRole('link', { name: 'Commencer par la fiche 1' }).hover();
  await page.mouse.down();
  await page.mouse.up();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Créer son Espace Citoyen');

  await learner.open(1, 'standard', { pause: '30' });
  learner.afterEach = async () => {
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  };
  await learner.askFor(1);
  await learner.ask('Aide');
  await expect(learner.coach.getByText('Prenez le temps de lire')).toBeVisible();
  await learner.coach.getByRole('button', { name: /^Où/ }).first().click();
  await openSite(learner);
  await learner.together();
  await learner.press("Carte d'identité électronique");
  await learner.press('Insérer la carte');
  await learner.open(1, 'standard', { mode: 'show' });
  // The demonstration may have opened the browser before it was told to wait.
  await learner.ask('Pause');
  const before = await learner.actsSettled();
  await learner.ask('Un pas de plus');
  await page.clock.runFor(4000);
  await learner.landed(before + 1);
  await learner.open(3, 'standard', { step: 'open-account' });
  await learner.press('Camille Lambert');
  expect(await moved()).toEqual([]);
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
    const hint = learner.screen.locator('[data-hint]');
    await learner.open(1, 'standard', { step: 'fill-in' });
    await expect(hint).toBeVisible();
    await learner.press('Espace Citoyen');
    // The reply takes room of what stands above it: all has its place once it is there, and the next act is known.
    await expect(learner.coach.getByRole('status').locator('p').first()).toBeVisible();
    await expect(hint).toBeVisible();
    expect(await badStops(page, 20)).toEqual([]);
    await onPages(page, 'fr', async (where) => {
      expect({ where, bad: await badStops(page) }).toEqual({ where, bad: [] });
    });
  });
}

const colours = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
} as const;

for (const [name, media] of Object.entries(colours)) {
  test(`A11Y-14: the focus changes what is seen around a control on every ground, ${name}`, async ({
    learner,
    page,
  }) => {
    test.slow();
    // A page without a policy, so that it may read pictures.
    const reader = await page.context().newPage();
    await page.emulateMedia(media);
    await learner.open(1, 'standard');
    await expectRing(reader, learner.screen.locator('[data-hint]'));
    await learner.open(1, 'standard', { mode: 'try' });
    await expectRing(reader, learner.button('Navigateur'));
    await expectRing(reader, learner.screen.getByRole('button', { name: 'Deutsch' }));
    await expectRing(reader, learner.coach.getByRole('button', { name: 'Aide', exact: true }));
    await openSite(learner);
    await expectRing(reader, learner.field('Adresse du site'));
    await expectRing(reader, learner.button('Me connecter'));
    await signIn(learner);
    await expectRing(reader, learner.button('Espace Citoyen'));
    await learner.open(1, 'standard', { step: 'continue' });
    await expectRing(reader, learner.coach.locator('[data-hint]'));
    await learner.open(2, 'standard', { mode: 'try', step: 'find-file' });
    await expectRing(reader, learner.button('Camille Lambert'));
    await expectRing(reader, learner.button('Me déconnecter'));
    await expectRing(reader, learner.button('+ Entamer une nouvelle démarche'));
  });
}

/** Enough of what is seen around a control changes with the focus: as much as a line of 2 px around it, by 3 to 1 (2.4.13). */
async function expectRing(reader: Page, control: Locator): Promise<void> {
  const page = control.page();
  await lettersCome(page);
  await control.scrollIntoViewIfNeeded();
  const box = (await control.boundingBox())!;
  const { x, y, width, height } = box;
  const clip = { x: x - 12, y: y - 12, width: width + 24, height: height + 24 };
  // The focus is shown to those who use the keys.
  await page.keyboard.press('Shift');
  await control.focus();
  const focused = await page.screenshot({ clip });
  await control.evaluate((element) => element.blur());
  const plain = await page.screenshot({ clip });
  const changed = await pixelsChanged(reader, focused, plain);
  expect(changed, await control.innerText()).toBeGreaterThanOrEqual(4 * (width + height));
}

/** How many pixels of two pictures differ by a contrast of at least 3 to 1. */
async function pixelsChanged(reader: Page, ...pictures: [Buffer, Buffer]): Promise<number> {
  return reader.evaluate(
    async (sources) => {
      const [one, other] = await Promise.all(
        sources.map(async (source) => {
          const picture = await createImageBitmap(await (await fetch(source)).blob());
          const canvas = new OffscreenCanvas(picture.width, picture.height);
          const context = canvas.getContext('2d')!;
          context.drawImage(picture, 0, 0);
          return context.getImageData(0, 0, picture.width, picture.height).data;
        }),
      );
      const light = (data: Uint8ClampedArray, at: number) => {
        const [red, green, blue] = [0, 1, 2].map((part) => {
          const share = data[at + part]! / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
      };
      let count = 0;
      for (let at = 0; at < one!.length; at += 4) {
        const [darker, lighter] = [light(one!, at), light(other!, at)].sort((a, b) => a - b);
        if ((lighter! + 0.05) / (darker! + 0.05) >= 3) count += 1;
      }
      return count;
    },
    pictures.map((picture) => `data:image/png;base64,${picture.toString('base64')}`),
  );
}

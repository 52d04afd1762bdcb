import type { Locator } from '@playwright/test';
import { lettersCome } from './support/letters.ts';
import { confirmationSubject, openForm, openSite } from './support/roads.ts';
import { expect, test } from './support/test.ts';

const box = async (element: Locator) => (await element.boundingBox())!;

const layouts = {
  'a card above it': { width: 360, height: 740 },
  'above it': { width: 820, height: 1180 },
  'beside it': { width: 1366, height: 768 },
};

for (const [where, size] of Object.entries(layouts)) {
  test(`SAFE-02: ${size.width} wide, the coach is ${where}, and the band stays in sight`, async ({
    learner,
    page,
  }) => {
    await page.setViewportSize(size);
    await learner.open(1, 'standard');
    const instruction = learner.coach.getByText('À faire maintenant').locator('..');
    await expect(instruction).toBeInViewport({ ratio: 1 });
    await expect(learner.button('Navigateur')).toBeInViewport({ ratio: 1 });
    const places = await learner.screen.evaluate((it) => {
      const screen = it.getBoundingClientRect();
      const coach = document.querySelector('[data-acts]')!.getBoundingClientRect();
      return { beside: coach.right <= screen.left, above: coach.bottom <= screen.top };
    });
    expect(places).toEqual({ beside: size.width > 960, above: size.width < 960 });

    await openForm(learner);
    const band = learner.screen.getByText("Exercice – rien n'est réel");
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(height).toBeGreaterThan(size.height);
    for (const part of [0, 0.5, 1]) {
      await page.evaluate((top) => window.scrollTo(0, top), part * height);
      await expect(band).toBeInViewport({ ratio: 1 });
      const uncovered = await band.evaluate((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
      });
      expect({ part, uncovered }).toEqual({ part, uncovered: true });
    }
    const over = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(over).toBe(0);
  });
}

test('SAFE-02: 320 wide, the band stays in sight and the title says it too; paper shows nothing of the exercise', async ({
  learner,
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openForm(learner, 'scam');
  const band = learner.screen.getByText("Exercice – rien n'est réel");
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await expect(band).toBeInViewport({ ratio: 1 });
  await expect(page).toHaveTitle(/^Exercice\s: fiche 1,/);
  await page.emulateMedia({ media: 'print' });
  await expect(learner.screen).toBeHidden();
});

test('SAFE-03: the pages that ask for secrets have a dashed frame and are marked all over', async ({
  learner,
}) => {
  const marks = learner.screen.locator('svg', { hasText: 'EXERCICE' }).filter({ visible: true });
  const seen = () =>
    marks.evaluateAll((all) =>
      all.map((mark) => {
        const [own, page] = [mark, mark.parentElement!].map((it) => it.getBoundingClientRect());
        const { borderTopStyle, outlineStyle } = getComputedStyle(mark.parentElement!);
        const covered = own!.width / page!.width > 0.95 && own!.height / page!.height > 0.95;
        return { covered, dashed: [borderTopStyle, outlineStyle].includes('dashed') };
      }),
    );
  const marked = { covered: true, dashed: true };
  await learner.open(1, 'standard');
  await openSite(learner);
  expect(await seen()).toEqual([]);
  await learner.press('Me connecter');
  await expect.poll(seen).toEqual([marked]);
  await learner.go('mon-espace-wallonie.example');
  await expect.poll(seen).toEqual([marked]);
});

test('820 wide, the pretend computer goes down to the lower edge of the window', async ({
  learner,
  page,
}) => {
  const size = layouts['above it'];
  await page.setViewportSize(size);
  await learner.open(1, 'standard');
  await expect(learner.button('Navigateur')).toBeVisible();
  const left = async () => {
    const { y, height } = await box(learner.screen);
    return Math.round(size.height - y - height);
  };
  await expect.poll(left).toBe(4);
  await learner.press('Navigateur');
  await expect.poll(left).toBe(4);
});

for (const width of [1024, 1366]) {
  test(`${width} wide, the tabs and what closes the window stand in one row`, async ({
    learner,
    page,
  }) => {
    await page.setViewportSize({ width, height: 768 });
    await learner.open(1, 'standard');
    await learner.press('Navigateur');
    await lettersCome(page);
    const close = learner.screen.locator('[data-act="browser.close"]');
    const { y } = await box(close);
    await learner.press('Nouvel onglet');
    await learner.press('Nouvel onglet');
    await expect(learner.screen.getByRole('tab')).toHaveCount(3);
    await expect.poll(async () => (await box(close)).y).toBe(y);
  });
}

test('360 wide, a long reply stays in sight with the help under it, and a way back to the instruction', async ({
  learner,
  page,
}) => {
  await page.setViewportSize(layouts['a card above it']);
  await learner.open(1, 'standard');
  await openForm(learner);
  await learner.screen.getByLabel('Adresse e-mail', { exact: true }).click();
  await page.keyboard.type('marie.dupont@gmail.com');
  await page.keyboard.press('Tab');
  const reply = learner.coach.getByText('Cela ressemble à une vraie adresse e-mail');
  await expect(reply).toBeInViewport({ ratio: 1 });
  await expect(learner.coach.getByRole('button', { name: 'Aide' })).toBeInViewport({ ratio: 1 });
  const goal = learner.coach.locator('[data-listen]').first();
  await expect(goal).not.toBeInViewport();
  await page.getByRole('button', { name: 'Aller aux consignes' }).click();
  await expect(learner.coach).toBeFocused();
  await expect(goal).toBeInViewport({ ratio: 1 });
});

test('a reply moves nothing that the learner has brought in sight: a press that it comes in counts', async ({
  learner,
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 600 });
  await learner.open(1, 'standard', { step: 'read-notice', mode: 'try' });
  const answer = learner.coach.getByRole('button', {
    name: 'Elles servent à traiter mes démarches',
  });
  await learner.askFor(4);
  await expect(answer).not.toBeInViewport();
  await lettersCome(page);
  await answer.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await box(answer);
  const address = learner.field('Adresse du site');
  await address.fill('marie.dupont@gmail.com');
  // Leaves the field, which the coach answers; the mouse is still down when it does.
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await learner.hears('Cela ressemble à une vraie adresse e-mail');
  await learner.act(() => page.mouse.up());
});

test('« Où ? » tells where a control lies, and follows it when the screen draws it anew', async ({
  learner,
  page,
}) => {
  await page.setViewportSize(layouts['beside it']);
  await learner.open(1, 'standard');
  await learner.press('Navigateur');
  const where = learner.coach.getByRole('button', { name: /^Où/ });
  await expect(where).toHaveText('Où ?');
  await learner.press('Nouvel onglet');
  await learner.press('Deutsch');
  await learner.press('Neuer Tab');
  await expect(where).toHaveText('Où ?');
  await learner.press('Mein Postfach');
  await expect(where).toHaveText('Où ?');
});

test('A11Y-27: « Où ? » counts what is under the taskbar as further down, until it is wholly in sight', async ({
  learner,
  page,
}) => {
  await page.setViewportSize(layouts['beside it']);
  await learner.open(1, 'standard', { step: 'find-mail' });
  await learner.press('Ma boîte mail');
  await learner.press(confirmationSubject);
  const marked = learner.screen.locator('[data-hint]');
  await expect(marked).toHaveText('Confirmer mon compte');
  const where = learner.coach.getByRole('button', { name: /^Où/ });
  const taskbar = learner.screen.locator('.taskbar');
  /** Moves the page until so much of the marked control stands above the taskbar, in pixels. */
  const show = async (part: number) => {
    const by = (await box(marked)).y + part - (await box(taskbar)).y;
    await page.evaluate((top) => window.scrollBy(0, top), by);
    await expect
      .poll(async () => Math.round((await box(taskbar)).y - (await box(marked)).y))
      .toBe(part);
  };
  await lettersCome(page);
  const { height } = await box(marked);
  await show(height / 2);
  await expect(where).toHaveText(/Plus bas/);
  await show(height + 1);
  await expect(where).toHaveText('Où ?');
  await show(height / 2);
  await expect(where).toHaveText(/Plus bas/);
  await where.click();
  await expect(where).toHaveText('Où ?');
});

for (const width of [360, 820, 1366]) {
  test(`A11Y-27: ${width} wide, what « Où ? » says of the place moves nothing`, async ({
    learner,
    page,
  }) => {
    await page.setViewportSize({ width, height: 660 });
    await learner.open(1, 'standard', { step: 'find-mail' });
    await learner.press('Ma boîte mail');
    await learner.press(confirmationSubject);
    const where = learner.coach.getByRole('button', { name: /^Où/ });
    await lettersCome(page);
    await page.evaluate(() => window.scrollTo(0, 0));
    await expect(where).toHaveText(/Plus bas/);
    const { height } = await box(learner.coach.locator('.instruction'));
    await where.click();
    await expect(where).toHaveText('Où ?');
    expect((await box(learner.coach.locator('.instruction'))).height).toBe(height);
  });
}

test('A11Y-26: a screen whose marked control is under the taskbar is not dim', async ({
  learner,
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 722 });
  await learner.open(1, 'standard', { step: 'find-mail' });
  await learner.press('Ma boîte mail');
  await learner.press(confirmationSubject);
  const marked = learner.screen.locator('[data-hint]');
  const taskbar = learner.screen.locator('.taskbar');
  const dim = learner.screen.locator('.spot');
  await expect(marked).toHaveText('Confirmer mon compte');
  await page.evaluate(() => window.scrollTo(0, 0));
  expect((await box(marked)).y).toBeGreaterThan((await box(taskbar)).y + 20);
  expect((await box(marked)).y).toBeLessThan(722);
  await expect(dim).toHaveCount(0);
  await learner.coach.getByRole('button', { name: /^Où/ }).click();
  await expect(dim).toBeVisible();
});

test('A11Y-26: the dim leaves out the marked control as the page turns and scrolls, and lets everything through', async ({
  learner,
  page,
}) => {
  await page.setViewportSize(layouts['beside it']);
  await learner.open(1, 'standard', { step: 'sign-in' });
  const marked = learner.screen.locator('[data-hint]');
  await expect(marked).toHaveText('Me connecter');
  await lettersCome(page);
  const dim = learner.screen.locator('> [aria-hidden="true"]');
  /** What lies between each side of the control and the dim. */
  const around = async () => {
    const [hole, control] = [await box(dim), await box(marked)];
    return [
      control.x - hole.x,
      control.y - hole.y,
      hole.x + hole.width - control.x - control.width,
      hole.y + hole.height - control.y - control.height,
    ].map(Math.round);
  };
  const even = [12, 12, 12, 12];
  await page.setViewportSize({ width: 1280, height: 660 });
  await expect.poll(around).toEqual(even);
  const before = await box(marked);
  await page.evaluate(() => window.scrollBy(0, 40));
  await expect.poll(async () => (await box(marked)).y).toBeLessThan(before.y);
  await expect.poll(around).toEqual(even);
  await learner.press('Nouvel onglet');
});

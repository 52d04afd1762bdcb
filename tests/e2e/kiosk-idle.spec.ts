import type { Page } from '@playwright/test';
import { faults } from './support/faults.ts';
import { begin, done, reloads, serverOff, settled, warning } from './support/kiosk.ts';
import { sleep, stopClock, wakings } from './support/sleep.ts';
import { expect, test } from './support/test.ts';

/** Notes every way in which a page makes a sound; before it is opened. */
async function noteSounds(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const sounds: string[] = [];
    Object.assign(window, { sounds });
    HTMLMediaElement.prototype.play = () => {
      sounds.push('a recording');
      return Promise.resolve();
    };
    SpeechSynthesis.prototype.speak = () => void sounds.push('a voice');
    AudioContext.prototype.createOscillator = () => {
      sounds.push('a tone');
      throw new Error('No sound here.');
    };
    Navigator.prototype.vibrate = () => sounds.push('a buzz') > 0;
  });
}

/** The colours of the question, of what it lays over the page, and of the page itself; and how much of the question moves. */
const look = (page: Page) =>
  warning(page).evaluate((dialog) => {
    const { documentElement, body } = document;
    const colours = [
      ...[documentElement, body, dialog, ...dialog.querySelectorAll('*')].map((element) =>
        getComputedStyle(element),
      ),
      getComputedStyle(dialog, '::backdrop'),
    ].map(({ color, backgroundColor, borderTopColor, outlineColor }) => [
      ...[color, backgroundColor, borderTopColor, outlineColor],
    ]);
    return { colours, moving: dialog.getAnimations({ subtree: true }).length };
  });

function isRed(colour: string): boolean {
  const [red = 0, green = 0, blue = 0, opacity = 1] = colour.match(/[\d.]+/g)!.map(Number);
  return opacity > 0 && red > 2 * Math.max(green, blue);
}

test('KIO-04: the question speaks at 60, 30 and 15 seconds alone, with no alarm and nothing that flashes or is red', async ({
  page,
  learner,
}) => {
  const said: string[] = [];
  await page.exposeFunction('noteSaid', (words: string) => said.push(words));
  await noteSounds(page);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.clock.install();
  await learner.open(1, 'standard', { kiosk: '1' });
  await page.locator('dialog[data-kiosk] [role="status"]').evaluate((status) => {
    const note = Reflect.get(window, 'noteSaid') as (words: string) => void;
    new MutationObserver(() => {
      if (status.textContent.trim()) note(status.textContent.trim());
    }).observe(status, { subtree: true, childList: true, characterData: true });
  });
  await stopClock(page, 180_000);
  await expect(warning(page)).toBeVisible();
  const { colours } = await look(page);
  for (let seconds = 0; seconds < 50; seconds += 1) {
    expect(await look(page)).toEqual({ colours, moving: 0 });
    await page.clock.runFor(1000);
  }
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await look(page)).colours.flat().filter(isRed)).toEqual([]);
  }
  expect(await page.evaluate(() => Reflect.get(window, 'sounds') as string[])).toEqual([]);
  await reloads(page, () => page.clock.runFor(10_000));
  await expect(begin(page)).toBeVisible();
  expect(said).toEqual(['Il reste 60 secondes.', 'Il reste 30 secondes.', 'Il reste 15 secondes.']);
});

test.describe(() => {
  test.use({ hasTouch: true });

  test('A11Y-07, KIO-01, KIO-03, KIO-04, KIO-05, F55: asks who is there, takes any answer, and starts again without one', async ({
    page,
    learner,
  }) => {
    await page.clock.install();
    await learner.open(1, 'standard', { kiosk: '1' });
    await expect(begin(page)).toHaveCount(0);
    await learner.act(() => learner.screen.getByRole('button', { name: 'Navigateur' }).click());
    const field = learner.screen.getByRole('textbox', { name: 'Adresse du site' });
    await field.pressSequentially('mon');
    // Someone listens.
    await page.evaluate(() =>
      Object.defineProperty(speechSynthesis, 'speaking', { value: true, configurable: true }),
    );
    await page.clock.fastForward('03:30');
    await page.evaluate(() => Reflect.deleteProperty(speechSynthesis, 'speaking'));
    await page.clock.fastForward('02:40');
    await expect(warning(page)).toBeHidden();
    await page.clock.fastForward('00:20');
    const stay = warning(page).getByRole('button', { name: 'Je suis encore là' });
    await expect(stay).toBeFocused();
    expect(await faults(page)).toEqual([]);
    expect((await stay.boundingBox())!.height).toBeGreaterThanOrEqual(64);
    // What it took to look is not to count.
    await page.keyboard.press('x');
    await expect(warning(page)).toBeHidden();
    await page.clock.fastForward('03:00');
    await expect(stay).toBeFocused();
    const said = warning(page).getByRole('status');
    await expect(said).toHaveText('Il reste 60 secondes.');
    await page.clock.fastForward('00:18');
    await expect(said).toHaveText('Il reste 60 secondes.');
    await page.clock.fastForward('00:17');
    await expect(said).toHaveText('Il reste 30 secondes.');
    await expect(warning(page).getByRole('timer')).toHaveText(
      /^Dans [12]\d secondes, l'écran efface tout et recommence\.$/,
    );

    await page.keyboard.press('x');
    await expect(warning(page)).toBeHidden();
    await expect(field).toBeFocused();
    await expect(field).toHaveValue('mon');

    const acts = await learner.acts();
    const newTab = learner.screen.getByRole('button', { name: 'Nouvel onglet' });
    await settled(page);
    const tab = (await newTab.boundingBox())!;
    for (let time = 0; time < 11; time += 1) {
      await page.clock.fastForward('03:00');
      await expect(warning(page)).toBeVisible();
      const [x, y] = [tab.x + tab.width / 2, tab.y + tab.height / 2];
      // A finger and a mouse that come down on what lies below the warning.
      const answers = [
        () => page.touchscreen.tap(x, y),
        () => page.mouse.click(x, y),
        () => page.mouse.move(x + time, y),
      ];
      await answers[time % 3]?.();
      await expect(warning(page)).toBeHidden();
    }
    expect(await learner.acts()).toBe(acts);
    await expect(field).toHaveValue('mon');

    await page.clock.fastForward('03:00');
    await reloads(page, () => page.clock.fastForward('01:00'));
    await expect(begin(page)).toBeVisible();
  });
});

test('KIO-03: in a low window the question is in sight, and not its button alone', async ({
  page,
  learner,
}) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.clock.install();
  await learner.open(1, 'standard', { kiosk: '1' });
  await page.clock.fastForward('03:00');
  for (const shown of ['heading', 'timer', 'button'] as const)
    await expect(warning(page).getByRole(shown)).toBeInViewport({ ratio: 1 });
});

test('KIO-03, KIO-06: in a window too low for it the question stands, is answered, and ends the visit', async ({
  page,
  learner,
}) => {
  await page.setViewportSize({ width: 320, height: 160 });
  await page.clock.install();
  await learner.open(1, 'standard', { kiosk: '1' });
  await page.clock.fastForward('03:00');
  const stay = warning(page).getByRole('button', { name: 'Je suis encore là' });
  await expect(stay).toBeFocused();
  await expect(stay).toBeInViewport({ ratio: 1 });
  await expect.poll(() => warning(page).evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0);
  await page.clock.fastForward('00:30');
  await expect(warning(page).getByRole('status')).toHaveText('Il reste 30 secondes.');
  await page.keyboard.press('x');
  await expect(warning(page)).toBeHidden();
  await page.clock.fastForward('03:00');
  await expect(stay).toBeFocused();
  await reloads(page, () => page.clock.fastForward('01:00'));
  await expect(begin(page)).toBeVisible();
});

test.describe(() => {
  test.use({ hasTouch: true });

  const presses: Record<string, (page: Page, x: number, y: number) => Promise<void>> = {
    'a finger': (page, x, y) => page.touchscreen.tap(x, y),
    'a mouse': (page, x, y) => page.mouse.click(x, y),
  };
  for (const [name, press] of Object.entries(presses)) {
    test(`KIO-03, KIO-09: ${name} on the end of a visit ends it while the question stands, unless that covers it`, async ({
      page,
      learner,
    }) => {
      await page.clock.install();
      const asked = async (size: { width: number; height: number }) => {
        await page.goto('about:blank');
        await page.setViewportSize(size);
        await learner.open(1, 'standard', { kiosk: '1' });
        await page.clock.fastForward('03:00');
        await expect(warning(page)).toBeVisible();
        await settled(page);
        const { x, y, width, height } = (await done(page).boundingBox())!;
        return [x + width / 2, y + height / 2] as const;
      };
      await press(page, ...(await asked({ width: 320, height: 256 })));
      await expect(warning(page)).toBeHidden();
      await expect(learner.coach).toHaveAttribute('data-acts', '0');
      const place = await asked({ width: 1280, height: 720 });
      await reloads(page, () => press(page, ...place));
      await expect(begin(page)).toBeVisible();
      await expect(learner.coach).toHaveCount(0);
    });
  }
});

test('KIO-01: each of the eight signs of someone puts off the question', async ({
  page,
  learner,
}) => {
  const names = [
    ...['pointerdown', 'pointermove', 'keydown', 'input', 'focusin', 'scroll', 'wheel'],
    'touchstart',
  ];
  const signs: Record<string, () => Promise<unknown>> = {
    keydown: () => page.keyboard.press('Shift'),
    // From the clipboard by mouse, or dictated.
    input: () => page.keyboard.insertText('mon'),
    // By a program that reads the screen.
    focusin: () => learner.button('Aller').focus(),
    scroll: async () => {
      await page.setViewportSize({ width: 1366, height: 400 });
      await page.evaluate(() => window.scrollBy(0, 9));
    },
    // A browser that knows fingers and no pointers.
    touchstart: () => page.locator('body').dispatchEvent('touchstart'),
    pointermove: () => page.mouse.move(2, 2),
    pointerdown: async () => {
      await page.mouse.down();
      await page.mouse.up();
    },
    wheel: () => page.mouse.wheel(9, 0),
  };
  expect(Object.keys(signs).sort()).toEqual(names.sort());
  // All that is pressed is in sight, and the coach tells nothing unasked: nothing scrolls by itself.
  await page.setViewportSize({ width: 1366, height: 1000 });
  await page.clock.install();
  await learner.open(1, 'standard', { kiosk: '1', mode: 'check' });
  await learner.press('Navigateur');
  await learner.field('Adresse du site').focus();
  await page.evaluate((names) => {
    const given = new Set<string>();
    for (const type of names) {
      window.addEventListener(type, () => given.add(type), { capture: true });
    }
    Object.assign(window, { given });
  }, names);
  const given = () => page.evaluate(() => [...(window as unknown as { given: Set<string> }).given]);
  const forget = () =>
    page.evaluate(() => (window as unknown as { given: Set<string> }).given.clear());
  await page.clock.fastForward('02:00');
  for (const [name, give] of Object.entries(signs)) {
    await forget();
    await give();
    await expect.poll(given).toEqual([name]);
    await page.clock.fastForward('02:00');
    const asked = await warning(page).isVisible();
    expect({ name, asked }).toEqual({ name, asked: false });
  }
  await page.clock.fastForward('01:00');
  await expect(warning(page)).toBeVisible();
});

test('KIO-05, F56: after a sleep the screen of the one before is gone', async ({
  page,
  learner,
}) => {
  await page.clock.install();
  await learner.open(2, 'standard', { kiosk: '1' });
  await reloads(page, () => page.clock.fastForward('08:00:00'));
  await expect(begin(page)).toBeVisible();
});

for (const [name, wake] of Object.entries(wakings)) {
  test(`KIO-05, F25, F56: ${name} alone ends the visit of the one before a sleep, and no other`, async ({
    page,
    learner,
  }) => {
    await page.clock.install();
    await learner.open(2, 'standard', { kiosk: '1' });
    await wake(page);
    await expect(learner.coach).toBeVisible();
    await sleep(page, 8);
    await expect(learner.coach).toBeVisible();
    await reloads(page, () => wake(page));
    await expect(begin(page)).toBeVisible();
  });
}

test('KIO-03, F55: a dialog outlives the warning, and not the visit', async ({
  page,
  learner,
  troubles,
}) => {
  await page.clock.install();
  await serverOff(page);
  await learner.open(2, 'standard', { kiosk: '1' });
  await learner.ask('Continuer plus tard ou ailleurs');
  const dialog = page.getByRole('dialog', { name: 'Continuer plus tard ou ailleurs' });
  const close = dialog.getByRole('button', { name: 'Fermer' });
  await expect(close).toBeFocused();
  await page.clock.fastForward('03:00');
  await expect(warning(page)).toBeVisible();
  await page.keyboard.press('x');
  await expect(warning(page)).toBeHidden();
  await expect(close).toBeFocused();

  await page.clock.fastForward('03:00');
  await expect(warning(page)).toBeVisible();
  await page.clock.fastForward('01:00');
  await begin(page).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(troubles.splice(0)).toEqual(['console: Failed to load resource: net::ERR_FAILED']);
});

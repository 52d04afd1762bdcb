import type { Page } from '@playwright/test';
import { turned } from './support/faults.ts';
import { Learner } from './support/learner.ts';
import { expect, test } from './support/test.ts';

const sizes = {
  phone: [360, 740],
  tablet: [820, 1180],
  desk: [1366, 768],
  wall: [1920, 1080],
} as const;

type Size = keyof typeof sizes;

/** Pages by their address, and moments of exercises by how many acts help has done. */
const screens: Record<string, string | { sheet: number; name: string; acts: number[] }> = {
  home: '#/',
  sheet: '#/fiche/1',
  trainer: '#/formateur',
  about: '#/a-propos',
  unknown: '#/nulle-part',
  'sheet 1': { sheet: 1, name: 'scam', acts: [0, 1, 2, 4, 6, 9, 11, 99] },
  'sheet 2': { sheet: 2, name: 'standard', acts: [5, 8, 14] },
  'sheet 3': { sheet: 3, name: 'open-files', acts: [6, 9] },
};

async function take(page: Page, name: string, on = Object.keys(sizes) as Size[]): Promise<void> {
  await expect(page.locator('html:not([data-sketch])')).toBeAttached();
  await page.evaluate(() => document.fonts.ready);
  for (const size of on) {
    const [width, height] = sizes[size];
    await page.setViewportSize({ width, height });
    await page.evaluate(() => window.scrollTo(0, 0));
    await turned(page);
    // The way back to the coach is there while that is out of sight.
    const back = /^(Aller aux consignes|Zur Anleitung)$/;
    await expect(page.getByRole('button', { name: back })).toHaveCount(0);
    await expect.soft(page).toHaveScreenshot([size, `${name}.png`], {
      fullPage: true,
      // Chromium may draw a few dots of a long page otherwise the next time.
      threshold: 0.02,
      maxDiffPixels: 10,
      // Each build has a version of its own.
      mask: [page.getByText(/^Version \d/)],
      timeout: 60_000,
    });
  }
}

for (const lang of ['fr', 'de'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    for (const [screen, where] of Object.entries(screens)) {
      test(`${screen}, ${lang}, ${theme}`, async ({ page }) => {
        test.setTimeout(600_000);
        await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
        if (typeof where === 'string') {
          await page.goto(`/${where}?lang=${lang}`);
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          await take(page, `${screen} ${lang} ${theme}`);
          return;
        }
        const learner = new Learner(page);
        await learner.hurry();
        await learner.open(where.sheet, where.name, { lang, screen: lang });
        // What comes after the first look is laid out for the window that it comes in.
        await expect(learner.coach.locator('summary').first()).toBeVisible();
        for (const wanted of where.acts) {
          while ((await learner.acts()) < wanted) {
            if ((await learner.coach.getAttribute('data-step')) === 'done') break;
            await learner.together();
          }
          await take(page, `${screen} ${wanted} ${lang} ${theme}`);
        }
      });
    }
  }
}

test('the projector, fr, light', async ({ page }) => {
  test.setTimeout(600_000);
  const learner = new Learner(page);
  await page.addInitScript(() => localStorage.setItem('guichet-dessai:text', 'projector'));
  await learner.hurry();
  await learner.open(1, 'scam');
  await expect(page.locator('html')).toHaveAttribute('data-text', 'projector');
  for (const wanted of [0, 6]) {
    while ((await learner.acts()) < wanted) await learner.together();
    await take(page, `the projector ${wanted} fr light`, ['wall']);
  }
});

test('the PIN of the card, fr, contrast', async ({ page }) => {
  test.setTimeout(600_000);
  const learner = new Learner(page);
  await page.addInitScript(() => localStorage.setItem('guichet-dessai:theme', 'contrast'));
  await page.goto('/#/?lang=fr');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await take(page, 'home fr contrast', ['phone', 'desk']);
  await learner.open(1, 'standard', { step: 'sign-in' });
  await learner.press('Me connecter');
  await learner.press("Carte d'identité électronique");
  await learner.press('Insérer la carte');
  await learner.press('Lire la carte');
  await learner.press('Camille Lambert – authentification');
  await expect(learner.field('Code PIN')).toBeVisible();
  await take(page, 'the PIN of the card fr contrast', ['phone', 'desk']);
});

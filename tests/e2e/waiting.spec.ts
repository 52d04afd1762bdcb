import type { Page } from '@playwright/test';
import { hold } from './support/hold.ts';
import type { Learner } from './support/learner.ts';
import { expect, test } from './support/test.ts';

const phone = { width: 360, height: 740 };
const wait = (page: Page, words: string) =>
  page.getByRole('main').getByRole('status').filter({ hasText: words });

/** What is on its way by an act of someone's: how they come to it, what is held back, and what is there once it has come. */
interface Wait {
  words: string;
  address: string;
  open: string;
  held: string;
  ask: (learner: Learner) => Promise<void>;
  come: (page: Page) => Promise<void>;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const bannerButton = (page: Page, name: string) =>
  page.getByRole('banner').getByRole('button', { name, exact: true });

const waits: Record<string, Wait> = {
  'a page whose link stands far down': {
    words: 'La page arrive…',
    address: '/#/?lang=fr',
    open: 'Guichet',
    held: '**/assets/SheetPage-*.js',
    ask: ({ page }) => page.getByRole('main').locator('a[href*="fiche/3"]').last().click(),
    come: (page) => expect(page.getByRole('heading', { level: 1 })).toContainText('compte'),
  },
  'another language': {
    words: 'La page arrive…',
    address: '/#/?lang=fr',
    open: 'Guichet',
    held: '**/assets/app-*.js',
    ask: ({ page }) => bannerButton(page, 'Deutsch').click(),
    come: (page) => expect(page.getByRole('heading', { level: 1 })).toContainText('Schalter'),
  },
  'the screen in another language': {
    words: 'La page arrive…',
    address: '/#/fiche/1/exercice?lang=fr',
    open: 'fiche 1',
    held: '**/assets/words-de-*.js',
    ask: (learner) => learner.act(() => learner.button('Deutsch').click()),
    come: (page) =>
      expect(page.getByRole('region').getByText('Dienstag', { exact: false })).toBeVisible(),
  },
  'the field for a code': {
    words: 'La suite arrive…',
    address: '/#/?lang=fr',
    open: 'Guichet',
    held: '**/assets/CodeForm-*.js',
    ask: ({ page }) => button(page, "J'ai un code de reprise").click(),
    come: (page) =>
      expect(page.getByRole('textbox', { name: "J'ai un code de reprise" })).toBeFocused(),
  },
  'the way to go on later': {
    words: 'La suite arrive…',
    address: '/#/fiche/1/exercice?lang=fr',
    open: 'fiche 1',
    held: '**/assets/Elsewhere-*.js',
    ask: ({ page }) => button(page, 'Continuer plus tard ou ailleurs').click(),
    come: (page) => expect(page.getByRole('dialog')).toBeVisible(),
  },
  'help that is asked for before it is there': {
    words: 'La suite arrive…',
    address: '/#/fiche/1/exercice?lang=fr&mode=try',
    open: 'fiche 1',
    held: '**/assets/create-parts-*.js',
    ask: (learner) => learner.ask('Aide'),
    come: (page) => expect(page.getByRole('heading', { name: 'Votre aide' })).toBeVisible(),
  },
  'the controls of a demonstration': {
    words: 'La suite arrive…',
    address: '/#/?lang=fr',
    open: 'Guichet',
    held: '**/assets/later-parts-*.js',
    ask: async ({ page }) => {
      await page.goto('/#/fiche/1/exercice?lang=fr&mode=show');
    },
    come: (page) => expect(button(page, 'Pause')).toBeVisible(),
  },
  'a saved exercise': {
    words: 'La suite arrive…',
    address: '/#/formateur?lang=fr',
    open: 'formateurs',
    held: '**/assets/read-record-*.js',
    ask: ({ page }) =>
      page.getByLabel("Choisir le fichier de l'exercice").setInputFiles({
        name: 'exercice.json',
        mimeType: 'application/json',
        buffer: Buffer.from('{'),
      }),
    come: (page) => expect(page.getByText('Ce fichier ne peut pas être lu.')).toBeVisible(),
  },
  'why a field was emptied': {
    words: 'La suite arrive…',
    address: '/#/?lang=fr',
    open: 'Guichet',
    held: '**/assets/words-fr-*.js',
    ask: async ({ page }) => {
      await button(page, "J'ai un code de reprise").click();
      await page.getByRole('textbox').fill('85.07.30-033.28');
      await page.getByRole('textbox').press('Tab');
    },
    come: (page) => expect(page.getByText("n'écrivez pas vos vraies données")).toBeVisible(),
  },
};

for (const [what, { words, address, open, held, ask, come }] of Object.entries(waits)) {
  for (const [where, viewport] of Object.entries({ desk: { width: 1366, height: 768 }, phone })) {
    test(`F14: ${what} is waited for in words that are in sight, at a ${where}`, async ({
      learner,
      page,
    }) => {
      await page.setViewportSize(viewport);
      const arrive = await hold(page, held);
      await page.goto(address);
      await expect(page).toHaveTitle(new RegExp(open));
      await ask(learner);
      await expect(wait(page, words)).toBeInViewport({ ratio: 1 });
      arrive();
      await come(page);
      await expect(wait(page, words)).toHaveCount(0);
    });
  }
}

test('F14: the picture for a phone is waited for in words, where it will stand', async ({
  learner,
  page,
}) => {
  const arrive = await hold(page, '**/assets/qr-*.js');
  await learner.open(1, 'standard');
  await learner.ask('Continuer plus tard ou ailleurs');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('La suite arrive…')).toBeVisible();
  arrive();
  await expect(dialog.getByRole('img')).toBeVisible();
  await expect(dialog.getByText('La suite arrive…')).toHaveCount(0);
});

test.describe('F42: an exercise taken up at a step, whose road takes long to find', () => {
  /** The words of waiting that any frame without an exercise has shown so far. */
  const shown = (page: Page) =>
    page.evaluate(() => [...(window as unknown as { shown: Set<string> }).shown]);

  test.beforeEach(({ page }) =>
    page.addInitScript(() => {
      const shown = new Set<string>();
      Object.assign(window, { shown });
      const look = () => {
        requestAnimationFrame(look);
        // Its own late parts may be told of by then.
        if (document.querySelector('[data-acts]')) return;
        for (const element of document.querySelectorAll('.arriving [lang="fr"], .passing'))
          if (element.checkVisibility({ visibilityProperty: true }))
            shown.add(element.textContent.trim());
      };
      look();
    }),
  );

  test('is told of before it is looked for, from its address', async ({ learner, page }) => {
    await page.goto('/#/fiche/2/exercice?lang=fr&step=sign-out');
    await learner.step('sign-out');
    expect(await shown(page)).toEqual(['La page arrive…']);
  });

  test('is told of before it is looked for, from another page', async ({ learner, page }) => {
    // All that it needs has come before.
    await learner.open(2, 'standard');
    await expect(button(page, 'Recommencer')).toBeVisible();
    await page.goto('/#/?lang=fr');
    await expect(page).toHaveTitle(/^Guichet/);
    await page.evaluate(() => (window as unknown as { shown: Set<string> }).shown.clear());
    await page.goto('/#/fiche/2/exercice?lang=fr&step=sign-out');
    await learner.step('sign-out');
    expect(await shown(page)).toEqual(['La page arrive…']);
  });
});

import { axeFaults } from './support/faults.ts';
import type { Learner } from './support/learner.ts';
import { pages, shown } from './support/pages.ts';
import { openSite } from './support/roads.ts';
import { expect, test } from './support/test.ts';

const themes = [
  { theme: 'dark', device: 'light' },
  { theme: 'contrast', device: 'light' },
  { theme: 'contrast', device: 'dark' },
] as const;

/** Looks at the pages and at a screen of each kind; the theme that they say they have stands on each page. */
async function lookEverywhere(learner: Learner, theme: string | null): Promise<void> {
  const { page } = learner;
  const look = async (where: string) => {
    const moving = await page.evaluate(() => {
      const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
      return calm ? document.getAnimations().filter((it) => it.playState === 'running').length : 0;
    });
    expect({ where, faults: await axeFaults(page), moving }).toEqual({
      where,
      faults: [],
      moving: 0,
    });
  };
  await page.setViewportSize({ width: 1366, height: 768 });
  for (const [address, title] of Object.entries(pages)) {
    await page.goto(`/${address}`);
    await shown(page, address, title.fr);
    expect(await page.locator('html').getAttribute('data-theme')).toBe(theme);
    await look(address);
  }
  await page.getByRole('button', { name: 'Affichage' }).click();
  await look('the display');

  await learner.open(1, 'scam');
  await expect(page.locator('[data-hint]')).toBeVisible();
  await look('the desk');
  await openSite(learner);
  await look('the public page');
  await learner.press('Me connecter');
  await look('the keys');
  await learner.press("Carte d'identité électronique");
  await learner.press('Insérer la carte');
  await learner.press('Lire la carte');
  await learner.press('Camille Lambert – authentification');
  await learner.submit('Code PIN', '9999');
  await learner.hears("Ce code n'est pas celui de la carte.");
  await look('a wrong PIN');
  await learner.submit('Code PIN', '1234');
  await learner.press('Espace Citoyen');
  await learner.press('Envoyer');
  await learner.hears('Lisez le message à côté du champ, puis corrigez.');
  await look('the form without an answer');
  await learner.press('Ma boîte mail');
  await look('the mailbox');
  await learner.press(/URGENT/);
  await look('the look-alike e-mail');
  await learner.press('Nouvel onglet');
  await learner.submit('Recherche', 'monespace.wallonie.be');
  await look('the results of a search');

  await learner.open(2, 'standard', { step: 'find-file', mode: 'try' });
  await look('the files');
  await learner.open(3, 'standard', { step: 'confirm-deletion', mode: 'try' });
  await learner.askFor(5);
  await look('the deletion, and all rungs of help');
  await learner.answer("L'administration les garde");
  await learner.press('Supprimer mon compte');
  await learner.finished();
  await look('the end');
}

for (const { theme, device } of themes) {
  test(`A11Y-02, A11Y-04, A11Y-18: the theme ${theme} on a ${device} device has its contrast everywhere`, async ({
    learner,
    page,
  }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: device });
    await page.addInitScript((it) => localStorage.setItem('guichet-dessai:theme', it), theme);
    await lookEverywhere(learner, theme);
  });
}

const devices = [
  { what: 'dark', media: { colorScheme: 'dark' }, query: '(prefers-color-scheme: dark)' },
  { what: 'more contrast', media: { contrast: 'more' }, query: '(prefers-contrast: more)' },
  {
    what: 'more contrast in the dark',
    media: { contrast: 'more', colorScheme: 'dark' },
    query: '(prefers-contrast: more) and (prefers-color-scheme: dark)',
  },
  { what: 'forced colours', media: { forcedColors: 'active' }, query: '(forced-colors: active)' },
  {
    what: 'less movement',
    media: { reducedMotion: 'reduce' },
    query: '(prefers-reduced-motion: reduce)',
  },
] as const;

for (const { what, media, query } of devices) {
  test(`F50: a device that asks for ${what}, nothing being chosen, has its contrast everywhere`, async ({
    learner,
    page,
  }) => {
    test.slow();
    await page.emulateMedia(media);
    await lookEverywhere(learner, 'contrast' in media ? 'contrast' : null);
    expect(await page.evaluate((it) => matchMedia(it).matches, query)).toBe(true);
    expect(await page.evaluate(() => localStorage.getItem('guichet-dessai:theme'))).toBeNull();
  });
}

/** Where the desk stands without what follows its first look: on its way, or not to be had. */
const without = {
  'are on their way': 'La page arrive…',
  'did not come': "La page n'a pas pu être chargée. Vérifiez la connexion, puis rechargez la page.",
};

/** The ground of the desk and of its hills. */
const grounds = {
  light: ['linear-gradient', 'rgb(45, 98, 100)'],
  contrast: ['rgb(22, 33, 46)', 'rgb(13, 26, 27)'],
};

for (const [theme, ground] of Object.entries(grounds)) {
  for (const [how, words] of Object.entries(without)) {
    test(`A11Y-04: the desk whose late parts ${how} stands in all its colours, in the theme ${theme}`, async ({
      learner,
      page,
    }) => {
      await page.addInitScript((it) => localStorage.setItem('guichet-dessai:theme', it), theme);
      let come = (): void => undefined;
      const held = new Promise<void>((resolve) => (come = resolve));
      await page.route('**/assets/create-parts-*', async (route) => {
        if (how === 'are on their way') await held;
        const type = route.request().url().endsWith('css') ? 'css' : 'javascript';
        const body = type === 'css' ? '' : 'throw new Error();';
        await route.fulfill({ contentType: `text/${type}`, body });
      });
      await learner.open(1, 'standard');
      await learner.press('Navigateur');
      await expect(learner.screen.getByRole('status')).toHaveText(words);
      const colours = await learner.screen.evaluate((screen) => {
        const drawn = ['.taskbar', '.screen', '.hills'].map((part) => {
          const { backgroundColor, backgroundImage } = getComputedStyle(
            screen.querySelector(part)!,
            part === '.hills' ? '::before' : undefined,
          );
          return backgroundImage === 'none' ? backgroundColor : backgroundImage.split('(')[0];
        });
        return [...drawn, getComputedStyle(screen.querySelector('.taskbar')!).color];
      });
      expect(colours).toEqual(['rgb(33, 28, 49)', ...ground, 'rgb(255, 255, 255)']);
      expect(await axeFaults(page)).toEqual([]);
      come();
    });
  }
}

import { expect, type Page } from '@playwright/test';
import fc from 'fast-check';
import { Learner } from './learner.ts';
import { go } from './offline.ts';

/** Something that someone does at a kiosk, from wherever they are in it. */
interface Command {
  run: (page: Page) => Promise<unknown>;
  [fc.toStringMethod]: () => string;
}

const language = fc.constantFrom('fr', 'de');

/** Follows a link that knows of no kiosk, until its page stands in the place of the one before, be it the same. */
async function follow(page: Page, hash: string): Promise<void> {
  const before = await page.locator('h1').elementHandle();
  await go(page, hash);
  await page.waitForFunction((it) => !it?.isConnected, before);
}

const types: fc.Arbitrary<Command> = fc
  .record({
    lang: language,
    text: fc.constantFrom('Camille Lambert', 'monespace.wallonie.be', 'recette de gaufres'),
    sent: fc.boolean(),
  })
  .map(({ lang, text, sent }) => ({
    [fc.toStringMethod]: () => `types and copies ${text} in ${lang}${sent ? ', and sends it' : ''}`,
    run: async (page) => {
      const learner = new Learner(page);
      const { screen } = learner;
      await follow(page, `#/fiche/1/exercice?lang=${lang}&screen=fr`);
      await learner.act(() => screen.getByRole('button', { name: 'Navigateur' }).click());
      const field = screen.getByRole('textbox', { name: 'Adresse du site' });
      await field.fill(text);
      await field.press('ControlOrMeta+a');
      await field.press('ControlOrMeta+c');
      await field.press('End');
      await field.press('ControlOrMeta+v');
      await expect(field).toHaveValue(text + text);
      // What comes of it takes the focus, which is a sign of someone.
      if (sent) await learner.once(() => field.press('Enter'));
    },
  }));

const looks: fc.Arbitrary<Command> = fc
  .record({
    size: fc.constantFrom(/^(Grand|Groß)$/, /^(Très grand|Sehr groß)$/),
    colours: fc.constantFrom(/^(Sombres|Dunkel)$/, /^(Contraste fort|Starker Kontrast)$/),
  })
  .map(({ size, colours }) => ({
    [fc.toStringMethod]: () => `looks: ${size}, ${colours}`,
    run: async (page) => {
      await page.getByRole('button', { name: /^(Affichage|Ansicht)$/ }).click();
      await page.getByRole('radio', { name: size }).check();
      await page.getByRole('radio', { name: colours }).check();
      await page.keyboard.press('Escape');
    },
  }));

const speaks: fc.Arbitrary<Command> = fc.constantFrom('Français', 'Deutsch').map((name) => ({
  [fc.toStringMethod]: () => `speaks ${name}`,
  run: async (page) => {
    const button = page.getByRole('banner').getByRole('button', { name, exact: true });
    await button.click();
    await button.and(page.locator('[aria-pressed=true]')).waitFor();
  },
}));

const visits: fc.Arbitrary<Command> = fc
  .record({
    path: fc.constantFrom('fiche/1', 'fiche/2/exercice', 'fiche/3/exercice', 'formateur', 'nulle'),
    lang: language,
    text: fc.constantFrom('', '&text=huge'),
  })
  .map(({ path, lang, text }) => ({
    [fc.toStringMethod]: () => `visits ${path} in ${lang}${text}`,
    run: (page) => follow(page, `#/${path}?lang=${lang}${text}`),
  }));

const goesOn: fc.Arbitrary<Command> = fc.integer({ min: 1, max: 900 }).map((down) => ({
  [fc.toStringMethod]: () => `goes on to a page of their own, ${down} down`,
  run: (page) =>
    page.evaluate((down) => {
      history.pushState({ name: 'Camille' }, '');
      window.scrollTo(0, down);
    }, down),
}));

/** What someone does at a kiosk, in any order and again and again, and whether they then say so or walk away. */
export const wandering = fc.record({
  commands: fc.array(fc.oneof(types, looks, speaks, visits, goesOn), {
    minLength: 4,
    maxLength: 8,
  }),
  end: fc.constantFrom('button', 'idleness'),
});

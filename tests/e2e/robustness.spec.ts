import type { Locator } from '@playwright/test';
import { email, confirmationSubject, openForm, openSite } from './support/roads.ts';
import { expect, test } from './support/test.ts';

/** What a German coach puts between quotation marks, each with the language that all of it is marked with. */
function quotesOf(coach: Locator): Promise<{ text: string; language: string }[]> {
  return coach.evaluate((region) => {
    const letters: { letter: string; language: string }[] = [];
    const walker = document.createTreeWalker(region, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode as Text;
      const language = parentElement?.closest('[lang]')?.getAttribute('lang') ?? '';
      letters.push(...[...data].map((letter) => ({ letter, language })));
    }
    const all = letters.map(({ letter }) => letter).join('');
    return [...all.matchAll(/„([^“]*)“/g)].map(({ index, 0: quote, 1: text = '' }) => {
      const inside = letters.slice(index + 1, index + quote.length - 1);
      return { text, language: [...new Set(inside.map(({ language }) => language))].join() };
    });
  });
}

test.describe('the two languages', () => {
  test('A11Y-31, F35: both change in mid-sheet, and the place is kept', async ({
    learner,
    page,
  }) => {
    await openForm(learner);
    await learner.type('Adresse e-mail', email);
    const before = await learner.acts();
    const deutsch = page.getByRole('banner').getByRole('button', { name: 'Deutsch' });
    await deutsch.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'Anleitung' })).toBeVisible();
    await expect(deutsch).toBeFocused();
    await learner.step('fill-in');
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await expect(learner.coach).toHaveAttribute('data-acts', String(before));
    await expect(learner.coach).toContainText('Schritt 3 von 7');
    await learner.sees('Vos informations personnelles');
    await expect(learner.field('Adresse e-mail')).toHaveValue(email);
    await expect(learner.coach.getByRole('status')).not.toContainText(/[a-z]+\.[a-z]+\./i);

    await learner.press('Deutsch');
    await expect(page.getByRole('region', { name: 'Übungsbildschirm' })).toHaveAttribute(
      'lang',
      'de',
    );
    await expect(learner.field('E-Mail-Adresse')).toHaveValue(email);
    await learner.step('fill-in');
    await learner.press('Français');
    await expect(learner.field('Adresse e-mail')).toHaveValue(email);
    await learner.step('fill-in');
  });

  test('A11Y-31: what a German coach quotes of a French screen is marked as French', async ({
    learner,
  }) => {
    const own = new Set<string>();
    const screen = new Set<string>();
    const look = async () => {
      // The next act is known; the region that speaks is filled a moment later.
      await learner.screen.locator('[data-hint]').waitFor();
      await learner.page.clock.runFor(500);
      for (const { text, language } of await quotesOf(learner.coach)) {
        (language === 'de' ? own : screen).add(text);
      }
    };
    const languages = { lang: 'de', screen: 'fr' };
    await learner.hurry();
    await learner.open(1, 'standard', { ...languages, step: 'sign-in' });
    await look();
    learner.afterEach = look;
    await learner.helpedTo('find-mail');
    learner.afterEach = () => Promise.resolve();
    await learner.open(2, 'no-result', { ...languages, mode: 'try', step: 'search-procedure' });
    await learner.together();
    await learner.together();
    for (let rung = 1; rung <= 4; rung += 1) await learner.ask('Hilfe');
    await look();
    expect([...own]).toEqual([email]);
    expect([...screen]).toEqual([
      'Me connecter',
      'itsme',
      'Confirmer',
      'Espace Citoyen',
      'Adresse e-mail',
      "Confirmez l'adresse e-mail",
      'Envoyer',
      'Ma boîte mail',
      'Contester le précompte immobilier',
      'Rechercher une démarche',
      'Chercher',
    ]);
  });

  test('F36: what the German words lack stands there in French, marked as such, and French is not loaded before', async ({
    learner,
    page,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const french = () => asked.filter((url) => /assets\/(words-fr|borrowed)-/.test(url)).length;
    const german = { lang: 'de', screen: 'de' };
    await learner.open(1, 'standard', german);
    // All that an exercise says is on its way: the words of its first look, and the others.
    await expect.poll(() => asked.filter((url) => url.includes('/words-de-')).length).toBe(2);
    await learner.press('Browser');
    await learner.sees('Was suchen Sie?');
    expect(french()).toBe(0);

    const lost: string[] = [];
    await page.route('**/assets/words-de-*.js', async (route) => {
      const response = await route.fetch();
      const whole = await response.text();
      const body = whole.replace(/(button:`Hilfe`|open:`Browser`),/g, (text) => {
        lost.push(text);
        return '';
      });
      await route.fulfill({ response, body });
    });
    await page.reload();
    const help = learner.coach.getByRole('button', { name: 'Aide', exact: true });
    await expect(help).toHaveAttribute('lang', 'fr');
    expect(lost.sort()).toEqual(['button:`Hilfe`,', 'open:`Browser`,']);
    await expect(learner.button('Navigateur')).toHaveAttribute('lang', 'fr');
    await expect(learner.coach.getByRole('button', { name: 'Neu starten' })).not.toHaveAttribute(
      'lang',
    );
    await expect(page.locator('body')).not.toContainText(/help\.button|browser\.open/);
    await learner.press('Navigateur');
    await learner.sees('Was suchen Sie?');
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  });

  test('what is being typed survives a change of the coach’s language', async ({
    learner,
    page,
  }) => {
    await learner.open(1, 'standard');
    await learner.press('Navigateur');
    await learner.field('Adresse du site').fill('monespace.wal');
    await page
      .getByRole('group', { name: 'Langue des consignes' })
      .getByRole('button', { name: 'Deutsch' })
      .click();
    await expect(page.getByRole('region', { name: 'Anleitung' })).toBeVisible();
    await expect(learner.field('Adresse du site')).toHaveValue('monespace.wal');
  });
});

test.describe('taking back', () => {
  test('undo, redo, restart; the log keeps the detours', async ({ learner }) => {
    await learner.open(1, 'standard');
    await openSite(learner);
    await learner.undo();
    await learner.hears('Le dernier geste est annulé.');
    await learner.sees('Que cherchez-vous ?');
    await learner.act(() => learner.ask('Refaire'));
    await learner.sees('Vos démarches, sans faire la file');
    await learner.step('sign-in');
    await learner.act(() => learner.ask('Recommencer'));
    await expect(learner.button('Navigateur')).toBeVisible();
    await learner.step('open-site');
    await learner.undo();
    await learner.sees('Vos démarches, sans faire la file');
    await expect(learner.coach).toHaveAttribute('data-acts', '6');
  });

  test('with nothing to take back, the buttons say so', async ({ learner }) => {
    await learner.open(1, 'standard');
    const said: [string, string][] = [
      ['Annuler', "Il n'y a rien à annuler."],
      ['Refaire', "Il n'y a rien à refaire."],
      ['Recommencer', 'Vous êtes déjà au début.'],
    ];
    for (const [name, sentence] of said) {
      const button = learner.coach.getByRole('button', { name, exact: true });
      await expect(button).toHaveAttribute('aria-disabled', 'true');
      await button.press('Enter');
      await learner.hears(sentence);
    }
    await expect(learner.coach).toHaveAttribute('data-acts', '0');
  });
});

test('A11Y-29, F31: double clicks everywhere count once', async ({ learner }) => {
  const twice = async (name: string | RegExp) => {
    await learner.once(() => learner.button(name).dblclick());
  };
  await learner.open(1, 'standard');
  await twice('Navigateur');
  await learner.field('Adresse du site').fill('monespace.wallonie.be');
  await twice('Aller');
  await twice('Me connecter');
  await twice('itsme');
  await twice('Confirmer');
  await twice('Espace Citoyen');
  await learner.type('Adresse e-mail', email);
  await learner.type("Confirmez l'adresse e-mail", email);
  await twice('Envoyer');
  await twice('Ma boîte mail');
  await twice(confirmationSubject);
  await twice('Confirmer mon compte');
  await learner.once(() =>
    learner.coach.getByRole('button', { name: 'Mon compte est confirmé' }).dblclick(),
  );
  await twice('Continuer');
  await learner.once(() =>
    learner.coach.getByRole('button', { name: 'Elles servent à traiter mes démarches' }).dblclick(),
  );
  const tick = learner.screen.getByRole('checkbox', { name: "Oui, j'ai pris connaissance" });
  await learner.once(() => tick.dblclick());
  await expect(tick).toBeChecked();
  await twice('Continuer');
  await learner.finished();
});

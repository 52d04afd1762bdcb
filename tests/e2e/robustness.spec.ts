import type { Locator } from '@playwright/test';
import { controlOf, textOf } from '../../src/world/acts.ts';
import type { CaseName, SheetNumber } from '../../src/world/cases/index.ts';
import { hold } from './support/hold.ts';
import type { Learner } from './support/learner.ts';
import { controlFor, Mirror, perform } from './support/mirror.ts';
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
    await learner.askFor(4);
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

  test('A11Y-31: of two languages that are chosen one after the other the last holds, however late the first comes', async ({
    learner,
    page,
  }) => {
    await learner.open(1, 'standard');
    const come = await hold(page, '**/assets/words-de-*.js');
    const german = page.waitForRequest('**/assets/words-de-*.js');
    const banner = page.getByRole('banner');
    await banner.getByRole('button', { name: 'Deutsch' }).click();
    await german;
    await banner.getByRole('button', { name: 'Français' }).click();
    const language = () => page.evaluate(() => localStorage.getItem('guichet-dessai:language'));
    await expect.poll(language).toBe('fr');
    const arrived = page.waitForResponse('**/assets/words-de-*.js');
    come();
    await (await arrived).finished();
    await learner.press('Navigateur');
    await learner.go('monespace.wallonie.be');
    await expect(banner.getByRole('button', { name: 'Français' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
    expect(new URL(page.url()).hash).toContain('lang=fr');
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

/** Does a sheet with so many clicks in the place of each; tells what was done, and how the screen ends. */
async function walk(
  learner: Learner,
  [sheet, name]: [SheetNumber, CaseName],
  clickCount: number,
): Promise<{ done: string[]; acts: number; screen: string }> {
  const mirror = new Mirror({ sheet, case: name, screen: 'fr' });
  const done: string[] = [];
  await learner.page.goto('/#/');
  await learner.open(sheet, name, { mode: 'check' });
  while (!mirror.done) {
    const act = mirror.next();
    done.push(controlOf(act));
    if (textOf(act) !== null) await perform(learner, mirror, act);
    else {
      await learner.once(() => controlFor(learner, act).click({ clickCount }));
      mirror.do(act);
    }
  }
  await learner.finished();
  return { done, acts: await learner.acts(), screen: await learner.screen.innerText() };
}

const sheets: [SheetNumber, CaseName][] = [
  [1, 'spam'],
  [2, 'standard'],
  [3, 'open-files'],
];

for (const [sheet, name] of sheets) {
  test(`A11Y-29, F31: sheet ${sheet}, ${name}, ends alike with one click each and with three`, async ({
    learner,
  }) => {
    test.slow();
    const once = await walk(learner, [sheet, name], 1);
    expect(once.acts).toBe(once.done.length);
    expect(await walk(learner, [sheet, name], 3)).toEqual(once);
  });
}

for (const clickCount of [2, 3]) {
  test(`A11Y-29, F31: ${clickCount} clicks on a button of the coach's count once`, async ({
    learner,
    page,
  }) => {
    const { coach } = learner;
    const button = (name: string) => coach.getByRole('button', { name, exact: true });
    const press = (name: string) => button(name).click({ clickCount });
    const rungs = coach.getByRole('heading', { name: 'Votre aide' }).locator('..');
    await learner.hurry();
    await learner.open(1, 'standard', { mode: 'try' });
    for (const rung of [1, 2, 3, 4]) {
      await press('Aide');
      await expect(rungs.getByRole('listitem')).toHaveCount(rung);
    }
    await press('Où ?');
    expect(await learner.actsSettled()).toBe(0);
    await learner.once(async () => {
      await press('Faites-le avec moi');
      await page.clock.runFor(4000);
    });
    await page.clock.runFor(10_000);
    expect(await learner.actsSettled()).toBe(1);
    for (const rung of [1, 2, 3, 4]) {
      await press('Aide');
      await expect(rungs.getByRole('listitem')).toHaveCount(rung);
    }
    await rungs
      .getByRole('button', { name: 'Écrire dans le champ' })
      .or(button('Écrire dans le champ'))
      .first()
      .click({ clickCount });
    await expect(learner.field('Adresse du site')).toHaveValue('monespace.wallonie.be');
    await learner.act(() => learner.button('Aller').click());
    await learner.once(() => press('Annuler'));
    await learner.once(() => press('Refaire'));
    await learner.once(() => press('Recommencer'));
    await expect(coach).not.toContainText('Vous êtes déjà au début.');
    await learner.step('open-site');

    await press('Voir les étapes');
    await expect(button('Réduire les étapes')).toHaveAttribute('aria-expanded', 'true');
    await coach.locator('summary', { hasText: "Réglages de l'exercice" }).click({ clickCount });
    await press('Montre-moi');
    await press('Pause');
    await expect(button('Continuer')).toBeVisible();
    await press('Plus lentement');
    await expect(button('Plus lentement')).toHaveAttribute('aria-pressed', 'true');
    const shown = await learner.actsSettled();
    await press('Un pas de plus');
    await page.clock.runFor(20_000);
    expect(await learner.actsSettled()).toBe(shown + 1);
    await press('À vous');
    await press('Continuer plus tard ou ailleurs');
    const dialog = page.getByRole('dialog', { name: 'Continuer plus tard ou ailleurs' });
    await dialog.getByRole('button', { name: 'Fermer' }).click({ clickCount });
    await expect(dialog).toBeHidden();
    expect(await learner.actsSettled()).toBe(shown + 1);
  });
}

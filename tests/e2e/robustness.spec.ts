import type { BrowserContext, Page } from '@playwright/test';
import { email, confirmationSubject, enter, fillIn, openSite } from './support/roads.ts';
import { Learner } from './support/learner.ts';
import { expect, test } from './support/test.ts';

const key = 'guichet-dessai:session.1.standard';
const goOn = 'Continuer où vous en étiez';

async function kept(page: Page, name = key): Promise<string | null> {
  return page.evaluate((at) => localStorage.getItem(at), name);
}

async function keepBefore(context: BrowserContext, text: string): Promise<void> {
  await context.addInitScript(
    ([name, value]) => {
      if (sessionStorage.getItem('set')) return;
      sessionStorage.setItem('set', '1');
      localStorage.setItem(name!, value!);
    },
    [key, text],
  );
}

test.describe('the session that the device keeps', () => {
  test('a reload in mid-sheet offers to go on, in front of nothing', async ({ learner, page }) => {
    await learner.open(1, 'standard');
    await enter(learner);
    await learner.type('Adresse e-mail', email);
    const before = await learner.acts();
    await page.reload();
    await expect(learner.coach).toHaveAttribute('data-acts', '0');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    const offer = learner.coach.getByRole('button', { name: goOn });
    const title = learner.coach.getByRole('heading', { level: 1 });
    expect((await offer.boundingBox())!.y).toBeLessThan((await title.boundingBox())!.y);
    await expect(learner.button('Navigateur')).toBeEnabled();
    await offer.click();
    await expect(learner.coach).toHaveAttribute('data-acts', String(before));
    await learner.step('fill-in');
    await learner.sees('Vos informations personnelles');
    await expect(learner.field('Adresse e-mail')).toHaveValue(email);
    await learner.type("Confirmez l'adresse e-mail", email);
    await learner.press('Envoyer');
    await learner.step('find-mail');
  });

  test('whoever does not take the offer works on as if it were not there', async ({
    learner,
    page,
  }) => {
    await learner.open(1, 'standard');
    await openSite(learner);
    await page.reload();
    await expect(learner.coach).toHaveAttribute('data-acts', '0');
    await enter(learner);
    await expect(learner.coach.getByRole('button', { name: goOn })).toHaveCount(0);
    await learner.step('fill-in');
  });

  test('a finished sheet is forgotten', async ({ learner, page }) => {
    await learner.hurry();
    await learner.open(1, 'standard');
    await learner.finishTogether();
    expect(await kept(page)).toBeNull();
    await page.reload();
    await expect(learner.coach).toHaveAttribute('data-acts', '0');
    await expect(learner.coach.getByRole('button', { name: goOn })).toHaveCount(0);
  });

  test('kiosk: nothing is written at all', async ({ learner, page }) => {
    await learner.open(1, 'standard', { kiosk: '1' });
    await enter(learner);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  });

  const good = {
    app: 'guichet-d-essai',
    version: 1,
    exercise: { sheet: 1, case: 'standard', screen: 'fr' },
    mode: 'guide',
    log: [{ act: { type: 'browser.open' }, by: 'learner', help: 0 }],
  };
  const damaged = "L'exercice gardé ne peut plus être lu. Voici un nouveau départ.";
  const foreign = "L'exercice gardé est d'une autre sorte. Voici un nouveau départ.";
  const records: [string, string, string][] = [
    ['cut short', JSON.stringify(good).slice(0, 40), damaged],
    ['empty', '', damaged],
    ['no object', 'null', damaged],
    ['of another app', JSON.stringify({ ...good, app: 'another' }), foreign],
    [
      'older',
      JSON.stringify({ ...good, version: 0 }),
      "L'exercice gardé vient d'une ancienne version. Voici un nouveau départ.",
    ],
    [
      'newer',
      JSON.stringify({ ...good, version: 99 }),
      "L'exercice gardé vient d'une version plus récente. Voici un nouveau départ.",
    ],
    [
      'with an act that does not fit',
      JSON.stringify({
        ...good,
        log: [{ act: { type: 'mail.follow' }, by: 'learner', help: 0 }],
      }),
      damaged,
    ],
    [
      'with a case that is gone',
      JSON.stringify({ ...good, exercise: { ...good.exercise, case: 'gone' } }),
      damaged,
    ],
    [
      'with a prototype in it',
      JSON.stringify(good).replace('"mode"', '"__proto__":{"polluted":1},"mode"').slice(0, -1),
      damaged,
    ],
    ['of five megabytes', 'x'.repeat(2_400_000), damaged],
    [
      'of another exercise',
      JSON.stringify({ ...good, exercise: { ...good.exercise, case: 'spam' } }),
      foreign,
    ],
  ];
  for (const [name, text, sentence] of records) {
    test(`a record ${name} is set aside, with a sentence and a fresh start`, async ({
      learner,
      context,
      page,
    }) => {
      await keepBefore(context, text);
      await learner.open(1, 'standard');
      await expect(learner.coach).toContainText(sentence);
      await expect(learner.coach.getByRole('button', { name: goOn })).toHaveCount(0);
      expect(await kept(page, 'guichet-dessai:aside')).toBe(text);
      await learner.press('Navigateur');
      await expect(learner.coach).not.toContainText(sentence);
      await page.reload();
      await expect(learner.coach.getByRole('button', { name: goOn })).toBeVisible();
    });
  }

  test('storage that is blocked: the exercise works, nothing is kept', async ({
    learner,
    context,
  }) => {
    await context.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('Blocked', 'SecurityError');
          },
        });
      }
    });
    await learner.open(1, 'standard');
    await enter(learner);
    await fillIn(learner);
    await learner.step('find-mail');
  });

  test('storage that is full: the exercise works', async ({ learner, context, page }) => {
    await context.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('Full', 'QuotaExceededError');
      };
    });
    await learner.open(1, 'standard');
    await enter(learner);
    await fillIn(learner);
    await learner.step('find-mail');
    expect(await kept(page)).toBeNull();
  });

  test('two tabs do not disturb each other', async ({ learner, context }) => {
    const other = new Learner(await context.newPage());
    await learner.open(1, 'standard');
    await other.open(1, 'standard');
    await openSite(learner);
    await other.press('Navigateur');
    await learner.press('Me connecter');
    await other.submit('Recherche', 'mon espace');
    await learner.press('itsme');
    await learner.press('Confirmer');
    await learner.step('fill-in');
    await other.step('open-site');
    await other.press('Mon Espace, le guichet en ligne de la Wallonie');
    await other.step('sign-in');
    await learner.page.reload();
    await learner.ask(goOn);
    await expect(learner.coach).not.toHaveAttribute('data-acts', '0');
    await other.press('Me connecter');
  });
});

test.describe('the two languages', () => {
  test('both change in mid-sheet, and the place is kept', async ({ learner, page }) => {
    await learner.open(1, 'standard');
    await enter(learner);
    await learner.type('Adresse e-mail', email);
    const before = await learner.acts();
    await page
      .getByRole('group', { name: 'Langue des consignes' })
      .getByRole('button', { name: 'Deutsch' })
      .click();
    await expect(page.getByRole('region', { name: 'Anleitung' })).toBeVisible();
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

test('double clicks everywhere count once', async ({ learner }) => {
  const twice = async (name: string | RegExp) => {
    await learner.act(() => learner.button(name).dblclick());
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
  await learner.act(() =>
    learner.coach.getByRole('button', { name: 'Mon compte est confirmé' }).dblclick(),
  );
  await twice('Continuer');
  await learner.act(() =>
    learner.coach.getByRole('button', { name: 'Elles servent à traiter mes démarches' }).dblclick(),
  );
  const tick = learner.screen.getByRole('checkbox', { name: "Oui, j'ai pris connaissance" });
  await learner.act(() => tick.dblclick());
  await expect(tick).toBeChecked();
  await twice('Continuer');
  await learner.finished();
});

test.describe('addresses', () => {
  test('back and forward of the real browser', async ({ learner, page }) => {
    await page.goto('/#/?lang=fr');
    await page.getByRole('link', { name: 'Commencer par la fiche 1' }).click();
    await page.getByRole('link', { name: "Commencer l'exercice" }).click();
    await expect(learner.coach).toHaveAttribute('data-acts', '0');
    await openSite(learner);
    await page.goBack();
    await expect(page.getByRole('link', { name: "Commencer l'exercice" })).toBeVisible();
    await page.goForward();
    await expect(learner.coach).toHaveAttribute('data-acts', '0');
    await learner.ask(goOn);
    await learner.step('sign-in');
    await page.goBack();
    await page.goBack();
    await expect(
      page.getByRole('heading', { name: 'Un guichet où vous pouvez vous tromper' }),
    ).toBeVisible();
  });

  const unknown = [
    '#/nulle-part',
    '#/fiche/99',
    '#/fiche/1/exercices',
    '#/fiche/1/exercice?case=gaufres',
    '#/fiche/2/exercice?case=spam',
    '#/fiche/1/exercice?mode=vite',
    '#/fiche/1/exercice?lang=xx',
    '#/fiche/1/exercice?screen=nl',
    '#/fiche/2/exercice?need=gaufres',
    '#/fiche/1/exercice?pause=longtemps',
    '#/fiche/1/exercice?kiosk=oui',
    '#/fiche/%E0%A4%A',
    '#/__proto__',
    '#/fiche/constructor',
  ];
  for (const address of unknown) {
    test(`${address} is unknown, and says so`, async ({ page }) => {
      await page.goto(`/${address}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        /Cette page n'existe pas|Cette adresse/,
      );
      await page.getByRole('main').getByRole('link').first().click();
      await expect(
        page.getByRole('heading', { name: 'Un guichet où vous pouvez vous tromper' }),
      ).toBeVisible();
    });
  }
});

test.describe('a part of the exercise that does not arrive', () => {
  const parts = ['ManageSpace', 'procedures', 'space', 'sheet-2'];
  for (const part of parts) {
    test(`${part}: the page says so, and a reload brings it`, async ({ learner, page }) => {
      await page.goto('/#/fiche/2?lang=fr');
      // Broken rather than cut off: the browser itself would report a request that fails.
      const address = `**/assets/${part}-*.js`;
      await page.route(address, (route) =>
        route.fulfill({ contentType: 'text/javascript', body: 'throw new Error();' }),
      );
      await page.getByRole('link', { name: "Commencer l'exercice" }).click();
      await expect(page.getByRole('main').getByRole('status').first()).toHaveText(/connexion/);
      await expect(page.getByRole('link', { name: "Commencer l'exercice" })).toBeVisible();
      await page.unroute(address);
      await page.reload();
      await expect(learner.coach).toHaveAttribute('data-acts', '0');
    });
  }

  test('at the first visit the home page comes instead, and says so', async ({ page }) => {
    await page.route('**/assets/space-*.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'throw new Error();' }),
    );
    await page.goto('/#/fiche/2/exercice?lang=fr');
    await expect(page.getByText("Une partie du site n'est pas arrivée.")).toBeVisible();
    await expect(
      page.getByRole('heading', { name: 'Un guichet où vous pouvez vous tromper' }),
    ).toBeVisible();
  });
});

test.describe('a sheet', () => {
  test('loads what it shows, and nothing that only the others show', async ({ learner, page }) => {
    const loaded: string[] = [];
    page.on('request', (request) => {
      const name = /assets\/(.+)-.{8}\.js$/.exec(request.url())?.[1];
      if (name) loaded.push(name);
    });
    await learner.open(1, 'standard');
    await page.waitForLoadState('networkidle');
    const others = [
      'sheet-2',
      'sheet-3',
      'space',
      'procedures',
      'ManageSpace',
      'DeleteAccount',
      'File',
    ];
    expect(loaded.filter((name) => others.includes(name))).toEqual([]);
    expect(loaded).toContain('sheet-1');
    const bySheet2: string[] = [];
    page.on('request', (request) => bySheet2.push(request.url()));
    await page.goto('/#/');
    await learner.open(2, 'standard');
    expect(bySheet2.filter((url) => /(space|procedures|ManageSpace)-.*js$/.test(url))).toHaveLength(
      3,
    );
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it needs, in four languages', async ({ page }) => {
    await page.goto('/');
    const sentences = page.locator('noscript p');
    await expect(sentences).toHaveText([
      /^L'exercice a besoin de JavaScript\./,
      /^Die Übung braucht JavaScript\./,
      /^De oefening heeft JavaScript nodig\./,
      /^The exercise needs JavaScript\./,
    ]);
    await expect(sentences.first()).toBeVisible();
  });
});

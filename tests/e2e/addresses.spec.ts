import type { Page } from '@playwright/test';
import { hold } from './support/hold.ts';
import { openSite } from './support/roads.ts';
import { expect, test } from './support/test.ts';

test.describe('addresses', () => {
  test('F27: back and forward of the real browser', async ({ learner, page }) => {
    await page.goto('/#/?lang=fr');
    await page.getByRole('link', { name: 'Commencer par la fiche 1' }).click();
    await page.getByRole('link', { name: "Commencer l'exercice" }).click();
    await expect(learner.coach).toHaveAttribute('data-acts', '0');
    await openSite(learner);
    await page.goBack();
    await expect(page.getByRole('link', { name: "Commencer l'exercice" })).toBeVisible();
    await page.goForward();
    await expect(learner.coach).toHaveAttribute('data-acts', '0');
    await learner.ask('Continuer où vous en étiez');
    await learner.step('sign-in');
    await page.goBack();
    await page.goBack();
    await expect(
      page.getByRole('heading', { name: 'Un guichet où vous pouvez vous tromper' }),
    ).toBeVisible();
  });

  test('a link of the home page pressed before the app has come is followed, and waited for in words', async ({
    page,
  }) => {
    const coming = page.getByText('La page arrive…', { exact: true }).filter({ visible: true });
    const come = await hold(page, '**/assets/Home-*.js');
    await page.goto('/#/', { waitUntil: 'domcontentloaded' });
    await page.getByRole('link', { name: 'Commencer par la fiche 1' }).click();
    await expect(page).toHaveURL(/#\/fiche\/1$/);
    await expect(coming).toHaveCount(1);
    come();
    await expect(page.getByRole('link', { name: "Commencer l'exercice" })).toBeVisible();
    await expect(coming).toHaveCount(0);
  });

  test('the language chosen on the home page before the app has come is the one it comes in', async ({
    page,
  }) => {
    const come = await hold(page, '**/assets/index-*.js');
    await page.goto('/#/', { waitUntil: 'commit' });
    await page.getByRole('button', { name: 'Deutsch' }).click();
    come();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Ein Schalter, an dem Sie Fehler machen dürfen',
    );
  });

  test('a link pressed while a language is on its way is followed', async ({ page }) => {
    await page.goto('/#/?lang=fr');
    const words = '**/assets/app-*.js';
    const come = await hold(page, words);
    await Promise.all([
      page.waitForRequest(words),
      page.getByRole('button', { name: 'Deutsch' }).click(),
    ]);
    await page.getByRole('link', { name: 'Commencer par la fiche 1' }).click();
    come();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(
      'Den Bürgerbereich einrichten',
    );
    await expect(page).toHaveURL(/#\/fiche\/1$/);
  });

  test('« Affichage » goes with the page that it stood over', async ({ page }) => {
    await page.goto('/#/a-propos?lang=fr');
    await page.goto('/#/fiche/1?lang=fr');
    await expect(page.getByRole('link', { name: "Commencer l'exercice" })).toBeVisible();
    const display = page.getByRole('group', { name: 'Affichage' });
    await page.getByRole('button', { name: 'Affichage' }).click();
    await expect(display).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('À propos de ce site');
    await expect(display).toBeHidden();
  });

  test('« Affichage » opened before the app has come is filled once it has', async ({ page }) => {
    const come = await hold(page, '**/assets/index-*.js');
    await page.goto('/#/', { waitUntil: 'commit' });
    await page.getByRole('button', { name: 'Affichage' }).click();
    await expect(page.getByRole('group', { name: 'Affichage' })).toBeVisible();
    come();
    await expect(page.getByRole('radio', { name: 'Très grand' })).toBeVisible();
  });

  test.describe('the home page, painted first with its opening alone', () => {
    const look = (page: Page) =>
      page.evaluate(() => ({
        letters: getComputedStyle(document.body).fontFamily,
        come: [...document.fonts].map(({ weight, status }) => `${weight} ${status}`),
        kept: [...document.querySelectorAll('main h2')]
          .filter((heading) => !heading.checkVisibility())
          .map((heading) => heading.textContent),
      }));
    const whole = {
      letters: '"Atkinson Hyperlegible Next", sans-serif',
      come: ['400 loaded', '700 loaded'],
      kept: [],
    };

    test('takes its own letters and all its parts after that, before the app has come', async ({
      page,
    }) => {
      await hold(page, '**/assets/Home-*.js');
      await page.goto('/#/', { waitUntil: 'domcontentloaded' });
      await expect.poll(() => look(page)).toEqual(whole);
    });

    test('takes them with the app where the browser tells nothing of its paints', async ({
      page,
    }) => {
      await page.addInitScript(() => Reflect.deleteProperty(window, 'PerformanceObserver'));
      await page.goto('/#/');
      await expect.poll(() => look(page)).toEqual(whole);
    });
  });

  test.describe('an exercise, painted first with letters that are there', () => {
    /** The sizes and weights of the letters in an element that take up room. */
    const letters = (page: Page, where: string) =>
      page.evaluate((where) => {
        const texts = document.createTreeWalker(
          document.querySelector(where)!,
          NodeFilter.SHOW_TEXT,
          ({ textContent, parentElement }) =>
            textContent?.trim() && parentElement!.checkVisibility()
              ? NodeFilter.FILTER_ACCEPT
              : NodeFilter.FILTER_REJECT,
        );
        const seen = new Set<string>();
        while (texts.nextNode()) {
          const { fontSize, fontWeight } = getComputedStyle(texts.currentNode.parentElement!);
          seen.add(`${fontSize} ${fontWeight}`);
        }
        return [...seen].sort();
      }, where);
    const family = (page: Page) => page.evaluate(() => getComputedStyle(document.body).fontFamily);

    for (const viewport of [
      { width: 1366, height: 768 },
      { width: 360, height: 740 },
    ]) {
      test(`has made them all while it was on its way, at ${viewport.width}`, async ({ page }) => {
        await page.setViewportSize(viewport);
        // What follows the first look may bring letters of its own.
        await hold(page, '**/assets/create-parts-*.js');
        const come = await hold(page, '**/assets/exercise-*.js');
        await page.goto('/#/fiche/1/exercice?lang=fr', { waitUntil: 'domcontentloaded' });
        const made = await letters(page, '.letters');
        expect(await family(page)).toBe('sans-serif');
        come();
        await expect(page.locator('[data-acts]')).toBeVisible();
        const shown = await letters(page, '#app');
        expect(shown.length).toBeGreaterThan(3);
        expect(made).toEqual(expect.arrayContaining(shown));
      });
    }

    test('takes its own after that', async ({ learner, page }) => {
      await page.goto('/#/fiche/1/exercice?lang=fr');
      await expect(learner.coach).toBeVisible();
      await expect.poll(() => family(page)).toBe('"Atkinson Hyperlegible Next", sans-serif');
    });

    test('asks for its largest files last', async ({ learner, page }) => {
      const asked: string[] = [];
      page.on('request', (request) => {
        const [, name] = /assets\/([\w-]+)-[\w-]{8}\.js$/.exec(request.url()) ?? [];
        if (name) asked.push(name);
      });
      await page.goto('/#/fiche/1/exercice?lang=fr');
      await expect(learner.coach).toBeVisible();
      expect(asked.slice(0, 7)).toEqual([
        ...['index', 'rolldown-runtime', 'shared', 'sheet-1', 'words-fr'],
        ...['exercise', 'session'],
      ]);
    });
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
  test('what is unknown says so, and leads home', async ({ page }) => {
    for (const address of unknown) {
      await test.step(address, async () => {
        await page.goto('about:blank');
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
      // The page has loaded itself again, once, in case a newer build had taken the file away.
      await expect(page.getByText("Une partie du site n'est pas arrivée.")).toBeVisible();
      await page.unroute(address);
      await page.reload();
      await expect(learner.coach).toHaveAttribute('data-acts', '0');
    });
  }

  test('what follows the first look: the page is loaded again, once, and then says so', async ({
    learner,
    page,
  }) => {
    let asked = 0;
    await page.route('**/assets/create-parts-*.js', (route) => {
      asked += 1;
      return route.fulfill({ contentType: 'text/javascript', body: 'throw new Error();' });
    });
    await page.goto('/#/fiche/1/exercice?lang=fr');
    await expect.poll(() => asked).toBe(2);
    await expect(learner.coach.getByRole('status')).toHaveText(
      "La page n'a pas pu être chargée. Vérifiez la connexion, puis rechargez la page.",
    );
    await page.unrouteAll();
    await page.reload();
    await learner.press('Navigateur');
    await expect(learner.screen.getByRole('textbox', { name: 'Adresse du site' })).toBeVisible();
  });

  test('what follows the first look and is slow: the act lands, and waiting is said in words', async ({
    learner,
    page,
  }) => {
    const come = await hold(page, '**/assets/create-parts-*.js');
    await learner.open(1, 'standard');
    await learner.press('Navigateur');
    const waiting = learner.screen.getByRole('status');
    await expect(waiting).toHaveText('La page arrive…');
    await expect(waiting).toBeFocused();
    come();
    await expect(learner.screen.getByRole('textbox', { name: 'Adresse du site' })).toBeVisible();
    await expect(learner.screen.locator(':focus')).toHaveCount(1);
  });

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
    expect(
      bySheet2.filter((url) => /\/(space|procedures|ManageSpace)-.*js$/.test(url)),
    ).toHaveLength(3);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('F46: the page says what it needs, in four languages', async ({ page }) => {
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

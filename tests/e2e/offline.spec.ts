import { appendFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type BrowserContext, type Page } from '@playwright/test';
import { hold } from './support/hold.ts';
import { Learner } from './support/learner.ts';
import {
  cut,
  cutOff,
  exercise,
  go,
  homeTitle,
  mark,
  marked,
  ready,
  staysNeeded,
  update,
  visit,
  worker,
} from './support/offline.ts';
import { enter, finishFromForm, signIn } from './support/roads.ts';
import { test, type Site } from './support/site.ts';

test.use({ serviceWorkers: 'allow' });

test('SW-07: after one visit home, everything opens without a network', async ({ page, site }) => {
  await visit(page, site);
  await cut(page, site);
  await page.reload();
  await expect(page.getByRole('heading', { name: homeTitle })).toBeVisible();
  const learner = new Learner(page);
  await go(page, exercise);
  await learner.press('Navigateur');
  await learner.go('monespace.wallonie.be');
  await learner.step('sign-in');
  await page.reload();
  await expect(learner.coach).toHaveAttribute('data-acts', '0');
  await go(page, '#/fiche/3?lang=de');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/löschen/i);
  await go(page, '#/formateur?lang=fr');
  await expect(page.getByText(ready)).toBeVisible();
  await go(page, '#/a-propos?lang=fr');
  await expect(page.getByText(ready)).toBeVisible();
});

test('SW-07: an exercise is enough for a first visit too', async ({ page, site }) => {
  await visit(page, site, exercise);
  await cut(page, site);
  await go(page, '#/?lang=fr');
  await expect(page.getByRole('heading', { name: homeTitle })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: homeTitle })).toBeVisible();
});

test('SW-07, SAFE-16: after one visit home, all three sheets are done to their end without a network', async ({
  page,
  site,
}) => {
  test.slow();
  await visit(page, site);
  await cut(page, site);
  const learner = new Learner(page);
  await learner.hurry();
  await go(page, '#/a-propos?lang=fr');
  await expect(page.getByText(ready)).toBeVisible();
  for (const sheet of [1, 2, 3]) {
    await go(page, `#/fiche/${sheet}/exercice?lang=fr&pause=0&mode=try`);
    await expect(page.locator(`[data-sheet="${sheet}"]`)).toHaveAttribute('data-acts', '0');
    await learner.finishTogether();
    await expect(page.getByRole('heading', { name: 'Ce que vous savez faire' })).toBeVisible();
  }
});

test('letters that are on the device come with the first files, and not once they are missed', async ({
  page,
  site,
}) => {
  const askedBy = () =>
    page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.endsWith('.woff2'))
        .map((entry) => (entry as PerformanceResourceTiming).initiatorType),
    );
  await visit(page, site, exercise);
  await expect.poll(askedBy).toEqual(['css', 'css']);
  await cut(page, site);
  await page.reload();
  await expect(page.locator('[data-acts="0"]')).toBeVisible();
  await expect.poll(askedBy).toEqual(['link', 'link']);
});

test.describe('without a worker', () => {
  test.use({ serviceWorkers: 'block' });

  // A device in a room whose own connection is gone takes itself for online.
  const losses = {
    network: {
      lose: (context: BrowserContext) => context.setOffline(true),
      find: (context: BrowserContext) => context.setOffline(false),
    },
    'connection of the room': {
      lose: (_: BrowserContext, site: Site) => Promise.resolve(site.stop()),
      find: (_: BrowserContext, site: Site) => site.start(),
    },
  };
  // Files in the order in which they are asked for; the last one follows the first look.
  const parts = ['index', 'shared', 'sheet-1', 'words-fr', 'session', 'create-parts'];
  for (const [what, { lose, find }] of Object.entries(losses)) {
    for (const part of parts) {
      test(`F12: the ${what} goes as ${part} is asked for: the page says so, and comes later`, async ({
        page,
        context,
        site,
      }) => {
        await page.route(`**/assets/${part}-*.js`, async (route) => {
          await lose(context, site);
          await route.continue();
        });
        await page.goto(site.url + exercise);
        await mark(page);
        const said = page
          .getByText(cutOff)
          .or(page.getByRole('status').filter({ hasText: 'Vérifiez la connexion' }));
        await expect(said.filter({ visible: true }).first()).toBeVisible();
        // Until then the page looks for the server: once that answers it would load itself.
        await page.waitForLoadState('networkidle');
        expect(await marked(page)).toBe(true);
        await page.unrouteAll();
        await find(context, site);
        await page.reload();
        const learner = new Learner(page);
        await learner.press('Navigateur');
        await expect(learner.field('Adresse du site')).toBeVisible();
      });
    }
  }

  test('F13: offline mid-lesson makes no difference', async ({ page, context, site }) => {
    await page.goto(site.url + exercise);
    const learner = new Learner(page);
    await learner.press('Navigateur');
    await expect(learner.field('Adresse du site')).toBeVisible();
    await context.setOffline(true);
    await learner.go('monespace.wallonie.be');
    await signIn(learner);
    await learner.press('Espace Citoyen');
    await finishFromForm(learner);
  });

  for (const sheet of [1, 2, 3]) {
    test(`SW-08: the parts of sheet ${sheet} are there before its first step: it goes to its end without a network, and the recap comes later`, async ({
      page,
      context,
      site,
    }) => {
      const learner = new Learner(page);
      await learner.hurry();
      await page.goto(`${site.url}#/fiche/${sheet}/exercice?lang=fr&pause=0&mode=try`);
      await expect(learner.coach.locator('[aria-current="step"]')).toBeVisible();
      await context.setOffline(true);
      await learner.finishTogether();
      await context.setOffline(false);
      await expect(page.getByRole('heading', { name: 'Ce que vous savez faire' })).toBeVisible();
    });
  }

  test('SW-08: where a search leads astray is there before the first step, without a network', async ({
    page,
    context,
    site,
  }) => {
    await page.goto(site.url + exercise);
    const learner = new Learner(page);
    await expect(learner.coach.locator('[aria-current="step"]')).toBeVisible();
    await context.setOffline(true);
    await learner.press('Navigateur');
    await learner.submit('Recherche', 'mon espace wallonie');
    await learner.press('Mon Espace Wallonie : inscription rapide');
    await learner.sees('Votre espace en 2 minutes\u00a0!');
    await context.setOffline(false);
  });

  test('F14: on a very slow line the text comes first, and waiting is said in words', async ({
    page,
    site,
  }) => {
    const come = await hold(page, '**/assets/SheetPage-*.js');
    await page.goto(site.url);
    await expect(page.getByRole('heading', { name: homeTitle })).toBeVisible();
    await go(page, '#/fiche/1?lang=fr');
    await expect(page.getByRole('status').filter({ hasText: 'La page arrive…' })).toBeVisible();
    come();
    await expect(page.getByRole('link', { name: "Commencer l'exercice" })).toBeVisible();
  });

  /** Puts a page on a line on which the first exercise takes some ten seconds; changes how many bytes pass in a second. */
  async function slowLine(page: Page) {
    const session = await page.context().newCDPSession(page);
    const pass = (bytes: number) =>
      session.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 500,
        downloadThroughput: bytes,
        uploadThroughput: bytes,
      });
    await pass(20_000);
    return pass;
  }

  test('F14: on a very slow line home is read before its script comes, and the sheet and its exercise are waited for in words', async ({
    page,
    site,
  }) => {
    test.slow();
    const coming = page.getByText('La page arrive…', { exact: true }).filter({ visible: true });
    const pass = await slowLine(page);
    await page.goto(site.url, { waitUntil: 'commit' });
    await page.getByRole('link', { name: 'Commencer par la fiche 1' }).click();
    await expect(coming).toHaveCount(1);
    await page.getByRole('heading', { name: 'À quoi cela sert' }).waitFor({ timeout: 30_000 });
    // Most of the exercise has come with its sheet: what is left takes seconds only on a slower line.
    await pass(1000);
    await page.getByRole('link', { name: "Commencer l'exercice" }).click();
    await expect(coming).toHaveCount(1);
    await pass(20_000);
    const learner = new Learner(page);
    await learner.coach.waitFor({ timeout: 30_000 });
    await learner.press('Navigateur');
    await expect(learner.field('Adresse du site')).toBeVisible();
    const [read, script] = await page.evaluate(() => {
      const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      return [
        performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
        files.find(({ name }) => /\/index-[\w-]+\.js$/.test(name))!.responseEnd,
      ] as const;
    });
    expect(read).toBeLessThan(script);
  });

  test('F14: on a very slow line an exercise from its address is waited for in words, and comes', async ({
    page,
    site,
  }) => {
    test.slow();
    await slowLine(page);
    await page.goto(site.url + exercise, { waitUntil: 'commit' });
    const coming = page.getByText('La page arrive…', { exact: true }).filter({ visible: true });
    await expect(coming).toHaveCount(1);
    const learner = new Learner(page);
    await learner.coach.waitFor({ timeout: 30_000 });
    await learner.press('Navigateur');
    await expect(learner.field('Adresse du site')).toBeVisible();
    await expect(coming).toHaveCount(0);
  });

  test('F15: a portal that answers a page for a script: the page says so, and comes later', async ({
    page,
    site,
  }) => {
    site.portal = /assets\/.*\.js$/;
    await page.goto(site.url);
    await expect(page.getByText(cutOff)).toBeVisible();
    site.portal = null;
    await page.reload();
    await go(page, exercise);
    await new Learner(page).press('Navigateur');
  });

  test('SW-13: where the browser has none, everything works with the network', async ({
    page,
    site,
  }) => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
      Reflect.deleteProperty(window, 'caches');
    });
    await page.goto(site.url + exercise);
    await new Learner(page).press('Navigateur');
    await go(page, '#/a-propos?lang=fr');
    await staysNeeded(page);
  });
});

test('F01: on a device without room the app works with the network, and does not say that it is kept', async ({
  page,
  site,
}) => {
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(site.url);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 });
  await page.goto(`${site.url}#/a-propos?lang=fr`);
  await expect.poll(() => page.evaluate(() => caches.keys())).toHaveLength(1);
  await expect.poll(() => worker(page)).toBe(false);
  await staysNeeded(page);
  await go(page, exercise);
  const learner = new Learner(page);
  await enter(learner);
  await learner.step('fill-in');
});

test('F15, F20: a host that has lost the worker, or a portal that answers for it, changes nothing', async ({
  page,
  site,
}) => {
  await visit(page, site);
  rmSync(`${site.folder}/sw.js`);
  expect(await update(page)).toBe(false);
  site.portal = /./;
  expect(await update(page)).toBe(false);
  await page.reload();
  await go(page, exercise);
  await new Learner(page).press('Navigateur');
  await go(page, '#/a-propos?lang=fr');
  await expect(page.getByText(ready)).toBeVisible();
});

test('F22: what the browser has emptied is fetched again, and missed in words without a network', async ({
  page,
  site,
}) => {
  await visit(page, site, '#/a-propos?lang=fr');
  const session = await page.context().newCDPSession(page);
  const empty = () =>
    session.send('Storage.clearDataForOrigin', {
      origin: new URL(site.url).origin,
      storageTypes: 'cache_storage',
    });
  await empty();
  await page.reload();
  await expect(page.getByText(ready)).toBeVisible();
  await empty();
  site.stop();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Pas de connexion' })).toBeVisible();
  await site.start();
  await page.getByRole('link', { name: /Réessayer/ }).click();
  await expect(page.getByRole('heading', { name: homeTitle })).toBeVisible();
});

test('SW-10: about and trainer page say which build runs', async ({ page, site }) => {
  await page.goto(`${site.url}#/formateur?lang=fr`);
  const script = await page.locator('script[type="module"]').getAttribute('src');
  const [, name] = /-([\w-]+)\.js$/.exec(script!)!;
  for (const hash of ['#/formateur?lang=fr', '#/a-propos?lang=fr']) {
    await go(page, hash);
    await expect(page.getByText(`Version 0.1.0 (${name}), construite le`)).toBeVisible();
  }
});

test('SW-11: the worker keeps its name, and is asked for afresh', async ({ page, site }) => {
  await visit(page, site);
  const answer = await page.request.get(`${site.url}sw.js`);
  expect(answer.headers()['cache-control']).toBe('no-cache');
  const where = await page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration())!;
    return [registration.active!.scriptURL, registration.scope, registration.updateViaCache];
  });
  expect(where).toEqual([`${site.url}sw.js`, site.url, 'none']);
});

test('F59: the watch over every test sees what the worker asks of another host', async ({
  page,
  site,
  troubles,
}) => {
  appendFileSync(`${site.folder}/sw.js`, "void fetch('http://127.0.0.1:9/?a=b').catch(() => {});");
  await visit(page, site);
  await expect.poll(() => troubles).toEqual(['worker request: http://127.0.0.1:9/?a=b']);
  troubles.length = 0;
});

test('installable: the manifest has what a browser asks for', async ({ page, site }) => {
  await visit(page, site);
  const session = await page.context().newCDPSession(page);
  const { errors, url } = await session.send('Page.getAppManifest');
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  const known = installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito');
  expect({ errors, url, known }).toEqual({
    errors: [],
    url: `${site.url}app.webmanifest`,
    known: [],
  });
});

test('F60: from a file nothing is registered, and the page says in plain words how to start it', async ({
  page,
}) => {
  await page.goto(new URL('../../dist/index.html', import.meta.url).href);
  const sentences = [
    "Cette page doit être servie par un serveur web. Dans le dossier du projet, tapez npm start, puis ouvrez l'adresse affichée.",
    'Diese Seite braucht einen Webserver. Geben Sie im Projektordner npm start ein und öffnen Sie die angezeigte Adresse.',
  ];
  for (const sentence of sentences)
    await expect(page.getByText(sentence, { exact: true })).toBeInViewport({ ratio: 1 });
  await expect(page.getByText(cutOff)).toBeHidden();
  expect(fileURLToPath(page.url())).toMatch(/dist.index\.html$/);
  const registrations = await page.evaluate(() =>
    navigator.serviceWorker.getRegistrations().then(
      (all) => all.length,
      () => 0,
    ),
  );
  expect(registrations).toBe(0);
});

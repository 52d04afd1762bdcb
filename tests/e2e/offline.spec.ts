import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { hold } from './support/hold.ts';
import { Learner } from './support/learner.ts';
import { confirm, confirmationSubject, fillIn, signIn } from './support/roads.ts';
import { buildAnother, test, type Site } from './support/site.ts';

test.use({ serviceWorkers: 'allow' });
// One newer build serves all.
test.describe.configure({ mode: 'default' });

const exercise = '#/fiche/1/exercice?lang=fr&pause=0';
const homeTitle = 'Un guichet où vous pouvez vous tromper';
const ready = "Prêt hors ligne : ce site s'ouvre aussi sans connexion.";
const needed = "Connexion nécessaire : ce site n'est pas encore gardé sur l'appareil.";

/** Opens the app and waits until it is kept on the device. */
async function visit(page: Page, site: Site, hash = ''): Promise<void> {
  await page.goto(site.url + hash);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

/** The host goes, once the worker answers for this page: it claims it a moment after it is ready. */
async function cut(page: Page, site: Site): Promise<void> {
  await page.evaluate(async () => {
    const { serviceWorker } = navigator;
    if (serviceWorker.controller) return;
    await new Promise((done) =>
      serviceWorker.addEventListener('controllerchange', done, { once: true }),
    );
  });
  site.stop();
}

/** A newer build comes, and waits on the device. */
async function newerWaits(page: Page, site: Site, newer: string): Promise<void> {
  site.deploy(newer);
  await page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration())!;
    await registration.update();
    await new Promise<void>((resolve) => {
      const look = () => (registration.waiting ? resolve() : requestAnimationFrame(look));
      look();
    });
  });
}

/** Looks for a newer build on the host; false where the host has none to give. */
const update = (page: Page) =>
  page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration())!;
    return registration.update().then(
      () => true,
      () => false,
    );
  });

/** Marks the page, so that it shows whether it was loaded again. */
const mark = (page: Page) => page.evaluate(() => void Reflect.set(window, 'marked', true));
const marked = (page: Page) => page.evaluate(() => Reflect.has(window, 'marked'));

const go = (page: Page, hash: string) =>
  page.evaluate((to) => {
    window.location.hash = to;
  }, hash);

/** The first script of a build: what tells it from another. */
const scriptOf = (folder: string) =>
  /type="module"[^>]* src="([^"]+)"/.exec(readFileSync(`${folder}/index.html`, 'utf8'))![1]!;

/** Goes to a page of the app, and the app is loaded again on the way. */
async function loadsAgain(page: Page, hash: string): Promise<void> {
  const loaded = page.waitForEvent('load');
  await go(page, hash);
  await loaded;
  expect(await marked(page)).toBe(false);
}

async function runs(page: Page, version: string): Promise<void> {
  await go(page, '#/a-propos?lang=fr');
  await expect(
    page.getByText(new RegExp(`^Version ${version} \\([\\w-]+\\), construite le`)),
  ).toBeVisible();
}

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

test('SW-07: readiness is not said when a file did not come, or is gone', async ({
  page,
  site,
  newer,
}) => {
  site.lose('2-gerer');
  await page.goto(`${site.url}#/a-propos?lang=fr`);
  await expect(page.getByText(needed)).toBeVisible();
  await expect.poll(() => site.missed).toContainEqual(expect.stringMatching(/^2-gerer/));
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        return registration?.installing ?? registration?.active ?? null;
      }),
    )
    .toBeNull();
  await expect(page.getByText(needed)).toBeVisible();
  site.deploy(newer, { alone: true });
  await page.reload();
  await expect(page.getByText(ready)).toBeVisible();
  await page.evaluate(async () => {
    const cache = await caches.open((await caches.keys()).at(-1)!);
    await cache.delete((await cache.keys()).at(-1)!);
  });
  site.stop();
  await page.reload();
  await expect(page.getByText(needed)).toBeVisible();
});

test('SW-05, F19: a build that does not come whole leaves the old one, which works on', async ({
  page,
  site,
  newer,
}) => {
  await visit(page, site);
  site.deploy(newer, { alone: true });
  site.lose('exercise-');
  await page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration())!;
    await registration.update().catch(() => {});
    await new Promise<void>((resolve) => {
      const look = () => (registration.installing ? requestAnimationFrame(look) : resolve());
      look();
    });
  });
  site.stop();
  await page.reload();
  await go(page, exercise);
  await new Learner(page).press('Navigateur');
  await runs(page, '0\\.1\\.0');
});

test('SW-01, F16: an update waits through a lesson and is taken on the way home', async ({
  page,
  site,
  newer,
}) => {
  await visit(page, site, exercise);
  const learner = new Learner(page);
  await learner.press('Navigateur');
  await newerWaits(page, site, newer);
  await mark(page);
  await learner.go('monespace.wallonie.be');
  await learner.step('sign-in');
  await go(page, '#/fiche/1/exercice?lang=de&pause=0');
  await expect(page.getByRole('region', { name: 'Anleitung' })).toBeVisible();
  await go(page, '#/fiche/1?lang=fr');
  await expect(page.getByRole('link', { name: "Commencer l'exercice" })).toBeVisible();
  expect(await marked(page)).toBe(true);
  await loadsAgain(page, '#/?lang=fr');
  await expect(page.getByRole('heading', { name: homeTitle })).toBeVisible();
  await runs(page, '9\\.9\\.9');
});

test('SW-01: the end of a sheet is a safe point: it is read in peace, and left with the update', async ({
  page,
  site,
  newer,
}) => {
  test.slow();
  await visit(page, site, '#/fiche/1/exercice?mode=try&lang=fr&pause=0');
  const learner = new Learner(page);
  await learner.hurry();
  await newerWaits(page, site, newer);
  await mark(page);
  await learner.finishTogether();
  await expect(page.getByRole('heading', { name: 'Fiche terminée' })).toBeVisible();
  expect(await marked(page)).toBe(true);
  await loadsAgain(page, '#/fiche/2?lang=fr');
  await expect(page.getByRole('link', { name: "Commencer l'exercice" })).toBeVisible();
  await runs(page, '9\\.9\\.9');
});

test('SW-02, F17: one tab takes the update, the other keeps its text, its place and its files', async ({
  page,
  context,
  site,
  newer,
}) => {
  await visit(page, site);
  const other = await context.newPage();
  await other.goto(site.url + exercise);
  const learner = new Learner(other);
  await learner.press('Navigateur');
  await learner.field('Adresse du site').fill('monesp');
  await mark(other);
  await newerWaits(page, site, newer);
  await mark(page);
  await go(page, '#/a-propos?lang=fr');
  await loadsAgain(page, '#/?lang=fr');
  await runs(page, '9\\.9\\.9');
  expect(await marked(other)).toBe(true);
  await expect(learner.field('Adresse du site')).toHaveValue('monesp');
  site.stop();
  // A part that this tab has never loaded comes from the older build's files.
  await go(other, '#/formateur?lang=fr');
  await expect(other.getByRole('heading', { name: 'Pour les formateurs' })).toBeVisible();
  expect(await marked(other)).toBe(true);
  await loadsAgain(other, '#/?lang=fr');
  await runs(other, '9\\.9\\.9');
});

test('SW-02: an older build is forgotten once no tab runs it', async ({ page, site, newer }) => {
  await visit(page, site);
  await newerWaits(page, site, newer);
  expect(await page.evaluate(() => caches.keys())).toHaveLength(2);
  await page.reload();
  await expect(page.locator('script[type="module"]')).toHaveAttribute('src', scriptOf(newer));
  await expect.poll(() => page.evaluate(() => caches.keys())).toHaveLength(1);
  await runs(page, '9\\.9\\.9');
});

test('SW-03, F18: an update is taken where no worker was in control', async ({
  page,
  site,
  newer,
}) => {
  await visit(page, site);
  const session = await page.context().newCDPSession(page);
  const loaded = page.waitForEvent('load');
  await session.send('Page.reload', { ignoreCache: true });
  await loaded;
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  site.deploy(newer);
  await page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration())!;
    const before = registration.active;
    await registration.update();
    await new Promise<void>((resolve) => {
      const taken = () => registration.active !== before && registration.active !== null;
      const look = () => (taken() ? resolve() : requestAnimationFrame(look));
      look();
    });
  });
  await mark(page);
  await go(page, '#/a-propos?lang=fr');
  await loadsAgain(page, '#/?lang=fr');
  await runs(page, '9\\.9\\.9');
});

test('SW-03: the first visit is never loaded again by itself', async ({ page, site }) => {
  await page.goto(site.url);
  await mark(page);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null))
    .toBe(true);
  await go(page, '#/fiche/1?lang=fr');
  await go(page, '#/?lang=fr');
  await expect(page.getByRole('heading', { name: homeTitle })).toBeVisible();
  expect(await marked(page)).toBe(true);
});

test('SW-01: a kiosk takes the update as it starts, and writes nothing of the learner', async ({
  page,
  site,
  newer,
}) => {
  const kiosk = `${exercise}&kiosk=1`;
  await visit(page, site, kiosk);
  await newerWaits(page, site, newer);
  const learner = new Learner(page);
  await learner.press('Navigateur');
  await page.reload();
  await expect(page.locator('script[type="module"]')).toHaveAttribute('src', scriptOf(newer));
  await expect(learner.coach).toHaveAttribute('data-acts', '0');
  await learner.press('Navigateur');
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  await runs(page, '9\\.9\\.9');
});

test('SW-06: no file has a name that blockers look for', ({ newer }) => {
  const names = readdirSync(newer, { recursive: true }).map(String);
  const words = names.flatMap((name) => name.toLowerCase().split(/[^a-z]+/));
  const blocked = ['ad', 'ads', 'banner', 'track', 'tracker', 'analytics', 'popup'];
  expect(words.filter((word) => blocked.includes(word))).toEqual([]);
});

test.describe('without a worker', () => {
  test.use({ serviceWorkers: 'block' });

  test('SW-08, F23: parts that a new build took away: the page is loaded again, once', async ({
    page,
    site,
    newer,
  }) => {
    await page.goto(`${site.url}#/?lang=fr`);
    site.deploy(newer, { alone: true });
    await go(page, '#/a-propos?lang=fr');
    await expect(page.getByText(/^Version 9\.9\.9/)).toBeVisible();
    site.lose('SheetPage-');
    await mark(page);
    await go(page, '#/fiche/1?lang=fr');
    await expect(page.getByText("La page n'a pas pu être chargée.")).toBeVisible();
    expect(await marked(page)).toBe(true);
  });

  const cutOff = "Une partie du site n'est pas arrivée.";

  test('F12: the network goes before the first load ends: the page says so, and comes later', async ({
    page,
    context,
    site,
  }) => {
    await page.route('**/assets/index-*.js', async (route) => {
      await context.setOffline(true);
      await route.continue();
    });
    await page.goto(site.url + exercise);
    await expect(page.getByText(cutOff)).toBeVisible();
    await page.unrouteAll();
    await context.setOffline(false);
    await page.reload();
    await new Learner(page).press('Navigateur');
  });

  test('F13: offline mid-lesson makes no difference', async ({ page, context, site }) => {
    await page.goto(site.url + exercise);
    const learner = new Learner(page);
    await learner.press('Navigateur');
    await expect(learner.field('Adresse du site')).toBeVisible();
    await context.setOffline(true);
    await learner.go('monespace.wallonie.be');
    await signIn(learner);
    await learner.press('Espace Citoyen');
    await fillIn(learner);
    await learner.press('Ma boîte mail');
    await learner.press(confirmationSubject);
    await confirm(learner);
    await learner.finished();
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

  test('F15: a portal that answers a page for a script: the page says so, and nothing is kept', async ({
    page,
    site,
  }) => {
    site.portal = /assets\/.*\.js$/;
    await page.goto(site.url);
    await expect(page.getByText(cutOff)).toBeVisible();
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
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
    await expect(page.getByText(needed)).toBeVisible();
  });
});

test('SW-09, F21: a farewell build takes the worker and its files away, and disturbs no lesson', async ({
  page,
  site,
}) => {
  test.slow();
  const farewell = await buildAnother('10.0.0', 'farewell');
  await visit(page, site, exercise);
  const learner = new Learner(page);
  await learner.press('Navigateur');
  await mark(page);
  site.deploy(farewell, { alone: true });
  rmSync(farewell, { recursive: true });
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())!.update();
  });
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
  await learner.go('monespace.wallonie.be');
  expect(await marked(page)).toBe(true);
  await page.goto(`${site.url}#/a-propos?lang=fr`);
  await page.reload();
  await expect(page.getByText(/^Version 10\.0\.0/)).toBeVisible();
  await expect(page.getByText(needed)).toBeVisible();
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations())).toEqual([]);
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

test('F60: from a file nothing is registered, and the page says what it needs', async ({
  page,
}) => {
  await page.goto(new URL('../../dist/index.html', import.meta.url).href);
  await expect(page.getByText('Cette page doit être servie par un serveur web.')).toBeVisible();
  expect(fileURLToPath(page.url())).toMatch(/dist.index\.html$/);
  const registrations = await page.evaluate(() =>
    navigator.serviceWorker.getRegistrations().then(
      (all) => all.length,
      () => 0,
    ),
  );
  expect(registrations).toBe(0);
});

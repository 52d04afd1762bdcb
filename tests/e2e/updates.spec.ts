import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { writePlan } from '../../src/ui/trainer/plan.ts';
import { hold } from './support/hold.ts';
import { Learner } from './support/learner.ts';
import {
  claimed,
  cutOff,
  exercise,
  go,
  homeTitle,
  mark,
  marked,
  needed,
  ready,
  staysNeeded,
  update,
  visit,
  worker,
} from './support/offline.ts';
import { finishFromForm, signIn } from './support/roads.ts';
import { buildAnother, test, type Site } from './support/site.ts';

test.use({ serviceWorkers: 'allow' });
// One newer build serves all.
test.describe.configure({ mode: 'default' });

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

/** A newer build is there, and does not come whole. */
async function newerFails(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration())!;
    await registration.update().catch(() => {});
    await new Promise<void>((resolve) => {
      const look = () => (registration.installing ? requestAnimationFrame(look) : resolve());
      look();
    });
  });
}

/** The pages among all that is kept on the device, each with its title. */
const pagesKept = (page: Page) =>
  page.evaluate(async () => {
    const found: string[][] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        // The worker may be clearing away an older build meanwhile.
        const text = await (await cache.match(request, { ignoreVary: true }))?.text();
        const title = /^<!doctype html>[^]*?<title>(.*?)<\/title>/i.exec(text ?? '')?.[1];
        if (title) found.push([request.url, title]);
      }
    }
    return found;
  });

/** The page has been told of the newer build that waits, and has done with it what it does. */
async function offered(page: Page): Promise<void> {
  await expect.poll(() => pagesKept(page)).toHaveLength(1);
  // Asked after the page has asked the same, answered after it was.
  await page.evaluate(async () => {
    const { waiting } = (await navigator.serviceWorker.getRegistration())!;
    const { port1, port2 } = new MessageChannel();
    await new Promise((answered) => {
      port1.onmessage = answered;
      waiting!.postMessage('lead', [port2]);
    });
  });
}

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

test('SW-07: readiness is not said when a file did not come, or is gone', async ({
  page,
  site,
  newer,
}) => {
  site.lose('2-gerer');
  await page.goto(`${site.url}#/a-propos?lang=fr`);
  await expect(page.getByText(needed)).toBeVisible();
  await expect.poll(() => site.missed).toContainEqual(expect.stringMatching(/^2-gerer/));
  await expect.poll(() => worker(page)).toBe(false);
  await staysNeeded(page);
  site.deploy(newer, { alone: true });
  await page.reload();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await expect(page.getByText(ready)).toBeVisible();
  const gone = await page.evaluate(async () => {
    const cache = await caches.open((await caches.keys()).at(-1)!);
    const file = (await cache.keys()).find(({ url }) => url.includes('/2-gerer'))!;
    await cache.delete(file);
    return file.url;
  });
  site.stop();
  // The worker has been asked what it keeps, and cannot get the rest.
  const missed = page.context().waitForEvent('requestfailed', (request) => request.url() === gone);
  await page.reload();
  await missed;
  await staysNeeded(page);
});

test('SW-05, F19: a build that does not come whole leaves the old one, which works on', async ({
  page,
  site,
  newer,
}) => {
  await visit(page, site);
  site.deploy(newer, { alone: true });
  site.lose('exercise-');
  await newerFails(page);
  site.stop();
  await page.reload();
  await go(page, exercise);
  await new Learner(page).press('Navigateur');
  await runs(page, '0\\.1\\.0');
});

test('F15: what a portal answers for scripts, for the worker and for an update is kept nowhere', async ({
  page,
  site,
  newer,
}) => {
  const own = [[site.url, "Guichet d'essai\u00a0: apprendre le guichet en ligne sans risque"]];
  site.portal = /\.js$/;
  await page.goto(site.url);
  await expect(page.getByText(cutOff)).toBeVisible();
  expect(await pagesKept(page)).toEqual([]);

  // Home comes, and its worker; a part that this is to keep does not.
  site.portal = /\/exercise-/;
  const asked = page.context().waitForEvent('request', {
    predicate: (request) => request.serviceWorker() !== null && site.portal!.test(request.url()),
  });
  await page.reload();
  await asked;
  await expect.poll(() => worker(page)).toBe(false);
  expect(await pagesKept(page)).toEqual(own);

  site.portal = null;
  await page.reload();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  site.deploy(newer, { alone: true });
  site.portal = /^(?!.*sw\.js)/;
  await newerFails(page);
  site.portal = /./;
  expect(await update(page)).toBe(false);
  expect(await pagesKept(page)).toEqual(own);
  await page.reload();
  await go(page, exercise);
  await new Learner(page).press('Navigateur');

  // The browser has emptied what was kept: all is asked for again.
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(site.url);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'cache_storage' });
  site.portal = /\/exercise-/;
  await page.reload();
  await expect(page.getByText(cutOff)).toBeVisible();
  await expect.poll(() => pagesKept(page)).toEqual(own);

  site.portal = null;
  await newerWaits(page, site, newer);
  await page.reload();
  await new Learner(page).press('Navigateur');
  await runs(page, '9\\.9\\.9');
  expect(await pagesKept(page)).toEqual(own);
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
  await visit(page, site, '#/fiche/1/exercice?mode=try&lang=fr&pause=0&step=read-notice');
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

test('SW-01: an update takes no workshop away that is in no file, and comes once it is saved', async ({
  page,
  site,
  newer,
}) => {
  test.slow();
  await visit(page, site, '#/formateur?lang=fr');
  const name = page.getByLabel("Nom de l'atelier");
  const save = () =>
    Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: "Enregistrer l'atelier" }).click(),
    ]);
  await page.getByRole('button', { name: "Ajouter à l'atelier" }).click();
  await save();
  await name.fill('Mardi');
  await newerWaits(page, site, newer);
  await mark(page);
  await go(page, '#/?lang=fr');
  await offered(page);
  await go(page, '#/formateur?lang=fr');
  await expect(name).toHaveValue('Mardi');
  expect(await marked(page)).toBe(true);
  await save();
  await loadsAgain(page, '#/?lang=fr');
  await runs(page, '9\\.9\\.9');
});

test('SW-01: an update that is found late takes no code away that is being typed at home', async ({
  page,
  site,
  newer,
}) => {
  await visit(page, site, '#/?lang=fr');
  await newerWaits(page, site, newer);
  // A slow device tells late of what is on it.
  await page.addInitScript(() => {
    const { serviceWorker } = navigator;
    const found = serviceWorker.getRegistration.bind(serviceWorker);
    const told = new Promise<void>((tell) => Object.assign(window, { tell }));
    serviceWorker.getRegistration = async () => {
      await told;
      return found();
    };
  });
  await page.reload();
  await mark(page);
  await page.getByRole('button', { name: "J'ai un code de reprise" }).click();
  const code = page.getByRole('textbox', { name: "J'ai un code de reprise" });
  await code.fill('mon');
  await page.evaluate(() => (window as unknown as { tell: () => void }).tell());
  await offered(page);
  await expect(code).toHaveValue('mon');
  expect(await marked(page)).toBe(true);
  await go(page, '#/a-propos?lang=fr');
  await expect(code).toHaveCount(0);
  await loadsAgain(page, '#/?lang=fr');
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
  // What it claims late would be the page that comes.
  await claimed(page);
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

test('SW-01: who comes back to a page that last looked for a newer build an hour ago has it look again', async ({
  page,
  site,
  newer,
}) => {
  await page.clock.install();
  await visit(page, site, '#/a-propos?lang=fr');
  site.deploy(newer);
  const comeBack = () =>
    page.evaluate(async () => {
      document.dispatchEvent(new Event('visibilitychange'));
      // Asked after the page would have asked.
      await navigator.serviceWorker.getRegistration();
      await fetch('/nowhere');
    });
  const looks = () => site.asked.filter((name) => name === 'sw.js').length;
  await page.clock.fastForward('59:00');
  await comeBack();
  expect(looks()).toBe(1);
  await page.clock.fastForward('02:00');
  await comeBack();
  await expect
    .poll(() =>
      page.evaluate(async () =>
        Boolean((await navigator.serviceWorker.getRegistration())!.waiting),
      ),
    )
    .toBe(true);
  await comeBack();
  expect(looks()).toBe(2);
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
    await page.goto(`${site.url}#/?lang=fr`, { waitUntil: 'networkidle' });
    site.deploy(newer, { alone: true });
    await go(page, '#/a-propos?lang=fr');
    await expect(page.getByText(/^Version 9\.9\.9/)).toBeVisible();
    site.lose('SheetPage-');
    await mark(page);
    await go(page, '#/fiche/1?lang=fr');
    await expect(page.getByText("La page n'a pas pu être chargée.")).toBeVisible();
    expect(await marked(page)).toBe(true);
  });

  test('SW-08: parts that are gone take no workshop away that is in no file', async ({
    page,
    site,
    newer,
  }) => {
    await page.goto(`${site.url}#/formateur?lang=fr`, { waitUntil: 'networkidle' });
    const name = page.getByLabel("Nom de l'atelier");
    await name.fill('Mardi');
    await name.press('Tab');
    site.deploy(newer, { alone: true });
    await mark(page);
    await go(page, '#/a-propos?lang=fr');
    await expect(page.getByText("La page n'a pas pu être chargée.")).toBeVisible();
    // Asked after the page would have asked the same.
    await page.evaluate(async () => (await fetch('./', { cache: 'no-store' })).text());
    await expect(name).toHaveValue('Mardi');
    expect(await marked(page)).toBe(true);
    await page.getByLabel('Ouvrir un atelier enregistré').setInputFiles({
      name: 'atelier.json',
      mimeType: 'application/json',
      buffer: Buffer.from(writePlan({ name: 'Mercredi', items: [] })),
    });
    await expect(name).toHaveValue('Mercredi');
    await loadsAgain(page, '#/fiche/1?lang=fr');
  });

  test('SW-08: parts that are gone once an exercise is there break no step and load nothing again', async ({
    page,
    site,
    newer,
  }) => {
    await page.goto(site.url + exercise);
    const learner = new Learner(page);
    await expect(learner.coach.locator('[aria-current="step"]')).toBeVisible();
    site.deploy(newer, { alone: true });
    await mark(page);
    await learner.press('Navigateur');
    await learner.submit('Recherche', 'mon espace wallonie');
    await learner.press('Mon Espace Wallonie : inscription rapide');
    await learner.sees('Votre espace en 2 minutes\u00a0!');
    await learner.ask('Continuer plus tard ou ailleurs');
    const notCome =
      "La page n'a pas pu être chargée. Vérifiez la connexion, puis rechargez la page.";
    await expect(learner.coach.getByRole('status').filter({ hasText: notCome })).toBeVisible();
    await learner.go('monespace.wallonie.be');
    await signIn(learner);
    await learner.press('Espace Citoyen');
    await finishFromForm(learner);
    await expect(learner.coach.getByText(notCome).filter({ visible: true })).toHaveCount(1);
    expect(await marked(page)).toBe(true);
    const parts = site.missed.map((name) => name.replace(/-[\w-]{8}\.js$/, ''));
    expect(parts).toEqual(expect.arrayContaining(['Elsewhere', 'later-parts']));
  });

  test('SW-08: a part that is gone takes no first act away while the coach has not followed it', async ({
    page,
    site,
    newer,
  }) => {
    const come = await hold(page, '**/assets/create-parts-*.js');
    await page.goto(site.url + exercise);
    const learner = new Learner(page);
    await expect(learner.coach).toHaveAttribute('data-acts', '0');
    site.deploy(newer, { alone: true });
    await mark(page);
    // From when the browser is waited for on the screen nothing is painted until its part has failed, and the server was asked.
    const failed = page.evaluate(async () => {
      const paint = window.requestAnimationFrame.bind(window);
      const held: FrameRequestCallback[] = [];
      window.requestAnimationFrame = (work) =>
        paint((now) => (document.querySelector('[data-page-title]') ? held.push(work) : work(now)));
      await new Promise((done) => window.addEventListener('vite:preloadError', done));
      // Twice: the page has its answer before the second.
      for (let asked = 0; asked < 2; asked += 1)
        await (await fetch('./', { cache: 'no-store' })).text();
      const begun = document.querySelector('[data-acts]')?.getAttribute('data-acts');
      window.requestAnimationFrame = paint;
      held.forEach((work) => paint(work));
      return begun;
    });
    const landed = learner.press('Navigateur');
    await learner.screen.getByRole('status').waitFor();
    come();
    expect(await failed).toBe('0');
    await landed;
    await expect(learner.screen.getByText("La page n'a pas pu être chargée.")).toBeVisible();
    expect(await marked(page)).toBe(true);
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
  await staysNeeded(page);
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.getRegistrations()))
    .toEqual([]);
});

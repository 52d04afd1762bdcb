import type { Locator } from '@playwright/test';
import fc from 'fast-check';
import { begin, done, reloads, serverOff, start, traces } from './support/kiosk.ts';
import { pages } from './support/pages.ts';
import { expect, test } from './support/test.ts';
import { wandering } from './support/wandering.ts';

/** Will tell the milliseconds, in the page, from the press on a button until another one is in sight. */
const timeUntil = (button: Locator, name: string) =>
  button.evaluateHandle(
    (button, name) => ({
      took: new Promise<number>((resolve) => {
        const shown = () =>
          [...document.querySelectorAll('button')].some(
            (other) =>
              other.textContent.trim() === name &&
              other.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
          );
        button.addEventListener('click', ({ timeStamp }) => {
          const observer = new MutationObserver(() => {
            if (!shown()) return;
            observer.disconnect();
            requestAnimationFrame(() => resolve(performance.now() - timeStamp));
          });
          observer.observe(document, { subtree: true, childList: true, attributes: true });
        });
      }),
    }),
    name,
  );

for (const server of ['is there', 'is off']) {
  test(
    `KIO-06, KIO-07: the next person finds nothing of the last, when the server ${server}`,
    { tag: '@whole-browser' },
    async ({ page, troubles }) => {
      await page.clock.install();
      await page.goto(start);
      const fresh = await traces(page);
      const ends = {
        button: () =>
          page
            .getByRole('button', { name: /^(J'ai fini, effacer|Ich bin fertig, löschen)$/ })
            .click(),
        idleness: () => page.clock.fastForward('01:00'),
      };
      const endInPlace = async (end: () => Promise<void>) => {
        const before = await page.locator('#app').elementHandle();
        await end();
        await expect(begin(page)).toBeVisible();
        expect(await before.evaluate((it) => it.isConnected)).toBe(true);
      };
      if (server === 'is off') await serverOff(page);
      const ended = new Set<string>();
      await fc.assert(
        fc.asyncProperty(wandering, async ({ commands, end }) => {
          for (const { run } of commands) await run(page);
          // The last thing that a page of the app could have kept before it was a kiosk.
          await page.evaluate(() => localStorage.setItem('guichet-dessai:language', 'de'));
          if (end === 'idleness') {
            await page.clock.fastForward('03:00');
            await expect(page.locator('dialog[data-kiosk]')).toBeVisible();
          }
          await (server === 'is off' ? endInPlace(ends[end]) : reloads(page, ends[end]));
          expect(await traces(page)).toEqual(fresh);
          ended.add(end);
        }),
        { seed: 20261188, numRuns: 3, endOnFailure: true },
      );
      expect(ended).toEqual(new Set(Object.keys(ends)));
      // The browser reports the request that found no server.
      expect(troubles.splice(0).filter((it) => !it.includes('ERR_FAILED'))).toEqual([]);
    },
  );
}

test('KIO-06: starts again within two seconds when the server is off', async ({
  page,
  context,
  learner,
  troubles,
}) => {
  await learner.open(1, 'standard', { kiosk: '1', lang: 'de' });
  await context.setOffline(true);
  const end = page.getByRole('button', { name: 'Ich bin fertig, löschen' });
  const time = await timeUntil(end, 'Commencer en français');
  await end.click();
  await expect(begin(page)).toBeVisible();
  expect(await time.evaluate(({ took }) => took)).toBeLessThan(2000);
  await expect(page).toHaveURL(/#\/\?kiosk=1$/);
  await expect(learner.coach).toHaveCount(0);
  await begin(page).click();
  await expect(done(page)).toHaveCount(1);
  // The browser reports the request that found no server.
  expect(troubles.splice(0).filter((it) => !it.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
});

test('KIO-07: a workshop begun at a kiosk without its server is not there for the next person', async ({
  page,
  troubles,
}) => {
  await serverOff(page);
  await page.goto('/#/formateur?lang=fr&kiosk=1');
  const plan = page.getByRole('region', { name: '3. Votre atelier' });
  await page.getByRole('button', { name: "Ajouter à l'atelier" }).click();
  await plan.getByLabel("Nom de l'atelier").fill('Mardi');
  await done(page).click();
  await begin(page).click();
  await page.getByRole('link', { name: 'Formateurs', exact: true }).click();
  await expect(plan).toContainText('La liste est vide.');
  await expect(plan.getByLabel("Nom de l'atelier")).toHaveValue('');
  // The browser reports the request that found no server.
  expect(troubles.splice(0)).toEqual(['console: Failed to load resource: net::ERR_FAILED']);
});

test('KIO-09: a dialog that covers the end of a visit has it too', async ({ page, learner }) => {
  await page.setViewportSize({ width: 360, height: 480 });
  await page.goto('/#/formateur?lang=fr&kiosk=1');
  await page.getByRole('button', { name: 'Afficher en grand' }).first().click();
  const big = page.getByRole('dialog', { name: 'Lien en grand' });
  await expect(done(big)).toBeInViewport({ ratio: 1 });
  await reloads(page, () => done(big).click());
  await expect(begin(page)).toBeVisible();

  await learner.open(2, 'standard', { kiosk: '1' });
  await learner.ask('Continuer plus tard ou ailleurs');
  const dialog = page.getByRole('dialog', { name: 'Continuer plus tard ou ailleurs' });
  await expect(dialog.getByRole('button').first()).toBeFocused();
  await expect(done(dialog)).toBeInViewport({ ratio: 1 });
  await reloads(page, () => done(dialog).click());
  await expect(begin(page)).toBeVisible();
  await expect(dialog).toHaveCount(0);
});

test('the picture to go on elsewhere leads to no kiosk', async ({ page, learner }) => {
  const picture = page.getByRole('dialog').getByRole('img', { name: /^Code QR/ });
  await learner.open(2, 'standard');
  await learner.ask('Continuer plus tard ou ailleurs');
  const own = await picture.innerHTML();
  await page.goto('about:blank');
  await learner.open(2, 'standard', { kiosk: '1', idle: '5' });
  await learner.ask('Continuer plus tard ou ailleurs');
  await expect(done(page.getByRole('dialog'))).toBeVisible();
  expect(await picture.innerHTML()).toBe(own);
});

for (const size of [
  { width: 320, height: 256 },
  { width: 360, height: 740 },
]) {
  test(`KIO-09: the end of a visit is in sight on every page, ${size.width}×${size.height}`, async ({
    page,
    learner,
  }) => {
    await page.setViewportSize(size);
    for (const address of Object.keys(pages)) {
      await page.goto(`/${address}?kiosk=1&lang=fr`);
      if (address === '#/') await begin(page).click();
      await expect(done(page)).toBeInViewport({ ratio: 1 });
    }
    await learner.open(1, 'standard', { step: 'read-notice', kiosk: '1' });
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    for (const part of [0, 0.5, 1]) {
      await page.evaluate((top) => window.scrollTo(0, top), part * height);
      await expect(done(page)).toBeInViewport({ ratio: 1 });
    }
  });
}

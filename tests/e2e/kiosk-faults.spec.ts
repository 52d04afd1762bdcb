import { faults } from './support/faults.ts';
import { begin, done, reloads, start } from './support/kiosk.ts';
import { expect, test } from './support/test.ts';

test('KIO-13: says so calmly and starts again, three times in ten minutes; then it is out of service', async ({
  page,
  troubles,
}) => {
  await page.clock.install();
  await page.goto(start);
  const fail = async () => {
    await expect(begin(page)).toBeVisible();
    await page.evaluate(() => {
      void Promise.reject(new Error('planted'));
    });
  };
  for (let time = 0; time < 3; time += 1) {
    await fail();
    await expect(page.getByRole('alert')).toContainText('Un petit problème est arrivé');
    if (time === 0) expect(await faults(page)).toEqual([]);
    await expect(done(page)).toHaveCount(0);
    await reloads(page, () => page.clock.fastForward('00:10'));
  }
  await fail();
  await expect(page.getByRole('alert')).toContainText("Prévenez l'accueil");
  await page.clock.fastForward('05:00:00');
  await expect(page.getByRole('alert')).toContainText("Prévenez l'accueil");
  expect(troubles.splice(0)).toEqual(Array(4).fill('uncaught: planted'));
});

test('KIO-13: a kiosk that has not arrived says so, and tries again each half minute until it has', async ({
  page,
  troubles,
}) => {
  await page.clock.install();
  // Later than it can be by then: a clock is not put back.
  await page.clock.pauseAt(Date.now() + 60_000);
  const files = '**/assets/kiosk-*.js';
  await page.route(files, (route) => route.abort());
  let loads = 0;
  page.on('domcontentloaded', () => (loads += 1));
  await page.goto(start);
  const missing = page.getByText("Une partie du site n'est pas arrivée.");
  for (let time = 0; time < 5; time += 1) {
    await expect(missing).toBeVisible();
    await expect(done(page)).toHaveCount(0);
    await page.clock.fastForward('00:29');
    await expect(missing).toBeVisible();
    expect(loads).toBe(time + 1);
    if (time === 4) await page.unroute(files);
    await reloads(page, () => page.clock.fastForward('00:01'));
  }
  await expect(begin(page)).toBeVisible();
  await expect(missing).toBeHidden();
  expect(new Set(troubles.splice(0))).toEqual(
    new Set(['console: Failed to load resource: net::ERR_FAILED']),
  );
});

test('KIO-13: a page that breaks is a failure like any other', async ({
  page,
  learner,
  troubles,
}) => {
  await page.clock.install();
  await learner.open(1, 'standard', { kiosk: '1' });
  await page.evaluate(() => {
    history.replaceState = () => {
      Reflect.deleteProperty(history, 'replaceState');
      throw new Error('planted');
    };
  });
  await page.getByText('Réglages').click();
  await learner.ask("J'essaie");
  await expect(page.getByRole('alert')).toContainText('Un petit problème est arrivé');
  await expect(page.getByRole('heading')).toHaveCount(1);
  await reloads(page, () => page.clock.fastForward('00:10'));
  await expect(begin(page)).toBeVisible();
  expect(troubles.splice(0)).toEqual(['uncaught: planted']);
});

test('KIO-13, F54: a page of which an extension has taken away a part is a failure like any other', async ({
  page,
  learner,
  troubles,
}) => {
  await page.clock.install();
  await learner.open(1, 'standard', { kiosk: '1' });
  await learner.press('Navigateur');
  await page.evaluate(() => document.querySelector('[role="tabpanel"]')?.remove());
  await learner.field('Adresse du site').fill('monespace.wallonie.be');
  await page.keyboard.press('Enter');
  await page.clock.runFor(1000);
  await expect(page.getByRole('alert')).toContainText('Un petit problème est arrivé');
  await reloads(page, () => page.clock.fastForward('00:10'));
  await expect(begin(page)).toBeVisible();
  expect(new Set(troubles.splice(0))).toEqual(
    new Set(['uncaught: What was drawn is not in the page.']),
  );
});

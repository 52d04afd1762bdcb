import { begin, reloads, start, warning } from './support/kiosk.ts';
import { expect, test } from './support/test.ts';

test('KIO-12: an untouched start screen is loaded anew at night', async ({ page }) => {
  await page.clock.install({ time: '2026-03-01T01:00:00' });
  await page.goto(start);
  await expect(begin(page)).toBeVisible();
  await reloads(page, () => page.clock.fastForward('03:00:00'));
  await expect(begin(page)).toBeVisible();
});

test.describe('KIO-18: long days', () => {
  test.use({ timezoneId: 'Europe/Brussels' });

  for (const [moment, time] of [
    ['midnight', '2026-03-01T22:57:30Z'],
    ['the new year', '2026-12-31T22:57:30Z'],
    ['summer time', '2026-03-29T00:57:30Z'],
    ['winter time', '2026-10-25T00:57:30Z'],
  ] as const) {
    test(`KIO-18: a visit that is left just before ${moment} is over four minutes later`, async ({
      page,
      learner,
    }) => {
      await page.clock.install({ time });
      await learner.open(2, 'standard', { kiosk: '1' });
      await page.clock.fastForward('02:40');
      await expect(learner.coach).toBeVisible();
      await expect(warning(page)).toBeHidden();
      await page.clock.fastForward('00:20');
      await expect(warning(page)).toBeVisible();
      await reloads(page, () => page.clock.fastForward('01:00'));
      await expect(begin(page)).toBeVisible();
    });
  }

  for (const [change, time, halfHours, hours] of [
    ['summer', '2026-03-27T20:00:00Z', [12, 46, 48, 48], [21, 3, 3, 3, 3]],
    // A night of an hour more: the day is over before it is three.
    ['winter', '2026-10-23T19:00:00Z', [12, 48, 48, 48], [21, 3, 2, 2, 2]],
  ] as const) {
    test(`KIO-12, KIO-18: an untouched start screen is loaded once a night, in that of ${change} time too`, async ({
      page,
    }) => {
      test.slow();
      const loads: number[] = [];
      await page.exposeFunction('noteLoad', (hour: number) => loads.push(hour));
      await page.clock.install({ time });
      await page.addInitScript(() => {
        const note = Reflect.get(window, 'noteLoad') as (hour: number) => void;
        window.addEventListener('DOMContentLoaded', () => note(new Date().getHours()));
      });
      await page.goto(start);
      for (const night of halfHours) {
        await expect(begin(page)).toBeVisible();
        for (let past = 1; past < night; past += 1) await page.clock.fastForward('30:00');
        await reloads(page, () => page.clock.fastForward('30:00'));
      }
      await expect(begin(page)).toBeVisible();
      await expect.poll(() => loads).toEqual(hours);
    });
  }

  test('KIO-18, F43: a visit goes on when the device is short of memory', async ({
    page,
    learner,
  }) => {
    await page.clock.install();
    await learner.open(1, 'standard', { kiosk: '1' });
    await learner.press('Navigateur');
    const field = learner.field('Adresse du site');
    await field.pressSequentially('mon');
    const session = await page.context().newCDPSession(page);
    await session.send('Memory.simulatePressureNotification', { level: 'critical' });
    await expect(field).toHaveValue('mon');
    await field.pressSequentially('espace.wallonie.be');
    await learner.act(() => field.press('Enter'));
    await page.clock.fastForward('03:00');
    await session.send('Memory.simulatePressureNotification', { level: 'critical' });
    await expect(warning(page)).toBeVisible();
    await reloads(page, () => page.clock.fastForward('01:00'));
    await expect(begin(page)).toBeVisible();
  });
});

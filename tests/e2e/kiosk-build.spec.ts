import { rmSync } from 'node:fs';
import { expect } from '@playwright/test';
import { begin, done } from './support/kiosk.ts';
import { Learner } from './support/learner.ts';
import { buildAnother, test } from './support/site.ts';

test('a build for kiosks is one whatever its address says', async ({ page, site }) => {
  // It builds first.
  test.slow();
  process.env['KIOSK'] = '1';
  const folder = await buildAnother('9.9.9').finally(() => delete process.env['KIOSK']);
  site.deploy(folder, { alone: true });
  rmSync(folder, { recursive: true });
  await page.goto(`${site.url}#/fiche/1/exercice?lang=fr&mode=try&pause=0`);
  await new Learner(page).press('Navigateur');
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  await done(page).click();
  await expect(begin(page)).toBeVisible();
});

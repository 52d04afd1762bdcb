import type { Page } from '@playwright/test';
import { browserPath, LAUNCH_ARGS } from '../../scripts/browser.mjs';
import { begin, done, reloads, serverOff, start, traces, waitForServer } from './support/kiosk.ts';
import type { Learner } from './support/learner.ts';
import { expect, test } from './support/test.ts';

// Playwright's browsers keep no page that they left, and the headless shell none at all: here that is wanted.
test.use({
  launchOptions: {
    executablePath: browserPath(),
    args: LAUNCH_ARGS,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  },
});

const tag = '@whole-browser';

async function typeSecret(learner: Learner): Promise<void> {
  await learner.press('Navigateur');
  await learner.field('Adresse du site').fill('mon secret');
}

/** Opens another page over the kiosk, and goes back to it as the browser has kept it. */
async function leaveAndComeBack(page: Page): Promise<void> {
  const kept: boolean[] = [];
  await page.exposeFunction('noteKept', (it: boolean) => kept.push(it));
  await page.evaluate(() => {
    const note = Reflect.get(window, 'noteKept') as (persisted: boolean) => void;
    window.addEventListener('pageshow', ({ persisted }) => note(persisted));
  });
  // A page that still loads something is not kept.
  await page.waitForLoadState('networkidle');
  await waitForServer(page);
  await page.goto('/?autre');
  await reloads(page, () => page.goBack({ waitUntil: 'commit' }));
  await expect(begin(page)).toBeVisible();
  expect(kept).toEqual([true]);
}

test(
  'KIO-08, F28: what was typed does not come back with the page',
  { tag },
  async ({ page, learner }) => {
    await page.goto(start);
    const fresh = await traces(page);
    await learner.open(1, 'standard', { kiosk: '1' });
    await typeSecret(learner);
    await leaveAndComeBack(page);
    expect(await traces(page)).toEqual(fresh);
  },
);

for (const server of ['is there', 'is off']) {
  test(
    `KIO-08, F28: after the end of a visit the way back leads to a clean start, when the server ${server}`,
    {
      tag,
    },
    async ({ page, learner, troubles }) => {
      await page.goto(start);
      const fresh = await traces(page);
      await learner.open(1, 'standard', { kiosk: '1' });
      await typeSecret(learner);
      if (server === 'is off') await serverOff(page);
      const end = () => done(page).click();
      await (server === 'is off' ? end() : reloads(page, end));
      await expect(begin(page)).toBeVisible();
      await page.unroute('/');
      await leaveAndComeBack(page);
      expect(await traces(page)).toEqual(fresh);
      // The browser reports the request that found no server.
      expect(troubles.splice(0).filter((it) => !it.includes('ERR_FAILED'))).toEqual([]);
    },
  );
}

import { LAUNCH_ARGS, shellPath } from '../../scripts/browser.mjs';
import { staysNeeded } from './support/offline.ts';
import { enter, finishFromForm } from './support/roads.ts';
import { expect, test } from './support/test.ts';

const host = 'formateur.lan';

test.use({
  baseURL: `http://${host}:${process.env['PORT'] ?? '4173'}/`,
  serviceWorkers: 'allow',
  launchOptions: {
    executablePath: shellPath(),
    args: [...LAUNCH_ARGS, `--host-resolver-rules=MAP ${host} 127.0.0.1`],
  },
});

test('SW-13: from a laptop in the room, without https, a sheet is done, and the site says that it needs the network', async ({
  learner,
  page,
  troubles,
}) => {
  await learner.open(1, 'standard');
  const has = await page.evaluate(() => [isSecureContext, 'serviceWorker' in navigator]);
  expect(has).toEqual([false, false]);
  await enter(learner);
  await finishFromForm(learner);
  for (const address of ['#/a-propos', '#/formateur']) {
    await page.goto(address);
    await staysNeeded(page);
  }
  // The browser reports a header that it takes on a secure line alone.
  const others = troubles.splice(0).filter((it) => !it.includes('Cross-Origin-Opener-Policy'));
  expect(others).toEqual([]);
});

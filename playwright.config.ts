import { defineConfig, devices } from '@playwright/test';
import { browserPath, LAUNCH_ARGS, shellPath } from './scripts/browser.mjs';

const port = process.env['PORT'] ?? '4173';
const baseURL = `http://localhost:${port}/`;
// `npm test` has just built.
const build = process.env['BUILT'] ? '' : 'npm run build && ';
/** About the service worker, which the headless shell has too. */
const withWorker = ['offline.spec.ts', 'updates.spec.ts'];
/** Marks what is about more of a browser than its pages: the clipboard, a file opened by a double click. */
const wholeBrowser = /@whole-browser/;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  // For a busy machine: nothing here waits for a clock.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 3,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL,
    actionTimeout: 15_000,
    // A trace costs a fifth of the time: `npm run e2e` keeps one of what fails, `npm test` does without.
    trace: build ? 'retain-on-failure' : 'off',
    // Only the tests about it let the service worker in: it would answer before a test's own routes.
    serviceWorkers: 'block',
    locale: 'fr-BE',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { executablePath: shellPath(), args: LAUNCH_ARGS },
  },
  // Letters are drawn a little differently on every machine: pictures are compared with those taken on the same one.
  snapshotPathTemplate: '{testDir}/../../pictures/{arg}{ext}',
  projects: [
    // First, for one of them is done test after test: the others go on beside it.
    { name: 'service worker', use: devices['Desktop Chrome'], testMatch: withWorker },
    {
      name: 'whole browser',
      use: {
        ...devices['Desktop Chrome'],
        launchOptions: { executablePath: browserPath(), args: LAUNCH_ARGS },
      },
      grep: wholeBrowser,
    },
    {
      name: 'pages',
      use: devices['Desktop Chrome'],
      testIgnore: [...withWorker, 'pictures.spec.ts'],
      grepInvert: wholeBrowser,
    },
    { name: 'pictures', use: devices['Desktop Chrome'], testMatch: 'pictures.spec.ts' },
  ],
  webServer: {
    command: `${build}node scripts/serve.mjs`,
    url: baseURL,
    timeout: 120_000,
    env: { PORT: port },
  },
});

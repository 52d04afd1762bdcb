import { playwright } from '@vitest/browser-playwright';
import { defineConfig, mergeConfig } from 'vitest/config';
import { LAUNCH_ARGS, shellPath } from './scripts/browser.mjs';
import viteConfig from './vite.config.ts';

export default mergeConfig(
  viteConfig({ command: 'serve', mode: 'test' }),
  defineConfig({
    test: {
      // Every test starts from nothing; a test that needs the last one is broken.
      restoreMocks: true,
      setupFiles: ['tests/support/brought.ts'],
      // For a busy machine: nothing here waits for a clock.
      testTimeout: 30_000,
      hookTimeout: 60_000,
      passWithNoTests: false,
      // Left to itself it keeps one processor free.
      maxWorkers: '100%',
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            environment: 'node',
            // A file that leaves something behind is seen when the next one fails; a world of its own for each costs half the time.
            isolate: false,
            include: ['tests/{world,sheets,coach,session,i18n,ui-pure,build}/**/*.test.ts'],
          },
        },
        {
          extends: true,
          test: {
            name: 'servers',
            environment: 'node',
            include: ['tests/kiosk/**/*.test.ts'],
          },
        },
        {
          extends: true,
          test: {
            name: 'proof',
            environment: 'node',
            include: ['tests/proof/**/*.test.ts'],
            // A walk over the whole browser is one test.
            testTimeout: 300_000,
          },
        },
        {
          extends: true,
          // Found while a test runs, a dependency would reload the page under it.
          optimizeDeps: { include: ['i18next', 'xstate', '@testing-library/svelte'] },
          test: {
            name: 'component',
            include: ['tests/component/**/*.test.ts'],
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              viewport: { width: 1280, height: 800 },
              provider: playwright({
                launchOptions: {
                  // Looked for when a browser is wanted, not whenever this file is read.
                  get executablePath() {
                    return shellPath();
                  },
                  args: LAUNCH_ARGS,
                },
                contextOptions: { locale: 'fr-BE', reducedMotion: 'reduce' },
              }),
              instances: [{ browser: 'chromium' }],
            },
          },
        },
      ],
    },
  }),
);

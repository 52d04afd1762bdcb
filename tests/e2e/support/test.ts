import { expect, test as base, type BrowserContext } from '@playwright/test';
import { Learner } from './learner.ts';

/** What must not happen while a test runs: errors, policy violations, requests that leave the app. */
async function watch(context: BrowserContext, origin: string): Promise<string[]> {
  const troubles: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => troubles.push(`uncaught: ${error.error().message}`));
  context.on('request', (request) => {
    const url = request.url();
    if (!/^(data|blob):/.test(url) && new URL(url).origin !== origin) {
      troubles.push(`request: ${url.slice(0, 200)}`);
    }
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return troubles;
}

/** Playwright's test, with a learner, in which an error of the page is a failure of the test. */
export const test = base.extend<{ learner: Learner; troubles: string[] }>({
  troubles: [
    async ({ context, baseURL }, use) => {
      const troubles = await watch(context, new URL(baseURL ?? '').origin);
      await use(troubles);
      expect(troubles).toEqual([]);
    },
    { auto: true },
  ],
  learner: async ({ page }, use) => use(new Learner(page)),
});

export { expect };

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
    // SAFE-13, SAFE-14: what a browser offers to save, sends away to be spelt, or proposes again.
    const unsafe = [
      'input:is([type="password"], [type="email"], [type="tel"], [type="number"])',
      ...['type="text"', 'type="search"'].flatMap((type) =>
        [':not([autocomplete="off"])', ':not([spellcheck="false"])', '[name]', '[list]'].map(
          (fault) => `input[${type}]:not([readonly])${fault}`,
        ),
      ),
      ...['input:not([type])', 'textarea', 'datalist', 'form[action]', '.computer form'],
    ].join();
    new MutationObserver(() => {
      for (const element of document.querySelectorAll(unsafe))
        console.error(`unsafe: ${element.outerHTML.slice(0, 150)}`);
    }).observe(document, { childList: true, subtree: true });
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

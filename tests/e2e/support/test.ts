import { expect, test as base, type BrowserContext } from '@playwright/test';
import { Learner } from './learner.ts';
import { judge, watch } from './oracle.ts';

/** SAFE-13, SAFE-14: tells of what a browser offers to save, sends away to be spelt, or proposes again. */
async function watchFields(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const unsafe = [
      'input:is([type="password"], [type="email"], [type="tel"], [type="number"])',
      ...['type="text"', 'type="search"'].flatMap((type) =>
        [
          ...[':not([autocomplete="off"])', ':not([autocorrect="off"])'],
          ...[':not([autocapitalize="off"])', ':not([spellcheck="false"])', '[name]', '[list]'],
        ].map((fault) => `input[${type}]:not([readonly])${fault}`),
      ),
      ...['input:not([type])', 'textarea', 'datalist', 'form'],
      ...['button:not([type="button"])', 'input:is([type="submit"], [type="image"])'],
    ].join();
    new MutationObserver(() => {
      for (const element of document.querySelectorAll(unsafe))
        console.error(`unsafe: ${element.outerHTML.slice(0, 150)}`);
    }).observe(document, { childList: true, subtree: true });
  });
}

/** Playwright's test, with a learner, in which an error of the page is a failure of the test. */
export const test = base.extend<{
  learner: Learner;
  troubles: string[];
  judged: void;
}>({
  troubles: [
    async ({ context, baseURL }, use) => {
      const { origin } = new URL(baseURL ?? '');
      const ours = (address: URL) => address.origin === origin;
      const troubles = await watch(context, { ours, console: /./ });
      await watchFields(context);
      await use(troubles);
      expect(troubles).toEqual([]);
    },
    { auto: true },
  ],
  judged: [
    // It ends before the one above, which counts what it meets.
    async ({ context }, use, info) => judge(context, use, info),
    { auto: true },
  ],
  learner: async ({ page }, use) => use(new Learner(page)),
});

export { expect };

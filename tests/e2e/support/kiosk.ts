import { expect, type Locator, type Page } from '@playwright/test';

/** The address of a kiosk's start screen. */
export const start = '/#/?kiosk=1';

/** What enters a kiosk, on its start screen. */
export const begin = (page: Page): Locator =>
  page.getByRole('button', { name: 'Commencer en français' });

/** What ends a visit to a kiosk. */
export const done = (within: Page | Locator): Locator =>
  within.getByRole('button', { name: "J'ai fini, effacer" });

/** The question who is there. */
export const warning = (page: Page): Locator =>
  page.getByRole('dialog', { name: /Êtes-vous encore là/ });

/** All that could tell the next person of the last one. */
export async function traces(page: Page) {
  await expect(begin(page)).toBeVisible();
  await settled(page);
  const traces = await page.evaluate(async () => ({
    text: document.body.innerText,
    elements: document.body.querySelectorAll('*').length,
    style: document.documentElement.style.cssText,
    fields: [...document.querySelectorAll('input')].map(({ type, value, checked }) => [
      type,
      type === 'radio' ? checked : value,
    ]),
    storage: [localStorage.length, sessionStorage.length, document.cookie],
    databases: await indexedDB.databases(),
    state: history.state as unknown,
    address: window.location.href,
    title: document.title,
    language: document.documentElement.lang,
    looks: { ...document.documentElement.dataset },
    focus: document.activeElement?.tagName,
    selection: document.getSelection()?.toString(),
    scroll: window.scrollY,
  }));
  return { ...traces, clipboard: await clipboard(page) };
}

/** What a paste brings. The page itself may not read the clipboard. */
async function clipboard(page: Page): Promise<string | null> {
  await page.evaluate(() => {
    const field = document.createElement('div');
    field.contentEditable = 'plaintext-only';
    document.body.append(field);
  });
  const field = page.locator('body > [contenteditable]');
  await field.press('ControlOrMeta+v');
  const pasted = await field.evaluate(({ textContent }) => textContent);
  await field.evaluate((element) => element.remove());
  return pasted;
}

/** The page stands as it will stand: its letters have come. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('html:not([data-sketch])')).toBeAttached();
  await page.evaluate(() => document.fonts.ready);
}

/** From now on the page waits for a server however long that takes to answer. */
export async function waitForServer(page: Page): Promise<void> {
  await page.evaluate(() => {
    AbortSignal.timeout = () => new AbortController().signal;
  });
}

/** The page is loaded anew by what is done, however busy the server is. */
export async function reloads(page: Page, doing: () => Promise<unknown>): Promise<void> {
  await waitForServer(page);
  const loaded = page.waitForEvent('domcontentloaded');
  await doing();
  await loaded;
}

/** A server that does not answer when it is asked whether it is there. */
export async function serverOff(page: Page): Promise<void> {
  await page.route('/', (route) =>
    route.request().method() === 'HEAD' ? route.abort() : route.continue(),
  );
}

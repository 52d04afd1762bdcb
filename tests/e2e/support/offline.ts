import { expect, type Page } from '@playwright/test';
import { pages } from './pages.ts';
import type { Site } from './site.ts';

/** An exercise, with no reading pause. */
export const exercise = '#/fiche/1/exercice?lang=fr&pause=0';

/** What stands at the head of home. */
export const homeTitle = pages['#/'].fr;

/** Said where a part of the app has not come. */
export const cutOff = "Une partie du site n'est pas arrivée.";

/** Said once the whole app is kept on the device. */
export const ready = "Prêt hors ligne : ce site s'ouvre aussi sans connexion.";

/** Said until then. */
export const needed = "Connexion nécessaire : ce site n'est pas encore gardé sur l'appareil.";

/** The page says that it needs the network, and says so still once it has done all that it does by itself. */
export async function staysNeeded(page: Page): Promise<void> {
  await expect(page.getByText(needed)).toBeVisible();
  await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)));
  await expect(page.getByText(needed)).toBeVisible();
}

/** Opens the app and waits until it is kept on the device. */
export async function visit(page: Page, site: Site, hash = ''): Promise<void> {
  await page.goto(site.url + hash);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

/** Waits until the worker answers for this page: it claims it a moment after it is ready. */
export async function claimed(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { serviceWorker } = navigator;
    if (serviceWorker.controller) return;
    await new Promise((done) =>
      serviceWorker.addEventListener('controllerchange', done, { once: true }),
    );
  });
}

/** The host goes, once the worker answers for this page. */
export async function cut(page: Page, site: Site): Promise<void> {
  await claimed(page);
  site.stop();
}

/** Looks for a newer build on the host; false where the host has none to give. */
export const update = (page: Page) =>
  page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration())!;
    return registration.update().then(
      () => true,
      () => false,
    );
  });

/** Whether a worker is there, or about to be. */
export const worker = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return Boolean(registration?.installing ?? registration?.active);
  });

/** Marks the page, so that it shows whether it was loaded again. */
export const mark = (page: Page) => page.evaluate(() => void Reflect.set(window, 'marked', true));

/** Whether the page is still the one that was marked. */
export const marked = (page: Page) => page.evaluate(() => Reflect.has(window, 'marked'));

/** Goes to a page of the app, as a link would. */
export const go = (page: Page, hash: string) =>
  page.evaluate((to) => {
    window.location.hash = to;
  }, hash);

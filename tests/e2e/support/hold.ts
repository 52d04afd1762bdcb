import type { Page } from '@playwright/test';

/** Keeps what is asked for at an address from coming; returns what lets it come. */
export async function hold(page: Page, address: string): Promise<() => void> {
  let come = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route(address, async (route) => {
    await held;
    await route.continue();
  });
  return come;
}

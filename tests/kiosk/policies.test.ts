import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { browserPath, LAUNCH_ARGS } from '../../scripts/browser.mjs';

type Policies = Record<string, unknown>;
const shipped = JSON.parse(
  readFileSync(new URL('../../kiosk/chromium-policies.json', import.meta.url), 'utf8'),
) as Policies;

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'policies-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** Why this machine cannot give one browser policies of its own; `undefined` when it can. */
function hindrance(): string | undefined {
  try {
    execFileSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/etc/chromium'], {
      stdio: 'pipe',
    });
    return undefined;
  } catch (error) {
    return `a mount of its own over /etc/chromium is not possible here: ${String((error as Error).message)}`;
  }
}

/** Uses a browser that alone has these policies. */
async function under<Result>(policies: Policies, use: (browser: Browser) => Promise<Result>) {
  writeFileSync(join(folder, 'policies.json'), JSON.stringify(policies));
  const start = join(folder, 'chromium');
  // The mounts go with the browser: no other one on the machine ever sees them.
  writeFileSync(
    start,
    `#!/bin/sh
exec unshare -m sh -c '
  mount -t tmpfs tmpfs /etc/chromium &&
  mkdir -p /etc/chromium/policies/managed &&
  cp ${folder}/policies.json /etc/chromium/policies/managed/ &&
  exec ${browserPath()} "$@"' chromium "$@"
`,
    { mode: 0o755 },
  );
  const browser = await chromium.launch({ executablePath: start, args: LAUNCH_ARGS });
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

/** What Chromium says of each policy, by name. */
async function verdicts(browser: Browser, names: string[]) {
  const page = await browser.newPage();
  await page.goto('chrome://policy');
  const rows = page.locator('policy-row');
  await rows.filter({ hasText: 'InventedPolicy' }).waitFor();
  const found = await rows.evaluateAll((elements) =>
    elements.map((row) => {
      const cell = (of: string) => row.shadowRoot?.querySelector(of)?.textContent?.trim() ?? '';
      return [cell('.policy.row .name'), cell('.policy.row .messages')] as const;
    }),
  );
  return Object.fromEntries(found.filter(([name]) => names.includes(name)));
}

// It would also keep these tests out.
const { DeveloperToolsAvailability, ...seen } = shipped;

it('KIO-14: Chromium takes every policy, and would say if it did not', async ({ skip }) => {
  const reason = hindrance();
  if (reason) skip(reason);
  expect(DeveloperToolsAvailability).toBe(2);
  const policies = { ...seen, InventedPolicy: true };
  const said = await under(policies, (browser) => verdicts(browser, Object.keys(policies)));
  const { InventedPolicy, ...others } = said;
  expect(InventedPolicy).toMatch(/^Error/);
  expect(Object.keys(others).sort()).toEqual(Object.keys(seen).sort());
  const refused = Object.entries(others).filter(([, it]) => !/^(OK|Deprecated)$/.test(it));
  expect(refused).toEqual([]);
});

it('KIO-15: the local server opens, and no other address', async ({ skip }) => {
  const reason = hindrance();
  if (reason) skip(reason);
  const server = createServer((_, answer) => answer.end('<title>Here</title>'));
  await new Promise<void>((ready) => server.listen(0, ready));
  const { port } = server.address() as AddressInfo;
  const blocked = 'ERR_BLOCKED_BY_ADMINISTRATOR';
  try {
    await under(seen, async (browser) => {
      const page = await browser.newPage();
      await page.goto(`http://localhost:${port}/#/?kiosk=1`);
      expect(await page.title()).toBe('Here');
      const others = [
        `http://127.0.0.1:${port}/`,
        `https://localhost:${port}/`,
        'http://elsewhere.example/',
        'file:///etc/hostname',
      ];
      for (const other of others) await expect(page.goto(other), other).rejects.toThrow(blocked);
    });
  } finally {
    server.close();
    server.closeAllConnections();
  }
});

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
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

/** What Chromium says of each policy, by name, in a browser that alone sees them; and of an address elsewhere. */
async function verdicts(policies: Policies) {
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
    const page = await browser.newPage();
    await page.goto('chrome://policy');
    const rows = page.locator('policy-row');
    const names = Object.keys(policies);
    await rows.filter({ hasText: 'InventedPolicy' }).waitFor();
    const found = await rows.evaluateAll((elements) =>
      elements.map((row) => {
        const cell = (of: string) => row.shadowRoot?.querySelector(of)?.textContent?.trim() ?? '';
        return [cell('.policy.row .name'), cell('.policy.row .messages')] as const;
      }),
    );
    const said = Object.fromEntries(found.filter(([name]) => names.includes(name)));
    const elsewhere = await page.goto('http://elsewhere.example/').then(String, String);
    return { said, elsewhere };
  } finally {
    await browser.close();
  }
}

it('KIO-14: Chromium takes every policy, and would say if it did not', async ({ skip }) => {
  const reason = hindrance();
  if (reason) skip(reason);
  // It would also keep this test out.
  const { DeveloperToolsAvailability, ...seen } = shipped;
  expect(DeveloperToolsAvailability).toBe(2);
  const { said, elsewhere } = await verdicts({ ...seen, InventedPolicy: true });
  const { InventedPolicy, ...others } = said;
  expect(InventedPolicy).toMatch(/^Error/);
  expect(Object.keys(others).sort()).toEqual(Object.keys(seen).sort());
  const refused = Object.entries(others).filter(([, it]) => !/^(OK|Deprecated)$/.test(it));
  expect(refused).toEqual([]);
  expect(elsewhere).toContain('ERR_BLOCKED_BY_ADMINISTRATOR');
});

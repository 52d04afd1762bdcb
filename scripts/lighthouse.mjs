import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env, exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { browserPath, LAUNCH_ARGS } from './browser.mjs';
import { serve } from './serve.mjs';

// Not among the dependencies: it brings two hundred packages for a command that is run now and then.
const LIGHTHOUSE = env['LIGHTHOUSE']?.split(' ') ?? ['npx', '--yes', 'lighthouse@12.8.2'];
const PAGES = { home: '#/', sheet: '#/fiche/1', exercise: '#/fiche/1/exercice' };
const CATEGORIES = ['accessibility', 'best-practices'];

const server = serve(fileURLToPath(new URL('../dist', import.meta.url)));
await new Promise((ready) => server.listen(0, () => ready(undefined)));
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
server.unref();
const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));
const report = join(folder, 'report.json');

/** @param {string} address */
async function audit(address) {
  const [command = '', ...args] = [
    ...LIGHTHOUSE,
    `http://localhost:${port}/${address}`,
    ...['--quiet', '--output=json', `--output-path=${report}`],
    `--only-categories=${CATEGORIES.join(',')}`,
    `--chrome-flags=--headless=new ${LAUNCH_ARGS.join(' ')}`,
  ];
  await promisify(execFile)(command, args, { env: { ...env, CHROME_PATH: browserPath() } });
  return JSON.parse(readFileSync(report, 'utf8'));
}
let below = 0;
for (const [page, address] of Object.entries(PAGES)) {
  const { categories, audits } = await audit(address);
  for (const { id, score, auditRefs } of Object.values(categories)) {
    const whole = score === 1;
    if (!whole) below++;
    console.log(`${whole ? 'ok    ' : 'BELOW '}  ${page}: ${id} ${Math.round(score * 100)}`);
    for (const { id: name } of whole ? [] : auditRefs) {
      if ((audits[name].score ?? 1) < 1) console.log(`          ${name}: ${audits[name].title}`);
    }
  }
}
rmSync(folder, { recursive: true });
exit(below > 0 ? 1 : 0);

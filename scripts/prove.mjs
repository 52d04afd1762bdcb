import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { argv, execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules/.cache');
mkdirSync(cache, { recursive: true });
// Inside node_modules, so that the packages are found from there.
const folder = mkdtempSync(join(cache, 'prove-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
process.on('SIGINT', () => process.exit(130));

await build({
  root,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  build: { ssr: 'tests/proof/prove.ts', outDir: folder, minify: false },
});

/** Runs the proof in a process of its own. @param {string[]} args @returns {Promise<{ code: number, text: string }>} */
function proof(...args) {
  return new Promise((resolve, reject) => {
    const child = spawn(execPath, [join(folder, 'prove.js'), ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ part) => (text += part));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, text }));
  });
}

const { code, text } = await proof('--list');
if (code !== 0) process.exit(code);
const known = text.split('\n').filter(Boolean);
const asked = argv.slice(2);
if (asked.includes('--list')) {
  console.log(known.join('\n'));
  process.exit(0);
}
const strange = asked.find((item) => !known.includes(item));
if (strange !== undefined) {
  console.error(`There is no ${strange} to prove. There are: ${known.join(', ')}.`);
  process.exit(2);
}

const chosen = asked.length > 0 ? asked : known;
const cases = chosen.filter((item) => item !== 'coverage');
const items = [...cases, ...(chosen.includes('coverage') ? ['coverage'] : [])];
const reports = /** @type {(string | undefined)[]} */ (items.map(() => undefined));
let begun = 0;
let printed = 0;
let failed = false;

/** Proves what has not been begun, up to an item. @param {number} end */
async function work(end) {
  while (begun < end) {
    const at = begun++;
    const item = items[at] ?? '';
    const result = await proof(item);
    if (result.code !== 0) failed = true;
    const crashed = result.code !== 0 && !/ failed$/m.test(result.text);
    reports[at] = crashed ? `${result.text}${item} · crashed\n` : result.text;
    // In the order of the list, whichever is ready first.
    for (let next = reports[printed]; next !== undefined; next = reports[++printed]) {
      process.stdout.write(next);
    }
  }
}

await Promise.all(Array.from({ length: availableParallelism() }, () => work(cases.length)));
// After the cases, which leave it what they met.
await work(items.length);
process.exitCode = failed ? 1 : 0;

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { startBrowser } from './bench/line.mjs';
import { INTERPRETED, RESETS, soak, soakResets, soakRows } from './bench/soak.mjs';
import { serve } from './serve.mjs';

const exercises = Number(argv[2] ?? 5000);
if (!Number.isInteger(exercises) || exercises < 1) {
  console.error(`${argv[2]} is no number of exercises: there must be at least 1.`);
  process.exit(2);
}

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules/.cache');
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, 'soak-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
process.on('SIGINT', () => process.exit(130));

await build({ root, logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
const server = serve(folder);
await new Promise((ready) => server.listen(0, () => ready(undefined)));
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
const browser = await startBrowser(INTERPRETED);

console.log('exercises    nodes  listeners  detached  memory');
const app = `http://localhost:${port}/`;
const grown = await soak(browser, app, {
  exercises,
  every: Math.min(500, Math.ceil(exercises / 10)),
  tell({ done, nodes, listeners, detached, heap }) {
    const columns = [String(done).padStart(9), String(nodes).padStart(7)];
    columns.push(String(listeners).padStart(9), String(detached).padStart(8));
    console.log(columns.join('  '), ` ${(heap / 1e6).toFixed(2)} MB`);
  },
});
const reset = await soakResets(browser, app, { resets: RESETS, inPlace: false });
const resetInPlace = await soakResets(browser, app, { resets: RESETS, inPlace: true });
await browser.close();

let broken = false;
for (const [what, held] of /** @type {const} */ ([
  [`${exercises} exercises`, grown],
  [`${RESETS} resets`, reset],
  [`${RESETS} resets in place`, resetInPlace],
])) {
  console.log(`${what}:`);
  for (const [name, measured, budget, unit] of soakRows(held)) {
    const kept = measured <= budget;
    if (!kept) broken = true;
    const shown = `${Number(measured.toFixed(2))} ${unit}`;
    console.log(`${kept ? 'ok    ' : 'BROKEN'}  ${name.padEnd(28)} ${shown}, at most ${budget}`);
  }
}
process.exit(broken ? 1 : 0);

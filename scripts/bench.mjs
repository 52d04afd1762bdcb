import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { measureGrowth, SHEETS } from './bench/growth.mjs';
import { percentile95, startBrowser } from './bench/line.mjs';
import { INTERPRETED, RESETS, soak, soakResets, soakRows } from './bench/soak.mjs';
import { measureOffline, measureReturn, measureVisits } from './bench/visits.mjs';
import { walkExercise } from './bench/walk.mjs';
import { serve } from './serve.mjs';

const RUNS = 5;
const SOAK = 200;
const WALKS = [
  'fiche/1/exercice?case=slow',
  'fiche/2/exercice',
  'fiche/3/exercice?case=open-files',
];
const GROUPS = ['home', 'exercise', 'walk', 'soak', 'growth'];

const { only } = parseArgs({ args: argv.slice(2), options: { only: { type: 'string' } } }).values;
const wanted = only?.split(',') ?? GROUPS;
const strange = wanted.find((name) => !GROUPS.includes(name));
if (strange !== undefined) {
  console.error(`There is no group ${strange}. There are: ${GROUPS.join(', ')}.`);
  process.exit(2);
}

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules/.cache');
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, 'bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** Serves a folder and counts what goes out. @param {string} name */
async function host(name) {
  let past = 0;
  const open = /** @type {Set<import('node:net').Socket>} */ (new Set());
  const server = serve(join(folder, name));
  server.on('connection', (socket) => {
    open.add(socket);
    socket.on('close', () => {
      open.delete(socket);
      past += socket.bytesWritten;
    });
  });
  await new Promise((ready) => server.listen(0, () => ready(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://localhost:${port}/`,
    sent: () => [...open].reduce((sum, socket) => sum + socket.bytesWritten, past),
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

await build({ root, logLevel: 'error', build: { outDir: join(folder, 'app'), emptyOutDir: true } });
mkdirSync(join(folder, 'empty'));
writeFileSync(
  join(folder, 'empty/index.html'),
  '<!doctype html><html lang="fr"><meta charset="utf-8"><title>.</title><p>.</p></html>',
);
const app = await host('app');
const empty = await host('empty');

let broken = 0;
/** Prints a row; what could not be measured is broken. @param {string} name @param {number} measured @param {number} budget @param {string} unit */
function row(name, measured, budget, unit) {
  const kept = measured <= budget;
  if (!kept) broken++;
  const shown = Number.isNaN(measured) ? 'not measured' : `${Number(measured.toFixed(2))} ${unit}`;
  console.log(
    `${kept ? 'ok    ' : 'BROKEN'}  ${name.padEnd(52)} ${shown.padStart(14)}   at most ${budget} ${unit}`,
  );
}

/** @template T @param {Promise<T>} work @param {T} otherwise @returns {Promise<T>} */
async function attempt(work, otherwise) {
  try {
    return await work;
  } catch (error) {
    console.error(/** @type {Error} */ (error).message);
    return otherwise;
  }
}

const [load = 0] = loadavg();
if (load > availableParallelism()) {
  console.log(
    `        the machine is busy (load ${load.toFixed(1)}): times are longer than they are`,
  );
}
const browser = await startBrowser();
if (wanted.includes('home') || wanted.includes('exercise')) {
  const exercise = wanted.includes('exercise');
  const where = { app: app.url, empty: empty.url, runs: RUNS, exercise };
  const { blank, home, homeBytes, ready, readyBytes } = await attempt(
    measureVisits(browser, where),
    {},
  );
  const base = blank ?? NaN;
  console.log(`        an empty page: first contentful paint ${base.toFixed(0)} ms`);
  row('home, first visit: transferred', (homeBytes ?? NaN) / 1000, 100, 'kB');
  row('home: first contentful paint', (home ?? NaN) / base, 1.6, '× empty');
  if (exercise) {
    row('exercise, first visit: transferred', (readyBytes ?? NaN) / 1000, 160, 'kB');
    row('exercise: first control visible and wired', (ready ?? NaN) / base, 4, '× empty');
    const { url, stop } = await host('app');
    const kept = await attempt(measureOffline(browser, { url, stop, runs: RUNS }), NaN);
    row('offline: exercise ready', kept / base, 2, '× empty');
  }
  const again = await attempt(measureReturn(browser, app.url, app.sent), NaN);
  row('home, second visit: transferred', again / 1000, 2, 'kB');
}
if (wanted.includes('walk')) {
  /** @type {{ acts: number[], help: number[] }} */
  const all = { acts: [], help: [] };
  for (const path of WALKS) {
    const url = `${app.url}#/${path}${path.includes('?') ? '&' : '?'}mode=try&pause=0`;
    const none = { acts: [NaN], help: [NaN] };
    const { acts, help } = await attempt(walkExercise(browser, url), none);
    all.acts.push(...acts);
    all.help.push(...help);
  }
  row(`act: event to next paint, 95th of ${all.acts.length}`, percentile95(all.acts), 100, 'ms');
  row(`help: press to words, 95th of ${all.help.length}`, percentile95(all.help), 200, 'ms');
}
if (wanted.includes('soak')) {
  const how = { exercises: SOAK, every: SOAK / 4 };
  const own = await startBrowser(INTERPRETED);
  const grown = await attempt(soak(own, app.url, how), undefined);
  const resets = (/** @type {boolean} */ inPlace) =>
    attempt(soakResets(own, app.url, { resets: RESETS, inPlace }), undefined);
  const reset = await resets(false);
  const resetInPlace = await resets(true);
  await own.close();
  for (const [what, held] of /** @type {const} */ ([
    [`${SOAK} exercises`, grown],
    [`${RESETS} resets`, reset],
    [`${RESETS} resets in place`, resetInPlace],
  ])) {
    for (const [name, ...measured] of soakRows(held)) row(`${what}: ${name}`, ...measured);
  }
}
if (wanted.includes('growth')) {
  const grown = await attempt(measureGrowth(browser, { root, folder, host }), null);
  for (const [at, sheets] of SHEETS.entries()) {
    if (at === 0) continue;
    const cost = grown?.sheets[at];
    row(`home, ${sheets} sheets: transferred more, each sheet`, cost?.bytes ?? NaN, 1000, 'bytes');
    row(`home, ${sheets} sheets: first contentful paint`, cost?.paint ?? NaN, 1.5, '× 1 sheet');
    row(`exercise, ${sheets} sheets: first control`, cost?.ready ?? NaN, 1.5, '× 1 sheet');
    row(`help, ${sheets} sheets`, cost?.help ?? NaN, 2, '× 1 sheet');
  }
  // Of a hundred times as much: in proportion would be 100, its square 10,000.
  row('help, 1,000 titles', grown?.titles.help ?? NaN, 10, '× 10');
  row('search, 100,000 titles', grown?.manyTitles.search ?? NaN, 500, '× 1,000');
  row('help, 100,000 titles', grown?.manyTitles.help ?? NaN, 500, '× 1,000');
  row('an act, 10,000 acts in the log', grown?.acts.act ?? NaN, 3, '× 10');
  row('reading the log, 10,000 acts', grown?.manyActs.read ?? NaN, 500, '× 100');
  row('writing the log, 10,000 acts', grown?.manyActs.write ?? NaN, 1000, '× 100');
}
await browser.close();
process.exit(broken > 0 ? 1 : 0);

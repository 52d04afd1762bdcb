import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { build } from 'vite';
import { firstVisit } from './visits.mjs';

const RUNS = 5;
/** To how many sheets the project is made to grow: the first is what the others are compared with. */
export const SHEETS = [1, 10, 100];
const LANGUAGES = ['fr', 'de'];
const COPIED = ['build', 'lessons', 'src', 'static', 'tests/growth', 'tests/support'];
const FILES = ['index.html', 'package.json', 'svelte.config.js', 'tsconfig.json', 'vite.config.ts'];

/** Numbers from 0 to 1, the same at each run. @param {number} seed */
function chance(seed) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

/**
 * A copy of the project with as many sheets as asked: the first alone, or all with more that are copied from it with their
 * words in another order, so that they compress as little as words of their own. Must lie where the packages are found.
 * @param {string} root @param {string} folder @param {number} sheets
 */
function growProject(root, folder, sheets) {
  for (const path of COPIED) cpSync(join(root, path), join(folder, path), { recursive: true });
  for (const path of FILES) cpSync(join(root, path), join(folder, path));
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  const numbers = Array.from({ length: sheets }, (_, at) => at + 1).filter((number) => number > 3);
  const random = chance(sheets);
  if (sheets === 1) {
    const names = join(folder, 'src/world/cases/names.ts');
    writeFileSync(names, readFileSync(names, 'utf8').replace(/^ {2}[23]: .*\n/gm, ''));
    for (const language of LANGUAGES) {
      const lessons = join(folder, 'lessons', language);
      for (const file of readdirSync(lessons)) if (/^[23]-/.test(file)) rmSync(join(lessons, file));
    }
    return;
  }

  /** @param {string} path @param {(text: string) => string} change */
  const edit = (path, change) => {
    const before = readFileSync(join(folder, path), 'utf8');
    const after = change(before);
    if (after === before && numbers.length > 0) throw new Error(`Nothing to change in ${path}.`);
    writeFileSync(join(folder, path), after);
  };
  /** Lines for each added sheet, behind the first place that matches. @param {string} path @param {RegExp} place @param {(number: number) => string} line */
  const add = (path, place, line) =>
    edit(path, (text) => text.replace(place, (found) => found + numbers.map(line).join('')));
  /** @param {string} text */
  const shuffled = (text) =>
    text
      .split(' ')
      .map((word) => ({ word, at: random() }))
      .sort((one, other) => one.at - other.at)
      .map(({ word }) => word)
      .join(' ');
  /** The texts of a tree, each with its words in another order. @param {unknown} tree @returns {unknown} */
  const reworded = (tree) =>
    typeof tree === 'string'
      ? shuffled(tree)
      : Object.fromEntries(
          Object.entries(/** @type {object} */ (tree)).map(([key, value]) => [
            key,
            reworded(value),
          ]),
        );

  add('src/world/cases/names.ts', /cases = \{\n/, (it) => `  ${it}: ['standard'],\n`);
  add(
    'src/world/cases/index.ts',
    /const starts: .* = \{\n/,
    (it) => `  ${it}: { standard: {} },\n`,
  );
  add('src/ui/shell/pages.ts', /const exercises: .* = \{\n/, (it) => {
    return `  ${it}: () => import('../exercises/Sheet${it}.svelte'),\n`;
  });
  add('src/i18n/files.ts', /textFiles = \{\n/, (it) => `  'sheet-${it}': 'coach',\n`);
  add('src/ui/glossary/entries.ts', />\n> = \{\n/, (it) => `  ${it}: {},\n`);
  add('build/page-files.ts', /const pages: .* = \[\n/, (it) => {
    return `  { name: '${it}', view: '/src/ui/exercises/Sheet${it}.svelte', texts: textFilesOf(${it}) },\n`;
  });
  edit('src/sheets/index.ts', (text) =>
    numbers.reduce(
      (grown, it) =>
        grown
          .replace(/^/, `import { createSpace as sheet${it} } from './sheet-${it}.ts';\n`)
          .replace(/= \{\n/, (found) => `${found}  ${it}: sheet${it},\n`),
      text,
    ),
  );
  edit('src/ui/shell/draw/SheetDrawing.svelte', (text) => {
    const [, first = ''] = /\{#if sheet === 1\}\n([\s\S]*?)\{:else if/.exec(text) ?? [];
    const drawn = numbers.map((it) => {
      const own = first.replace(/\d+(?=[a-zA-Z ])/g, (found) => {
        return String(Math.round(Number(found) * (0.8 + 0.4 * random())));
      });
      return `{:else if sheet === ${it}}\n${own}`;
    });
    return text.replace('{:else}', () => `${drawn.join('')}{:else}`);
  });
  for (const number of numbers) {
    cpSync(
      join(folder, 'src/sheets/create-space.ts'),
      join(folder, `src/sheets/sheet-${number}.ts`),
    );
    const page = readFileSync(join(folder, 'src/ui/exercises/CreateSpace.svelte'), 'utf8');
    const own = page.replace('sheets/create-space', `sheets/sheet-${number}`);
    writeFileSync(join(folder, `src/ui/exercises/Sheet${number}.svelte`), own);
  }
  for (const language of LANGUAGES) {
    const texts = join(folder, 'src/i18n', language);
    edit(`src/i18n/${language}/app.json`, (text) => {
      const app = JSON.parse(text);
      for (const it of numbers)
        app.sheet.cases[it] = reworded({ standard: app.sheet.cases[1].typo });
      return JSON.stringify(app);
    });
    const first = JSON.parse(readFileSync(join(texts, 'sheet-1.json'), 'utf8'));
    const lessons = join(folder, 'lessons', language);
    const file = readdirSync(lessons).find((name) => name.startsWith('1-')) ?? '';
    const lesson = readFileSync(join(lessons, file), 'utf8');
    for (const number of numbers) {
      const own = Object.fromEntries(
        Object.entries(first).map(([part, { 1: tree }]) => [part, { [number]: reworded(tree) }]),
      );
      writeFileSync(join(texts, `sheet-${number}.json`), JSON.stringify(own));
      const written = lesson
        .replace(/^number: 1$/m, `number: ${number}`)
        .replace(/^(title|summary): (.*)$/gm, (_, name, words) => `${name}: ${shuffled(words)}`);
      writeFileSync(join(lessons, `${number}-grown.md`), written);
    }
  }
}

/** Builds the measures that need no browser, of a project. @param {string} root @param {string} outDir */
async function buildMeasures(root, outDir) {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { ssr: 'tests/growth/measure.ts', outDir, minify: false },
  });
}

/** Runs them in a process of their own. @param {string} folder @param {string[]} args */
function runMeasures(folder, ...args) {
  const file = join(folder, 'measure.js');
  return JSON.parse(execFileSync(execPath, [file, ...args], { encoding: 'utf8' }));
}

/**
 * How cost grows with sheets, with titles of the catalogue and with acts: everything as a ratio to the same thing
 * measured in the same run, but for the bytes that home loads more for each sheet.
 * @param {import('@playwright/test').Browser} browser
 * @param {{ root: string, folder: string, host: (name: string) => Promise<{ url: string }> }} where
 * What is built goes into `folder`, from where `host` serves it.
 */
export async function measureGrowth(browser, { root, folder, host }) {
  const measures = join(folder, 'measures');
  await buildMeasures(root, measures);
  const pure = runMeasures(measures);

  const grown = [];
  for (const sheets of SHEETS) {
    const project = join(folder, `project-${sheets}`);
    growProject(root, project, sheets);
    const outDir = join(folder, `sheets-${sheets}`);
    await build({
      root: project,
      configFile: join(project, 'vite.config.ts'),
      logLevel: 'error',
      build: { outDir, emptyOutDir: true },
    });
    const own = join(folder, `measures-${sheets}`);
    await buildMeasures(project, own);
    grown.push({ measures: own, ...(await host(`sheets-${sheets}`)) });
  }
  /** @type {{ help: number[], paint: number[], ready: number[] }[]} */
  const times = grown.map(() => ({ help: [], paint: [], ready: [] }));
  // All in turn, so that a busy moment meets all.
  for (let run = 0; run < RUNS; run++) {
    for (const [at, { url, measures }] of grown.entries()) {
      const { help, paint, ready } = /** @type {(typeof times)[0]} */ (times[at]);
      help.push(runMeasures(measures, 'help'));
      paint.push((await firstVisit(browser, url)).paint);
      ready.push((await firstVisit(browser, `${url}#/fiche/1/exercice`, { exercise: true })).ready);
    }
  }
  // The quickest of each: a busy moment only ever adds.
  const best = times.map(({ help, paint, ready }) => {
    return { help: Math.min(...help), paint: Math.min(...paint), ready: Math.min(...ready) };
  });
  const bytes = /** @type {number[]} */ ([]);
  for (const { url } of grown) bytes.push((await firstVisit(browser, url)).bytes);
  const compared = SHEETS.map((sheets, at) => ({
    bytes: ((bytes[at] ?? NaN) - (bytes[0] ?? NaN)) / (sheets - 1),
    help: (best[at]?.help ?? NaN) / (best[0]?.help ?? NaN),
    paint: (best[at]?.paint ?? NaN) / (best[0]?.paint ?? NaN),
    ready: (best[at]?.ready ?? NaN) / (best[0]?.ready ?? NaN),
  }));
  return { ...pure, sheets: compared };
}

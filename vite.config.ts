import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type BuildOptions } from 'vite';
import { compileEarly } from './build/compile-early.ts';
import { icons } from './build/icons.ts';
import { importedBy } from './build/imported-by.ts';
import { lessonIndex } from './build/lesson-index.ts';
import { offline } from './build/offline.ts';
import { oneFile } from './build/one-file.ts';
import { firstLook, readyMadeHome } from './build/ready-made-home.ts';
import { recordings } from './build/recordings.ts';
import { texts } from './build/texts.ts';
import { firstTextFiles, partTextFiles } from './src/i18n/files.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };
/** A build that is a kiosk whatever its address says. */
const kiosk = process.env['KIOSK'] === '1';

/**
 * Svelte makes an error as it loads, and a browser that is being looked into reads the whole file of it a second time
 * to say where: a small file of its own.
 */
const CONSTANTS = /svelte\/src\/internal\/client\/constants\.js$/;

/** Small things that several pages have: each alone would weigh less than the headers that it comes with. */
const SHARED =
  /virtual:icon|src\/(ui\/(listen\/listening|coach\/Quoting|recorded|kept-names|glossary\/entries|shell\/sheets)|coach\/(skills|learner))/;

/** What home and the exercises show first: of the small things, theirs come before the others. */
const FIRST = /src\/ui\/(Exercise|shell\/Home)\.svelte$/;

/** What the exercises, the trainer's page and the field for a code share: one file, though a kiosk takes a machine of its own from it. */
const SESSION =
  /src\/(session\/(session|record|looks-real)|sheets\/create-space|i18n\/labels|ui\/(after-paint|real-data|wall|coach\/(readers|words)))\.ts/;

/** The words that are always asked for together, in each language. */
const WORDS = ['fr', 'de'].flatMap((language) =>
  [firstTextFiles, partTextFiles].map((files) => ({
    name: `words-${language}`,
    test: new RegExp(`src/i18n/${language}/(${files.join('|')})\\.json$`),
  })),
);

/** What every exercise has: one file, with the way in to the first of them. */
const EXERCISE = /src\/ui\/(Exercise|exercises\/CreateSpace)\.svelte$/;

/** The folder with its files, for a web server. */
const served: BuildOptions = {
  modulePreload: { polyfill: false },
  rolldownOptions: {
    output: {
      // What the home page needs comes in one file: every file more costs its headers.
      codeSplitting: {
        groups: [
          { name: 'constants', test: CONSTANTS },
          { name: 'start', tags: ['$initial'] },
          {
            name: (id, graph) => (importedBy(FIRST, id, graph) ? 'shared' : 'shared-later'),
            test: SHARED,
            debugName: 'shared',
            minShareCount: 2,
          },
          { name: 'session', test: SESSION, minShareCount: 2 },
          { name: 'exercise', test: EXERCISE },
          ...WORDS,
        ],
      },
    },
  },
};

/** One file with everything in it, for a USB stick. */
const alone: BuildOptions = {
  outDir: 'dist-usb',
  modulePreload: false,
  cssCodeSplit: false,
  assetsInlineLimit: () => true,
  rolldownOptions: { output: { codeSplitting: false } },
};

export default defineConfig(({ mode }) => {
  const built = { alone: mode === 'usb' };
  return {
    base: './',
    publicDir: built.alone ? false : 'static',
    plugins: [
      texts(root),
      icons(),
      lessonIndex(root),
      svelte(),
      firstLook(root, { ...built, kiosk }),
      readyMadeHome(root, built),
      ...(built.alone
        ? [oneFile('guichet-d-essai.html')]
        : [compileEarly(), recordings(root), offline(root)]),
    ],
    define: {
      __APP_VERSION__: JSON.stringify(version),
      __BUILD_DATE__: JSON.stringify(buildDate()),
      __KIOSK__: JSON.stringify(kiosk),
    },
    build: { target: 'es2022', ...(built.alone ? alone : served) },
  };
});

function buildDate(): string {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  return (epoch ? new Date(Number(epoch) * 1000) : new Date()).toISOString().slice(0, 10);
}

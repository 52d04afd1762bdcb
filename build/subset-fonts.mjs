// `npm run fonts`: cuts the font down to the letters of the languages that the app speaks, into src/ui/fonts.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import subset from 'subset-font';
import { FONT_LETTERS } from './font-letters.js';

const WEIGHTS = [400, 700];
const source = createRequire(import.meta.url).resolve(
  '@fontsource/atkinson-hyperlegible-next/package.json',
);

/** @param {string} name */
const from = (name) => source.replace('package.json', name);
/** @param {string} name */
const to = (name) => fileURLToPath(new URL(`../src/ui/fonts/${name}`, import.meta.url));

for (const weight of WEIGHTS) {
  const font = readFileSync(from(`files/atkinson-hyperlegible-next-latin-${weight}-normal.woff2`));
  // Fractions and figures of other shapes are not used: they would be a tenth of the file.
  const cut = await subset(font, FONT_LETTERS, { targetFormat: 'woff2', noLayoutClosure: true });
  writeFileSync(to(`atkinson-hyperlegible-next-${weight}.woff2`), cut);
  process.stdout.write(`${weight}: ${font.length} bytes, now ${cut.length}\n`);
}
copyFileSync(from('LICENSE'), to('LICENSE'));

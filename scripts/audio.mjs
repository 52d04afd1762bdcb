import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';

// `npm run audio`: records with espeak-ng every sentence of the coach's that has no recording, and keeps those that
// people recorded. `-- --check` only says what is missing or stale. See the README, « Voices ».

/** @typedef {import('../src/ui/listen/say.ts').Recorded} Recorded */

const MACHINE = 'espeak-ng';
const VOICES = /** @type {Record<string, string>} */ ({ fr: 'fr-be', de: 'de' });
const WORDS_A_MINUTE = '145';

const { check } = parseArgs({
  args: argv.slice(2),
  options: { check: { type: 'boolean' } },
}).values;
const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules/.cache');
mkdirSync(cache, { recursive: true });
const built = mkdtempSync(join(cache, 'audio-'));
const wave = join(mkdtempSync(join(tmpdir(), 'guichet-')), 'sentence.wav');
process.on('exit', () => {
  rmSync(built, { recursive: true, force: true });
  rmSync(join(wave, '..'), { recursive: true, force: true });
});

await build({
  root,
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  plugins: [svelte({ emitCss: false })],
  build: { ssr: 'build/spoken-sentences.ts', outDir: built, minify: false },
});
const { spokenSentences } = /** @type {typeof import('../build/spoken-sentences.ts')} */ (
  await import(pathToFileURL(join(built, 'spoken-sentences.js')).href)
);
const sentences = await spokenSentences();

/** Runs a tool; what it says on the way out is its own affair. @param {string} tool @param {string[]} args @param {string} [input] */
function run(tool, args, input) {
  const { status, error } = spawnSync(tool, args, { input, stdio: ['pipe', 'ignore', 'ignore'] });
  if (error || status !== 0) throw new Error(`${tool} ${args.join(' ')}: ${error ?? status}`);
}

/** @param {string} tool */
const has = (tool) => spawnSync(tool, ['--version'], { stdio: 'ignore' }).error === undefined;

/** @param {string} message @returns {never} */
function stop(message) {
  console.error(message);
  process.exit(1);
}

const opus = has('opusenc')
  ? (/** @type {string} */ to) => run('opusenc', ['--quiet', '--bitrate', '24', wave, to])
  : (/** @type {string} */ to) =>
      run('ffmpeg', ['-y', '-i', wave, '-c:a', 'libopus', '-b:a', '24k', to]);
if (!check && !has(MACHINE)) {
  stop('The sentences are spoken by espeak-ng, which is not there: apt-get install espeak-ng.');
}
if (!check && !has('opusenc') && spawnSync('ffmpeg', ['-version'], { stdio: 'ignore' }).error) {
  stop(
    'The recordings are made small by opusenc or ffmpeg, and neither is there: apt-get install opus-tools.',
  );
}
const tool = check
  ? ''
  : (/([\d.]+)/.exec(spawnSync(MACHINE, ['--version']).stdout.toString())?.[1] ?? '');

let lacking = 0;
for (const [language, texts] of Object.entries(sentences)) {
  const folder = join(root, 'static/audio', language);
  const manifest = join(folder, 'manifest.json');
  const known = /** @type {Recorded[]} */ (
    existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')) : []
  );
  const kept = known.filter(({ text, file }) => texts.has(text) && existsSync(join(folder, file)));
  const there = new Set(kept.map(({ text }) => text));
  const missing = [...texts].filter(([hash]) => !there.has(hash));
  const stale = known.length - kept.length;
  if (check) {
    lacking += missing.length + stale;
    console.log(`${language}: ${texts.size} sentences, ${missing.length} missing, ${stale} stale`);
    continue;
  }
  mkdirSync(folder, { recursive: true });
  const made = missing.map(([text, sentence]) => {
    const file = `${text}.opus`;
    const voice = VOICES[language] ?? language;
    run(MACHINE, ['-v', voice, '-s', WORDS_A_MINUTE, '-w', wave], sentence);
    opus(join(folder, file));
    /** @type {Recorded} */
    const entry = {
      ...{ file, language, text, sentence, voice: `${MACHINE} ${voice}` },
      ...{ licence: 'EUPL-1.2', author: MACHINE, tool: `${MACHINE} ${tool}` },
    };
    return entry;
  });
  const all = [...kept, ...made].sort((one, other) => (one.text < other.text ? -1 : 1));
  writeFileSync(manifest, `${JSON.stringify(all, null, 2)}\n`);
  const used = new Set([...all.map(({ file }) => file), 'manifest.json']);
  for (const file of readdirSync(folder)) if (!used.has(file)) rmSync(join(folder, file));
  console.log(`${language}: ${texts.size} sentences, ${made.length} recorded, ${stale} taken out`);
}
process.exitCode = lacking > 0 ? 1 : 0;

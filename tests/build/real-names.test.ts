import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const languages = ['fr', 'de'];

/** Every file that is served, from the folders that they are made of. */
const served = ['src', 'lessons', 'static'].flatMap((folder) =>
  readdirSync(root + folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`.slice(root.length)),
);
const written = [...served.filter((file) => /\.(ts|svelte|css|json|md)$/.test(file)), 'index.html'];
const read = (file: string) => readFileSync(root + file, 'utf8');
type Words = Record<string, string>;
type Texts = Record<string, Words>;
const texts = (language: string, name: string) =>
  JSON.parse(read(`src/i18n/${language}/${name}.json`)) as Record<string, unknown>;

/** Whom nothing here may be taken for: portals of the federal state, its services, banks, the post. */
const neverNamed =
  /\b(?:belgium\.be|fgov|my ?minfin|tax-?on-?web|my ?pension|SPF|FPS|FÖD|FOD|belfius|kbc|cbc banque|ing|bnp|fortis|argenta|crelan|beobank|bpost|bancontact|payconiq|proximus|telenet)\b/i;
/** The real names that the guide teaches. */
const taught = /itsme|csam|ebox|mon espace|wallon/i;

describe('SAFE-01: no one real', () => {
  it('is named, but for those whose names the guide teaches', () => {
    expect(written.filter((file) => neverNamed.test(read(file)))).toEqual([]);
  });
});

describe.each(languages)('SAFE-05: %s: the scam', (language) => {
  it('is a text that would fool no one elsewhere: it names no one real', () => {
    const { mail } = texts(language, 'screen')['labels'] as Record<string, Texts>;
    const { lookalike } = texts(language, 'sites')['mails'] as Record<string, Words>;
    const words = [mail!['open']!['lookalike']!, lookalike!['body']!, lookalike!['after']!];
    expect(words.map((it) => it.length > 10)).toEqual([true, true, true]);
    expect(words.filter((it) => neverNamed.test(it) || taught.test(it))).toEqual([]);
  });
});

it('SAFE-05: the look-alike site has nothing to write in', () => {
  expect(read('src/ui/desk/sites/Lookalike.svelte')).not.toMatch(/TypeField|<input|<form/);
});

it.each(languages)('SAFE-07: %s: the recap of the scam says whom to tell of it', (language) => {
  const ends = texts(language, 'recap')['ends'] as Texts;
  expect(ends['1']!['real_scam']).toMatch(/suspe[ck]t@safeonweb\.be/);
});

it.each(languages)('SAFE-09: %s: every page says that it is no official site', (language) => {
  const footer = texts(language, 'app')['footer'] as Words;
  const { disclaimer } = texts(language, 'about')['about'] as Texts;
  const said = [footer['notOfficial'], footer['noTie'], disclaimer!['marks']].join('\n');
  expect(said).toMatch(
    language === 'fr'
      ? /pas un site officiel.*\nAucune administration n'y participe\.\n.*appartiennent à leurs propriétaires/
      : /keine amtliche Website.*\nKeine Behörde ist daran beteiligt\.\n.*gehören ihren Inhabern/,
  );
});

describe('SAFE-01, SAFE-08: no picture', () => {
  it('is there but the project’s own', () => {
    const pictures = served.filter((file) => !/\.(ts|svelte|css|json|md)$/.test(file));
    expect(pictures.filter((file) => !file.startsWith('static/audio/')).sort()).toEqual([
      'lessons/LICENSE',
      'src/ui/fonts/LICENSE',
      'src/ui/fonts/atkinson-hyperlegible-next-400.woff2',
      'src/ui/fonts/atkinson-hyperlegible-next-700.woff2',
      'src/ui/icon.svg',
      'static/app.webmanifest',
      'static/icon-192.png',
      'static/icon-512.png',
      'static/pictures/exercise.png',
      'static/pictures/home.png',
      'static/pictures/phone.png',
    ]);
  });
});

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, describe, expect, it } from 'vitest';
import { FONT_LETTERS } from '../../build/font-letters.js';
import { readLessons } from '../../build/lesson-index.ts';
import { readTextSources, textFaults, texts } from '../../build/texts.ts';
import { textFiles, type TextFile } from '../../src/i18n/files.ts';
import { allTexts } from '../../src/i18n/texts.ts';
import viteConfig from '../../vite.config.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const names = Object.keys(textFiles) as TextFile[];

const leaves = (tree: object, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : leaves(value as object, `${path}${key}.`),
  );
const FRENCH = `{
  "found": {
    "title": "Les dossiers de {{name}}",
    "count_one": "{{count}} dossier",
    "count_other": "{{count}} dossiers"
  }
}
`;
const GERMAN = `{
  "found": {
    "title": "Die Akten von {{name}}",
    "count_one": "{{count}} Akte",
    "count_other": "{{count}} Akten"
  }
}
`;
const FR = 'src/i18n/fr/list.json';
const DE = 'src/i18n/de/list.json';
const sources = (french: string, german: string) => [
  { path: FR, source: french },
  { path: DE, source: german },
];

describe('the texts', () => {
  it('F36, F37: are without fault in both languages', () => {
    expect(textFaults(readTextSources(root))).toEqual([]);
  });

  it.each(names)('keep French punctuation with its word in %s', (name) => {
    expect(leaves(allTexts.fr[name]).filter(([, text]) => /« | [»:;!?]/.test(text))).toEqual([]);
  });
});

describe('what is wrong with a file of texts', () => {
  it('is nothing, where both languages say the same', () => {
    expect(textFaults(sources(FRENCH, GERMAN))).toEqual([]);
  });

  const title = '    "title": "Die Akten von {{name}}",\n';
  const missing: [string, string, string, string[]][] = [
    [
      'a key that the translation lacks',
      FRENCH,
      GERMAN.replace(title, ''),
      [`${DE}: "found.title" is missing, ${FR}:3 has it`],
    ],
    [
      'a key that French lacks',
      FRENCH.replace(/ +"title.*\n/, ''),
      GERMAN,
      [`${FR}: "found.title" is missing, ${DE}:3 has it`],
    ],
    [
      'a key spelt otherwise',
      FRENCH,
      GERMAN.replace('"title"', '"titel"'),
      [
        `${DE}: "found.title" is missing, ${FR}:3 has it`,
        `${FR}: "found.titel" is missing, ${DE}:3 has it`,
      ],
    ],
    [
      'a key in another group',
      FRENCH,
      GERMAN.replace(title, '').replace('  }\n', '  },\n  "title": "Die Akten von {{name}}"\n'),
      [
        `${DE}: "found.title" is missing, ${FR}:3 has it`,
        `${FR}: "title" is missing, ${DE}:6 has it`,
      ],
    ],
    [
      'a group where French has a text',
      FRENCH,
      GERMAN.replace('"Die Akten von {{name}}"', '{ "long": "Die Akten von {{name}}" }'),
      [
        `${DE}: "found.title" is missing, ${FR}:3 has it`,
        `${FR}: "found.title.long" is missing, ${DE}:3 has it`,
      ],
    ],
    [
      'a key without words',
      FRENCH,
      GERMAN.replace('Die Akten von {{name}}', ' '),
      [`${DE}:3: "found.title" must be a text`, `${DE}: "found.title" is missing, ${FR}:3 has it`],
    ],
    [
      'a list where words belong',
      FRENCH,
      GERMAN.replace('"Die Akten von {{name}}"', '["Die Akten"]'),
      [`${DE}:3: "found.title" must be a text`, `${DE}: "found.title" is missing, ${FR}:3 has it`],
    ],
    [
      'a key that is there twice',
      FRENCH,
      GERMAN.replace(title, title + title),
      [`${DE}:4: "found.title" is there twice`],
    ],
    [
      'a comma too many',
      FRENCH,
      GERMAN.replace('Akten"\n', 'Akten",\n'),
      [
        `${DE}:1: the file is not JSON with texts by their keys`,
        ...['title', 'count_one', 'count_other'].map(
          (key, i) => `${DE}: "found.${key}" is missing, ${FR}:${i + 3} has it`,
        ),
      ],
    ],
  ];
  it.each(missing)('F36: %s is told with file and key', (_, french, german, faults) => {
    expect(textFaults(sources(french, german))).toEqual(faults);
  });

  it('F36: a file that one language lacks is told', () => {
    const alone = (path: string) => textFaults([{ path, source: FRENCH }, ...others]);
    const others = ['fr', 'de'].map((it) => ({ path: `src/i18n/${it}/app.json`, source: '{}' }));
    expect(alone(FR)).toEqual([`${DE}:1: the file is missing, ${FR} is there`]);
    expect(alone(DE)).toEqual([`${FR}:1: the file is missing, ${DE} is there`]);
  });

  const ill: [string, (text: string) => string, string[]][] = [
    [
      'a variable lost',
      (text) => text.replace('von {{name}}', ''),
      [`${DE}:3: "found.title" has no variable, ${FR}:3 has {{name}}`],
    ],
    [
      'a variable translated',
      (text) => text.replace('{{name}}', '{{nachname}}'),
      [`${DE}:3: "found.title" has {{nachname}}, ${FR}:3 has {{name}}`],
    ],
    [
      'a variable in other letters',
      (text) => text.replace('{{name}}', '{{Name}}'),
      [`${DE}:3: "found.title" has {{Name}}, ${FR}:3 has {{name}}`],
    ],
    [
      'a variable too many',
      (text) => text.replace('von {{name}}', 'von {{name}}: {{count}}'),
      [`${DE}:3: "found.title" has {{count}} {{name}}, ${FR}:3 has {{name}}`],
    ],
    [
      'a variable used twice',
      (text) => text.replace('{{name}}', '{{name}} {{name}}'),
      [`${DE}:3: "found.title" has {{name}} {{name}}, ${FR}:3 has {{name}}`],
    ],
    [
      'the variable of another text',
      (text) => text.replace('{{count}} Akten', '{{name}} Akten'),
      [`${DE}:5: "found.count_other" has {{name}}, ${FR}:5 has {{count}}`],
    ],
    ...(
      [
        ['a brace that is not closed', '{{name}', '{'],
        ['a brace that is not opened', '{name}}', '{'],
        ['single braces', '{name}', '{'],
        ['a variable with a blank in it', '{{ name }}', '{'],
        ['another text put into this one', '$t(found.count)', '$t('],
      ] as const
    ).map(([name, written, sign]): [string, (text: string) => string, string[]] => [
      name,
      (text) => text.replace('{{name}}', written),
      [
        `${DE}:3: "found.title" has a "${sign}" that belongs to no {{variable}}`,
        `${DE}:3: "found.title" has no variable, ${FR}:3 has {{name}}`,
      ],
    ]),
    [
      'a brace beside a variable',
      (text) => text.replace('{{name}}', '{{name}}}'),
      [`${DE}:3: "found.title" has a "}" that belongs to no {{variable}}`],
    ],
    [
      'the form for one lost',
      (text) => text.replace(/ +"count_one.*\n/, ''),
      [
        `${DE}:4: "found.count_other" needs "found.count_one" beside it, for other numbers`,
        `${DE}: "found.count_one" is missing, ${FR}:4 has it`,
      ],
    ],
    [
      'the form for several lost',
      (text) => text.replace(/,\n +"count_other.*\n/, '\n'),
      [
        `${DE}:4: "found.count_one" needs "found.count_other" beside it, for other numbers`,
        `${DE}: "found.count_other" is missing, ${FR}:5 has it`,
      ],
    ],
    [
      'one text for all numbers',
      (text) => text.replace(/ +"count_one.*\n/, '').replace('count_other', 'count'),
      [
        `${DE}: "found.count_one" is missing, ${FR}:4 has it`,
        `${DE}: "found.count_other" is missing, ${FR}:5 has it`,
        `${FR}: "found.count" is missing, ${DE}:4 has it`,
      ],
    ],
    [
      'a form named in another way',
      (text) => text.replace('count_other', 'count_plural'),
      [
        `${DE}:4: "found.count_one" needs "found.count_other" beside it, for other numbers`,
        `${DE}: "found.count_other" is missing, ${FR}:5 has it`,
        `${FR}: "found.count_plural" is missing, ${DE}:5 has it`,
      ],
    ],
  ];
  it.each(ill)('F37: %s is told with file and key', (_, broken, faults) => {
    expect(textFaults(sources(FRENCH, broken(GERMAN)))).toEqual(faults);
  });

  it('F37: a form that both languages lack is told in both', () => {
    const broken = [FRENCH, GERMAN].map((text) => text.replace(/ +"count_one.*\n/, ''));
    expect(textFaults(sources(broken[0]!, broken[1]!))).toEqual(
      [FR, DE].map(
        (it) => `${it}:4: "found.count_other" needs "found.count_one" beside it, for other numbers`,
      ),
    );
  });
});

describe('a build', () => {
  const folder = mkdtempSync(join(tmpdir(), 'texts-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Builds a script and nothing else, with these texts beside it. */
  function buildWith(german: string) {
    for (const { path, source } of sources(FRENCH, german)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), source);
    }
    writeFileSync(join(folder, 'main.js'), 'export const built = true;');
    return build({
      root: folder,
      configFile: false,
      logLevel: 'silent',
      plugins: [texts(folder)],
      build: { write: false, lib: { entry: 'main.js', formats: ['es'] } },
    });
  }

  it('F36, F37: is made of texts without fault, and fails with the file and the key of each fault', async () => {
    await expect(buildWith(GERMAN)).resolves.toHaveLength(1);
    const broken = GERMAN.replace(/ +"title.*\n/, '').replace('{{count}} Akten', 'Akten');
    await expect(buildWith(broken)).rejects.toThrow(
      [
        `${DE}: "found.title" is missing, ${FR}:3 has it`,
        `${DE}:4: "found.count_other" has no variable, ${FR}:5 has {{count}}`,
      ].join('\n'),
    );
  });

  it.each(['production', 'usb'])('F36, F37: asks for it in the mode %s', (mode) => {
    const { plugins = [] } = viteConfig({ command: 'build', mode });
    expect(plugins.flat().map((it) => it && 'name' in it && it.name)).toContain('texts');
  });
});

describe('the font', () => {
  const files = [
    ...['fr', 'de'].flatMap((language) => names.map((name) => `src/i18n/${language}/${name}.json`)),
    ...readLessons(root).map(({ path }) => path),
  ];

  it.each(files)('has every letter of %s', (file) => {
    const letters = new Set(readFileSync(root + file, 'utf8'));
    const missing = [...letters].filter((it) => it !== '\n' && !FONT_LETTERS.includes(it));
    expect(missing).toEqual([]);
  });
});

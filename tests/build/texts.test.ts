import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { FONT_LETTERS } from '../../build/font-letters.js';
import { readLessons } from '../../build/lesson-index.ts';
import { textFiles, type TextFile } from '../../src/i18n/files.ts';
import { allTexts } from '../../src/i18n/texts.ts';

const names = Object.keys(textFiles) as TextFile[];

const leaves = (tree: object, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : leaves(value as object, `${path}${key}.`),
  );
const variables = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();

describe.each(names)('the texts of %s', (name) => {
  const french = leaves(allTexts.fr[name]);
  const german = new Map(leaves(allTexts.de[name]));

  it('F36: have the same keys in both languages', () => {
    expect([...german.keys()].sort()).toEqual(french.map(([key]) => key).sort());
  });

  it('F37: have the same variables in both languages', () => {
    const different = french.filter(
      ([key, text]) => String(variables(text)) !== String(variables(german.get(key) ?? '')),
    );
    expect(different).toEqual([]);
  });

  it('F37: have no braces but those of variables, and all forms of a number', () => {
    const both = [...french, ...german];
    const loose = both.filter(([, text]) => /[{}]|\$t\(/.test(text.replace(/\{\{\w+\}\}/g, '')));
    const alone = both.filter(([key]) => {
      const [, stem, form] = /^(.*)_(one|other)$/.exec(key) ?? [];
      return form && !german.has(`${stem}_${form === 'one' ? 'other' : 'one'}`);
    });
    expect({ loose, alone }).toEqual({ loose: [], alone: [] });
  });

  it('keep French punctuation with its word', () => {
    expect(french.filter(([, text]) => /« | [»:;!?]/.test(text))).toEqual([]);
  });
});

describe('the font', () => {
  const root = fileURLToPath(new URL('../../', import.meta.url));
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

import { describe, expect, it } from 'vitest';
import deScreen from '../../src/i18n/de/screen.json' with { type: 'json' };
import deSites from '../../src/i18n/de/sites.json' with { type: 'json' };
import deSpace from '../../src/i18n/de/space.json' with { type: 'json' };
import frScreen from '../../src/i18n/fr/screen.json' with { type: 'json' };
import frSites from '../../src/i18n/fr/sites.json' with { type: 'json' };
import frSpace from '../../src/i18n/fr/space.json' with { type: 'json' };
import { procedureOf } from '../../src/world/monespace/catalogue.ts';
import { catalogueEntries } from '../../src/world/monespace/procedures.ts';
import { allFiles } from '../../src/world/monespace/files.ts';

const leaves = (tree: object, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : leaves(value as object, `${path}${key}.`),
  );
const variables = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();

describe.each([
  ['screen', frScreen, deScreen],
  ['sites', frSites, deSites],
  ['space', frSpace, deSpace],
])('the texts of the pretend screen, %s', (_, fr, de) => {
  const french = leaves(fr);
  const german = new Map(leaves(de));

  it('have the same keys in both languages', () => {
    expect([...german.keys()].sort()).toEqual(french.map(([key]) => key).sort());
  });

  it('have the same variables and the same number of lines in both languages', () => {
    const different = french.filter(([key, text]) => {
      const other = german.get(key) ?? '';
      const lines = (words: string) => words.split('\n').length;
      return String(variables(text)) !== String(variables(other)) || lines(text) !== lines(other);
    });
    expect(different).toEqual([]);
  });

  it('keep French punctuation with its word', () => {
    expect(french.filter(([, text]) => /« | [»:;!?]/.test(text))).toEqual([]);
  });
});

describe('the titles on the pretend screen', () => {
  it('are those in which the catalogue searches', () => {
    const inFrench = Object.fromEntries(catalogueEntries.map(({ id, fr: title }) => [id, title]));
    const inGerman = Object.fromEntries(catalogueEntries.map(({ id, de: title }) => [id, title]));
    const unspaced = (titles: Record<string, string>) =>
      Object.fromEntries(
        Object.entries(titles).map(([id, title]) => [id, title.replaceAll('\u00A0', ' ')]),
      );
    expect(unspaced(frSpace.labels.catalogue.open)).toEqual(unspaced(inFrench));
    expect(deSpace.labels.catalogue.open).toEqual(inGerman);
  });

  it('of a file are those of its procedure', () => {
    const french: Record<string, string> = frSpace.labels.files.open;
    const german: Record<string, string> = deSpace.labels.files.open;
    for (const { id, procedure } of allFiles) {
      expect(french[id]).toBe(procedureOf(procedure)?.fr);
      expect(german[id]).toBe(procedureOf(procedure)?.de);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { shownPage } from '../../src/world/browser.ts';
import {
  fewWords,
  needs,
  procedureOf,
  results,
  search,
  target,
  themesOf,
  type Need,
} from '../../src/world/monespace/catalogue.ts';
import { catalogueEntries } from '../../src/world/monespace/procedures.ts';
import { fold, words } from '../../src/world/text.ts';
import { play, type World } from '../../src/world/world.ts';
import { badInputs } from '../support/bad-inputs.ts';
import { after, factsOf, offered, start } from '../support/play.ts';
import { titled } from '../support/titled.ts';
import { toSpace } from '../support/ways.ts';

const catalogue = after(start(2, 'standard'), ...toSpace, 'site.newProcedure');
const found = (query: string) => search(query).map(({ id }) => id);
const ids = (world: World) => results(world).map(({ id }) => id);
const needNames = Object.keys(needs) as Need[];

describe('the catalogue', () => {
  it('has 119 procedures, each with an id of its own', () => {
    expect(catalogueEntries).toHaveLength(119);
    expect(new Set(catalogueEntries.map(({ id }) => id)).size).toBe(119);
    expect(catalogueEntries.filter(({ id }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  it('has a theme, an audience and a title in both languages for each', () => {
    const empty = catalogueEntries.filter((entry) =>
      Object.values(entry).some((value: string) => value.trim() === '' || value !== value.trim()),
    );
    expect(empty).toEqual([]);
    expect(catalogueEntries.filter(({ fr, de }) => fr === de)).toEqual([]);
    expect(new Set(catalogueEntries.map(({ audience }) => audience))).toEqual(
      new Set(['citizen', 'business']),
    );
  });

  it('has titles that differ, in each language', () => {
    for (const language of ['fr', 'de'] as const) {
      const titles = catalogueEntries.map((entry) => fold(entry[language]));
      expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
    }
  });

  it('finds a procedure by its id, and none for another', () => {
    expect(procedureOf('prendre-contact-avec-le-1718')?.fr).toBe('Prendre contact avec le 1718');
    for (const id of ['', 'x', '__proto__', 'constructor']) expect(procedureOf(id)).toBeUndefined();
  });
});

describe('a search', () => {
  const table: readonly (readonly [string, string[]])[] = [
    ['', []],
    ['  ', []],
    ['?!', []],
    ['Contester le précompte immobilier', []],
    ['gaufres', []],
    ['1718', ['prendre-contact-avec-le-1718']],
    ['permis de pêche', ['obtenir-un-permis-de-peche']],
    ['PERMIS PECHE', ['obtenir-un-permis-de-peche']],
    ['pêche permis', ['obtenir-un-permis-de-peche']],
    ['péche'.normalize('NFD'), ['obtenir-un-permis-de-peche']],
    ['acte d’état civil', ['demander-un-extrait-ou-une-copie-d-un-acte']],
    ["acte d'état civil.", ['demander-un-extrait-ou-une-copie-d-un-acte']],
    ['Wohnungsscheck', ['beneficier-du-cheque-habitat']],
    [badInputs.script, []],
    [badInputs.loneSurrogate, []],
    [badInputs.megabyte, []],
  ];
  it.each(titled(table))('for %s', (_, query, expected) => expect(found(query)).toEqual(expected));

  it('finds each procedure by its title in either language, and by any word of it', () => {
    for (const entry of catalogueEntries) {
      for (const title of [entry.fr, entry.de, entry.fr.toUpperCase(), entry.de.normalize('NFD')]) {
        expect(found(title)).toContain(entry.id);
        for (const word of words(title)) expect(found(word)).toContain(entry.id);
      }
    }
  });

  it('finds only procedures whose title has every word typed', () => {
    for (const query of ['prime', 'prime eau', 'demander aide', 'logement', 'zu', 'immo']) {
      for (const { fr, de } of search(query)) {
        const inOne = [fr, de].some((title) =>
          words(query).every((word) => fold(title).includes(word)),
        );
        expect([query, fr, inOne]).toEqual([query, fr, true]);
      }
    }
  });

  it('does not mix the words of two languages', () => {
    expect(found('chèque')).toContain('beneficier-du-cheque-habitat');
    expect(found('bénéficier Wohnungsscheck')).toEqual([]);
  });
});

describe('the need', () => {
  it.each(needNames)('"%s" has a procedure, found by few words, not by its sentence', (need) => {
    const { id, search: few, sentence } = needs[need];
    expect(procedureOf(id)?.audience).toBe('citizen');
    expect(words(few).length).toBeLessThanOrEqual(fewWords);
    expect(found(few)).toContain(id);
    expect(words(sentence).length).toBeGreaterThan(fewWords);
    expect(found(sentence)).toEqual([]);
    expect(target(start(2, 'standard', need))).toBe(id);
  });

  it('is the tax when none is named', () => {
    expect(start(2, 'standard').catalogue).toEqual({
      need: 'tax',
      found: false,
      sentenceTried: false,
      sentence: false,
    });
    expect(start(2, 'no-result').catalogue.sentence).toBe(true);
  });
});

describe('the page', () => {
  it('lists nothing before a search', () => {
    expect(ids(catalogue)).toEqual([]);
    expect(themesOf(catalogue)).toEqual([]);
    expect(offered(catalogue)).toEqual([
      'catalogue.search',
      'site.signOut',
      'site.menu',
      'site.space',
    ]);
  });

  const table = [
    ['immo', 'catalogue.found', { found: true, sentenceTried: false }],
    ['Immobilier précompte', 'catalogue.found', { found: true, sentenceTried: false }],
    ['pêche', 'catalogue.searched', { found: false, sentenceTried: false }],
    ['gaufres', 'catalogue.searched', { found: false, sentenceTried: false }],
    ['', 'catalogue.searched', { found: false, sentenceTried: false }],
    [
      'Contester le précompte immobilier',
      'catalogue.sentenceSearched',
      { found: false, sentenceTried: true },
    ],
    [
      'demander une réduction du précompte immobilier',
      'catalogue.sentenceSearched',
      { found: false, sentenceTried: true },
    ],
  ] as const;
  it.each(titled(table))('searched for %s', (_, text, fact, kept) => {
    const line = `catalogue.search ${text}`;
    const world = after(catalogue, line);
    expect(factsOf(catalogue, line)).toEqual([fact]);
    expect(world.catalogue).toEqual({ ...catalogue.catalogue, ...kept });
    expect(shownPage(world)).toEqual({ site: 'monespace', view: 'catalogue', query: text });
    expect(ids(world)).toEqual(found(text));
  });

  it('keeps in mind what was found', () => {
    const world = after(catalogue, 'catalogue.search immo', 'catalogue.search gaufres');
    expect(world.catalogue.found).toBe(true);
  });

  it('is narrowed by a theme of its results, and widened again', () => {
    const world = after(catalogue, 'catalogue.search prime');
    const themes = themesOf(world);
    expect(new Set(themes)).toEqual(new Set(search('prime').map(({ theme }) => theme)));
    expect(themes.length).toBeGreaterThan(1);
    for (const theme of themes) {
      const narrowed = after(world, `catalogue.theme ${theme}`);
      expect(results(narrowed).map((entry) => entry.theme)).toEqual(
        search('prime')
          .map((entry) => entry.theme)
          .filter((other) => other === theme),
      );
      expect(ids(after(narrowed, 'catalogue.theme all'))).toEqual(ids(world));
    }
  });

  it('offers no theme when there is nothing to choose from', () => {
    const world = after(catalogue, 'catalogue.search pêche');
    expect(offered(world).filter((line) => line.startsWith('catalogue.theme'))).toEqual([]);
  });

  it('does not count a filter as a search', () => {
    const world = after(catalogue, 'catalogue.search prime');
    expect(after(world, `catalogue.theme ${themesOf(world)[0]}`).catalogue.found).toBe(false);
  });
});

describe('a procedure', () => {
  const world = after(catalogue, 'catalogue.search immo');
  const id = needs.tax.id;

  it('of the results opens on its page', () => {
    expect(factsOf(world, `catalogue.open ${id}`)).toEqual(['catalogue.targetOpened']);
    expect(shownPage(after(world, `catalogue.open ${id}`))).toEqual({
      site: 'monespace',
      view: 'procedure',
      item: id,
    });
  });

  it('that is another one says so', () => {
    const other = after(catalogue, 'catalogue.search pêche');
    expect(factsOf(other, 'catalogue.open obtenir-un-permis-de-peche')).toEqual([
      'catalogue.otherOpened',
    ]);
  });

  it('that was not found cannot be opened', () => {
    expect(play(catalogue, { type: 'catalogue.open', id })).toEqual({
      world: catalogue,
      facts: [],
    });
  });

  it('is left by the way back, the results being there still', () => {
    const back = after(world, `catalogue.open ${id}`, 'browser.back');
    expect(ids(back)).toEqual(ids(world));
  });
});

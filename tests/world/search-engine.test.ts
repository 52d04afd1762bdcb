import { describe, expect, it } from 'vitest';
import { shownPage } from '../../src/world/browser.ts';
import { mailPage, sitePage } from '../../src/world/pages.ts';
import { queryKind, resultsFor } from '../../src/world/search-engine.ts';
import { play } from '../../src/world/world.ts';
import { badInputs } from '../support/bad-inputs.ts';
import { after, factsOf, offered, start } from '../support/play.ts';
import { titled } from '../support/titled.ts';

const opened = after(start(1, 'standard'), 'browser.open');

describe('what the search engine finds', () => {
  const site = ['sponsored', 'monespace'];
  const table: readonly (readonly [query: string, results: string[]])[] = [
    ['', []],
    ['recette de gaufres', []],
    ['mon espace wallonie', site],
    ['MON ESPACE', site],
    ['espace citoyen', site],
    ['guichet wallon', site],
    ['monespace.wallonie.be', site],
    ['Wallonie.', site],
    ['boîte mail', ['mailbox']],
    ['BOITE', ['mailbox']],
    ['Postfach', ['mailbox']],
    ['mail wallonie', [...site, 'mailbox']],
    ['espaces', []],
    [badInputs.script, []],
    [badInputs.emoji, []],
  ];
  it.each(titled(table))('for %s', (_, query, results) => {
    expect(resultsFor(query)).toEqual(results);
  });

  it('is all that matters of a query', () => {
    expect(queryKind('')).toBe('start');
    expect(queryKind('gaufres')).toBe('');
    expect(queryKind('espace')).toBe('sponsored+monespace');
  });
});

describe('a search', () => {
  const table: readonly (readonly [query: string, fact: string])[] = [
    ['mon espace wallonie', 'search.submitted'],
    ['gaufres', 'search.foundNothing'],
    ['monespace.wallonie.be', 'search.addressSubmitted'],
    ['wallonie.be', 'search.addressSubmitted'],
  ];
  it.each(titled(table))('for %s shows the page of its results', (_, query, fact) => {
    const line = `search.submit ${query}`;
    const world = after(opened, line);
    expect(shownPage(world)).toEqual({ site: 'search', query });
    expect(factsOf(opened, line)).toEqual([fact]);
    expect(shownPage(after(world, 'browser.back'))).toEqual({ site: 'search', query: '' });
  });

  it('for nothing stays on the page', () => {
    expect(play(opened, { type: 'search.submit', text: ' \u200B ' }).world).toEqual(opened);
  });

  it('offers its results and nothing else', () => {
    expect(offered(opened)).toEqual(['search.submit']);
    expect(offered(after(opened, 'search.submit mail wallonie'))).toEqual([
      'search.submit',
      'search.open sponsored',
      'search.open monespace',
      'search.open mailbox',
    ]);
    expect(offered(after(opened, 'browser.mailbox'))).not.toContain('search.submit');
  });
});

describe('a result', () => {
  const found = after(opened, 'search.submit mail wallonie');
  const table = [
    ['sponsored', { site: 'lookalike', caught: false }, 'search.sponsoredOpened'],
    ['monespace', sitePage, 'search.resultOpened'],
    ['mailbox', mailPage, 'search.resultOpened'],
  ] as const;
  it.each(table)('%s leads to its page', (result, page, fact) => {
    expect(shownPage(after(found, `search.open ${result}`))).toEqual(page);
    expect(factsOf(found, `search.open ${result}`)).toEqual([fact]);
  });

  it('that was not found cannot be opened', () => {
    const other = after(opened, 'search.submit boîte mail');
    expect(play(other, { type: 'search.open', result: 'sponsored' })).toEqual({
      world: other,
      facts: [],
    });
  });
});

describe('the look-alike behind the advertisement', () => {
  const page = after(opened, 'search.submit espace', 'search.open sponsored');

  it('lets its order be placed once, and then says what it was', () => {
    expect(offered(page)).toEqual(['lookalike.order']);
    expect(factsOf(page, 'lookalike.order')).toEqual(['lookalike.ordered']);
    const caught = after(page, 'lookalike.order');
    expect(shownPage(caught)).toEqual({ site: 'lookalike', caught: true });
    expect(offered(caught)).toEqual([]);
    expect(play(caught, { type: 'lookalike.order' })).toEqual({ world: caught, facts: [] });
  });

  it('is left by the way back', () => {
    expect(shownPage(after(page, 'lookalike.order', 'browser.back'))).toEqual({
      site: 'search',
      query: 'espace',
    });
  });
});

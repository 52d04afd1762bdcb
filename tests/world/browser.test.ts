import { describe, expect, it } from 'vitest';
import {
  activeTab,
  addressOf,
  pageOf,
  shownIn,
  shownPage,
  startBrowser,
  tabLimit,
} from '../../src/world/browser.ts';
import { mailPage, sitePage, startPage, type Page } from '../../src/world/pages.ts';
import { affordances, keyOf, play } from '../../src/world/world.ts';
import { badInputs } from '../support/bad-inputs.ts';
import { after, factsOf, start } from '../support/play.ts';
import { titled } from '../support/titled.ts';
import { toChoice } from '../support/ways.ts';

const desk = start(1, 'standard');
const opened = after(desk, 'browser.open');
const notFound = (address: string): Page => ({ site: 'not-found', address });
const results = (query: string): Page => ({ site: 'search', query });

describe('the browser', () => {
  it('is closed at first, and shows its start page once opened', () => {
    expect(desk.browser).toEqual(startBrowser);
    expect(shownPage(desk)).toBeNull();
    expect(pageOf(desk, 'search')).toBeNull();
    expect(factsOf(desk, 'browser.open')).toEqual([]);
    expect(opened.browser).toEqual({ ...startBrowser, open: true });
    expect(shownPage(opened)).toEqual(startPage);
  });

  it('offers one control on the desk, and no other while it is closed', () => {
    const acts = affordances(desk).map(({ act }) => act.type);
    expect(acts).toEqual(['screen.language', 'browser.open']);
  });

  it('is empty again after it was closed', () => {
    const closed = after(opened, 'browser.go wallonie.be', 'browser.newTab', 'browser.close');
    expect(closed).toEqual(desk);
    expect(factsOf(opened, 'browser.close')).toEqual(['browser.closed']);
  });

  it('tells that it was closed while still signed in, and the sign-in stays', () => {
    const signedIn = after(desk, ...toChoice);
    expect(factsOf(signedIn, 'browser.close')).toEqual([
      'browser.closed',
      'browser.closedSignedIn',
    ]);
    expect(after(signedIn, 'browser.close').signIn.on).toBe(true);
  });
});

describe('the address bar', () => {
  const table: readonly (readonly [typed: string, page: Page, fact: string])[] = [
    ['monespace.wallonie.be', sitePage, 'browser.siteOpened'],
    ['  HTTPS://www.MonEspace.Wallonie.be/. ', sitePage, 'browser.siteOpened'],
    ['mail.exercice.test', mailPage, 'browser.mailboxOpened'],
    ['recherche.exercice.test', startPage, 'browser.siteOpened'],
    [
      'mon-espace-wallonie.example',
      { site: 'lookalike', caught: false },
      'browser.lookalikeOpened',
    ],
    ['monespace.walonie.be', notFound('monespace.walonie.be'), 'browser.siteNotFound'],
    ['Wallonie.BE', notFound('wallonie.be'), 'browser.siteNotFound'],
    ['mon espace  wallonie', results('mon espace wallonie'), 'browser.wordsTyped'],
    ['Mon espace Wallonie.', results('Mon espace Wallonie.'), 'browser.wordsTyped'],
    [
      'camille.lambert@exercice.test',
      results('camille.lambert@exercice.test'),
      'browser.wordsTyped',
    ],
    [badInputs.script, results(badInputs.script), 'browser.wordsTyped'],
    [badInputs.javascript, results(badInputs.javascript), 'browser.wordsTyped'],
  ];
  it.each(titled(table))('leads from %s to its page', (_, typed, page, fact) => {
    const line = `browser.go ${typed}`;
    expect(shownPage(after(opened, line))).toEqual(page);
    expect(factsOf(opened, line)).toEqual([fact]);
  });

  it.each(titled([[''], ['  '], ['\u200B'], ['\r\n']]))('stays where it is for %s', (_, typed) => {
    expect(play(opened, { type: 'browser.go', text: typed })).toEqual({ world: opened, facts: [] });
  });

  it('shows the address of each page, and none on the start page', () => {
    const pages: readonly [Page, string][] = [
      [startPage, ''],
      [results('mon espace'), 'recherche.exercice.test'],
      [notFound('wallonie.be'), 'wallonie.be'],
      [{ site: 'lookalike', caught: true }, 'mon-espace-wallonie.example'],
      [mailPage, 'mail.exercice.test'],
      [{ site: 'sign-in', view: 'keys' }, 'connexion.exercice.test'],
      [sitePage, 'monespace.wallonie.be'],
    ];
    expect(pages.map(([page]) => addressOf(page))).toEqual(pages.map(([, address]) => address));
  });
});

describe('the bookmark of the mailbox', () => {
  it('opens it in the tab in front', () => {
    const world = after(opened, 'browser.mailbox');
    expect(world.browser.tabs).toEqual([{ id: 1, page: mailPage, back: [startPage] }]);
    expect(factsOf(opened, 'browser.mailbox')).toEqual(['browser.mailboxOpened']);
  });
});

describe('the way back', () => {
  const read = after(opened, 'browser.go wallonie.be', 'browser.mailbox', 'mail.folder spam');

  it('leads through the pages that were left, in their order', () => {
    const once = after(read, 'browser.back');
    expect(shownPage(once)).toEqual(notFound('wallonie.be'));
    const twice = after(once, 'browser.back');
    expect(twice.browser.tabs).toEqual([{ id: 1, page: startPage, back: [] }]);
    expect(factsOf(read, 'browser.back')).toEqual([]);
  });

  it('is not offered where there is nothing to go back to', () => {
    expect(() => after(opened, 'browser.back')).toThrow('does not offer');
    expect(play(opened, { type: 'browser.back' })).toEqual({ world: opened, facts: [] });
  });

  it('keeps twenty pages at most', () => {
    const far = Array.from({ length: 30 }, (_, page) => `browser.go page${page}.be`);
    const back = activeTab(after(opened, ...far)).back;
    expect(back).toEqual(Array.from({ length: 20 }, (_, page) => notFound(`page${page + 9}.be`)));
  });

  it('does not lead to a page of the site that may no longer be seen', () => {
    const out = after(desk, ...toChoice, 'site.signOut', 'browser.back');
    expect(shownPage(out)).toEqual(sitePage);
  });
});

describe('tabs', () => {
  const two = after(opened, 'browser.mailbox', 'browser.newTab');
  const three = after(two, 'browser.go wallonie.be', 'browser.newTab');
  const mailTab = { id: 1, page: mailPage, back: [startPage] };
  const lost = { id: 2, page: notFound('wallonie.be'), back: [startPage] };

  it('open empty, at the end, in front', () => {
    expect(three.browser).toEqual({
      open: true,
      tabs: [mailTab, lost, { id: 3, page: startPage, back: [] }],
      active: 3,
    });
  });

  it('come to the front when chosen', () => {
    expect(shownPage(after(three, 'browser.selectTab 1'))).toEqual(mailPage);
    expect(shownIn(three, lost)).toEqual(lost.page);
  });

  it.each([
    ['the one in front: its neighbour comes', 3, three, [1, 2], 2],
    ['one at the back: the front stays', 1, three, [2, 3], 3],
    ['the first, in front', 1, after(three, 'browser.selectTab 1'), [2, 3], 2],
    ['one in the middle, in front', 2, after(three, 'browser.selectTab 2'), [1, 3], 3],
  ])('close: %s', (_, tab, world, ids, active) => {
    const { browser } = after(world, `browser.closeTab ${tab}`);
    expect(browser).toEqual({
      open: true,
      tabs: ids.map((id) => world.browser.tabs.find((kept) => kept.id === id)),
      active,
    });
  });

  it('close the browser with the last one', () => {
    expect(after(opened, 'browser.closeTab 1')).toEqual(desk);
    expect(factsOf(opened, 'browser.closeTab 1')).toEqual(['browser.closed']);
    expect(factsOf(after(desk, ...toChoice), 'browser.closeTab 1')).toEqual([
      'browser.closed',
      'browser.closedSignedIn',
    ]);
  });

  it('are five at most', () => {
    const full = after(opened, ...Array<string>(tabLimit - 1).fill('browser.newTab'));
    expect(full.browser.tabs.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5]);
    expect(() => after(full, 'browser.newTab')).toThrow('does not offer');
    expect(play(full, { type: 'browser.newTab' }).world).toBe(full);
  });

  it.each([0, 9, NaN])('cannot be chosen or closed when they do not exist (%s)', (tab) => {
    for (const type of ['browser.selectTab', 'browser.closeTab'] as const) {
      expect(play(three, { type, tab })).toEqual({ world: three, facts: [] });
    }
  });

  it('do not count for help: only the page in front does', () => {
    expect(keyOf(two)).toBe(keyOf(opened));
    expect(keyOf(after(three, 'browser.selectTab 1'))).toBe(
      keyOf(after(opened, 'browser.mailbox')),
    );
  });
});

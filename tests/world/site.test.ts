import { describe, expect, it } from 'vitest';
import { shownPage } from '../../src/world/browser.ts';
import { landing, shown } from '../../src/world/monespace/site.ts';
import { formSteps, type SiteView } from '../../src/world/monespace/views.ts';
import { sitePage } from '../../src/world/pages.ts';
import type { World } from '../../src/world/world.ts';
import { after, factsOf, offered, start } from '../support/play.ts';
import { byPhone, fillIn, toChoice, toSpace } from '../support/ways.ts';

const views: readonly SiteView[] = [
  'home',
  'choice',
  'business',
  'fill-in',
  'sent',
  'correct',
  'resent',
  'link-expired',
  'link-used',
  'confirmed',
  'notice',
  'space',
  'file',
  'reply',
  'catalogue',
  'procedure',
  ...formSteps,
  'receipt',
  'account',
  'deletion',
  'deleted',
  'restore',
];
const public_ = ['home', 'resent', 'link-expired', 'link-used', 'confirmed', 'deleted'];

const out = start(1, 'standard');
const none = after(out, ...toSpace);
const pending = after(none, ...fillIn);
const confirmed = after(pending, 'browser.mailbox', 'mail.open confirmation', 'mail.follow');
const open = after(start(3, 'standard'), ...toSpace);
const undoable = after(start(3, 'cancel'), ...toSpace);
const gone = after(start(3, 'too-late'), ...toSpace);

describe('the site', () => {
  const table: readonly (readonly [string, World, SiteView, readonly string[]])[] = [
    ['signed out', out, 'home', []],
    ['without a space', none, 'fill-in', []],
    ['with a space that waits', pending, 'sent', ['sent', 'correct']],
    ['with a confirmed space', confirmed, 'notice', []],
    [
      'with an open space',
      open,
      'space',
      [
        'space',
        'file',
        'reply',
        'catalogue',
        'procedure',
        ...formSteps,
        'receipt',
        'account',
        'deletion',
      ],
    ],
    ['whose space can be had back', undoable, 'restore', []],
    ['whose space is gone', gone, 'fill-in', []],
  ];
  it.each(table)('sends a citizen %s on to the page that may be seen', (_, world, start, own) => {
    expect(landing(world)).toBe(start);
    const on = world.signIn.on;
    const expected = views.map((view) => {
      if (view === 'home') return on ? 'choice' : 'home';
      if (public_.includes(view)) return view;
      if (on && ['choice', 'business'].includes(view)) return view;
      return own.includes(view) ? view : start;
    });
    const seen = views.map((view) => {
      const page = shown(world, { site: 'monespace', view });
      return page.site === 'monespace' ? page.view : page.site;
    });
    expect(Object.fromEntries(views.map((view, at) => [view, seen[at]]))).toEqual(
      Object.fromEntries(views.map((view, at) => [view, expected[at]])),
    );
  });

  it('forgets what a page was about when it sends on', () => {
    const page = { site: 'monespace', view: 'file', item: 'rent', query: 'x' } as const;
    expect(shown(out, page)).toEqual(sitePage);
    expect(shown(open, page)).toBe(page);
  });

  it('leaves the pages of others as they are', () => {
    const page = { site: 'search', query: 'x' } as const;
    expect(shown(open, page)).toBe(page);
    const keys = { site: 'sign-in', view: 'keys' } as const;
    expect(shown(out, keys)).toBe(keys);
    expect(shown(open, keys)).toEqual({ site: 'monespace', view: 'choice' });
  });
});

describe('its controls', () => {
  const at = (world: World) => offered(world).filter((line) => line.startsWith('site.'));
  it.each([
    [
      'home, signed out',
      after(out, 'browser.open', 'browser.go monespace.wallonie.be'),
      ['site.signIn'],
    ],
    ['choice', after(out, ...toChoice), ['site.citizen', 'site.business', 'site.signOut']],
    ['business', after(out, ...toChoice, 'site.business'), ['site.otherSpace', 'site.signOut']],
    ['form', none, ['site.signOut']],
    [
      'space of sheet 2',
      after(start(2, 'standard'), ...toSpace),
      ['site.signOut', 'site.menu', 'site.newProcedure'],
    ],
    ['space of sheet 3', open, ['site.signOut', 'site.menu']],
    ['space, menu open', after(open, 'site.menu'), ['site.signOut', 'site.menu', 'site.account']],
    [
      'account',
      after(open, 'site.menu', 'site.account'),
      ['site.signOut', 'site.menu', 'site.space'],
    ],
    ['another site', after(open, 'browser.mailbox'), []],
  ] as const)('on the page: %s', (_, world, expected) => expect(at(world)).toEqual(expected));
});

describe('its ways', () => {
  const choice = after(out, ...toChoice);

  it('lead to the space of the citizen, or to that of a business and back', () => {
    expect(shownPage(after(choice, 'site.citizen'))).toEqual({
      site: 'monespace',
      view: 'fill-in',
    });
    expect(factsOf(choice, 'site.business')).toEqual(['site.businessEntered']);
    const business = after(choice, 'site.business');
    expect(shownPage(business)).toEqual({ site: 'monespace', view: 'business' });
    expect(shownPage(after(business, 'site.otherSpace'))).toEqual(shownPage(choice));
  });

  it('lead out, and what was behind is closed', () => {
    expect(factsOf(open, 'site.signOut')).toEqual(['site.signedOut']);
    const left = after(open, 'site.signOut');
    expect(left.signIn.on).toBe(false);
    expect(shownPage(left)).toEqual(sitePage);
    expect(shownPage(after(left, 'browser.back'))).toEqual(sitePage);
    expect(shownPage(after(left, ...byPhone, 'site.citizen'))).toEqual(shownPage(open));
  });

  it('sign out in every tab at once', () => {
    const two = after(open, 'browser.newTab', 'browser.go monespace.wallonie.be', 'site.signOut');
    expect(shownPage(after(two, 'browser.selectTab 1'))).toEqual(sitePage);
  });

  it('open the menu under the name, and close it', () => {
    const menu = after(open, 'site.menu');
    expect(shownPage(menu)).toEqual({ site: 'monespace', view: 'space', menu: true });
    expect(shownPage(after(menu, 'site.menu'))).toEqual({ ...shownPage(open), menu: false });
    expect(shownPage(after(menu, 'site.account', 'site.space'))).toEqual(shownPage(open));
  });
});

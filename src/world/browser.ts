import { lookalikeHost, mailHost, searchHost, signInHost } from './hosts.ts';
import { citizen } from './card.ts';
import { shown as shownOnSite } from './monespace/site.ts';
import { mailPage, sitePage, startPage, type Page } from './pages.ts';
import { queryKind, searchPage } from './search-engine.ts';
import { offer, step, still, type Service } from './service.ts';
import { hostOf, tidy } from './text.ts';
import type { World } from './world.ts';

export interface Tab {
  id: number;
  page: Page;
  back: readonly Page[];
}

export interface BrowserSlice {
  open: boolean;
  tabs: readonly Tab[];
  active: number;
}

export type BrowserAct =
  | { type: 'browser.open' }
  | { type: 'browser.close' }
  | { type: 'browser.go'; text: string }
  | { type: 'browser.mailbox' }
  | { type: 'browser.back' }
  | { type: 'browser.newTab' }
  | { type: 'browser.selectTab'; tab: number }
  | { type: 'browser.closeTab'; tab: number };

export type BrowserFact = {
  type:
    | 'browser.closed'
    | 'browser.closedSignedIn'
    | 'browser.mailboxOpened'
    | 'browser.siteNotFound'
    | 'browser.wordsTyped'
    | 'browser.siteOpened'
    | 'browser.lookalikeOpened';
};

export const tabLimit = 5;
const historyLimit = 20;

const freshTabs = { tabs: [{ id: 1, page: startPage, back: [] }], active: 1 };
export const startBrowser: BrowserSlice = { open: false, ...freshTabs };

/** The tab in front. */
export function activeTab(world: World): Tab {
  const { tabs, active } = world.browser;
  return tabs.find((tab) => tab.id === active) ?? tabs[0]!;
}

/** The page that a tab shows: what was asked for, after the site has redirected; `null` when the browser is closed. */
export function shownIn(world: World, tab: Tab): Page | null {
  return world.browser.open ? shownOnSite(world, tab.page) : null;
}

/** The world last asked after, and its page in front: every service asks after the same one in turn. */
let last: { world: World; page: Page | null } | null = null;

/** The page in front; `null` when the browser is closed. */
export function shownPage(world: World): Page | null {
  if (last?.world !== world) last = { world, page: shownIn(world, activeTab(world)) };
  return last.page;
}

/** The page in front, when it is of that site; else `null`. */
export function pageOf<S extends Page['site']>(
  world: World,
  site: S,
): Extract<Page, { site: S }> | null {
  const page = shownPage(world);
  return page?.site === site ? (page as Extract<Page, { site: S }>) : null;
}

/** Opens a page in the tab in front, the page left going into its history. */
export function navigate(world: World, page: Page): World {
  const current = activeTab(world);
  const left = shownPage(world) ?? current.page;
  const back = [...current.back, left].slice(-historyLimit);
  return replaceTab(world, { ...current, page, back });
}

/** Changes the page in front without a new entry in its history. */
export function turn(world: World, page: Page): World {
  return replaceTab(world, { ...activeTab(world), page });
}

/** Opens a page in a new tab, as the link of an e-mail does; in the tab in front when there is no room. */
export function openInNewTab(world: World, page: Page): World {
  const { tabs } = world.browser;
  if (tabs.length >= tabLimit) return navigate(world, page);
  const id = Math.max(...tabs.map((tab) => tab.id)) + 1;
  return {
    ...world,
    browser: { ...world.browser, tabs: [...tabs, { id, page, back: [] }], active: id },
  };
}

/** The address that the address bar shows for a page. */
export function addressOf(page: Page): string {
  switch (page.site) {
    case 'search':
      return page.query === '' ? '' : searchHost;
    case 'not-found':
      return page.address;
    case 'lookalike':
      return lookalikeHost;
    case 'mail':
      return mailHost;
    case 'sign-in':
      return signInHost;
    case 'monespace':
      return citizen.site;
  }
}

function close(world: World) {
  const closed = { ...world, browser: { open: false, ...freshTabs } };
  return world.signIn.on
    ? step(closed, { type: 'browser.closed' }, { type: 'browser.closedSignedIn' })
    : step(closed, { type: 'browser.closed' });
}

function replaceTab(world: World, tab: Tab): World {
  const tabs = world.browser.tabs.map((other) => (other.id === tab.id ? tab : other));
  return { ...world, browser: { ...world.browser, tabs } };
}

function pageAt(text: string): Page {
  const host = hostOf(text);
  if (host === null) return tidy(text) === '' ? startPage : searchPage(text);
  if (host === citizen.site) return sitePage;
  if (host === mailHost) return mailPage;
  if (host === lookalikeHost) return { site: 'lookalike', caught: false };
  if (host === searchHost) return startPage;
  return { site: 'not-found', address: host };
}

function go(world: World, text: string) {
  if (tidy(text) === '') return still(world);
  const page = pageAt(text);
  const next = navigate(world, page);
  if (page.site === 'not-found') return step(next, { type: 'browser.siteNotFound' });
  if (page.site === 'search' && page.query !== '') {
    return step(next, { type: 'browser.wordsTyped' });
  }
  if (page.site === 'mail') return step(next, { type: 'browser.mailboxOpened' });
  if (page.site === 'lookalike') return step(next, { type: 'browser.lookalikeOpened' });
  return step(next, { type: 'browser.siteOpened' });
}

export const browser: Service<BrowserAct> = {
  play(world, act) {
    const { tabs, active, open } = world.browser;
    if (act.type === 'browser.open') {
      return step({ ...world, browser: { ...world.browser, open: true } });
    }
    if (!open) return still(world);
    switch (act.type) {
      case 'browser.close':
        return close(world);
      case 'browser.go':
        return go(world, act.text);
      case 'browser.mailbox':
        return step(navigate(world, mailPage), { type: 'browser.mailboxOpened' });
      case 'browser.back': {
        const tab = activeTab(world);
        const page = tab.back.at(-1);
        if (!page) return still(world);
        return step(replaceTab(world, { ...tab, page, back: tab.back.slice(0, -1) }));
      }
      case 'browser.newTab':
        return tabs.length < tabLimit ? step(openInNewTab(world, startPage)) : still(world);
      case 'browser.selectTab':
        if (!tabs.some((tab) => tab.id === act.tab)) return still(world);
        return step({ ...world, browser: { ...world.browser, active: act.tab } });
      case 'browser.closeTab': {
        const index = tabs.findIndex((tab) => tab.id === act.tab);
        if (index < 0) return still(world);
        const left = tabs.filter((tab) => tab.id !== act.tab);
        if (left.length === 0) {
          return close(world);
        }
        const neighbour = left[Math.min(index, left.length - 1)]!.id;
        return step({
          ...world,
          browser: { open, tabs: left, active: act.tab === active ? neighbour : active },
        });
      }
    }
  },
  affordances(world) {
    if (!world.browser.open) return [offer({ type: 'browser.open' })];
    const { tabs, active } = world.browser;
    return [
      offer({ type: 'browser.go', text: citizen.site }),
      offer({ type: 'browser.go', text: 'monespace.walonie.be' }, { cost: 3 }),
      offer({ type: 'browser.go', text: 'mon espace wallonie' }, { cost: 3 }),
      offer({ type: 'browser.mailbox' }),
      offer({ type: 'browser.close' }),
      ...(activeTab(world).back.length > 0
        ? [offer({ type: 'browser.back' }, { beyond: true })]
        : []),
      ...(tabs.length < tabLimit ? [offer({ type: 'browser.newTab' }, { beyond: true })] : []),
      ...tabs
        .filter((tab) => tab.id !== active)
        .map((tab) => offer({ type: 'browser.selectTab', tab: tab.id }, { beyond: true })),
      ...tabs.map((tab) => offer({ type: 'browser.closeTab', tab: tab.id }, { beyond: true })),
    ];
  },
  standIns: {
    'browser.go': [
      mailHost,
      lookalikeHost,
      searchHost,
      'boîte mail',
      'mail wallonie',
      'gaufres',
      '',
    ],
  },
  key(world) {
    const page = shownPage(world);
    if (page === null) return 0;
    if (page.site === 'search') return ['search', queryKind(page.query)];
    if (page.site === 'mail') return 'mail';
    if (page.site === 'not-found') return 'not-found';
    if (page.site === 'monespace') return [page.view, page.menu];
    return page;
  },
};

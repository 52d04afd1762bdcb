import type { Component } from 'svelte';
import { textFilesOf } from '../../i18n/files';
import { loadTexts } from '../../i18n/language.svelte';
import type { Route, SheetNumber } from '../route';
import { tellFirst } from '../waiting.svelte';

/** A page ready to be drawn: its route and the component that draws it. */
export interface Page {
  route: Route;
  View: Component<never>;
}

type Loader = () => Promise<{ default: Component<never> }>;

const loaders: Record<Exclude<Route['page'], 'exercise'>, Loader> = {
  home: async () => {
    const [page] = await Promise.all([import('./Home.svelte'), loadTexts(['home'])]);
    return page;
  },
  sheet: async () => {
    // The reminders under the lesson are in the coach's words.
    const [page] = await Promise.all([
      import('./SheetPage.svelte'),
      loadTexts(['sheet', 'coach', 'glossary']),
    ]);
    return page;
  },
  trainer: async () => {
    const [page] = await Promise.all([
      import('../trainer/Trainer.svelte'),
      loadTexts([
        'sheet',
        'about',
        'coach',
        'services',
        'replies',
        'recap',
        'glossary',
        'sheet-1',
        'sheet-2',
        'sheet-3',
        'screen',
        'sites',
        'space',
        'trainer',
      ]),
    ]);
    return page;
  },
  about: async () => {
    const [page] = await Promise.all([import('./About.svelte'), loadTexts(['about'])]);
    return page;
  },
  unknown: async () => {
    const [page] = await Promise.all([import('./Unknown.svelte'), loadTexts(['unknown'])]);
    return page;
  },
};

/** An exercise comes with nothing of the other sheets: its first look here, what follows it right after (`loadParts`). */
const exercises: Record<SheetNumber, Loader> = {
  1: () => import('../exercises/CreateSpace.svelte'),
  2: () => import('../exercises/ManageSpace.svelte'),
  3: () => import('../exercises/DeleteAccount.svelte'),
};

/** Loads what a route's page needs; rejects when the network fails. */
export async function loadPage(route: Route): Promise<Page> {
  if (route.page !== 'exercise') return { route, View: (await loaders[route.page]()).default };
  const texts = loadTexts(textFilesOf(route.sheet));
  const [{ default: View }] = await Promise.all([exercises[route.sheet](), texts]);
  // The road to a step is looked for act by act.
  if (route.params.step) await tellFirst();
  return { route, View };
}

/** What a route gives its page; which page takes what is the loaders' affair, so the type says nothing. */
export function pageProps(route: Route): Record<string, unknown> {
  if (route.page === 'unknown') return { reason: route.reason };
  if (route.page === 'sheet' || route.page === 'exercise') {
    return { sheet: route.sheet, params: route.params };
  }
  return {};
}

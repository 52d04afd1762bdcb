import type { Component } from 'svelte';
import { loadTexts } from '../../i18n/language.svelte';
import type { Route } from '../route';
import Home from './Home.svelte';

/** A page ready to be drawn: its route and the component that draws it. */
export interface Page {
  route: Route;
  View: Component<never>;
}

type Loader = () => Promise<{ default: Component<never> }>;

const loaders: Record<Exclude<Route['page'], 'home'>, Loader> = {
  sheet: async () => {
    // The reminders under the lesson are in the coach's words.
    const [page] = await Promise.all([import('./SheetPage.svelte'), loadTexts('coach')]);
    return page;
  },
  exercise: async () => {
    const [page] = await Promise.all([import('../Exercise.svelte'), loadTexts('coach', 'screen')]);
    return page;
  },
  trainer: () => import('./Trainer.svelte'),
  about: () => import('./About.svelte'),
  unknown: () => import('./Unknown.svelte'),
};

/** The home page, which needs no loading. */
export function homePage(route: Route): Page {
  return { route, View: Home };
}

/** Loads what a route's page needs; rejects when the network fails. */
export async function loadPage(route: Route): Promise<Page> {
  if (route.page === 'home') return homePage(route);
  const { default: View } = await loaders[route.page]();
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

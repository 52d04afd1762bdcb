import type { Component } from 'svelte';
import { loadTexts } from '../../i18n/language.svelte';
import type { Route } from '../route';
import Home from './Home.svelte';

/** A page ready to be drawn: its route and the component that draws it. */
export interface Page {
  route: Route;
  // Each page takes its own props, which `App` gives by its route.
  View: Component<Record<string, unknown>>;
}

type Loader = () => Promise<{ default: unknown }>;

const loaders: Record<Exclude<Route['page'], 'home'>, Loader> = {
  sheet: () => import('./SheetPage.svelte'),
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
  return { route, View: Home as unknown as Page['View'] };
}

/** Loads what a route's page needs; rejects when the network fails. */
export async function loadPage(route: Route): Promise<Page> {
  if (route.page === 'home') return homePage(route);
  const { default: View } = await loaders[route.page]();
  return { route, View: View as Page['View'] };
}

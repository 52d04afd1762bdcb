import type { Language } from '../../i18n/language.svelte';
import { get } from '../../session/storage';
import type { Route } from '../route';
import { LANGUAGES } from './choices';

/** The two languages for a route: what the address says, else what was chosen before, else the browser's, else French. */
export function startLanguages(route: Route): { coach: Language; screen: Language } {
  const params = route.page === 'unknown' ? {} : route.params;
  const coach =
    params.lang ?? known(get('language')) ?? navigator.languages.map(known).find(Boolean) ?? 'fr';
  const screen = ('screen' in params && params.screen) || coach;
  return { coach, screen };
}

function known(tag: string | null): Language | undefined {
  const language = tag?.slice(0, 2).toLowerCase();
  return LANGUAGES.find((name) => name === language);
}

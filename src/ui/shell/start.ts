import { get } from '../../session/storage';
import type { Route } from '../route';
import { LANGUAGES, type Language } from './choices';

/** The two languages for a route: what the address says, else what was chosen before, else the browser's, else French. */
export function startLanguages(route: Route): { coach: Language; screen: Language } {
  const lang = route.page === 'unknown' ? route.lang : route.params.lang;
  const coach =
    lang ?? known(get('language')) ?? navigator.languages.map(known).find(Boolean) ?? 'fr';
  const screen =
    route.page === 'sheet' || route.page === 'exercise' ? route.params.screen : undefined;
  return { coach, screen: screen ?? coach };
}

function known(tag: string | null): Language | undefined {
  const language = tag?.slice(0, 2).toLowerCase();
  return LANGUAGES.find((name) => name === language);
}

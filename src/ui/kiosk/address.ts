import { MAIN_ID, parseRoute, routeHash } from '../route';
import type { Language, TextSize } from '../shell/choices';

/** What an address sets for the whole kiosk. */
export interface KioskSettings {
  /** Minutes without a sign before the warning, `0` for none; absent for the usual. */
  idle?: number;
  /** The language of the start screen; absent for the browser's. */
  lang?: Language;
  /** The size of the text; absent for the usual. */
  text?: TextSize;
}

/** After so many minutes without a sign the usual kiosk warns (KIO-02). */
export const IDLE_DEFAULT = 3;

/** The settings that an address carries; language and size count only on the start screen's own. */
export function kioskSettings(hash: string): KioskSettings {
  const route = parseRoute(hash);
  if (route.page === 'unknown') return {};
  const { idle, lang, text } = route.params;
  return {
    ...(idle !== undefined && { idle }),
    ...(route.page === 'home' && lang && { lang }),
    ...(route.page === 'home' && text && { text }),
  };
}

/** Minutes without a sign before the warning, `0` for none. */
export function idleMinutes({ idle }: KioskSettings): number {
  return idle ?? IDLE_DEFAULT;
}

/** The address of the start screen. */
export function startAddress(settings: KioskSettings): string {
  return routeHash({ page: 'home', params: { kiosk: true, ...settings } });
}

/** The same address inside the kiosk: a link that knows of no kiosk does not lead out of it. */
export function keptAddress(hash: string, { idle }: KioskSettings): string {
  const [path = '', ...rest] = hash.replace(/^#/, '').split('?');
  const query = new URLSearchParams(rest.join('?'));
  query.set('kiosk', '1');
  if (idle !== undefined) query.set('idle', String(idle));
  return `#${path === '' || path === MAIN_ID ? '/' : path}?${query}`;
}

/** Addresses of the app: pure, both ways. Names and values are those that outside checks rely on. */

import { stepsOfCase } from '../sheets/steps.ts';
import { cases } from '../world/cases/names.ts';
import {
  hasCase,
  LANGUAGES,
  MODES,
  NEEDS,
  TEXT_SIZES,
  type CaseName,
  type Language,
  type Mode,
  type Need,
  type SheetNumber,
  type TextSize,
} from './shell/choices';

export type { CaseName, Language, Mode, Need, SheetNumber };

const PAUSE_DEFAULT = 2;
const PAUSE_MOST = 600;
/** Id of the page's `main`: the one fragment that is not an address of the app. */
export const MAIN_ID = 'contenu';

/** What an address asks for; `lang` and `screen` are absent when it leaves them to the browser. */
export interface Params {
  mode: Mode;
  case: CaseName;
  need: Need;
  lang?: Language;
  screen?: Language;
  kiosk: boolean;
  /** The size of text for this visit; the device's own when absent. */
  text?: TextSize;
  /** The step at which the exercise is taken up. */
  step?: string;
  /** Kiosk: minutes without a sign before it asks whether someone is there, `0` for never. */
  idle?: number;
  /** Seconds of reading pause before the next rung of help opens. */
  pause: number;
}

export type UnknownReason =
  | 'page'
  | 'sheet'
  | 'case'
  | 'mode'
  | 'lang'
  | 'screen'
  | 'kiosk'
  | 'idle'
  | 'need'
  | 'pause'
  | 'text'
  | 'step';

type GeneralParams = Pick<Params, 'lang' | 'kiosk' | 'idle' | 'text'>;

export type Route =
  | { page: 'home' | 'trainer' | 'about'; params: GeneralParams }
  | { page: 'sheet' | 'exercise'; sheet: SheetNumber; params: Params }
  | { page: 'unknown'; reason: UnknownReason; lang?: Language };

/** The route of a location hash. Never throws: what it does not know is the `unknown` page, with what was wrong. */
export function parseRoute(hash: string): Route {
  const text = hash.replace(/^#/, '');
  if (text === MAIN_ID) return { page: 'home', params: { kiosk: false } };
  const [path = '', ...rest] = text.split('?');
  const query = new URLSearchParams(rest.join('?'));
  const route = routeOf(path, query);
  if (route.page !== 'unknown') return route;
  const lang = LANGUAGES.find((language) => language === query.get('lang'));
  return { ...route, ...(lang && { lang }) };
}

function routeOf(path: string, query: URLSearchParams): Route {
  const parts = path.replace(/^\/|\/$/g, '').split('/');

  const fault = generalFault(query);
  if (fault) return { page: 'unknown', reason: fault };

  if (parts.length === 1) {
    const page = { '': 'home', formateur: 'trainer', 'a-propos': 'about' } as const;
    const found = Object.hasOwn(page, parts[0]!) ? page[parts[0] as keyof typeof page] : undefined;
    if (!found) return { page: 'unknown', reason: parts[0] === 'fiche' ? 'sheet' : 'page' };
    return { page: found, params: generalParams(query) };
  }
  if (parts[0] !== 'fiche') return { page: 'unknown', reason: 'page' };
  const sheet = sheetOf(parts[1]!);
  if (!sheet) return { page: 'unknown', reason: 'sheet' };
  const page = new Map([
    ['', 'sheet'],
    ['exercice', 'exercise'],
  ] as const).get(parts.slice(2).join('/') as '' | 'exercice');
  if (!page) return { page: 'unknown', reason: 'page' };
  const name = query.get('case') ?? 'standard';
  if (!hasCase(sheet, name)) return { page: 'unknown', reason: 'case' };
  const step = page === 'exercise' ? query.get('step') : null;
  if (step !== null && !stepsOfCase(sheet, name).includes(step)) {
    return { page: 'unknown', reason: 'step' };
  }
  return {
    page,
    sheet,
    params: {
      ...generalParams(query),
      mode: (query.get('mode') ?? 'guide') as Mode,
      case: name,
      need: (query.get('need') ?? 'tax') as Need,
      ...(query.has('screen') && { screen: query.get('screen') as Language }),
      pause: Number(query.get('pause') ?? PAUSE_DEFAULT),
      ...(step !== null && { step }),
    },
  };
}

/** The hash of a route, defaults left out; the inverse of `parseRoute` up to those. */
export function routeHash(route: Exclude<Route, { page: 'unknown' }>): string {
  const query = new URLSearchParams();
  const { params } = route;
  let path = '#/';
  if (route.page === 'sheet' || route.page === 'exercise') {
    path = `#/fiche/${route.sheet}${route.page === 'exercise' ? '/exercice' : ''}`;
    const { mode, need, screen, pause, step } = route.params;
    if (mode !== 'guide') query.set('mode', mode);
    if (route.params.case !== 'standard') query.set('case', route.params.case);
    if (need !== 'tax') query.set('need', need);
    if (screen) query.set('screen', screen);
    if (route.page === 'exercise' && step !== undefined) query.set('step', step);
    if (pause !== PAUSE_DEFAULT) query.set('pause', String(pause));
  } else if (route.page !== 'home') {
    path = route.page === 'trainer' ? '#/formateur' : '#/a-propos';
  }
  if (params.text) query.set('text', params.text);
  if (params.lang) query.set('lang', params.lang);
  if (params.kiosk) query.set('kiosk', '1');
  if (params.idle !== undefined) query.set('idle', String(params.idle));
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

/** What an address means that says nothing. */
export const DEFAULTS: Params = {
  mode: 'guide',
  case: 'standard',
  need: 'tax',
  kiosk: false,
  pause: PAUSE_DEFAULT,
};

function generalParams(query: URLSearchParams): GeneralParams {
  const lang = query.get('lang') as Language | null;
  const text = query.get('text') as TextSize | null;
  const idle = query.get('idle');
  return {
    ...(lang && { lang }),
    ...(text && { text }),
    kiosk: query.get('kiosk') === '1',
    ...(idle !== null && { idle: Number(idle) }),
  };
}

function generalFault(query: URLSearchParams): UnknownReason | undefined {
  const allowed: [UnknownReason, readonly string[]][] = [
    ['mode', MODES],
    ['lang', LANGUAGES],
    ['screen', LANGUAGES],
    ['need', NEEDS],
    ['text', TEXT_SIZES],
    ['kiosk', ['1']],
  ];
  for (const [name, values] of allowed) {
    const value = query.get(name);
    if (value !== null && !values.includes(value)) return name;
  }
  if (!/^(\d|1\d|20)$/.test(query.get('idle') ?? '0')) return 'idle';
  const pause = query.get('pause');
  if (pause !== null && !(/^\d{1,3}(\.\d)?$/.test(pause) && Number(pause) <= PAUSE_MOST)) {
    return 'pause';
  }
  return undefined;
}

function sheetOf(text: string): SheetNumber | undefined {
  return Object.hasOwn(cases, text) ? (Number(text) as SheetNumber) : undefined;
}

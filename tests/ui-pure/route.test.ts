import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULTS, parseRoute, routeHash, type Params, type Route } from '../../src/ui/route';
import { stepsOfCase } from '../../src/sheets/steps.ts';
import {
  casesOf,
  LANGUAGES,
  MODES,
  NEEDS,
  TEXT_SIZES,
  type SheetNumber,
} from '../../src/ui/shell/choices';

const asked = (params: Partial<Params> = {}): Params => ({ ...DEFAULTS, ...params });

describe('an address', () => {
  const known: [string, Route][] = [
    ['', { page: 'home', params: { kiosk: false } }],
    ['#', { page: 'home', params: { kiosk: false } }],
    ['#/', { page: 'home', params: { kiosk: false } }],
    ['#/?lang=de', { page: 'home', params: { lang: 'de', kiosk: false } }],
    ['#/?kiosk=1', { page: 'home', params: { kiosk: true } }],
    ['#contenu', { page: 'home', params: { kiosk: false } }],
    ['#/formateur', { page: 'trainer', params: { kiosk: false } }],
    ['#/a-propos', { page: 'about', params: { kiosk: false } }],
    ['#/a-propos/', { page: 'about', params: { kiosk: false } }],
    ['#/fiche/1', { page: 'sheet', sheet: 1, params: asked() }],
    [
      '#/fiche/2?need=study-abroad',
      { page: 'sheet', sheet: 2, params: asked({ need: 'study-abroad' }) },
    ],
    ['#/fiche/3/exercice', { page: 'exercise', sheet: 3, params: asked() }],
    [
      '#/fiche/1/exercice?mode=check&case=spam&lang=de&screen=fr&kiosk=1&pause=0',
      {
        page: 'exercise',
        sheet: 1,
        params: asked({
          mode: 'check',
          case: 'spam',
          lang: 'de',
          screen: 'fr',
          kiosk: true,
          pause: 0,
        }),
      },
    ],
    ['#/fiche/1/exercice?pause=0.5', { page: 'exercise', sheet: 1, params: asked({ pause: 0.5 }) }],
    ['#/?text=huge', { page: 'home', params: { text: 'huge', kiosk: false } }],
    [
      '#/fiche/3/exercice?case=cancel&step=change-mind&text=large',
      {
        page: 'exercise',
        sheet: 3,
        params: asked({ case: 'cancel', step: 'change-mind', text: 'large' }),
      },
    ],
    ['#/fiche/1?utm=x', { page: 'sheet', sheet: 1, params: asked() }],
  ];
  it.each(known)('%s is understood', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });

  const unknown: [string, string][] = [
    ['#/nulle-part', 'page'],
    ['#nulle-part', 'page'],
    ['#/toString', 'page'],
    ['#/fiche', 'sheet'],
    ['#/fiche/0', 'sheet'],
    ['#/fiche/99', 'sheet'],
    ['#/fiche/01', 'sheet'],
    ['#/fiche/1.0', 'sheet'],
    ['#/fiche/constructor', 'sheet'],
    ['#/fiche/1/exercise', 'page'],
    ['#/fiche/1/exercice/2', 'page'],
    ['#/fiche/1/exercice?case=teacher', 'case'],
    ['#/fiche/1/exercice?case=', 'case'],
    ['#/fiche/1/exercice?mode=Guide', 'mode'],
    ['#/?lang=nl', 'lang'],
    ['#/fiche/1?screen=en', 'screen'],
    ['#/fiche/2?need=bike', 'need'],
    ['#/fiche/1?kiosk=yes', 'kiosk'],
    ['#/?kiosk=1&idle=21', 'idle'],
    ['#/?kiosk=1&idle=1.5', 'idle'],
    ['#/?kiosk=1&idle=', 'idle'],
    ['#/fiche/1?pause=-1', 'pause'],
    ['#/fiche/1?pause=1e9', 'pause'],
    ['#/fiche/1?pause=601', 'pause'],
    ['#/fiche/1?pause=', 'pause'],
    ['#/?text=small', 'text'],
    ['#/fiche/1/exercice?step=gaufres', 'step'],
    ['#/fiche/1/exercice?step=done', 'step'],
    ['#/fiche/1/exercice?step=', 'step'],
    ['#/fiche/3/exercice?case=teacher&step=see-files', 'step'],
    ['#/%E0%A4%A', 'page'],
    ['#/fiche/1?mode=%E0%A4%A', 'mode'],
  ];
  it('an unknown address keeps its language', () => {
    expect(parseRoute('#/nulle-part?lang=de')).toEqual({
      page: 'unknown',
      reason: 'page',
      lang: 'de',
    });
  });

  it.each(unknown)('%s leads to the page that says what is unknown: %s', (hash, reason) => {
    expect(parseRoute(hash)).toEqual({ page: 'unknown', reason });
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(parseRoute(`#/${text}`).page).toBeTypeOf('string');
      }),
    );
  });
});

describe('a route', () => {
  const params = (sheet: SheetNumber): fc.Arbitrary<Params> =>
    fc.record(
      {
        mode: fc.constantFrom(...MODES),
        case: fc.constantFrom(...casesOf(sheet)),
        need: fc.constantFrom(...NEEDS),
        lang: fc.constantFrom(...LANGUAGES),
        screen: fc.constantFrom(...LANGUAGES),
        text: fc.constantFrom(...TEXT_SIZES),
        step: fc.constantFrom(...stepsOfCase(sheet, 'standard')),
        kiosk: fc.boolean(),
        idle: fc.integer({ min: 0, max: 20 }),
        pause: fc.integer({ min: 0, max: 600 }),
      },
      { requiredKeys: ['mode', 'case', 'need', 'kiosk', 'pause'] },
    );

  it('comes back from its own address', () => {
    const sheets = fc.constantFrom<SheetNumber>(1, 2, 3);
    const routes = fc
      .tuple(sheets, fc.constantFrom('sheet' as const, 'exercise' as const))
      .chain(([sheet, page]) => params(sheet).map((given) => ({ page, sheet, params: given })))
      .filter(({ page, sheet, params: { step, ...given } }) =>
        step === undefined
          ? true
          : page === 'exercise' && stepsOfCase(sheet, given.case).includes(step),
      );
    fc.assert(
      fc.property(routes, (route) => {
        expect(parseRoute(routeHash(route))).toEqual(route);
      }),
    );
  });

  it('leaves its defaults out of the address', () => {
    expect(routeHash({ page: 'exercise', sheet: 1, params: DEFAULTS })).toBe('#/fiche/1/exercice');
    expect(routeHash({ page: 'home', params: { kiosk: false } })).toBe('#/');
    expect(routeHash({ page: 'trainer', params: { kiosk: true } })).toBe('#/formateur?kiosk=1');
  });
});

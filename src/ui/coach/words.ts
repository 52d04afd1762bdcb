import { labelKey } from '../../i18n/labels.ts';
import { languages, s, t } from '../../i18n/language.svelte.ts';
import { textOf, type Act, type ActType } from '../../world/acts.ts';
import type { SheetNumber } from '../../world/cases/names.ts';
import type { World } from '../../world/world.ts';
import type { Practice } from '../session.svelte.ts';
import { asksFromMemory, needs, questionOf, searchesFor, sheetOf } from './readers.ts';

/** What the screen says, for a sentence of the coach's: in another language it is set apart, for `Quoting` to mark. Follows the languages. */
function quoted(text: string): string {
  return languages.screen === languages.coach ? text : `\u2068${text}\u2069`;
}

/** What is to be typed, for a sentence of the coach's: addresses and numbers are in no language. Follows the languages. */
export function quotedText(text: string): string {
  return /\d|\.\w/.test(text) ? text : quoted(text);
}

/** The name of an act's control, as the screen shows it, for a sentence of the coach's. Follows the languages. */
export function labelOf(act: Act): string {
  const key = labelKey(act);
  return key.startsWith('coach:') ? t(key) : quoted(s(key));
}

/** The button beside a field that is filled in and sent off; keys in `screen`. */
const submitKeys: Partial<Record<ActType, string>> = {
  'browser.go': 'browser.go',
  'search.submit': 'search.button',
  'mail.search': 'mail.searchButton',
  'files.search': 'monespace.space.searchButton',
  'catalogue.search': 'monespace.catalogue.button',
  'signIn.pin': 'signIn.pin.button',
  'signIn.code': 'signIn.sms.button',
};

/**
 * What the coach says about an act: where to look, what to look for, what to do. In a world where the page of a
 * question is no longer in front, the question is answered from memory. Follows the languages.
 */
export function actWords(act: Act, rung: 'where' | 'what' | 'do', world?: World): string {
  const submit = submitKeys[act.type];
  const gone = world && act.type === 'card.answer' && act.question !== questionOf(world);
  return t(`coach:acts.${act.type}.${rung}`, {
    label: labelOf(act),
    text: quotedText(textOf(act) ?? ''),
    button: submit && quoted(s(submit)),
    context: gone ? 'recall' : undefined,
  });
}

/** What a step or sub-step is for; `again`: the same in other words. Files and procedures go by their names on the screen. Follows the languages. */
export function goalWords(
  sheet: SheetNumber,
  path: string,
  world: World,
  kind: 'goal' | 'again' = 'goal',
): string {
  if (asksFromMemory(sheetOf(sheet), path, world)) return t(`coach:recall.${kind}`);
  // Only this sheet names files and procedures: the others come without these words.
  return t(`coach:paths.${sheet}.${path}.${kind}`, sheet === 2 ? namesOf(world) : {});
}

function namesOf(world: World): Record<string, string> {
  const { need } = world.catalogue;
  return {
    need: t(`coach:needs.${need}`),
    sentence: quotedText(searchesFor(world).sentence),
    procedure: labelOf({ type: 'catalogue.open', id: needs[need].id }),
    bikeFile: labelOf({ type: 'files.open', id: 'bike' }),
    rentFile: labelOf({ type: 'files.open', id: 'rent' }),
  };
}

/** The title of a numbered step. Follows the languages. */
export function stepWords(sheet: number, step: string): string {
  return t(`coach:steps.${sheet}.${step}`);
}

/** Which step of how many a learner is at. Follows the session and the languages. */
export function stepLine({ steps, place }: Practice): string {
  return t('coach:step', { step: steps.indexOf(place.step) + 1, total: steps.length });
}

/** A text of several lines → its lines. Follows the languages. */
export function linesOf(key: string, params?: Record<string, unknown>): string[] {
  return t(key, params).split('\n');
}

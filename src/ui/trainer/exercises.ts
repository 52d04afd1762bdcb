import { t } from '../../i18n/language.svelte.ts';
import type { Exercise } from '../../session/session.ts';
import { lessonOf } from '../shell/sheets.ts';
import type { Language } from '../shell/choices.ts';
import type { Route } from '../route.ts';

export type ExerciseRoute = Extract<Route, { page: 'sheet' | 'exercise' }>;

/** What a route's exercise is, its screen in a language that the address may leave open. */
export function exerciseOf({ sheet, params }: ExerciseRoute, screen: Language): Exercise {
  const { need, case: name } = params;
  return { sheet, case: name, screen: params.screen ?? screen, ...(sheet === 2 && { need }) };
}

/** A sheet by its number and its title, in a language whose texts have come. */
export function sheetWords(sheet: ExerciseRoute['sheet'], language: Language): string {
  return `${t('app:sheet.number', { number: sheet, lng: language })} · ${lessonOf(sheet, language).title}`;
}

/** A route's case and mode, in one line. Follows the language. */
export function caseAndMode({ sheet, params }: ExerciseRoute): string {
  return t('app:trainer.caseAndMode', {
    name: t(`app:sheet.cases.${sheet}.${params.case}`),
    mode: t(`app:sheet.modes.${params.mode}.name`),
  });
}

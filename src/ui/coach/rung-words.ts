import { t } from '../../i18n/language.svelte.ts';
import type { Practice } from '../session.svelte.ts';
import { actWords, goalWords } from './words.ts';

/** The words of the rungs of help that are open, lowest first. Follows the session and the languages. */
export function rungWords(practice: Practice): string[] {
  const { planned, place, world, sheet, rung } = practice;
  if (practice.done || rung === 0) return [];
  const again = goalWords(sheet, place.path, world, 'again');
  if (!planned) return [again];
  return [
    again,
    actWords(planned, 'where', world),
    actWords(planned, 'what', world),
    practice.guidance !== 'goal' ? t('coach:help.marked') : actWords(planned, 'do', world),
    t('coach:help.together'),
  ].slice(0, rung);
}

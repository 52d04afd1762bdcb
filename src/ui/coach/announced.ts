import type { Practice } from '../session.svelte.ts';
import { rungWords } from './rung-words.ts';
import { actWords, goalWords, stepLine } from './words.ts';

/** What a screen reader is told of when it changes: step and goal, the act to do, the newest rung. Follows the session and the languages. */
export function announced(practice: Practice): string[] {
  const { done, sheet, place, world, guidance, lost, planned } = practice;
  if (done) return [];
  return [
    `${stepLine(practice)}. ${goalWords(sheet, place.path, world)}`,
    guidance !== 'goal' && !lost && planned ? actWords(planned, 'do', world) : '',
    rungWords(practice).at(-1) ?? '',
  ].filter((line) => line !== '');
}

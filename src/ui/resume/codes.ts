import {
  readCode,
  writeCode,
  type CodeProblem,
  type Resumption,
} from '../../session/resume-code.ts';
import { words as german } from '../../session/resume-words/de.ts';
import { words as french } from '../../session/resume-words/fr.ts';
import { DEFAULTS, routeHash, type Language, type Mode, type Need } from '../route.ts';
import { MODES, NEEDS } from '../shell/choices.ts';

const lists: Record<Language, readonly string[]> = { fr: french, de: german };
const names = { modes: MODES, needs: NEEDS };

/** The words for a place in an exercise, in a language. */
export function wordsFor(place: Resumption<Mode, Need>, language: Language): string[] {
  return writeCode(place, names, lists[language]);
}

/** Words as someone wrote them, in any language → the address of the exercise, or why not. */
export function hashFor(text: string): { hash: string } | { problem: CodeProblem } {
  const reading = readCode(text, names, Object.values(lists));
  if ('problem' in reading) return reading;
  const { sheet, ...place } = reading.place;
  return { hash: routeHash({ page: 'exercise', sheet, params: { ...DEFAULTS, ...place } }) };
}

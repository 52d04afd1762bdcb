import { lessonIndex } from 'virtual:lesson-index';
import { cases } from '../../world/cases/names.ts';
import type { Language, SheetNumber } from './choices';

/** The sheets on offer, by number. */
export const sheets = Object.keys(cases).map(Number) as SheetNumber[];

/** What the front matter says of a sheet's lesson; throws when the build let one go missing. */
export function lessonOf(sheet: SheetNumber, language: Language) {
  const lesson = lessonIndex.find((it) => it.number === sheet && it.language === language);
  if (!lesson) throw new Error(`No lesson ${sheet} in ${language}`);
  return lesson;
}

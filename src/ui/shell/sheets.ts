import { lessonIndex } from 'virtual:lesson-index';
import type { Language, SheetNumber } from './choices';

/** The sheets on offer; one that is not ready says "soon" and can only be read. */
export const sheets: readonly { number: SheetNumber; ready: boolean }[] = [
  { number: 1, ready: true },
  { number: 2, ready: true },
  { number: 3, ready: true },
];

/** What the front matter says of a sheet's lesson; throws when the build let one go missing. */
export function lessonOf(sheet: SheetNumber, language: Language) {
  const lesson = lessonIndex.find((it) => it.number === sheet && it.language === language);
  if (!lesson) throw new Error(`No lesson ${sheet} in ${language}`);
  return lesson;
}

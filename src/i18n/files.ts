import type { SheetNumber } from '../world/cases/index.ts';

/** The files of texts that every language has, and the namespace whose keys each of them holds. */
export const textFiles = {
  app: 'app',
  home: 'app',
  about: 'app',
  elsewhere: 'app',
  trainer: 'app',
  coach: 'coach',
  recap: 'coach',
  glossary: 'coach',
  'sheet-1': 'coach',
  'sheet-2': 'coach',
  'sheet-3': 'coach',
  screen: 'screen',
  space: 'screen',
  kiosk: 'kiosk',
} as const;
export type TextFile = keyof typeof textFiles;

/** The files that the exercise of a sheet takes its words from: no learner waits for those of another. */
export function textFilesOf(sheet: SheetNumber): TextFile[] {
  return ['coach', `sheet-${sheet}`, 'screen', ...(sheet === 1 ? [] : (['space'] as const))];
}

/** The files that an exercise needs only after its first act. */
export const laterTextFiles: readonly TextFile[] = ['recap', 'glossary'];

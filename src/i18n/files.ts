import type { SheetNumber } from '../world/cases/index.ts';

/** The files of texts that every language has, and the namespace whose keys each of them holds. */
export const textFiles = {
  app: 'app',
  home: 'app',
  sheet: 'app',
  about: 'app',
  unknown: 'app',
  skills: 'app',
  elsewhere: 'app',
  trainer: 'app',
  coach: 'coach',
  services: 'coach',
  replies: 'coach',
  recap: 'coach',
  glossary: 'coach',
  'sheet-1': 'coach',
  'sheet-2': 'coach',
  'sheet-3': 'coach',
  screen: 'screen',
  sites: 'screen',
  space: 'screen',
  kiosk: 'kiosk',
} as const;
export type TextFile = keyof typeof textFiles;

/** The files that the first look of every exercise takes its words from. */
export const firstTextFiles = ['coach', 'screen'] as const satisfies readonly TextFile[];

/** The files that the first look of a sheet's exercise takes its words from: no learner waits for those of another. */
export function textFilesOf(sheet: SheetNumber): TextFile[] {
  return [
    ...firstTextFiles,
    `sheet-${sheet}`,
    ...(sheet === 1 ? [] : (['services', 'space'] as const)),
  ];
}

/** The files that every exercise needs after its first look. */
export const partTextFiles: readonly TextFile[] = ['replies', 'sites'];

/** The files that an exercise needs only after its first act, or when a kept one cannot be gone on with. */
export const laterTextFiles: readonly TextFile[] = ['recap', 'glossary', 'skills'];

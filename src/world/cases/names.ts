/** The cases of each sheet, the ordinary one first: a case is a starting world. */
export const cases = {
  1: ['standard', 'spam', 'typo', 'slow', 'expired', 'scam'],
  2: ['standard', 'no-result'],
  3: ['standard', 'open-files', 'cancel', 'too-late', 'teacher'],
} as const;

export type SheetNumber = keyof typeof cases;
export type CaseName = (typeof cases)[SheetNumber][number];

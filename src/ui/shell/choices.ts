/** What a learner can choose, by the names that addresses use. */

export const LANGUAGES = ['fr', 'de'] as const;
export const MODES = ['show', 'guide', 'try', 'check'] as const;
export const NEEDS = ['study', 'study-abroad', 'child', 'work', 'tax'] as const;
export const CASES = {
  1: ['standard', 'spam', 'typo', 'slow', 'expired', 'scam'],
  2: ['standard', 'no-result'],
  3: ['standard', 'open-files', 'cancel', 'too-late', 'teacher'],
} as const;

export type Language = (typeof LANGUAGES)[number];
export type Mode = (typeof MODES)[number];
export type Need = (typeof NEEDS)[number];
export type SheetNumber = keyof typeof CASES;
export type CaseName = (typeof CASES)[SheetNumber][number];

/** The cases of a sheet, the ordinary one first. */
export function casesOf(sheet: SheetNumber): readonly CaseName[] {
  return CASES[sheet];
}

/** Whether a sheet has a case of that name. */
export function hasCase(sheet: SheetNumber, name: string): name is CaseName {
  return casesOf(sheet).some((known) => known === name);
}

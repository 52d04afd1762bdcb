/** What a learner can choose, by the names that addresses use. */

import { cases, type CaseName, type SheetNumber } from '../../world/cases/names.ts';

export const LANGUAGES = ['fr', 'de'] as const;
export const MODES = ['show', 'guide', 'try', 'check'] as const;
export const NEEDS = ['study', 'study-abroad', 'child', 'work', 'tax'] as const;

export const TEXT_SIZES = ['normal', 'large', 'huge', 'projector'] as const;

export type Language = (typeof LANGUAGES)[number];
export type Mode = (typeof MODES)[number];
export type TextSize = (typeof TEXT_SIZES)[number];
export type Need = (typeof NEEDS)[number];
export type { CaseName, SheetNumber };

/** The cases of a sheet, the ordinary one first. */
export function casesOf(sheet: SheetNumber): readonly CaseName[] {
  return cases[sheet];
}

/** Whether a sheet has a case of that name. */
export function hasCase(sheet: SheetNumber, name: string): name is CaseName {
  return casesOf(sheet).some((known) => known === name);
}

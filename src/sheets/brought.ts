import type { SheetNumber } from '../world/cases/names.ts';
import type { Sheet } from './kit.ts';

const brought: Partial<Record<SheetNumber, Sheet>> = {};

/** Makes a sheet known to sessions. An exercise brings its own; who works with all of them calls `bringSheets`. */
export function bringSheet(sheet: Sheet): void {
  brought[sheet.number] = sheet;
}

/** The sheet of a number; throws when it has not been brought, which is a mistake in the page that needs it. */
export function sheetOf(number: SheetNumber): Sheet {
  const sheet = brought[number];
  if (!sheet) throw new Error(`Sheet ${number} has not been brought.`);
  return sheet;
}

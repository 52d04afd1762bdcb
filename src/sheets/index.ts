import type { SheetNumber } from '../world/cases/index.ts';
import { bringSheet } from './brought.ts';
import { createSpace } from './create-space.ts';
import { deleteAccount } from './delete-account.ts';
import type { Sheet } from './kit.ts';
import { manageSpace } from './manage-space.ts';

/** The numbered sheets. */
export const sheets: Record<SheetNumber, Sheet> = {
  1: createSpace,
  2: manageSpace,
  3: deleteAccount,
};

/** Makes every sheet known to sessions. */
export function bringSheets(): void {
  Object.values(sheets).forEach(bringSheet);
}

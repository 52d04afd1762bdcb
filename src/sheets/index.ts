import type { SheetNumber } from '../world/cases/index.ts';
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

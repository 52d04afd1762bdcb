import type { SheetNumber } from '../world/cases/index.ts';
import { createSpace } from './create-space.ts';
import type { Sheet } from './kit.ts';

/** The numbered sheets. */
export const sheets: Record<SheetNumber, Sheet> = { 1: createSpace };

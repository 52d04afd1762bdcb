import { looksReal, type RealKind } from '../session/looks-real.ts';

/** What a field tells as it is typed in. */
export type Typing = Event & { isComposing?: boolean; data?: string | null };

/**
 * What a field holds that looks real, so that it has to go at once (SAFE-10, SAFE-11); `null` when nothing does. Typed
 * letter by letter, an address or a telephone number is not whole before the field is left; the others are, with their check.
 */
export function realIn(written: string, typing?: Typing): RealKind | null {
  if (typing?.isComposing) return null;
  const real = looksReal(written);
  const growing = typing?.data?.length === 1 && /email|phone/.test(`${real}`);
  return growing ? null : real;
}

import { looksReal, type RealKind } from '../session/looks-real.ts';

/** What a field tells as it is typed in. */
export type Typing = Event & { isComposing?: boolean; data?: string | null };

/** Whoever writes nothing for so long has written what was to be written. */
const restMilliseconds = 1000;

/**
 * Looks for what looks real in a field, and empties it of that at once (SAFE-10, SAFE-11). Typed letter by letter, an
 * address or a telephone number is not whole before a rest, or before the field is left; the others are, with their check.
 */
export function watchForReal(held: () => string, empty: (real: RealKind) => void) {
  let rest: ReturnType<typeof setTimeout> | undefined;

  function emptyOf(real: RealKind | null): boolean {
    if (real) empty(real);
    return real !== null;
  }

  return {
    /** `true` when the field had to be emptied. */
    look(written: string, typing?: Typing): boolean {
      clearTimeout(rest);
      if (typing?.isComposing) return false;
      const real = looksReal(written);
      const growing = typing?.data?.length === 1 && /email|phone/.test(`${real}`);
      if (!growing) return emptyOf(real);
      rest = setTimeout(() => emptyOf(looksReal(held(), true)), restMilliseconds);
      return false;
    },
    stop: () => clearTimeout(rest),
  };
}

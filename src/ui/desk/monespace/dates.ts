import { undoDays } from '../readers';

const day = 24 * 60;

/** The minute of a deletion → a minute of the last day on which it can be undone. */
export function undoableUntil(deletedAt: number): number {
  return deletedAt + undoDays * day;
}

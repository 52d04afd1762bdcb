/** A jump of the wall clock that is more than its own unsteadiness, in milliseconds. */
const JUMP = 2000;

/**
 * Milliseconds since the clock was made; never runs back. The steady clock of many devices stops while they sleep:
 * then the wall clock says how long. A wall clock put back counts for nothing, one put forward for a sleep.
 */
export function createClock(steady: () => number, wall: () => number): () => number {
  let elapsed = 0;
  let last = { steady: steady(), wall: wall() };
  return () => {
    const now = { steady: steady(), wall: wall() };
    const passed = Math.max(0, now.steady - last.steady);
    const onWall = now.wall - last.wall;
    elapsed += onWall > passed + JUMP ? onWall : passed;
    last = now;
    return elapsed;
  };
}

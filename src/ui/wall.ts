/**
 * The device's own clock, read only here: a sleep, failures before a reload, the night and the age of what is kept cannot
 * be told by `performance.now()`, which stands still in a sleep and starts again with each page. Nothing in an exercise
 * depends on it.
 */
export const wall = {
  /** Milliseconds since 1970. */
  now: (): number => Date.now(),
  /** The hour of the day, 0 to 23. */
  hour: (): number => new Date().getHours(),
};

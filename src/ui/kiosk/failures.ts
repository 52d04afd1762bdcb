const PERIOD = 10 * 60_000;
const MOST = 3;

/** The failures of the last ten minutes with one more, as times of the wall clock. */
export function withFailure(failures: readonly number[], now: number): number[] {
  return [...recentFailures(failures, now), now];
}

/** The failures that still count. */
export function recentFailures(failures: readonly number[], now: number): number[] {
  return failures.filter((at) => at <= now && now - at < PERIOD);
}

/** True when starting again has been tried often enough. */
export function outOfService(failures: readonly number[]): boolean {
  return failures.length > MOST;
}

/** The failures that a page handed on to the next one in its history entry. */
export function failuresIn(state: unknown): number[] {
  const failures = (state as { failures?: unknown } | null)?.failures;
  return Array.isArray(failures) ? failures.filter((at) => typeof at === 'number') : [];
}

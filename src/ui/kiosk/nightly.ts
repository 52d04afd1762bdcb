const HOUR = 3_600_000;

/** Whether an untouched start screen is to be loaded anew: once a night, and after a whole day in any case. */
export function reloadDue(hour: number, age: number): boolean {
  const night = hour >= 3 && hour < 5;
  return age >= 24 * HOUR || (night && age >= 3 * HOUR);
}

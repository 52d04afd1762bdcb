import type { Entry, Exercise } from '../session/session.ts';

/** A recorded exercise on its way from the trainers' page to the exercise page. */
let handed: { exercise: Exercise; log: readonly Entry[] } | null = null;

/** Hands a recorded exercise over to the exercise page that is opened next. */
export function handOver(exercise: Exercise, log: readonly Entry[]): void {
  handed = { exercise, log };
}

/** Takes what was handed over, once, if it is for this sheet and case. */
export function takeRecorded(sheet: number, name: string): typeof handed {
  const taken = handed;
  handed = null;
  return taken?.exercise.sheet === sheet && taken.exercise.case === name ? taken : null;
}

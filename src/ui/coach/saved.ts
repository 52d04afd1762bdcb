import { readRecord, writeRecord, type Reading } from '../../session/record.ts';
import type { Exercise, Session } from '../../session/session.ts';
import { get, remove, set } from '../../session/storage.ts';
import { exerciseName } from '../kept-names.ts';

/** The session that the device keeps for an exercise, or why it cannot be gone on with; `null` when it keeps none. */
export function keptSession(exercise: Exercise): Reading | null {
  const name = exerciseName(exercise);
  const text = get(name);
  if (text === null) return null;
  const reading = readRecord(text);
  if ('session' in reading && exerciseName(reading.session.exercise) === name) return reading;
  set('aside', text);
  remove(name);
  return 'problem' in reading ? reading : { problem: 'foreign' };
}

/** Keeps a session as it stands; forgets it once its sheet is done. `false` when the device refuses to keep it. */
export function keepSession(session: Session, mode: string): boolean {
  const name = exerciseName(session.exercise);
  if (session.place.step !== 'done') return set(name, writeRecord(session, mode));
  remove(name);
  return true;
}

import { readRecord, recordLimit, writeRecord, type Reading } from '../../session/record.ts';
import type { Exercise, Session } from '../../session/session.ts';
import { get, remove, set, type KeptName } from '../../session/storage.ts';
import { exerciseName } from '../kept-names.ts';
import { wall } from '../wall.ts';

/** A record of a newer version is left alone for so long, in milliseconds: the app may be as new again by then. */
const leftAlone = 30 * 24 * 60 * 60 * 1000;

/** The session that the device keeps for an exercise, or why it cannot be gone on with; `null` when it keeps none. */
export function keptSession(exercise: Exercise): Reading | null {
  const name = exerciseName(exercise);
  const text = get(name);
  const reading = text === null ? null : readFor(name, text);
  if (reading && 'session' in reading) return reading;
  if (text !== null) setAside(name, text, reading?.problem === 'newer');
  return takenBack(name) ?? reading;
}

/** What this page has last kept: what is kept by now may be another tab's. */
let lastKept: string | null = null;

/** Keeps a session as it stands; forgets it once its sheet is done. `false` when the device refuses to keep it. */
export function keepSession(session: Session, mode: string, attempt: string): boolean {
  const name = exerciseName(session.exercise);
  if (session.place.step !== 'done') {
    lastKept = writeRecord(session, mode, attempt);
    return set(name, lastKept);
  }
  if (get(name) === lastKept) remove(name);
  return true;
}

function readFor(name: KeptName, text: string): Reading {
  const reading = readRecord(text);
  return 'problem' in reading || exerciseName(reading.session.exercise) === name
    ? reading
    : { problem: 'foreign' };
}

/** Keeps what cannot be gone on with under another name, or drops it when it is too long to have been kept by this app. */
function setAside(name: KeptName, text: string, newer: boolean): void {
  if (text.length <= recordLimit) keepAside(name, text, newer);
  remove(name);
}

function keepAside(name: KeptName, text: string, newer: boolean): void {
  if (newer && get(`aside.${name}`) === null) set(`aside.${name}`, wall.now() + text);
  else set('aside', text);
}

/** What was set aside as newer, in its place again, if the app can read it by now; after its time it is forgotten. */
function takenBack(name: KeptName): Reading | null {
  const dated = get(`aside.${name}`);
  if (dated === null) return null;
  const text = dated.slice(dated.indexOf('{'));
  const reading = readFor(name, text);
  const back = 'session' in reading;
  if (back) set(name, text);
  if (back || wall.now() > Number.parseInt(dated) + leftAlone) remove(`aside.${name}`);
  return back ? reading : null;
}

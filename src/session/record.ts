import { stepsOfCase } from '../sheets/steps.ts';
import { cases, type CaseName, type SheetNumber } from '../world/cases/index.ts';
import { needs, type Need } from '../world/monespace/catalogue.ts';
import { screenLanguages, type ScreenLanguage } from '../world/screen.ts';
import { createSession, type Entry, type Exercise, type Session } from './session.ts';

/** The version of the saved form; a record of another version is set aside, never guessed at. */
export const recordVersion = 1;

/** What fits wherever it did once, however the exercise has changed. */
const neverUnfit: readonly string[] = ['session.undo', 'session.redo'];

/** The longest record that is read, in UTF-16 units: some 15,000 acts. */
export const recordLimit = 1_000_000;

/** Why a saved record cannot be gone on with. */
export type RecordProblem = 'damaged' | 'older' | 'newer' | 'foreign';

/** `whole`: nothing of the log is left out. `attempt`: which doing of the exercise it is, where that was saved. */
export type Reading =
  | { session: Session; mode: string; whole: boolean; attempt: string | undefined }
  | { problem: RecordProblem };

/** A session → the text that is saved: the exercise and the log, in which no typed text stands. */
export function writeRecord(session: Session, mode: string, attempt?: string): string {
  return JSON.stringify({
    app: 'guichet-d-essai',
    version: recordVersion,
    exercise: session.exercise,
    mode,
    attempt,
    log: session.log,
  });
}

/**
 * A saved text → the session at the same place, or why not. Where the exercise has changed since and an act no longer fits, it
 * ends before that one. Never throws.
 */
export function readRecord(text: string): Reading {
  if (text.length > recordLimit) return { problem: 'damaged' };
  try {
    const record: unknown = JSON.parse(text);
    if (!isObject(record)) return { problem: 'damaged' };
    if (record.app !== 'guichet-d-essai') return { problem: 'foreign' };
    if (typeof record.version !== 'number') return { problem: 'damaged' };
    if (record.version < recordVersion) return { problem: 'older' };
    if (record.version > recordVersion) return { problem: 'newer' };
    const exercise = exerciseOf(record.exercise);
    if (!exercise || !isLog(record.log) || typeof record.mode !== 'string') {
      return { problem: 'damaged' };
    }
    // What else an entry may hold stays behind.
    const log = record.log.map(({ act, by, help, given }) => ({ act, by, help, given }));
    const session = createSession(exercise);
    const unfit = log.find((entry) => !session.enter(entry));
    if (unfit && (session.log.length === 0 || neverUnfit.includes(unfit.act.type))) {
      return { problem: 'damaged' };
    }
    const attempt = typeof record.attempt === 'string' ? record.attempt : undefined;
    return { session, mode: record.mode, whole: !unfit, attempt };
  } catch {
    return { problem: 'damaged' };
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function exerciseOf(value: unknown): Exercise | null {
  if (!isObject(value)) return null;
  const sheet = value.sheet as SheetNumber;
  if (!Object.hasOwn(cases, String(sheet))) return null;
  const names: readonly string[] = cases[sheet];
  if (typeof value.case !== 'string' || !names.includes(value.case)) return null;
  if (!screenLanguages.includes(value.screen as ScreenLanguage)) return null;
  const { from } = value;
  if (from !== undefined && !stepsOfCase(sheet, value.case).some((step) => step === from)) {
    return null;
  }
  const exercise = {
    sheet,
    case: value.case as CaseName,
    screen: value.screen as ScreenLanguage,
    ...(from !== undefined && { from: from as string }),
  };
  if (value.need === undefined) return exercise;
  return typeof value.need === 'string' && Object.hasOwn(needs, value.need)
    ? { ...exercise, need: value.need as Need }
    : null;
}

function isLog(value: unknown): value is Entry[] {
  return (
    Array.isArray(value) &&
    value.every(
      (entry: unknown) =>
        isObject(entry) &&
        isObject(entry.act) &&
        typeof entry.act.type === 'string' &&
        Object.values(entry.act).every((part) => ['string', 'number'].includes(typeof part)) &&
        (entry.by === 'learner' || entry.by === 'coach') &&
        typeof entry.help === 'number' &&
        ['number', 'undefined'].includes(typeof entry.given),
    )
  );
}

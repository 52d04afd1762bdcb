import type { Session } from '../../session/session.ts';
import { get, set } from '../../session/storage.ts';
import { afterSession, readLearner, type Learner } from './readers.ts';

/** The name under which the device keeps what the learner can do. */
const name = 'learner';

/** What the device knows of the learner: nothing, at first. */
export function keptLearner(): Learner {
  return readLearner(get(name));
}

/** Counts a finished session for the learner, and keeps that. */
export function countAsLearnt(session: Session): void {
  set(name, JSON.stringify(afterSession(keptLearner(), session.done)));
}

import type { Session } from '../../session/session.ts';
import { get, set } from '../../session/storage.ts';
import { learnerName } from '../kept-names.ts';
import { afterSession, readLearner, type Learner } from './readers.ts';

/** What the device knows of the learner: nothing, at first. */
export function keptLearner(): Learner {
  return readLearner(get(learnerName));
}

/** Counts a finished session for the learner, and keeps that. */
export function countAsLearnt(session: Session): void {
  set(learnerName, JSON.stringify(afterSession(keptLearner(), session.done)));
}

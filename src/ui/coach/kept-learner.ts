import type { Session } from '../../session/session.ts';
import { get, set } from '../../session/storage.ts';
import { countedName, learnerName } from '../kept-names.ts';
import { afterSession, readLearner, type Learner } from './readers.ts';

/** What the device knows of the learner: nothing, at first. */
export function keptLearner(): Learner {
  return readLearner(get(learnerName));
}

/** So many attempts are remembered: only those that are open in some tab can be finished again. */
const most = 20;

/** Counts a finished session for the learner, and keeps that; each attempt once, in however many tabs it is finished. */
export function countAsLearnt(session: Session, attempt: string): void {
  const counted = get(countedName)?.split(' ') ?? [];
  if (counted.includes(attempt)) return;
  set(countedName, [...counted, attempt].slice(-most).join(' '));
  set(learnerName, JSON.stringify(afterSession(keptLearner(), session.done)));
}

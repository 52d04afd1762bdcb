import { skills, skillOf, type Skill } from './skills.ts';
import type { Slip } from './slips.ts';
import type { Act } from '../world/acts.ts';

/** In how many finished sessions in a row each skill was done cleanly; a slip sets it back. */
export type Learner = Readonly<Partial<Record<Skill, number>>>;

/**
 * What is told of an act to whoever keeps count: the act itself, who did it, the rung of help that was asked for, the
 * one that Guide-moi gave unasked, and the slip it was.
 */
export interface Done {
  act: Act;
  by: 'learner' | 'coach';
  help: number;
  given?: number;
  slip: Slip | null;
}

/** From this rung on, help has named the very control: the act was not done alone. */
export const helpedRung = 3;

/** So many clean sessions in a row, and help fades: first to words, then to the goal alone. */
export const wordsFrom = 2;
export const goalFrom = 4;

const most = goalFrom;

/** A learner after a finished session: one more for a skill all of whose acts were clean, none after a slip, the same when the coach did or named some. */
export function afterSession(learner: Learner, acts: readonly Done[]): Learner {
  return acts
    .map(({ act }) => skillOf(act))
    .filter((skill, index, all) => all.indexOf(skill) === index)
    .reduce((after: Learner, skill) => {
      const own = acts.filter(({ act }) => skillOf(act) === skill);
      if (own.some(({ slip }) => slip !== null)) return { ...after, [skill]: 0 };
      if (own.some(({ by, help }) => by === 'coach' || help >= helpedRung)) return after;
      return { ...after, [skill]: Math.min(most, (after[skill] ?? 0) + 1) };
    }, learner);
}

/**
 * What Guide-moi shows of the next act: its control, its words, or only the goal. `session`: what was done in the
 * session under way, in which a slip brings the help of its skill back.
 */
export function guidance(
  learner: Learner,
  session: readonly Done[],
  act: Act,
): 'highlight' | 'words' | 'goal' {
  const skill = skillOf(act);
  const slipped = session.some((done) => done.slip !== null && skillOf(done.act) === skill);
  const clean = slipped ? 0 : (learner[skill] ?? 0);
  if (clean >= goalFrom) return 'goal';
  return clean >= wordsFrom ? 'words' : 'highlight';
}

/** The skills that a learner has shown to have. */
export function mastered(learner: Learner): Skill[] {
  return skills.filter((skill) => (learner[skill] ?? 0) >= wordsFrom);
}

/** A saved text → a learner; whatever is not a known skill with a small whole number is dropped. Never throws. */
export function readLearner(text: string | null): Learner {
  try {
    const saved: unknown = JSON.parse(text ?? '{}');
    if (typeof saved !== 'object' || saved === null) return {};
    const known = skills.flatMap((skill) => {
      const count: unknown = Object.hasOwn(saved, skill) ? Reflect.get(saved, skill) : 0;
      return Number.isInteger(count) && Number(count) > 0
        ? [[skill, Math.min(most, Number(count))] as const]
        : [];
    });
    return Object.fromEntries(known);
  } catch {
    return {};
  }
}

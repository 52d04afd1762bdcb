import { createPlanner } from '../coach/planner.ts';
import type { Act } from '../world/acts.ts';
import { createSession, type Exercise } from './session.ts';

/** Roads longer than this are a mistake in a sheet. */
const longestRoad = 100;

/**
 * The short road of an exercise, from its start to the end of the sheet, as help alone would go it: one act a turn,
 * so that whoever asks can let the screen breathe between two. Throws when there is none.
 */
export function* shortRoad(exercise: Exercise): Generator<Act, void, void> {
  const session = createSession(exercise);
  const planner = createPlanner();
  for (let count = 0; session.goal; count += 1) {
    const next = planner.roadTo(session.world, session.place.path, session.goal)?.[0];
    if (!next || count === longestRoad || !session.act(next, 'coach')) {
      throw new Error(`No road to the end of sheet ${exercise.sheet}.`);
    }
    yield next;
  }
}

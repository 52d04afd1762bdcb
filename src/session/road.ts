import { plan } from '../coach/plan.ts';
import type { Act } from '../world/acts.ts';
import { createSession, type Exercise } from './session.ts';

/** Roads longer than this are a mistake in a sheet. */
const longestRoad = 100;

/** The short road of an exercise, from its start to the end of the sheet, as help alone would go it; throws when there is none. */
export function shortRoad(exercise: Exercise): Act[] {
  const session = createSession(exercise);
  const road: Act[] = [];
  while (session.goal && road.length < longestRoad) {
    const next = plan(session.world, session.goal)?.road[0];
    if (!next || !session.act(next, 'coach')) break;
    road.push(next);
  }
  if (session.goal) throw new Error(`No road to the end of sheet ${exercise.sheet}.`);
  return road;
}

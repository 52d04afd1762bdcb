import type { Act } from '../world/acts.ts';
import { keyOf, playOffered, type World } from '../world/world.ts';
import { plan, type Plan } from './plan.ts';

/** Plans that are kept while they stay valid: the rest of a road serves as long as the learner follows it. */
export interface Planner {
  /** The road from a world to the goal of a place; `null` when there is none. */
  roadTo(world: World, path: string, goal: (world: World) => boolean): readonly Act[] | null;
}

/** A planner with an empty memory. */
export function createPlanner(): Planner {
  let kept: { path: string; keys: string[]; road: readonly Act[] } | null = null;
  return {
    roadTo(world, path, goal) {
      const key = keyOf(world);
      const at = kept?.path === path ? kept.keys.indexOf(key) : -1;
      if (kept && at >= 0) return kept.road.slice(at);
      const found = plan(world, goal);
      kept = found && { path, keys: keysAlong(world, found), road: found.road };
      return found && found.road;
    },
  };
}

function keysAlong(world: World, { road }: Plan): string[] {
  const keys: string[] = [];
  let at = world;
  for (const act of road) {
    keys.push(keyOf(at));
    at = playOffered(at, act).world;
  }
  return keys;
}

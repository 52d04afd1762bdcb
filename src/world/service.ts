import type { Act } from './acts.ts';
import type { Fact } from './facts.ts';
import type { World } from './world.ts';

export interface Step {
  world: World;
  facts: readonly Fact[];
}

/**
 * An act that the screen offers now. `cost` is what the planner pays: the road the guide teaches is the cheapest.
 * `twin`: another act with the same effect on the world's key; `aside`: the key does not change;
 * `beyond`: tabs and history. Planner and proof leave these three out; random walks take them all.
 */
export interface Affordance {
  act: Act;
  cost: number;
  twin?: Act;
  aside?: true;
  beyond?: true;
}

/** A service of the pretend computer: what it does with its acts, which acts it offers now, and what of its slice matters. */
export interface Service<A extends Act> {
  play(world: World, act: A): Step;
  affordances(world: World): Affordance[];
  key(world: World): unknown;
  /** Texts that stand for what was typed, beside those that are offered: one of every kind that `play` tells apart. */
  standIns?: Readonly<Partial<Record<A['type'], readonly string[]>>>;
}

/** An offered act; costs 1 unless told. */
export function offer(act: Act, more: Partial<Omit<Affordance, 'act'>> = {}): Affordance {
  return { act, cost: 1, ...more };
}

/** A world after an act, with the facts that came of it. */
export function step(world: World, ...facts: Fact[]): Step {
  return { world, facts };
}

/** The world unchanged and no fact: the answer to an act that is not offered now. */
export function still(world: World): Step {
  return { world, facts: [] };
}

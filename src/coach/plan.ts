import type { Act } from '../world/acts.ts';
import { affordances, keyOf, playOffered, type World } from '../world/world.ts';
import { Heap } from './heap.ts';

export interface Plan {
  /** The acts that lead to the goal, cheapest first; empty when the goal already holds. */
  road: readonly Act[];
  cost: number;
  /** How many acts the search looked at. */
  looked: number;
}

interface Node {
  world: World;
  key: string;
  cost: number;
  from: Node | null;
  act: Act | null;
}

/**
 * The cheapest road from a world to a goal: a uniform-cost search through the same `play` and `affordances` that
 * run the screen. Tabs, history and interchangeable acts are left out. `null` when no road exists, or when none
 * was found within `limit` acts.
 */
export function plan(world: World, goal: (world: World) => boolean, limit = 200_000): Plan | null {
  const start: Node = { world, key: keyOf(world), cost: 0, from: null, act: null };
  const open = new Heap<Node>((node) => node.cost);
  const settled = new Set<string>();
  const best = new Map<string, number>([[start.key, 0]]);
  let looked = 0;
  open.push(start);
  for (let node = open.pop(); node; node = open.pop()) {
    if (settled.has(node.key)) continue;
    if (goal(node.world)) return { road: roadTo(node), cost: node.cost, looked };
    settled.add(node.key);
    for (const { act, cost, aside, beyond, twin } of affordances(node.world)) {
      if (aside || beyond || twin) continue;
      looked += 1;
      const next = playOffered(node.world, act).world;
      const key = keyOf(next);
      const total = node.cost + cost;
      if (settled.has(key) || total >= (best.get(key) ?? Infinity)) continue;
      best.set(key, total);
      open.push({ world: next, key, cost: total, from: node, act });
    }
    if (looked > limit) return null;
  }
  return null;
}

function roadTo(node: Node): Act[] {
  const road: Act[] = [];
  for (let at: Node | null = node; at?.act; at = at.from) road.push(at.act);
  return road.reverse();
}

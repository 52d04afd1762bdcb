import {
  advance,
  beginSheet,
  placeOf,
  type Place,
  type SheetSnapshot,
} from '../../src/sheets/kit.ts';
import { sheets } from '../../src/sheets/index.ts';
import { slipOf, type Slip } from '../../src/coach/slips.ts';
import type { Act } from '../../src/world/acts.ts';
import { affordances, keyOf, play, type World } from '../../src/world/world.ts';
import { startingWorld, type CaseName, type SheetNumber } from '../../src/world/cases/index.ts';

export interface Edge {
  act: Act;
  cost: number;
  to: WorldNode;
}

/** A world of the exhaustive run, with the acts of the quotient: no tabs, no history, one of every kind. */
export interface WorldNode {
  world: World;
  key: string;
  edges: Edge[];
}

/** A world and the place in the sheet: what a learner can be in. */
export interface Situation {
  node: WorldNode;
  snapshot: SheetSnapshot;
  place: Place;
  from: { situation: Situation; act: Act } | null;
  next: { edge: Edge; situation: Situation }[];
}

export interface Exploration {
  situations: Situation[];
  nodes: WorldNode[];
  acts: number;
  slips: Set<Slip>;
  paths: Set<string>;
}

/** Every situation of a case that can be reached through affordances. Worlds are frozen: an act that writes to one throws. */
export function explore(number: SheetNumber, name: CaseName): Exploration {
  const sheet = sheets[number];
  const nodes = new Map<string, WorldNode>();
  const situations = new Map<string, Situation>();
  const slips = new Set<Slip>();
  const paths = new Set<string>();
  let acts = 0;

  const nodeOf = (world: World, key: string): WorldNode => {
    const known = nodes.get(key);
    if (known) return known;
    const node: WorldNode = { world: deepFreeze(world), key, edges: [] };
    nodes.set(key, node);
    return node;
  };
  const expand = (node: WorldNode): Edge[] => {
    if (node.edges.length > 0) return node.edges;
    for (const { act, cost, aside, beyond, twin } of affordances(node.world)) {
      if (aside || beyond || twin) continue;
      acts += 1;
      const next = play(node.world, act).world;
      node.edges.push({ act, cost, to: nodeOf(next, keyOf(next)) });
    }
    return node.edges;
  };
  const situationOf = (
    node: WorldNode,
    snapshot: SheetSnapshot,
    from: Situation['from'],
  ): Situation | null => {
    const place = placeOf(snapshot);
    const id = `${place.path} ${node.key}`;
    const known = situations.get(id);
    if (known) return known;
    const situation: Situation = { node, snapshot, place, from, next: [] };
    situations.set(id, situation);
    paths.add(place.path);
    queue.push(situation);
    return situation;
  };

  const queue: Situation[] = [];
  const start = startingWorld(number, name, 'fr');
  situationOf(nodeOf(start, keyOf(start)), beginSheet(sheet, start), null);
  for (const situation of queue) {
    if (situation.place.step === 'done') continue;
    for (const edge of expand(situation.node)) {
      const { world, facts } = play(situation.node.world, edge.act);
      const slip = slipOf(facts, situation.place.step);
      if (slip) slips.add(slip);
      const after = situationOf(edge.to, advance(sheet, situation.snapshot, world), {
        situation,
        act: edge.act,
      });
      if (after) situation.next.push({ edge, situation: after });
    }
  }
  return { situations: queue, nodes: [...nodes.values()], acts, slips, paths };
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

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
import type { Fact } from '../../src/world/facts.ts';
import { affordances, keyOf, playOffered, type World } from '../../src/world/world.ts';
import { startingWorld, type CaseName, type SheetNumber } from '../../src/world/cases/index.ts';

export interface Edge {
  act: Act;
  cost: number;
  facts: readonly Fact[];
  to: WorldNode;
}

/** A world of the exhaustive run, with the acts of the quotient: no tabs, no history, one of every kind. */
export interface WorldNode {
  /** Its place among the nodes. */
  index: number;
  world: World;
  key: string;
  edges: Edge[];
  /** The situations in this world, by their path. */
  situations: Map<string, Situation>;
  /** The situations that an act comes to which ends in this world, by the path before it. */
  reached: Map<string, Situation>;
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

const mostSituations = 150_000;

/** Every situation of a case that can be reached through affordances. Worlds are frozen: an act that writes to one throws.
 * Throws when there are more situations than a sheet should have. */
export function explore(number: SheetNumber, name: CaseName): Exploration {
  const sheet = sheets[number];
  const nodes = new Map<string, WorldNode>();
  const slips = new Set<Slip>();
  const paths = new Set<string>();
  let acts = 0;

  const nodeOf = (world: World, key: string): WorldNode => {
    const known = nodes.get(key);
    if (known) return known;
    const node: WorldNode = {
      index: nodes.size,
      world: deepFreeze(world),
      key,
      edges: [],
      situations: new Map(),
      reached: new Map(),
    };
    nodes.set(key, node);
    return node;
  };
  const expand = (node: WorldNode): Edge[] => {
    if (node.edges.length > 0) return node.edges;
    for (const { act, cost, aside, beyond, twin } of affordances(node.world)) {
      if (aside || beyond || twin) continue;
      acts += 1;
      const { world: next, facts } = playOffered(node.world, act);
      node.edges.push({ act, cost, facts, to: nodeOf(next, keyOf(next)) });
    }
    return node.edges;
  };
  const situationOf = (
    node: WorldNode,
    snapshot: SheetSnapshot,
    from: Situation['from'],
  ): Situation => {
    const place = placeOf(snapshot);
    const known = node.situations.get(place.path);
    if (known) return known;
    const situation: Situation = { node, snapshot, place, from, next: [] };
    node.situations.set(place.path, situation);
    paths.add(place.path);
    queue.push(situation);
    return situation;
  };

  const after = (situation: Situation, edge: Edge): Situation => {
    const { path } = situation.place;
    const known = edge.to.reached.get(path);
    if (known) return known;
    const snapshot = advance(sheet, situation.snapshot, edge.to.world);
    const next = situationOf(edge.to, snapshot, { situation, act: edge.act });
    edge.to.reached.set(path, next);
    return next;
  };

  const queue: Situation[] = [];
  const start = startingWorld(number, name, 'fr');
  situationOf(nodeOf(start, keyOf(start)), beginSheet(sheet, start), null);
  for (const situation of queue) {
    if (queue.length > mostSituations) {
      throw new Error(
        `More than ${mostSituations} situations: something in a key does not saturate.`,
      );
    }
    if (situation.place.step === 'done') continue;
    for (const edge of expand(situation.node)) {
      const slip = slipOf(edge.facts, situation.place.step);
      if (slip) slips.add(slip);
      situation.next.push({ edge, situation: after(situation, edge) });
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

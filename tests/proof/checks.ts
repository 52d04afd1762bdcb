import { plan } from '../../src/coach/plan.ts';
import { Heap } from '../../src/coach/heap.ts';
import { partTextFiles, textFilesOf } from '../../src/i18n/files.ts';
import { labelKey } from '../../src/i18n/labels.ts';
import { loadAllTexts } from '../../src/i18n/texts.ts';
import { createSession } from '../../src/session/session.ts';
import { readRecord, writeRecord } from '../../src/session/record.ts';
import { sheets } from '../../src/sheets/index.ts';
import { goalOf, type Goal } from '../../src/sheets/kit.ts';
import type { Act } from '../../src/world/acts.ts';
import type { CaseName, SheetNumber } from '../../src/world/cases/index.ts';
import { keyOf } from '../../src/world/world.ts';
import type { Exploration, Situation, WorldNode } from './explore.ts';

export const languages = ['fr', 'de'] as const;

/** How many situations of a case are searched by the real planner, and how many roads are replayed in a real session. */
const searched = 400;
const replayed = 400;

export interface HelpReport {
  problems: string[];
  longestRoad: number;
  slowestSearch: number;
}

/**
 * Help alone leads to the end from every situation: the distance to each goal is computed over the whole graph at
 * once; every act that lies on a cheapest road is one that the planner may give, and following any of them must
 * end the sheet. The planner itself is held against these distances. It holds for every mode that helps: Montre-moi,
 * Guide-moi and J'essaie all take the planner's act, and differ only in how much of it they show.
 */
export function checkHelp(number: SheetNumber, { situations, nodes }: Exploration): HelpReport {
  const problems: string[] = [];
  const incoming = reverse(nodes);
  const distances = new Map<string, Float64Array>();
  const distanceTo = (situation: Situation) => {
    const { path } = situation.place;
    let found = distances.get(path);
    if (!found) {
      found = distancesTo(goalOf(sheets[number], situation.place), nodes, incoming);
      distances.set(path, found);
    }
    return found;
  };

  const helped = (situation: Situation) => {
    const to = distanceTo(situation);
    const here = to[situation.node.index]!;
    return situation.next.filter(({ edge }) => edge.cost + to[edge.to.index]! === here);
  };
  for (const situation of situations) {
    if (situation.place.step === 'done') continue;
    const here = distanceTo(situation)[situation.node.index]!;
    if (here === Infinity) problems.push(`no road from ${describe(situation)}`);
    if (here === 0) problems.push(`the goal holds but the sheet stays at ${describe(situation)}`);
  }
  const longestRoad = problems.length > 0 ? 0 : longest(situations, helped, problems);

  let slowestSearch = 0;
  for (const situation of sample(situations, searched)) {
    if (situation.place.step === 'done') continue;
    const begun = performance.now();
    const found = plan(situation.node.world, goalOf(sheets[number], situation.place));
    slowestSearch = Math.max(slowestSearch, performance.now() - begun);
    const expected = distanceTo(situation)[situation.node.index];
    if ((found?.cost ?? Infinity) !== expected) {
      problems.push(
        `the planner pays ${found?.cost ?? 'no road'}, not ${expected}, at ${describe(situation)}`,
      );
    }
  }
  return { problems, longestRoad, slowestSearch };
}

/** Every act that the screen offers somewhere has words on every rung, and a name on the screen; every place has its goal in words. */
export function checkWords(number: SheetNumber, { situations }: Exploration): string[] {
  const texts = loadAllTexts([...textFilesOf(number), ...partTextFiles]);
  const missing = new Set<string>();
  const need = (language: string, key: string) => {
    if (!texts.exists(key, { lng: language })) missing.add(`${language} ${key}`);
  };
  const paths = new Set(situations.map(({ place }) => place.path));
  const acts = new Map<string, Act>();
  for (const { next } of situations) {
    for (const { edge } of next) acts.set(labelKey(edge.act), edge.act);
  }
  for (const language of languages) {
    for (const path of paths) {
      if (path === 'done') continue;
      need(language, `coach:paths.${number}.${path}.goal`);
      need(language, `coach:paths.${number}.${path}.again`);
      need(language, `coach:steps.${number}.${path.split('.')[0]}`);
    }
    for (const [label, act] of acts) {
      need(language, label.startsWith('coach:') ? label : `screen:${label}`);
      for (const rung of ['where', 'what', 'do']) need(language, `coach:acts.${act.type}.${rung}`);
    }
  }
  return [...missing].map((key) => `no words: ${key}`);
}

/** A replayed session, a saved one and an undone one give back the very worlds. */
export function checkReplay(
  number: SheetNumber,
  name: CaseName,
  { situations }: Exploration,
): string[] {
  const problems: string[] = [];
  const ends = situations.filter(({ next }) => next.every(({ situation }) => situation.from));
  for (const end of sample(ends, replayed)) {
    const road = roadTo(end);
    const session = createSession({ sheet: number, case: name, screen: 'fr' });
    const worlds = [session.world];
    for (const act of road) {
      if (!session.act(act))
        problems.push(`refused on replay: ${act.type} before ${describe(end)}`);
      worlds.push(session.world);
    }
    if (keyOf(session.world) !== end.node.key) problems.push(`replay differs at ${describe(end)}`);
    const read = readRecord(writeRecord(session, 'guide'));
    if ('problem' in read || keyOf(read.session.world) !== end.node.key) {
      problems.push(`a saved session differs at ${describe(end)}`);
    }
    for (const world of worlds.reverse().slice(1)) {
      session.undo();
      if (session.world !== world) problems.push(`undo differs on the road to ${describe(end)}`);
    }
  }
  return problems;
}

/** The acts by which the exploration came to a situation. */
function roadTo(situation: Situation): Act[] {
  const road: Act[] = [];
  for (let at = situation.from; at; at = at.situation.from) road.push(at.act);
  return road.reverse();
}

function describe(situation: Situation): string {
  const road = roadTo(situation).map((act) => JSON.stringify(act));
  return `${situation.place.path} after ${road.join(' ') || 'nothing'}`;
}

function sample<T>(items: readonly T[], count: number): T[] {
  const stride = Math.max(1, Math.floor(items.length / count));
  return items.filter((_, index) => index % stride === 0);
}

interface Arrival {
  from: WorldNode;
  cost: number;
}

/** Which acts come to each node. */
function reverse(nodes: readonly WorldNode[]): readonly Arrival[][] {
  const incoming = nodes.map((): Arrival[] => []);
  for (const node of nodes) {
    for (const { to, cost } of node.edges) incoming[to.index]!.push({ from: node, cost });
  }
  return incoming;
}

/** How far each node is from the goal; `Infinity` where no road leads to it. */
function distancesTo(
  goal: Goal,
  nodes: readonly WorldNode[],
  incoming: readonly Arrival[][],
): Float64Array {
  const found = new Float64Array(nodes.length).fill(Infinity);
  const open = new Heap<{ node: WorldNode; cost: number }>(({ cost }) => cost);
  const come = (node: WorldNode, cost: number) => {
    if (cost >= found[node.index]!) return;
    found[node.index] = cost;
    open.push({ node, cost });
  };
  for (const node of nodes) if (goal(node.world)) come(node, 0);
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, cost } = next;
    if (cost > found[node.index]!) continue;
    for (const arrival of incoming[node.index]!) come(arrival.from, cost + arrival.cost);
  }
  return found;
}

function longest(
  situations: readonly Situation[],
  helped: (situation: Situation) => { situation: Situation }[],
  problems: string[],
): number {
  const length = new Map<Situation, number>();
  const onRoad = new Set<Situation>();
  for (const start of situations) {
    const stack = [start];
    while (stack.length > 0) {
      const situation = stack.at(-1)!;
      if (length.has(situation)) {
        stack.pop();
        continue;
      }
      if (situation.place.step === 'done') {
        length.set(situation, 0);
        continue;
      }
      const next = helped(situation).map((step) => step.situation);
      const waiting = next.filter((after) => !length.has(after));
      if (!onRoad.has(situation) && waiting.length > 0) {
        onRoad.add(situation);
        const round = waiting.find((after) => onRoad.has(after));
        if (round) {
          problems.push(`help goes round in a circle at ${describe(round)}`);
          return 0;
        }
        stack.push(...waiting);
        continue;
      }
      if (waiting.length > 0) {
        problems.push(`help goes round in a circle at ${describe(situation)}`);
        return 0;
      }
      onRoad.delete(situation);
      length.set(situation, 1 + Math.max(...next.map((after) => length.get(after)!)));
      stack.pop();
    }
  }
  return Math.max(...length.values());
}

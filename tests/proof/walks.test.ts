import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { createPlanner } from '../../src/coach/planner.ts';
import { advance, beginSheet, goalOf, placeOf, type SheetSnapshot } from '../../src/sheets/kit.ts';
import { sheets } from '../../src/sheets/index.ts';
import { textOf, type Act } from '../../src/world/acts.ts';
import { cases, type CaseName, type SheetNumber } from '../../src/world/cases/index.ts';
import { affordances, keyOf, offers, playOffered, type World } from '../../src/world/world.ts';
import { frozen } from '../support/frozen.ts';
import { lineOf, start } from '../support/play.ts';
import { vocabulary } from '../support/vocabulary.ts';

/** Where a walk is. */
interface Situation {
  world: World;
  snapshot: SheetSnapshot;
}

/** Help that does not end the sheet within so many acts has gone astray. */
const mostHelp = 80;
const length = 300;
/** At each so-manieth act of a walk the acts that are left out of plans are tried too. */
const look = 15;

const searches: number[] = [];
/** The steps that walks have been in. */
const met = new Set<string>();

/** Acts that throw away where one has come to: one time in five that they are drawn. */
const rare = ['browser.close', 'browser.closeTab', 'site.signOut', 'browser.newTab'];

/** One of the acts offered: first its type is drawn, so that a dozen mails do not crowd out the rest. */
function drawn(world: World, turn: number): Act {
  const acts = affordances(world).map(({ act }) => act);
  const types = [...new Set(acts.map(({ type }) => type))];
  const kept = types.filter((type) => turn % 5 === 0 || !rare.includes(type));
  const type = kept[(turn >> 4) % kept.length]!;
  const alike = acts.filter((act) => act.type === type);
  return own(alike[(turn >> 10) % alike.length]!, turn >> 14);
}

/** One in so many typed texts is not one that is offered, but a word that can be found, or something else. */
function own(act: Act, turn: number): Act {
  if (textOf(act) === null || turn % 3 > 0) return act;
  return { ...act, text: vocabulary[turn % vocabulary.length]! } as Act;
}

function moved(sheet: SheetNumber, { snapshot }: Situation, world: World): Situation {
  return { world, snapshot: advance(sheets[sheet], snapshot, frozen(world)) };
}

/** The sheet stays where it has a goal, and that goal is still to be reached. */
function consistent(sheet: SheetNumber, { world, snapshot }: Situation): void {
  const place = placeOf(snapshot);
  const status = place.step === 'done' ? 'done' : 'active';
  if (snapshot.status !== status) throw new Error(`${place.path} is ${snapshot.status}.`);
  if (place.step === 'done') return;
  if (goalOf(sheets[sheet], place)(world)) throw new Error(`The goal of ${place.path} holds.`);
}

/** An act marked as leaving the key alone does so, and one marked as a twin does the same as the other. */
function truthful(world: World): void {
  for (const { act, aside, twin } of affordances(world)) {
    if (!aside && !twin) continue;
    const key = keyOf(playOffered(world, act).world);
    const expected = keyOf(twin ? playOffered(world, twin).world : world);
    if (key !== expected) throw new Error(`${lineOf(act)} is not what it is marked as.`);
  }
}

/** Help alone, from where a walk has ended, to the end of the sheet: the worlds on the way. */
function helped(sheet: SheetNumber, from: Situation): Situation[] {
  const planner = createPlanner();
  const way = [from];
  for (let at = from; placeOf(at.snapshot).step !== 'done'; way.push(at)) {
    const { path } = placeOf(at.snapshot);
    const strayed = way.length === 1 || path !== placeOf(way.at(-2)!.snapshot).path;
    const begun = performance.now();
    const next = planner.roadTo(at.world, path, goalOf(sheets[sheet], placeOf(at.snapshot)))?.[0];
    if (strayed) searches.push(performance.now() - begun);
    if (!next) throw new Error(`No road at ${path}.`);
    if (!offers(at.world, next)) throw new Error(`${lineOf(next)} is not offered at ${path}.`);
    if (way.length > mostHelp) throw new Error(`Not done after ${mostHelp} acts, at ${path}.`);
    at = moved(sheet, at, playOffered(at.world, next).world);
  }
  return way;
}

/** A walk that begins somewhere on the shortest way, and goes astray from there. */
function walk(sheet: SheetNumber, way: readonly Situation[], turns: readonly number[]): void {
  let at = way[turns[0]! % way.length]!;
  for (const [index, turn] of turns.entries()) {
    const { step } = placeOf(at.snapshot);
    if (step === 'done') break;
    met.add(`${sheet} ${step}`);
    at = moved(sheet, at, playOffered(at.world, drawn(at.world, turn)).world);
    consistent(sheet, at);
    if (index % look === 0) truthful(at.world);
  }
  truthful(at.world);
  helped(sheet, at);
}

/** Random walks over a case, from a recorded seed; a counterexample is told as the turns that lead to it. */
function walks(sheet: SheetNumber, name: CaseName, seed: number, numRuns: number): void {
  const world = start(sheet, name);
  const way = helped(sheet, { world, snapshot: beginSheet(sheets[sheet], world) });
  const turns = fc.array(fc.nat({ max: 2 ** 30 }), { minLength: length, maxLength: length });
  fc.assert(
    fc.property(turns, (each) => walk(sheet, way, each)),
    { seed, numRuns, endOnFailure: true },
  );
}

describe('from wherever a walk over the whole browser ends, help alone ends the sheet', () => {
  const sheet1 = cases[1].map((name, index) => [name, 101 + index] as const);
  it.each(sheet1)('sheet 1, case "%s" (seed %i)', (name, seed) => walks(1, name, seed, 167));

  const sheet2 = cases[2].map((name, index) => [name, 201 + index] as const);
  it.each(sheet2)('sheet 2, case "%s" (seed %i)', (name, seed) => walks(2, name, seed, 50));

  const sheet3 = cases[3].map((name, index) => [name, 301 + index] as const);
  it.each(sheet3)('sheet 3, case "%s" (seed %i)', (name, seed) => walks(3, name, seed, 20));

  it('walks have been in every step', () => {
    const steps = Object.values(sheets).flatMap(({ number, steps: own }) =>
      own.map((step) => `${number} ${step}`),
    );
    expect(steps.filter((step) => !met.has(step))).toEqual([]);
  });

  afterAll(() => {
    const sorted = searches.toSorted((a, b) => a - b);
    const at = (part: number) => `${sorted[Math.floor(part * (sorted.length - 1))]?.toFixed(1)} ms`;
    console.log(
      `${sorted.length} asked for help: median ${at(0.5)}, 95 % ${at(0.95)}, most ${at(1)}`,
    );
  });
});

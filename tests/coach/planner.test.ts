import { describe, expect, it, vi } from 'vitest';
import { createPlanner, type Planner } from '../../src/coach/planner.ts';
import { sheets } from '../../src/sheets/index.ts';
import type { World } from '../../src/world/world.ts';
import { after, lineOf, start } from '../support/play.ts';

const desk = start(1, 'standard');
const goals = sheets[1].goals;
const signIn = (world: World) => goals['sign-in']!(world);

/** The road that a planner gives, and how many searches it made: only a search asks whether the goal holds where it begins, once. */
function ask(planner: Planner, world: World, path = 'sign-in', goal = signIn) {
  const holds = vi.fn(goal);
  const road = planner.roadTo(world, path, holds);
  return { road, searches: holds.mock.calls.filter(([asked]) => asked === world).length };
}

describe('a planner', () => {
  it('keeps a road while it is followed', () => {
    const planner = createPlanner();
    const { road, searches } = ask(planner, desk);
    expect(searches).toBe(1);
    expect(road!.map(lineOf)).toEqual([
      'browser.open',
      'browser.go monespace.wallonie.be',
      'site.signIn',
      'signIn.choose itsme',
      'phone.confirm',
    ]);
    let world = desk;
    for (const [index, act] of road!.entries()) {
      expect(ask(planner, world)).toEqual({ road: road!.slice(index), searches: 0 });
      world = after(world, lineOf(act));
    }
  });

  it('keeps it while nothing that matters has changed', () => {
    const planner = createPlanner();
    const { road } = ask(planner, desk);
    const inGerman = after(desk, 'screen.language de');
    expect(ask(planner, inGerman)).toEqual({ road, searches: 0 });
  });

  it('goes on with it after a step back', () => {
    const planner = createPlanner();
    const { road } = ask(planner, desk);
    ask(planner, after(desk, lineOf(road![0]!)));
    expect(ask(planner, desk)).toEqual({ road, searches: 0 });
  });

  it('looks for another one when the learner has strayed', () => {
    const planner = createPlanner();
    ask(planner, desk);
    const strayed = after(desk, 'browser.open', 'browser.mailbox', 'mail.folder spam');
    const { road, searches } = ask(planner, strayed);
    expect(road![0]).toEqual({ type: 'browser.go', text: 'monespace.wallonie.be' });
    expect(searches).toBe(1);
  });

  it('looks for another one when the place has changed', () => {
    const planner = createPlanner();
    ask(planner, desk);
    const { road, searches } = ask(planner, desk, 'fill-in.complete', goals['fill-in']);
    expect(road!.map(lineOf).at(-1)).toBe('account.send');
    expect(searches).toBe(1);
  });

  it('has no road where there is none, and looks again each time', () => {
    const planner = createPlanner();
    const teacher = start(3, 'teacher');
    const gone = (world: World) => world.account.status === 'deleted';
    const nothing = { road: null, searches: 1 };
    expect(ask(planner, teacher, 'x', gone)).toEqual(nothing);
    expect(ask(planner, teacher, 'x', gone)).toEqual(nothing);
  });

  it('has an empty road where the goal holds', () => {
    expect(createPlanner().roadTo(desk, 'x', () => true)).toEqual([]);
  });
});

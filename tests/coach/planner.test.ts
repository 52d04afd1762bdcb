import { describe, expect, it, vi } from 'vitest';
import { createPlanner, type Planner } from '../../src/coach/planner.ts';
import { sheets } from '../../src/sheets/index.ts';
import type { World } from '../../src/world/world.ts';
import { after, lineOf, start } from '../support/play.ts';

const desk = start(1, 'standard');
const goals = sheets[1].goals;
const signIn = (world: World) => goals['sign-in']!(world);

/** The road that a planner gives, and whether it searched for it: only a search asks whether the goal holds. */
function ask(planner: Planner, world: World, path = 'sign-in', goal = signIn) {
  const holds = vi.fn(goal);
  const road = planner.roadTo(world, path, holds);
  return { road, searched: holds.mock.calls.length > 0 };
}

describe('a planner', () => {
  it('keeps a road while it is followed', () => {
    const planner = createPlanner();
    const { road, searched } = ask(planner, desk);
    expect(searched).toBe(true);
    expect(road!.map(lineOf)).toEqual([
      'browser.open',
      'browser.go monespace.wallonie.be',
      'site.signIn',
      'signIn.choose itsme',
      'phone.confirm',
    ]);
    let world = desk;
    for (const [index, act] of road!.entries()) {
      expect(ask(planner, world)).toEqual({ road: road!.slice(index), searched: false });
      world = after(world, lineOf(act));
    }
  });

  it('keeps it while nothing that matters has changed', () => {
    const planner = createPlanner();
    const { road } = ask(planner, desk);
    const inGerman = after(desk, 'screen.language de');
    expect(ask(planner, inGerman)).toEqual({ road, searched: false });
  });

  it('goes on with it after a step back', () => {
    const planner = createPlanner();
    const { road } = ask(planner, desk);
    ask(planner, after(desk, lineOf(road![0]!)));
    expect(ask(planner, desk)).toEqual({ road, searched: false });
  });

  it('looks for another one when the learner has strayed', () => {
    const planner = createPlanner();
    ask(planner, desk);
    const strayed = after(desk, 'browser.open', 'browser.mailbox', 'mail.folder spam');
    const { road, searched } = ask(planner, strayed);
    expect(road![0]).toEqual({ type: 'browser.go', text: 'monespace.wallonie.be' });
    expect(searched).toBe(true);
  });

  it('looks for another one when the place has changed', () => {
    const planner = createPlanner();
    ask(planner, desk);
    const { road, searched } = ask(planner, desk, 'fill-in.complete', goals['fill-in']);
    expect(road!.map(lineOf).at(-1)).toBe('account.send');
    expect(searched).toBe(true);
  });

  it('has no road where there is none, and looks again each time', () => {
    const planner = createPlanner();
    const teacher = start(3, 'teacher');
    const gone = (world: World) => world.account.status === 'deleted';
    const nothing = { road: null, searched: true };
    expect(ask(planner, teacher, 'x', gone)).toEqual(nothing);
    expect(ask(planner, teacher, 'x', gone)).toEqual(nothing);
  });

  it('has an empty road where the goal holds', () => {
    expect(createPlanner().roadTo(desk, 'x', () => true)).toEqual([]);
  });
});

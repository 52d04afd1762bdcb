import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createPlanner } from '../../src/coach/planner.ts';
import * as planning from '../../src/coach/plan.ts';
import { sheets } from '../../src/sheets/index.ts';
import type { World } from '../../src/world/world.ts';
import { after, lineOf, start } from '../support/play.ts';

vi.mock('../../src/coach/plan.ts', { spy: true });

const desk = start(1, 'standard');
const goals = sheets[1].goals;
const signIn = (world: World) => goals['sign-in']!(world);

/** How often a search was made. */
const searches = () => vi.mocked(planning.plan).mock.calls.length;

describe('a planner', () => {
  beforeEach(() => void vi.mocked(planning.plan).mockClear());

  it('keeps a road while it is followed', () => {
    const planner = createPlanner();
    const road = planner.roadTo(desk, 'sign-in', signIn)!;
    expect(road.map(lineOf)).toEqual([
      'browser.open',
      'browser.go monespace.wallonie.be',
      'site.signIn',
      'signIn.choose itsme',
      'phone.confirm',
    ]);
    let world = desk;
    for (const [index, act] of road.entries()) {
      expect(planner.roadTo(world, 'sign-in', signIn)).toEqual(road.slice(index));
      world = after(world, lineOf(act));
    }
    expect(searches()).toBe(1);
  });

  it('keeps it while nothing that matters has changed', () => {
    const planner = createPlanner();
    planner.roadTo(desk, 'sign-in', signIn);
    planner.roadTo(after(desk, 'screen.language de'), 'sign-in', signIn);
    expect(searches()).toBe(1);
  });

  it('goes on with it after a step back', () => {
    const planner = createPlanner();
    const road = planner.roadTo(desk, 'sign-in', signIn)!;
    planner.roadTo(after(desk, lineOf(road[0]!)), 'sign-in', signIn);
    expect(planner.roadTo(desk, 'sign-in', signIn)).toEqual(road);
    expect(searches()).toBe(1);
  });

  it('looks for another one when the learner has strayed', () => {
    const planner = createPlanner();
    planner.roadTo(desk, 'sign-in', signIn);
    const strayed = after(desk, 'browser.open', 'browser.mailbox', 'mail.folder spam');
    expect(planner.roadTo(strayed, 'sign-in', signIn)![0]).toEqual({
      type: 'browser.go',
      text: 'monespace.wallonie.be',
    });
    expect(searches()).toBe(2);
  });

  it('looks for another one when the place has changed', () => {
    const planner = createPlanner();
    planner.roadTo(desk, 'sign-in', signIn);
    const fill = planner.roadTo(desk, 'fill-in.complete', goals['fill-in']!)!;
    expect(fill.map(lineOf).at(-1)).toBe('account.send');
    expect(searches()).toBe(2);
  });

  it('has no road where there is none, and looks again each time', () => {
    const planner = createPlanner();
    const teacher = start(3, 'teacher');
    const gone = (world: World) => world.account.status === 'deleted';
    expect(planner.roadTo(teacher, 'x', gone)).toBeNull();
    expect(planner.roadTo(teacher, 'x', gone)).toBeNull();
    expect(searches()).toBe(2);
  });

  it('has an empty road where the goal holds', () => {
    expect(createPlanner().roadTo(desk, 'x', () => true)).toEqual([]);
  });
});

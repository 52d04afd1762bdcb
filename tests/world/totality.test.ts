import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Act } from '../../src/world/acts.ts';
import { affordances, keyOf, offers, play } from '../../src/world/world.ts';
import { anyAct } from '../support/acts.ts';
import { anyWalk, endOf } from '../support/walk.ts';

const runs = { seed: 20261124, numRuns: 300 };
const situation = [anyWalk(60), anyAct] as const;

describe('any act in any world', () => {
  it('gives a world and its facts, without a throw and without writing to the world before', () => {
    fc.assert(
      fc.property(...situation, (walk, act) => {
        const before = endOf(walk);
        const { world, facts } = play(before, act);
        expect(Object.keys(world)).toEqual(Object.keys(before));
        expect(facts.every(({ type }) => typeof type === 'string')).toBe(true);
        expect(affordances(world).length).toBeGreaterThan(0);
      }),
      runs,
    );
  });

  it('gives the same again', () => {
    fc.assert(
      fc.property(...situation, (walk, act) => {
        expect(play(endOf(walk), act)).toEqual(play(endOf(walk), act));
      }),
      runs,
    );
  });

  it('changes nothing that matters when the screen does not offer it', () => {
    fc.assert(
      fc.property(...situation, (walk, act) => {
        const before = endOf(walk);
        fc.pre(!offers(before, act));
        const { world, facts } = play(before, act);
        expect({ act, key: keyOf(world), facts }).toEqual({ act, key: keyOf(before), facts: [] });
      }),
      runs,
    );
  });

  it.each(['', 'browser', 'browser.', 'browser.fly', 'constructor.x', '__proto__.x', 'x.y'])(
    'changes nothing when there is no such act as "%s"',
    (type) => {
      const before = endOf({ sheet: 1, name: 'standard', turns: [0] });
      expect(play(before, { type } as unknown as Act)).toEqual({ world: before, facts: [] });
    },
  );
});

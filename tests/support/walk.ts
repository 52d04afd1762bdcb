import fc from 'fast-check';
import { cases, type CaseName, type SheetNumber } from '../../src/world/cases/index.ts';
import { affordances, playOffered, type World } from '../../src/world/world.ts';
import { start } from './play.ts';
import { frozen } from './frozen.ts';

/** Every sheet with each of its cases. */
export const allCases = Object.entries(cases).flatMap(([sheet, names]) =>
  names.map((name: CaseName) => ({ sheet: Number(sheet) as SheetNumber, name })),
);

/** A walk: the case in which it begins, and which of the offered acts is done at each step. */
export interface Walk {
  sheet: SheetNumber;
  name: CaseName;
  turns: readonly number[];
}

/** Any walk of at most `length` acts. */
export function anyWalk(length: number): fc.Arbitrary<Walk> {
  return fc
    .tuple(fc.constantFrom(...allCases), fc.array(fc.nat({ max: 9_999 }), { maxLength: length }))
    .map(([begin, turns]) => ({ ...begin, turns }));
}

/** The frozen world in which a walk ends. */
export function endOf({ sheet, name, turns }: Walk): World {
  return turns.reduce(
    (world, turn) => {
      const offered = affordances(world);
      return frozen(playOffered(world, offered[turn % offered.length]!.act).world);
    },
    start(sheet, name),
  );
}

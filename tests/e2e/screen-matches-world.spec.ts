import { controlOf } from '../../src/world/acts.ts';
import { allCases, expectMatch, Mirror, perform } from './support/mirror.ts';
import { test } from './support/test.ts';

/** Numbers that look random and are the same every time. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

/** One act in three is a detour, up to so many acts. */
const longest = 45;

for (const [index, { sheet, name }] of allCases.entries()) {
  test(`sheet ${sheet}, ${name}: in Je vérifie each screen offers what the world offers, and a learner who strays finishes`, async ({
    learner,
  }) => {
    test.slow();
    const roll = dice(index + 7);
    const mirror = new Mirror({ sheet, case: name, screen: 'fr' });
    await learner.open(sheet, name, { mode: 'check', screen: 'fr' });
    await expectMatch(learner, mirror, 'at the start');
    const done: string[] = [];
    while (!mirror.done) {
      const offered = mirror.offered();
      const strays = done.length < longest && done.length % 3 === 2;
      const act = strays ? offered[roll(offered.length)]! : mirror.next();
      done.push(controlOf(act));
      await perform(learner, mirror, act);
      if (!mirror.done) await expectMatch(learner, mirror, done.join(' → '));
    }
    await learner.finished();
  });
}

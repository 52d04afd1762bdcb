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

/** At most so many acts are done in a walk; one in three is a detour. */
const longest = 45;

for (const [index, { sheet, name }] of allCases.entries()) {
  test(`sheet ${sheet}, ${name}: each screen offers what the world offers`, async ({ learner }) => {
    const roll = dice(index + 7);
    const mirror = new Mirror({ sheet, case: name, screen: 'fr' });
    await learner.open(sheet, name, { mode: 'try', screen: 'fr' });
    await expectMatch(learner, mirror, 'at the start');
    const done: string[] = [];
    for (let turn = 1; turn <= longest && !mirror.done; turn += 1) {
      const offered = mirror.offered();
      const act = turn % 3 === 0 ? offered[roll(offered.length)]! : mirror.next();
      done.push(controlOf(act));
      await perform(learner, mirror, act);
      if (mirror.done) await learner.step('done');
      else await expectMatch(learner, mirror, done.join(' → '));
    }
  });
}

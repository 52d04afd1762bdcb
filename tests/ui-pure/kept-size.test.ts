import { afterEach, beforeEach, expect, it } from 'vitest';
import { clear, get, names, type KeptName } from '../../src/session/storage.ts';
import { countAsLearnt } from '../../src/ui/coach/kept-learner.ts';
import { keepSession } from '../../src/ui/coach/saved.ts';
import { begin, helpToTheEnd } from '../support/learner.ts';
import { allCases } from '../support/walk.ts';

const mostBytes = 5_000;

// Files share what is kept in memory: another may have left something.
beforeEach(clear);
afterEach(clear);

/** The size of all that the device keeps: names and values. */
const keptBytes = () =>
  new TextEncoder().encode(
    names()
      .map((name) => name + get(name as KeptName))
      .join(''),
  ).length;

it('SAFE-23: the short road of every sheet and case, one after the other, leaves less than 5 kB at any time', () => {
  const sizes = allCases.flatMap(({ sheet, name }) => {
    const whole = begin(sheet, name);
    helpToTheEnd(whole);
    const session = begin(sheet, name);
    const attempt = `0.${sheet}234567890123456.${name}`;
    return whole.log.map((entry) => {
      session.enter({ ...entry, by: 'learner', help: 0 });
      if (session.finished) countAsLearnt(session, attempt);
      keepSession(session, 'guide', attempt);
      return keptBytes();
    });
  });
  expect(sizes.filter((size) => size === 0 || size >= mostBytes)).toEqual([]);
  expect(names()).toEqual(['learner', 'learner.counted']);
});

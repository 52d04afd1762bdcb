import { describe, expect, it } from 'vitest';
import {
  advance,
  asksFromMemory,
  beginSheet,
  chain,
  goalOf,
  placeOf,
} from '../../src/sheets/kit.ts';
import { sheets } from '../../src/sheets/index.ts';
import type { SheetNumber } from '../../src/world/cases/index.ts';
import type { World } from '../../src/world/world.ts';
import { after, start } from '../support/play.ts';
import { fillIn, toConfirmedMail, toSpace } from '../support/ways.ts';

const numbers = [1, 2, 3] as const;

describe('a question about a page', () => {
  const confirmed = after(start(1, 'standard'), ...toSpace, ...fillIn, ...toConfirmedMail);
  const asked = (path: string, world: World) => asksFromMemory(sheets[1], path, world);

  it('is read for as long as the page is in front, and answered from memory after it', () => {
    expect(asked('continue.read-page', confirmed)).toBe(false);
    expect(asked('continue.read-page', after(confirmed, 'account.continue'))).toBe(true);
    expect(asked('continue.read-page', after(confirmed, 'browser.newTab'))).toBe(true);
  });

  it('is none from memory where something else is to be done', () => {
    const left = after(confirmed, 'account.continue');
    expect(asked('read-notice.tick', left)).toBe(false);
    expect(asked('follow-link.follow', start(1, 'standard'))).toBe(false);
  });
});

/** The states of a machine, as the paths of places. */
function pathsOf(number: SheetNumber): string[] {
  return Object.entries(sheets[number].machine.states).flatMap(([step, node]) => {
    const subs = Object.keys(node.states).filter((sub) => sub !== 'decide');
    return subs.length > 0 ? subs.map((sub) => `${step}.${sub}`) : [step];
  });
}

describe('the steps', () => {
  it.each([
    [
      1,
      'create-space',
      ['open-site', 'sign-in', 'fill-in', 'find-mail', 'follow-link', 'continue', 'read-notice'],
    ],
    [
      2,
      'manage-space',
      [
        'sign-in',
        'find-file',
        'read-status',
        'answer-message',
        'see-answer',
        'search-procedure',
        'start-procedure',
        'see-in-list',
        'sign-out',
      ],
    ],
    [
      3,
      'delete-account',
      [
        'sign-in',
        'open-account',
        'ask-deletion',
        'confirm-deletion',
        'give-reason',
        'await-agent',
        'change-mind',
        'create-again',
        'see-files',
        'understand-refusal',
      ],
    ],
  ] as const)('of sheet %i have their names', (number, id, steps) => {
    const sheet = sheets[number];
    expect(sheet.number).toBe(number);
    expect(sheet.machine.id).toBe(id);
    expect(sheet.steps).toEqual(steps);
    expect(Object.keys(sheet.machine.states)).toEqual([...steps, 'done']);
  });

  it.each(numbers)('of sheet %i each have a goal, and no goal is without a step', (number) => {
    const { goals, steps } = sheets[number];
    const paths = pathsOf(number).filter((path) => path !== 'done');
    expect(paths.filter((path) => !goals[path])).toEqual([]);
    const known = [...paths, ...steps];
    expect(Object.keys(goals).filter((path) => !known.includes(path))).toEqual([]);
  });

  it.each(numbers)('of sheet %i wait for nothing and call nothing', (number) => {
    const nodes = Object.values(sheets[number].machine.states).flatMap((node) => [
      node,
      ...Object.values(node.states),
    ]);
    expect(nodes.filter((node) => node.after.length > 0 || node.invoke.length > 0)).toEqual([]);
  });
});

describe('the kit', () => {
  it('counts a step as reached when its goal or a later one holds', () => {
    const holds = new Set(['two']);
    const goal = (step: string) => () => holds.has(step);
    const reached = chain(['one', 'two', 'three'], {
      one: goal('one'),
      two: goal('two'),
      three: goal('three'),
    });
    const world = start(1, 'standard');
    expect((['one', 'two', 'three'] as const).map((step) => reached(step)(world))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('tells the place: a step, and where it has parts the part', () => {
    const sheet = sheets[1];
    const world = start(1, 'typo');
    expect(placeOf(beginSheet(sheet, start(1, 'standard')))).toEqual({
      step: 'open-site',
      path: 'open-site',
    });
    expect(placeOf(beginSheet(sheet, world))).toEqual({
      step: 'find-mail',
      path: 'find-mail.look-in-inbox',
    });
  });

  it('has a goal for each place, and says which one is missing', () => {
    const place = placeOf(beginSheet(sheets[1], start(1, 'standard')));
    expect(goalOf(sheets[1], place)).toBe(sheets[1].goals['open-site']);
    expect(() => goalOf(sheets[1], { step: 'done', path: 'done' })).toThrow(
      'Sheet 1 has no goal for "done".',
    );
  });

  it('moves a sheet by the world alone, and leaves the snapshot before as it was', () => {
    const world = start(1, 'standard');
    const before = beginSheet(sheets[1], world);
    const after_ = advance(
      sheets[1],
      before,
      after(world, 'browser.open', 'browser.go monespace.wallonie.be'),
    );
    expect([before, after_].map((snapshot) => placeOf(snapshot).path)).toEqual([
      'open-site',
      'sign-in',
    ]);
    const same = advance(sheets[1], before, world);
    expect(placeOf(same)).toEqual(placeOf(before));
  });

  it('goes through several steps at once when their goals hold already', () => {
    const world = start(2, 'standard');
    const begun = beginSheet(sheets[2], world);
    const told = {
      ...world,
      card: { seen: ['status' as const], answers: { status: 'inProgress' as const } },
    };
    expect(placeOf(begun).path).toBe('sign-in');
    expect(placeOf(advance(sheets[2], begun, told)).path).toBe('answer-message.open-file');
  });
});

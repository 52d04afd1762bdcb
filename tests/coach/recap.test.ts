import { describe, expect, it } from 'vitest';
import type { Done } from '../../src/coach/learner.ts';
import { countHelp, helpHad, nextPractice, toPractise } from '../../src/coach/recap.ts';

const done = (more: Partial<Done> = {}): Done => ({
  act: { type: 'browser.open' },
  by: 'learner',
  help: 0,
  slip: null,
  ...more,
});
const go = { type: 'browser.go', text: '' } as const;
const spam = { type: 'mail.folder', folder: 'spam' } as const;
const tick = { type: 'account.tick' } as const;

describe('the help that an act had', () => {
  it.each([
    [{}, 'alone'],
    [{ help: 1 }, 'words'],
    [{ help: 3 }, 'words'],
    [{ help: 4 }, 'shown'],
    [{ given: 3 }, 'words'],
    [{ given: 4 }, 'shown'],
    [{ help: 1, given: 4 }, 'shown'],
    [{ by: 'coach', help: 0 }, 'shown'],
  ] as const)('%j was %s', (more, expected) => {
    expect(helpHad(done(more))).toBe(expected);
  });

  it('is counted over a session', () => {
    const all = [done(), done(), done({ help: 2 }), done({ by: 'coach' })];
    expect(countHelp(all)).toEqual({ alone: 2, words: 1, shown: 1 });
    expect(countHelp([])).toEqual({ alone: 0, words: 0, shown: 0 });
  });
});

describe('what to practise next', () => {
  it('is nothing after a clean session', () => {
    expect(toPractise([done(), done({ act: go, help: 2 }), done({ given: 4 })])).toEqual([]);
  });

  it('is first what went wrong, then what needed help; three skills at most', () => {
    expect(
      toPractise([
        done({ help: 3 }),
        done({ act: go, slip: 'addressMistyped' }),
        done({ act: spam, by: 'coach' }),
        done({ act: spam, by: 'coach' }),
        done({ act: tick, slip: 'tickForgotten' }),
        done({ act: tick, slip: 'tickForgotten' }),
      ]),
    ).toEqual(['reading', 'addressBar', 'spam']);
  });

  const cases = ['standard', 'spam', 'typo'] as const;
  it.each([
    ['show', 'spam', [], { mode: 'guide', case: 'spam' }],
    ['guide', 'spam', [], { mode: 'try', case: 'spam' }],
    ['try', 'spam', [done()], { mode: 'check', case: 'typo' }],
    ['try', 'spam', [done({ help: 1 })], { mode: 'try', case: 'typo' }],
    ['check', 'typo', [done()], { mode: 'check', case: 'standard' }],
  ] as const)('after %s of %s it is %j', (mode, name, all, expected) => {
    expect(nextPractice(mode, name, cases, all)).toEqual(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { play } from '../../src/world/world.ts';
import { after, factsOf, offered, start } from '../support/play.ts';
import { fillIn, toSpace } from '../support/ways.ts';

const waits = (world: Parameters<typeof offered>[0]) =>
  offered(world).filter((line) => line.startsWith('clock.'));

const slow = after(start(1, 'slow'), ...toSpace, ...fillIn);
const asked = after(
  start(3, 'open-files'),
  ...toSpace,
  'site.menu',
  'site.account',
  'deletion.ask',
  'deletion.reason unused',
  'deletion.request',
);
const replied = after(
  start(2, 'standard'),
  ...toSpace,
  'files.open rent',
  'files.reply',
  'files.choose household',
  'files.sendReply',
);

describe('the clock on the desk', () => {
  it.each([
    ['sheet 1, nothing sent yet', start(1, 'slow'), []],
    ['sheet 1, a mail on its way', slow, ['clock.wait 10']],
    [
      'sheet 1, the mail found',
      after(slow, 'clock.wait 10', 'browser.mailbox', 'mail.open confirmation'),
      [],
    ],
    ['sheet 1, a case without waits', start(1, 'typo'), []],
    ['sheet 2, nothing asked', start(2, 'standard'), []],
    ['sheet 2, an answer awaited', replied, ['clock.wait 1440']],
    ['sheet 2, the answer there', after(replied, 'clock.wait 1440'), []],
    ['sheet 3, nothing open', start(3, 'standard'), []],
    ['sheet 3, an agent awaited', asked, ['clock.wait 1440', 'clock.wait 10080']],
    ['sheet 3, the agent heard', after(asked, 'clock.wait 1440'), []],
    [
      'sheet 3, a deletion that can be undone',
      start(3, 'cancel'),
      ['clock.wait 1440', 'clock.wait 10080', 'clock.wait 43200'],
    ],
    ['sheet 3, a deletion that cannot', start(3, 'too-late'), []],
    ['sheet 3, a member of the teaching staff', start(3, 'teacher'), []],
  ] as const)('offers, in %s, the waits that may help', (_, world, expected) => {
    expect(waits(world)).toEqual(expected);
  });

  it('moves by its act alone, by as many minutes', () => {
    expect(slow.clock).toEqual({ now: 0, waits: [10] });
    expect(after(slow, 'clock.wait 10').clock).toEqual({ now: 10, waits: [10] });
    expect(after(slow, 'clock.wait 10', 'clock.wait 10').clock.now).toBe(20);
    expect(factsOf(slow, 'clock.wait 10')).toEqual(['clock.moved']);
  });

  it('tells when the wait was in vain', () => {
    const astray = after(
      start(1, 'slow'),
      ...toSpace,
      'account.type email a@b.test',
      'account.type confirm a@b.test',
      'account.send',
    );
    expect(factsOf(astray, 'clock.wait 10')).toEqual(['clock.movedInVain']);
  });

  it('does not move by a wait that is not on the desk', () => {
    for (const minutes of [1440, 43_200] as const) {
      expect(play(slow, { type: 'clock.wait', minutes })).toEqual({ world: slow, facts: [] });
    }
  });
});

import { describe, expect, it } from 'vitest';
import { shownPage } from '../../src/world/browser.ts';
import { phoneShows } from '../../src/world/phone.ts';
import { play } from '../../src/world/world.ts';
import { after, factsOf, offered, start } from '../support/play.ts';
import { toKeys } from '../support/ways.ts';

const keys = after(start(1, 'standard'), ...toKeys);
const asked = after(keys, 'signIn.choose itsme');
const sms = after(keys, 'signIn.choose sms');

describe('the phone', () => {
  it.each([
    ['nothing', keys],
    ['request', asked],
    ['nothing', after(asked, 'phone.refuse')],
    ['request', after(asked, 'phone.refuse', 'signIn.askAgain')],
    ['nothing', after(asked, 'phone.confirm')],
    ['nothing', after(asked, 'browser.mailbox')],
    ['nothing', sms],
    ['code', after(sms, 'signIn.sendCode')],
    ['code', after(sms, 'signIn.sendCode', 'signIn.code 000000')],
    ['nothing', after(keys, 'signIn.choose eid')],
  ] as const)('shows: %s', (expected, world) => expect(phoneShows(world)).toBe(expected));

  it('asks, and only then offers to confirm or to refuse', () => {
    expect(offered(asked)).toEqual(['phone.confirm', 'phone.refuse', 'signIn.otherKey']);
    for (const world of [keys, after(asked, 'phone.refuse'), sms]) {
      expect(play(world, { type: 'phone.confirm' })).toEqual({ world, facts: [] });
      expect(play(world, { type: 'phone.refuse' })).toEqual({ world, facts: [] });
    }
  });

  it('confirmed, signs in and leads to the choice of the space', () => {
    const world = after(asked, 'phone.confirm');
    expect(factsOf(asked, 'phone.confirm')).toEqual(['phone.confirmed']);
    expect(world.signIn).toEqual({ on: true, attempt: null, wrongPins: 0 });
    expect(shownPage(world)).toEqual({ site: 'monespace', view: 'choice' });
  });

  it('refused, can be asked again', () => {
    const refused = after(asked, 'phone.refuse');
    expect(factsOf(asked, 'phone.refuse')).toEqual(['phone.refused']);
    expect(refused.signIn.attempt).toEqual({ key: 'itsme', state: 'refused' });
    expect(offered(refused)).toEqual(['signIn.otherKey', 'signIn.askAgain']);
    expect(after(refused, 'signIn.askAgain', 'phone.confirm').signIn.on).toBe(true);
  });
});

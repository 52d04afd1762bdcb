import { describe, expect, it } from 'vitest';
import { cardPlace } from '../../src/world/reader.ts';
import { dialogOf } from '../../src/world/sign-in.ts';
import { play } from '../../src/world/world.ts';
import { after, factsOf, offered, start } from '../support/play.ts';
import { toKeys } from '../support/ways.ts';

const keys = after(start(1, 'standard'), ...toKeys);
const eid = after(keys, 'signIn.choose eid');
const inserted = after(eid, 'reader.insert');

describe('the card reader', () => {
  it.each([
    [null, keys],
    ['out', eid],
    ['in', inserted],
    ['out', after(inserted, 'reader.remove')],
    [null, after(inserted, 'browser.mailbox')],
    [null, after(inserted, 'signIn.otherKey')],
    ['out', after(inserted, 'signIn.otherKey', 'signIn.choose eid')],
  ] as const)('has the card: %s', (place, world) => expect(cardPlace(world)).toBe(place));

  it('offers what can be done with the card', () => {
    expect(offered(eid)).toEqual(['reader.insert', 'signIn.otherKey', 'signIn.useCard']);
    expect(offered(inserted)).toEqual(['reader.remove', 'signIn.otherKey', 'signIn.useCard']);
    expect(factsOf(eid, 'reader.insert')).toEqual([]);
  });

  it('does nothing with a card that is there already, or not there', () => {
    expect(play(inserted, { type: 'reader.insert' })).toEqual({ world: inserted, facts: [] });
    expect(play(eid, { type: 'reader.remove' })).toEqual({ world: eid, facts: [] });
    expect(play(keys, { type: 'reader.insert' })).toEqual({ world: keys, facts: [] });
  });

  it('ends a dialog when the card is taken out, and stays within reach while one is open', () => {
    const asking = after(inserted, 'signIn.useCard');
    expect(dialogOf(asking)).toBe('certificate');
    const out = after(asking, 'reader.remove');
    expect(dialogOf(out)).toBeNull();
    expect(out.signIn.attempt).toEqual({ key: 'eid', state: 'ready', inserted: false });
  });
});

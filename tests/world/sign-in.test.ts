import { describe, expect, it } from 'vitest';
import { shownPage } from '../../src/world/browser.ts';
import { attemptOf, cardBlocked, dialogOf } from '../../src/world/sign-in.ts';
import { affordances, play } from '../../src/world/world.ts';
import { badInputs } from '../support/bad-inputs.ts';
import { after, factsOf, offered, start } from '../support/play.ts';
import { titled } from '../support/titled.ts';
import { toKeys } from '../support/ways.ts';

const keys = after(start(1, 'standard'), ...toKeys);
const choice = { site: 'monespace', view: 'choice' };

describe('the keys', () => {
  it('are three, each on a page of its own, left for the list', () => {
    expect(offered(keys)).toEqual(['itsme', 'eid', 'sms'].map((key) => `signIn.choose ${key}`));
    for (const key of ['itsme', 'eid', 'sms']) {
      const chosen = after(keys, `signIn.choose ${key}`);
      expect(shownPage(chosen)).toEqual({ site: 'sign-in', view: key });
      const left = after(chosen, 'signIn.otherKey');
      expect(shownPage(left)).toEqual({ site: 'sign-in', view: 'keys' });
      expect(left.signIn).toEqual({ on: false, attempt: null, wrongPins: 0 });
    }
  });

  it('can be chosen again by the way back, from the beginning', () => {
    const refused = after(keys, 'signIn.choose itsme', 'phone.refuse', 'browser.back');
    expect(offered(after(refused, 'signIn.choose sms'))).toEqual([
      'signIn.otherKey',
      'signIn.sendCode',
    ]);
  });

  it('begin anew on a page that was left for another key', () => {
    const two = after(keys, 'signIn.choose itsme', 'browser.newTab', ...toKeys.slice(1));
    const other = after(two, 'signIn.choose sms', 'signIn.sendCode', 'browser.selectTab 1');
    expect(attemptOf(other)).toEqual({ key: 'itsme', state: 'asked' });
  });

  it('are not asked for again once signed in', () => {
    const on = after(keys, 'signIn.choose itsme', 'phone.confirm', 'browser.back');
    expect(shownPage(on)).toEqual(choice);
  });
});

describe('the code by SMS', () => {
  const ready = after(keys, 'signIn.choose sms');
  const sent = after(ready, 'signIn.sendCode');

  it('is asked for once it was sent', () => {
    expect(offered(ready)).toEqual(['signIn.otherKey', 'signIn.sendCode']);
    expect(offered(sent)).toEqual(['signIn.otherKey', 'signIn.code']);
    expect(factsOf(ready, 'signIn.sendCode')).toEqual([]);
    const early = { type: 'signIn.code', text: '482913' } as const;
    expect(play(ready, early)).toEqual({ world: ready, facts: [] });
  });

  const right = ['482913', ' 482 913 ', '482-913.', '\u200B482913', '\'!éç&"'];
  it.each(titled(right.map((typed) => [typed])))('is right as %s', (_, typed) => {
    expect(factsOf(sent, `signIn.code ${typed}`)).toEqual(['signIn.succeeded']);
    const world = after(sent, `signIn.code ${typed}`);
    expect(world.signIn).toEqual({ on: true, attempt: null, wrongPins: 0 });
    expect(shownPage(world)).toEqual(choice);
  });

  const wrong = ['', '111111', '48291', '4829131', 'code', badInputs.long, badInputs.script];
  it.each(titled(wrong.map((typed) => [typed])))('is wrong as %s', (_, typed) => {
    const world = after(sent, `signIn.code ${typed}`);
    expect(factsOf(sent, `signIn.code ${typed}`)).toEqual(['signIn.codeWrong']);
    expect(world.signIn.attempt).toEqual({ key: 'sms', state: 'wrongCode' });
    expect(after(world, 'signIn.code 482913').signIn.on).toBe(true);
  });
});

describe('the identity card', () => {
  const eid = after(keys, 'signIn.choose eid');
  const card = { key: 'eid', inserted: true };
  const inserted = after(eid, 'reader.insert');
  const certificate = after(inserted, 'signIn.useCard');
  const pin = after(certificate, 'signIn.certificate authentication');

  it('is missed when it is not in the reader', () => {
    expect(factsOf(eid, 'signIn.useCard')).toEqual(['signIn.cardMissing']);
    const missing = after(eid, 'signIn.useCard');
    expect(missing.signIn.attempt).toEqual({ key: 'eid', state: 'noCard', inserted: false });
    expect(after(missing, 'reader.insert').signIn.attempt).toEqual({ ...card, state: 'ready' });
  });

  it('asks for the certificate, and then for the PIN, in a dialog', () => {
    expect([inserted, certificate, pin].map(dialogOf)).toEqual([null, 'certificate', 'pin']);
    expect(offered(certificate)).toEqual([
      'reader.remove',
      'signIn.certificate authentication',
      'signIn.certificate signature',
      'signIn.cancel',
    ]);
    expect(offered(pin)).toEqual(['reader.remove', 'signIn.pin', 'signIn.cancel']);
  });

  it('lets nothing of the page or of the browser answer while a dialog is open', () => {
    const types = affordances(pin).map(({ act }) => act.type);
    expect(types.filter((type) => type.startsWith('browser.'))).toEqual([]);
    expect(play(pin, { type: 'browser.close' })).toEqual({ world: pin, facts: [] });
    expect(play(pin, { type: 'signIn.otherKey' })).toEqual({ world: pin, facts: [] });
  });

  it('does not take the certificate for signatures', () => {
    const wrong = after(certificate, 'signIn.certificate signature');
    expect(factsOf(certificate, 'signIn.certificate signature')).toEqual([
      'signIn.certificateWrong',
    ]);
    expect(wrong.signIn.attempt).toEqual({ ...card, state: 'wrongCertificate' });
    expect(dialogOf(wrong)).toBeNull();
    expect(dialogOf(after(wrong, 'signIn.useCard'))).toBe('certificate');
  });

  it.each([
    ['certificate', certificate],
    ['pin', pin],
    ['pin', after(pin, 'signIn.pin 0000')],
  ])('lets the dialog of the %s be cancelled', (_, world) => {
    expect(factsOf(world, 'signIn.cancel')).toEqual(['signIn.cancelled']);
    expect(after(world, 'signIn.cancel').signIn.attempt).toEqual({ ...card, state: 'ready' });
  });

  const right = ['1234', ' 1 2 3 4 ', '12-34', '&é"\'', '&é"\''.normalize('NFD')];
  it.each(titled(right.map((typed) => [typed])))('takes the PIN %s', (_, typed) => {
    expect(factsOf(pin, `signIn.pin ${typed}`)).toEqual(['signIn.succeeded']);
    const world = after(pin, `signIn.pin ${typed}`);
    expect(world.signIn).toEqual({ on: true, attempt: null, wrongPins: 0 });
    expect(shownPage(world)).toEqual(choice);
  });

  const malformed = ['', '12', '12345', 'abcd', badInputs.emoji, badInputs.megabyte];
  it.each(titled(malformed.map((typed) => [typed])))('counts no try for %s', (_, typed) => {
    const world = after(pin, `signIn.pin ${typed}`);
    expect(factsOf(pin, `signIn.pin ${typed}`)).toEqual([]);
    expect(world.signIn).toEqual({
      on: false,
      attempt: { ...card, state: 'malformedPin' },
      wrongPins: 0,
    });
    expect(dialogOf(world)).toBe('pin');
  });

  it('is blocked by the third wrong PIN in a row, and the other keys still work', () => {
    const once = after(pin, 'signIn.pin 0000');
    const twice = after(once, 'signIn.pin 9999');
    const blocked = after(twice, 'signIn.pin 0000');
    expect([once, twice, blocked].map((world) => world.signIn.wrongPins)).toEqual([1, 2, 3]);
    expect([once, twice, blocked].map(dialogOf)).toEqual(['pin', 'pin', null]);
    expect([once, twice, blocked].map(cardBlocked)).toEqual([false, false, true]);
    expect(factsOf(once, 'signIn.pin 9999')).toEqual(['signIn.pinWrong']);
    expect(factsOf(twice, 'signIn.pin 0000')).toEqual(['signIn.cardBlocked']);
    expect(offered(blocked)).toEqual(['reader.remove', 'signIn.otherKey']);
    const other = after(blocked, 'signIn.otherKey', 'signIn.choose itsme', 'phone.confirm');
    expect(other.signIn).toEqual({ on: true, attempt: null, wrongPins: 3 });
  });

  it('stays blocked when it is put in again', () => {
    const wrong = Array<string>(3).fill('signIn.pin 0000');
    const again = after(pin, ...wrong, 'reader.remove', 'reader.insert');
    expect(offered(again)).toEqual(['reader.remove', 'signIn.otherKey']);
  });

  it('forgets the wrong PINs after a right one, and not by a cancel', () => {
    const cancelled = after(pin, 'signIn.pin 0000', 'signIn.cancel');
    expect(cancelled.signIn.wrongPins).toBe(1);
    const again = after(
      cancelled,
      'signIn.useCard',
      'signIn.certificate authentication',
      'signIn.pin 1234',
    );
    expect(again.signIn.wrongPins).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import { shownPage } from '../../src/world/browser.ts';
import {
  addressRight,
  linkPage,
  problemOf,
  startAccount,
  type AccountSlice,
  type Field,
  type Problem,
} from '../../src/world/monespace/account.ts';
import { play } from '../../src/world/world.ts';
import { badInputs } from '../support/bad-inputs.ts';
import { after, factsOf, offered, start } from '../support/play.ts';
import { byPhone, fillIn, toSpace } from '../support/ways.ts';
import { titled } from '../support/titled.ts';

const email = 'camille.lambert@exercice.test';
const form = after(start(1, 'standard'), ...toSpace);
const sent = after(form, ...fillIn);
const typed = (field: Field, text: string) => `account.type ${field} ${text}`;
const view = (world: typeof form) => {
  const page = shownPage(world);
  return page?.site === 'monespace' ? page.view : page?.site;
};

describe('a field', () => {
  const draft = { email, confirm: email, phone: '' };
  const table: readonly (readonly [string, Field, Problem | null])[] = [
    [email, 'email', null],
    [' Camille.Lambert@EXERCICE.test. ', 'email', null],
    ['jean.dupont@skynet.be', 'email', null],
    ['', 'email', 'emailMissing'],
    ['\u200B ', 'email', 'emailMissing'],
    ['camille.lambert', 'email', 'emailMalformed'],
    ['camille@exercice', 'email', 'emailMalformed'],
    [badInputs.megabyte, 'email', 'emailMalformed'],
    [badInputs.script, 'email', 'emailMalformed'],
    [email, 'confirm', null],
    ['CAMILLE.LAMBERT@exercice.test ', 'confirm', null],
    ['camille.lambret@exercice.test', 'confirm', 'confirmDiffers'],
    ['', 'confirm', 'confirmDiffers'],
    ['', 'phone', null],
    ['  ', 'phone', null],
    ['0400 00 00 00', 'phone', null],
    ['+32 (0)400/00.00.00', 'phone', null],
    ['12', 'phone', 'phoneMalformed'],
    ['zéro quatre cents', 'phone', 'phoneMalformed'],
  ];
  it.each(titled(table))('with %s', (_, text, field, problem) => {
    expect(problemOf({ ...draft, [field]: text }, field)).toBe(problem);
  });

  it('keeps what was typed, tidied', () => {
    const world = after(
      form,
      typed('email', '  Camille \u200B@x '),
      typed('phone', badInputs.long),
    );
    expect(world.account.draft).toEqual({
      email: 'Camille @x',
      confirm: '',
      phone: badInputs.long.slice(0, 200),
    });
    expect(factsOf(form, typed('phone', '12'))).toEqual([]);
  });

  it('does not take what another one should have', () => {
    const act = { type: 'account.type', field: 'name' as Field, text: 'x' } as const;
    expect(play(form, act)).toEqual({ world: form, facts: [] });
  });
});

describe('the form', () => {
  it('is offered to a citizen without a space', () => {
    expect(offered(form)).toEqual([
      'account.type email',
      'account.type confirm',
      'account.type phone',
      'account.send',
      'site.signOut',
    ]);
  });

  it.each([
    ['nothing typed', []],
    ['an address that is none', [typed('email', 'camille'), typed('confirm', 'camille')]],
    ['two addresses', [typed('email', email), typed('confirm', 'autre@exercice.test')]],
    ['a number that is none', [...fillIn.slice(0, 2), typed('phone', '12')]],
  ])('is not sent with %s, and nothing typed is lost', (_, lines) => {
    const filled = after(form, ...lines);
    expect(factsOf(filled, 'account.send')).toEqual(['account.sendRefused']);
    const refused = after(filled, 'account.send');
    expect(refused.account).toEqual({ ...filled.account, tried: true });
    expect(view(refused)).toBe('fill-in');
  });

  it('once mended is sent to the address given, and a confirmation is on its way', () => {
    const mended = after(form, 'account.send', ...fillIn.slice(0, 2));
    expect(factsOf(mended, 'account.send')).toEqual(['account.sent']);
    const world = after(mended, 'account.send');
    expect(world.account).toEqual({
      ...startAccount,
      status: 'pending',
      email,
      draft: { email, confirm: email, phone: '' },
      sends: 1,
    });
    expect(addressRight(world)).toBe(true);
    expect(view(world)).toBe('sent');
  });

  it('sent to another address goes astray', () => {
    const wrong = after(form, typed('email', 'a@b.test'), typed('confirm', 'A@B.test.'));
    expect(factsOf(wrong, 'account.send')).toEqual(['account.sentAstray']);
    const astray = after(wrong, 'account.send');
    expect(astray.account.email).toBe('a@b.test');
    expect(addressRight(astray)).toBe(false);
    expect(astray.mail.messages.map(({ id }) => id)).not.toContain('confirmation');
  });
});

describe('a space that waits for its confirmation', () => {
  it('shows where it was sent, and offers to correct or to send again', () => {
    expect(offered(sent)).toEqual(['account.correct', 'account.resend', 'site.signOut']);
    const again = after(sent, 'account.resend');
    expect(factsOf(sent, 'account.resend')).toEqual(['account.resent']);
    expect(again.account).toEqual({ ...sent.account, sends: 2 });
    expect(after(again, 'account.resend').account.sends).toBe(2);
    expect(view(again)).toBe('sent');
  });

  it('lets the address be corrected, what was sent standing in the fields', () => {
    const typo = after(start(1, 'typo'), ...toSpace, 'account.correct');
    const wrong = 'camille.lambret@exercice.test';
    expect(view(typo)).toBe('correct');
    expect(typo.account.draft).toEqual({ email: wrong, confirm: wrong, phone: '' });
    const mended = after(typo, ...fillIn);
    expect(mended.account).toMatchObject({ status: 'pending', email, sends: 2 });
    expect(mended.mail.messages[0]).toMatchObject({ id: 'confirmation', folder: 'inbox' });
  });

  it('forgets a correction that was begun and left', () => {
    const left = after(sent, 'account.correct', typed('email', 'x'), 'browser.back');
    expect(after(left, 'account.correct').account.draft.email).toBe(email);
  });

  it('opens none of the pages of an open space', () => {
    expect(play(sent, { type: 'account.accept' })).toEqual({ world: sent, facts: [] });
    const out = after(sent, 'site.signOut', ...byPhone, 'site.citizen');
    expect(view(out)).toBe('sent');
  });
});

describe('a link', () => {
  it('leads to what the account has come to', () => {
    expect(linkPage(sent, 'confirmation')).toBe('confirmed');
    expect(linkPage(sent, 'confirmation-old')).toBe('link-expired');
    expect(linkPage(form, 'confirmation')).toBe('link-used');
  });

  it('that has expired lets a new one be asked for, once', () => {
    const failed = after(
      start(1, 'expired'),
      'browser.open',
      'browser.mailbox',
      'mail.open confirmation-old',
      'mail.follow',
    );
    expect(offered(failed)).toContain('account.resend');
    const resent = after(failed, 'account.resend');
    expect(view(resent)).toBe('resent');
    expect(resent.account).toMatchObject({ sends: 2, linkFailed: false });
    expect(resent.mail).toMatchObject({ found: false, looked: [] });
  });

  it('that has expired offers nothing once the account is confirmed', () => {
    const late = after(
      start(1, 'expired'),
      'browser.open',
      'browser.mailbox',
      'mail.open confirmation-old',
      'mail.follow',
      'account.resend',
      'browser.mailbox',
      'mail.open confirmation',
      'mail.follow',
      'browser.selectTab 2',
      'browser.back',
      'browser.back',
    );
    expect(view(late)).toBe('link-expired');
    expect(offered(late)).not.toContain('account.resend');
  });
});

describe('the confirmed space', () => {
  const confirmed = after(sent, 'browser.mailbox', 'mail.open confirmation', 'mail.follow');
  const notice = after(confirmed, 'account.continue');

  it('leads to the notice', () => {
    expect(view(confirmed)).toBe('confirmed');
    expect(view(notice)).toBe('notice');
    expect(offered(notice)).toContain('account.tick');
  });

  it('is not opened without the tick', () => {
    expect(factsOf(notice, 'account.accept')).toEqual(['account.tickMissing']);
    const forgotten = after(notice, 'account.accept');
    expect(forgotten.account).toEqual({ ...notice.account, tickForgotten: true });
    const ticked = after(forgotten, 'account.tick');
    expect(ticked.account).toMatchObject({ ticked: true, tickForgotten: false });
    expect(after(ticked, 'account.tick').account.ticked).toBe(false);
  });

  it('is opened with it', () => {
    const ticked = after(notice, 'account.tick');
    expect(factsOf(ticked, 'account.accept')).toEqual(['account.opened']);
    const open = after(ticked, 'account.accept');
    expect(open.account.status).toBe('open');
    expect(view(open)).toBe('space');
  });

  it('asks a signed-out citizen to sign in first', () => {
    const elsewhere = after(sent, 'site.signOut', 'browser.mailbox', 'mail.open confirmation');
    const world = after(elsewhere, 'mail.follow', 'account.continue');
    expect(view(world)).toBe('home');
    expect(view(after(world, ...byPhone, 'site.citizen'))).toBe('notice');
  });
});

describe('a draft', () => {
  it('is shared by the form of every tab', () => {
    const two = after(form, typed('email', email), 'browser.newTab');
    const other = after(two, 'browser.go monespace.wallonie.be', 'site.citizen');
    const expected: AccountSlice['draft'] = { email, confirm: '', phone: '' };
    expect(other.account.draft).toEqual(expected);
  });
});

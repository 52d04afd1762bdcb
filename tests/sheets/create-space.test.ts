import { describe, expect, it } from 'vitest';
import { act, begin, helpToTheEnd, pathsAfter } from '../support/learner.ts';
import { fillIn, toChoice, toSpace } from '../support/ways.ts';

const toMail = [...toSpace, ...fillIn];
const toConfirmed = [...toMail, 'browser.mailbox', 'mail.open confirmation', 'mail.follow'];
const toNotice = [...toConfirmed, 'card.answer confirmed confirmed', 'account.continue'];

describe('the first step', () => {
  it.each([
    ['the address', ['browser.go monespace.wallonie.be']],
    ['the search engine', ['search.submit espace', 'search.open monespace']],
    ['its link', ['browser.go mon espace', 'search.open monespace']],
  ])('is done by %s', (_, lines) => {
    const session = begin(1, 'standard');
    expect(session.place.path).toBe('open-site');
    act(session, 'browser.open', ...lines);
    expect(session.place.path).toBe('sign-in');
  });

  it('is not done by the look-alike', () => {
    const session = begin(1, 'standard');
    act(session, 'browser.open', 'search.submit espace', 'search.open sponsored');
    expect(session.place.path).toBe('open-site');
  });
});

describe('signing in', () => {
  it.each([
    ['itsme', ['signIn.choose itsme', 'phone.confirm']],
    ['sms', ['signIn.choose sms', 'signIn.sendCode', 'signIn.code 482913']],
    [
      'eid',
      [
        'signIn.choose eid',
        'reader.insert',
        'signIn.useCard',
        'signIn.certificate authentication',
        'signIn.pin 1234',
      ],
    ],
  ])('is done by the key "%s"', (_, lines) => {
    const session = begin(1, 'standard');
    const paths = pathsAfter(session, ...toChoice.slice(0, 3), ...lines);
    expect(paths.slice(0, -1)).toEqual(['open-site', ...paths.slice(1, -1).map(() => 'sign-in')]);
    expect(paths.at(-1)).toBe('fill-in.choose-space');
  });
});

describe('the form', () => {
  it('is looked for again when it was left', () => {
    const session = begin(1, 'standard');
    act(session, ...toSpace);
    expect(pathsAfter(session, 'browser.back', 'site.business', 'site.otherSpace')).toEqual([
      'fill-in.choose-space',
      'fill-in.choose-space',
      'fill-in.choose-space',
    ]);
    expect(pathsAfter(session, 'site.citizen', ...fillIn)).toEqual([
      'fill-in.complete',
      'fill-in.complete',
      'fill-in.complete',
      'find-mail.look-in-inbox',
    ]);
  });

  it('keeps its step while something in it is to be mended', () => {
    const session = begin(1, 'standard');
    act(session, ...toSpace, 'account.send');
    expect(session.place.path).toBe('fill-in.complete');
  });
});

describe('looking for the mail', () => {
  it('is not sent back to the inbox by whoever goes straight to spam', () => {
    const session = begin(1, 'spam');
    act(session, ...toMail, 'browser.mailbox');
    expect(session.place.path).toBe('find-mail.look-in-spam');
    expect(pathsAfter(session, 'mail.folder spam', 'mail.open confirmation')).toEqual([
      'find-mail.open-mail',
      'follow-link.follow',
    ]);
    const straight = begin(1, 'spam');
    act(straight, 'browser.open', 'browser.mailbox', 'mail.folder spam', 'browser.newTab');
    act(straight, ...toMail.slice(1));
    expect(straight.place.path).toBe('find-mail.look-in-inbox');
    expect(pathsAfter(straight, 'browser.selectTab 1', 'mail.open confirmation')).toEqual([
      'find-mail.open-mail',
      'follow-link.follow',
    ]);
  });

  it('counts only looks after the sending', () => {
    const session = begin(1, 'slow');
    act(session, 'browser.open', 'browser.mailbox', 'mail.folder spam', ...toMail.slice(1));
    expect(session.place.path).toBe('find-mail.look-in-inbox');
  });

  it('goes by inbox, spam, address, wait, in whatever order the folders are looked at', () => {
    const session = begin(1, 'slow');
    act(session, ...toMail, 'browser.mailbox', 'mail.folder spam');
    expect(session.place.path).toBe('find-mail.check-address');
    expect(
      pathsAfter(session, 'browser.go monespace.wallonie.be', 'site.citizen', 'clock.wait 10'),
    ).toEqual(['find-mail.check-address', 'find-mail.wait', 'find-mail.look-in-inbox']);
  });

  it('begins anew when the wait was too soon', () => {
    const session = begin(1, 'slow');
    act(session, ...toMail, 'clock.wait 10');
    expect(session.place.path).toBe('find-mail.look-in-inbox');
    expect(pathsAfter(session, 'browser.mailbox')).toEqual(['find-mail.open-mail']);
  });

  it('finds the mail in the bin', () => {
    const session = begin(1, 'standard');
    act(session, ...toMail, 'browser.mailbox', 'mail.open confirmation', 'mail.delete');
    expect(session.place.path).toBe('follow-link.follow');
    act(session, 'mail.folder trash', 'mail.open confirmation', 'mail.follow');
    expect(session.place.path).toBe('continue.read-page');
  });

  it('stays with the correction of an address, wherever one has looked before', () => {
    const session = begin(1, 'typo');
    act(session, ...toSpace, 'account.resend');
    expect(session.place.path).toBe('find-mail.look-in-inbox');
    expect(pathsAfter(session, 'account.correct', ...fillIn)).toEqual([
      'find-mail.correct-address',
      'find-mail.correct-address',
      'find-mail.correct-address',
      'find-mail.look-in-inbox',
    ]);
  });

  it('has nothing new to look for when the site has written to a wrong address again', () => {
    const session = begin(1, 'typo');
    act(session, ...toSpace, 'browser.mailbox', 'mail.folder spam');
    act(session, 'browser.go monespace.wallonie.be', 'site.citizen', 'account.resend');
    expect(session.place.path).toBe('find-mail.correct-address');
  });

  it('does not take the look-alike for the mail', () => {
    const session = begin(1, 'scam');
    act(session, ...toMail, 'browser.mailbox', 'mail.open lookalike', 'mail.follow');
    expect(session.place.path).toBe('find-mail.open-mail');
  });
});

describe("a learner's own mistyped address", () => {
  const wrong = 'camille.lambret@exercice.test';
  const own = begin(1, 'standard');
  act(own, ...toSpace, `account.type email ${wrong}`, `account.type confirm ${wrong}`);
  act(own, 'account.send');

  it('leads to the same repair as the case of it', () => {
    expect(own.place.path).toBe('find-mail.look-in-inbox');
    const repair = [
      'browser.mailbox → find-mail.look-in-spam',
      'mail.folder spam → find-mail.check-address',
      'browser.go monespace.wallonie.be → find-mail.check-address',
      'site.citizen → find-mail.correct-address',
      'account.correct → find-mail.correct-address',
      'account.type email camille.lambert@exercice.test → find-mail.correct-address',
      'account.type confirm camille.lambert@exercice.test → find-mail.correct-address',
      'account.send → find-mail.look-in-inbox',
      'browser.mailbox → find-mail.open-mail',
    ];
    expect(helpToTheEnd(own).slice(0, repair.length)).toEqual(repair);
  });
});

describe('the link', () => {
  it('that failed is asked for again, and the mail looked for again', () => {
    const session = begin(1, 'expired');
    act(session, 'browser.open', 'browser.mailbox');
    expect(
      pathsAfter(session, 'mail.open confirmation-old', 'mail.follow', 'account.resend'),
    ).toEqual(['follow-link.follow', 'follow-link.ask-again', 'find-mail.look-in-inbox']);
  });
});

describe('what has to be read', () => {
  it('is not passed by opening the page: the question has to be answered', () => {
    const session = begin(1, 'standard');
    act(session, ...toConfirmed);
    expect(
      pathsAfter(session, 'account.continue', 'card.answer confirmed pay', 'account.tick'),
    ).toEqual(['continue.read-page', 'continue.read-page', 'continue.read-page']);
    expect(pathsAfter(session, 'card.answer confirmed confirmed')).toEqual(['read-notice.read']);
  });

  it('is needed for the notice too, however far one has gone', () => {
    const session = begin(1, 'standard');
    act(session, ...toNotice, 'account.tick', 'account.accept');
    expect(session.place.path).toBe('read-notice.read');
    expect(
      pathsAfter(session, 'card.answer notice password', 'card.answer notice purpose'),
    ).toEqual(['read-notice.read', 'done']);
  });

  it('counts when it was answered before its step', () => {
    const session = begin(1, 'standard');
    act(session, ...toConfirmed, 'account.continue', 'card.answer notice purpose', 'account.tick');
    expect(session.place.path).toBe('continue.read-page');
    expect(pathsAfter(session, 'card.answer confirmed confirmed', 'account.accept')).toEqual([
      'read-notice.accept',
      'done',
    ]);
  });

  it('is asked for once, whatever was pressed first', () => {
    const session = begin(1, 'standard');
    act(session, ...toNotice);
    expect(pathsAfter(session, 'account.accept', 'account.tick', 'account.tick')).toEqual([
      'read-notice.read',
      'read-notice.read',
      'read-notice.read',
    ]);
    expect(pathsAfter(session, 'card.answer notice purpose', 'account.tick')).toEqual([
      'read-notice.tick',
      'read-notice.accept',
    ]);
  });
});

describe('what is already true', () => {
  it.each([
    ['typo', 'find-mail.look-in-inbox'],
    ['expired', 'find-mail.look-in-inbox'],
    ['standard', 'open-site'],
    ['spam', 'open-site'],
    ['slow', 'open-site'],
    ['scam', 'open-site'],
  ] as const)('counts at the beginning of the case "%s"', (name, path) => {
    expect(begin(1, name).place.path).toBe(path);
  });
});

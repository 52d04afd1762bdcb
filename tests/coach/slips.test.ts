import { describe, expect, it } from 'vitest';
import { slipOf, slips, type Slip } from '../../src/coach/slips.ts';
import { sheets } from '../../src/sheets/index.ts';
import type { Fact, FactType } from '../../src/world/facts.ts';
import { act, begin } from '../support/learner.ts';
import { fillIn, toConfirmedMail, toKeys, toSpace } from '../support/ways.ts';

const facts = (...types: FactType[]) => types.map((type) => ({ type }) as Fact);
const allSteps = [...new Set(Object.values(sheets).flatMap(({ steps }) => steps))];

describe('a slip', () => {
  const everywhere: readonly (readonly [FactType, Slip])[] = [
    ['search.addressSubmitted', 'addressInSearchBox'],
    ['browser.wordsTyped', 'wordsInAddressBar'],
    ['search.foundNothing', 'searchFoundNothing'],
    ['browser.siteNotFound', 'addressMistyped'],
    ['search.sponsoredOpened', 'sponsoredOpened'],
    ['lookalike.ordered', 'lookalikeOrdered'],
    ['site.businessEntered', 'businessEntered'],
    ['account.sendRefused', 'emailMismatch'],
    ['account.sentAstray', 'emailAstray'],
    ['clock.movedInVain', 'waitedInVain'],
    ['mail.lookalikeFollowed', 'lookalikeFollowed'],
    ['mail.confirmationDeleted', 'confirmationDeleted'],
    ['account.linkExpired', 'linkExpired'],
    ['account.linkUsed', 'linkUsed'],
    ['account.tickMissing', 'tickForgotten'],
    ['card.answeredWrong', 'answeredWrong'],
    ['phone.refused', 'requestRefused'],
    ['signIn.cardMissing', 'cardMissing'],
    ['signIn.certificateWrong', 'certificateWrong'],
    ['signIn.pinWrong', 'pinWrong'],
    ['signIn.cardBlocked', 'cardBlocked'],
    ['signIn.codeWrong', 'codeWrong'],
    ['signIn.cancelled', 'signInCancelled'],
    ['files.searchedInVain', 'filesFoundNothing'],
    ['files.documentMissing', 'documentForgotten'],
    ['files.repliedWrong', 'documentWrong'],
    ['catalogue.sentenceSearched', 'sentenceSearched'],
    ['catalogue.otherOpened', 'otherProcedure'],
    ['request.incomplete', 'formIncomplete'],
    ['card.filesFeared', 'filesFeared'],
    ['deletion.reasonMissing', 'reasonForgotten'],
    ['browser.closed', 'browserClosed'],
    ['account.linkReplaced', 'linkReplaced'],
  ];
  it.each(everywhere)('of the fact %s is %s in every step', (fact, slip) => {
    expect(allSteps.map((step) => slipOf(facts(fact), step))).toEqual(allSteps.map(() => slip));
  });

  const somewhere: readonly (readonly [FactType, Slip, readonly string[]])[] = [
    ['mail.eboxMistaken', 'eboxMistaken', ['find-mail', 'follow-link']],
    ['mail.eboxMistaken', 'eboxForFiles', ['find-file', 'answer-message', 'see-answer']],
    ['browser.closedSignedIn', 'browserClosedSignedIn', ['see-in-list', 'sign-out']],
    [
      'browser.mailboxOpened',
      'mailboxMistaken',
      ['find-file', 'read-status', 'answer-message', 'see-answer'],
    ],
    [
      'site.signedOut',
      'signedOutEarly',
      [
        ...['fill-in', 'find-mail', 'continue', 'read-notice', 'find-file', 'read-status'],
        ...['answer-message', 'search-procedure', 'open-account', 'ask-deletion'],
        ...['confirm-deletion', 'give-reason', 'change-mind', 'understand-refusal'],
      ],
    ],
    ['site.signedOut', 'formLeft', ['start-procedure']],
    ['clock.moved', 'daysRun', ['change-mind']],
  ];
  it.each(somewhere)('of the fact %s is %s in some steps only', (fact, slip, steps) => {
    const met = allSteps.filter((step) => slipOf(facts(fact), step) === slip);
    expect(met).toEqual(allSteps.filter((step) => steps.includes(step)));
  });

  it('is each tested here', () => {
    expect(new Set([...everywhere, ...somewhere].map(([, slip]) => slip))).toEqual(
      new Set(Object.keys(slips)),
    );
  });

  it('is none for a fact that is as it should be, or for none', () => {
    for (const type of ['account.sent', 'mail.opened', 'card.answeredRight'] as const) {
      expect(slipOf(facts(type), 'find-mail')).toBeNull();
    }
    expect(slipOf([], 'find-mail')).toBeNull();
  });

  it('is one at a time: the one that says more', () => {
    const closed = facts('browser.closed', 'browser.closedSignedIn');
    expect(slipOf(closed, 'sign-out')).toBe('browserClosedSignedIn');
    expect(slipOf(closed, 'find-file')).toBe('browserClosed');
    const link = facts('mail.confirmationFollowed', 'account.linkUsed');
    expect(slipOf(link, 'continue')).toBe('linkUsed');
  });
});

const oldLink = ['browser.open', 'browser.mailbox', 'mail.open confirmation-old', 'mail.follow'];

describe('a slip in a session', () => {
  it.each([
    [
      1,
      'standard',
      [...toKeys.slice(0, 1), 'search.submit monespace.wallonie.be'],
      'addressInSearchBox',
    ],
    [1, 'standard', [...toKeys, 'signIn.choose itsme', 'phone.refuse'], 'requestRefused'],
    [1, 'standard', [...toSpace, 'account.send'], 'emailMismatch'],
    [1, 'standard', [...toSpace, ...fillIn, 'browser.mailbox', 'mail.open ebox'], 'eboxMistaken'],
    [1, 'standard', [...toSpace, 'browser.mailbox', 'mail.open ebox'], null],
    [1, 'standard', [...toSpace, ...fillIn, ...toConfirmedMail], null],
    [1, 'typo', [...toSpace, 'account.resend'], 'emailAstray'],
    [1, 'expired', oldLink, 'linkExpired'],
    [1, 'expired', [...oldLink, 'account.resend', ...oldLink.slice(1)], 'linkReplaced'],
    [3, 'cancel', ['clock.wait 1440'], 'daysRun'],
    [2, 'standard', [...toSpace, 'browser.mailbox'], 'mailboxMistaken'],
    [2, 'standard', [...toSpace, 'browser.mailbox', 'mail.open ebox'], 'eboxForFiles'],
  ] as const)('on sheet %i, %s, after %j', (sheet, name, lines, slip) => {
    const session = begin(sheet, name);
    act(session, ...lines);
    expect(session.now.slip).toBe(slip);
  });

  it('is judged by the step in which it was made', () => {
    const session = begin(1, 'standard');
    act(session, ...toSpace);
    expect(session.place.step).toBe('fill-in');
    act(session, 'site.signOut');
    expect(session.now.slip).toBe('signedOutEarly');
  });
});

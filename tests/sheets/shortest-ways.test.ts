import { describe, expect, it } from 'vitest';
import type { CaseName, SheetNumber } from '../../src/world/cases/index.ts';
import { act, begin, helpToTheEnd } from '../support/learner.ts';

const email = 'camille.lambert@exercice.test';
const tax = 'demander-une-reduction-du-precompte-immobilier';

/** Help followed in the words `act → place after it`, where a place is the numbered step and its sub-step. */
const way = (sheet: SheetNumber, name: CaseName) => helpToTheEnd(begin(sheet, name));

const toForm = [
  'browser.open → open-site',
  'browser.go monespace.wallonie.be → sign-in',
  'site.signIn → sign-in',
  'signIn.choose itsme → sign-in',
  'phone.confirm → fill-in.choose-space',
  'site.citizen → fill-in.complete',
];
const filledIn = [
  `account.type email ${email} → fill-in.complete`,
  `account.type confirm ${email} → fill-in.complete`,
  'account.send → find-mail.look-in-inbox',
];
const inInbox = [
  'browser.mailbox → find-mail.open-mail',
  'mail.open confirmation → follow-link.follow',
];
const linkRead = [
  'mail.follow → continue.read-page',
  'card.answer confirmed confirmed → continue.press-continue',
];
const continued = ['account.continue → read-notice.read'];
const accepted = [
  'card.answer notice purpose → read-notice.tick',
  'account.tick → read-notice.accept',
  'account.accept → done',
];

describe('the shortest way through sheet 1', () => {
  it('standard: the mail is in the inbox', () => {
    expect(way(1, 'standard')).toEqual([
      ...toForm,
      ...filledIn,
      ...inInbox,
      ...linkRead,
      ...continued,
      ...accepted,
    ]);
  });

  it('spam: the mail is in the spam folder', () => {
    expect(way(1, 'spam')).toEqual([
      ...toForm,
      ...filledIn,
      'browser.mailbox → find-mail.look-in-spam',
      'mail.folder spam → find-mail.open-mail',
      'mail.open confirmation → follow-link.follow',
      ...linkRead,
      ...continued,
      ...accepted,
    ]);
  });

  it('typo: the address is corrected, and the mail sent again', () => {
    expect(way(1, 'typo')).toEqual([
      'browser.open → find-mail.look-in-inbox',
      'browser.mailbox → find-mail.look-in-spam',
      'mail.folder spam → find-mail.check-address',
      'browser.go monespace.wallonie.be → find-mail.check-address',
      'site.signIn → find-mail.check-address',
      'signIn.choose itsme → find-mail.check-address',
      'phone.confirm → find-mail.check-address',
      'site.citizen → find-mail.correct-address',
      'account.correct → find-mail.correct-address',
      `account.type email ${email} → find-mail.correct-address`,
      `account.type confirm ${email} → find-mail.correct-address`,
      'account.send → find-mail.look-in-inbox',
      ...inInbox,
      ...linkRead,
      ...continued,
      ...accepted,
    ]);
  });

  it('slow: inbox, spam, the address, a wait, the inbox again', () => {
    expect(way(1, 'slow')).toEqual([
      ...toForm,
      ...filledIn,
      'browser.mailbox → find-mail.look-in-spam',
      'mail.folder spam → find-mail.check-address',
      'browser.go monespace.wallonie.be → find-mail.check-address',
      'site.citizen → find-mail.wait',
      'clock.wait 10 → find-mail.look-in-inbox',
      ...inInbox,
      ...linkRead,
      ...continued,
      ...accepted,
    ]);
  });

  it('expired: a new link is asked for', () => {
    expect(way(1, 'expired')).toEqual([
      'browser.open → find-mail.look-in-inbox',
      'browser.mailbox → find-mail.open-mail',
      'mail.open confirmation-old → follow-link.follow',
      'mail.follow → follow-link.ask-again',
      'account.resend → find-mail.look-in-inbox',
      ...inInbox,
      ...linkRead,
      'account.continue → continue.press-continue',
      'site.signIn → continue.press-continue',
      'signIn.choose itsme → continue.press-continue',
      'phone.confirm → continue.press-continue',
      'site.citizen → read-notice.read',
      ...accepted,
    ]);
  });

  it('scam: as in standard, past the look-alike', () => {
    expect(way(1, 'scam')).toEqual(way(1, 'standard'));
  });
});

const toFiles = [
  'browser.open → sign-in',
  'browser.go monespace.wallonie.be → sign-in',
  'site.signIn → sign-in',
  'signIn.choose itsme → sign-in',
  'phone.confirm → sign-in',
];
const filesRead = [
  'site.citizen → find-file',
  'files.open bike → read-status',
  'card.answer status inProgress → answer-message.open-file',
  'site.space → answer-message.open-file',
  'files.open rent → answer-message.reply',
  'files.reply → answer-message.reply',
  'files.choose household → answer-message.reply',
  'files.sendReply → see-answer.wait',
  'clock.wait 1440 → see-answer.read',
];
const procedureSent = [
  'catalogue.search immo → start-procedure.open',
  `catalogue.open ${tax} → start-procedure.fill-in`,
  'request.start → start-procedure.fill-in',
  'request.next → start-procedure.fill-in',
  'request.type Je souhaite introduire cette demande. → start-procedure.fill-in',
  'request.next → start-procedure.fill-in',
  'request.channel email → start-procedure.fill-in',
  'request.next → start-procedure.fill-in',
  'request.certify → start-procedure.fill-in',
  'request.submit → see-in-list',
  'site.space → sign-out',
  'site.signOut → done',
];

describe('the shortest way through sheet 2', () => {
  it('standard: a file read, a message answered, a procedure begun', () => {
    expect(way(2, 'standard')).toEqual([
      ...toFiles,
      ...filesRead,
      'card.answer answer received → search-procedure.few-words',
      'site.space → search-procedure.few-words',
      'site.newProcedure → search-procedure.few-words',
      ...procedureSent,
    ]);
  });

  it('no-result: the sentence first, then few words', () => {
    expect(way(2, 'no-result')).toEqual([
      ...toFiles,
      ...filesRead,
      'card.answer answer received → search-procedure.try-sentence',
      'site.space → search-procedure.try-sentence',
      'site.newProcedure → search-procedure.try-sentence',
      'catalogue.search Contester le précompte immobilier → search-procedure.few-words',
      ...procedureSent,
    ]);
  });

  it.each([
    ['study', 'études', 'beneficier-d-une-allocation-d-etudes-dans-l-enseignement'],
    ['study-abroad', 'diplôme', 'demander-l-equivalence-d-un-diplome-etranger'],
    ['child', 'naissance', 'obtenir-une-allocation-ou-prime-de-naissance'],
    ['work', 'emploi', 'trouver-un-emploi-via-les-titres-services'],
  ] as const)('with the need "%s": by « %s »', (need, search, id) => {
    const found = helpToTheEnd(begin(2, 'standard', { need }));
    expect(found.filter((line) => line.startsWith('catalogue.'))).toEqual([
      `catalogue.search ${search} → start-procedure.open`,
      `catalogue.open ${id} → start-procedure.fill-in`,
    ]);
  });
});

describe('the shortest way through sheet 3', () => {
  const toDeletion = [
    ...toFiles,
    'site.citizen → open-account',
    'site.menu → open-account',
    'site.account → ask-deletion',
  ];
  const staying = (path: string) => toFiles.map((line) => line.replace('→ sign-in', `→ ${path}`));

  it('standard: what will happen is read, then it is confirmed', () => {
    expect(way(3, 'standard')).toEqual([
      ...toDeletion,
      'deletion.ask → confirm-deletion.read',
      'card.answer deletion kept → confirm-deletion.confirm',
      'deletion.confirm → done',
    ]);
  });

  it('open-files: a reason is given, the agent is awaited and heard', () => {
    expect(way(3, 'open-files')).toEqual([
      ...toDeletion,
      'deletion.ask → give-reason',
      'deletion.reason unused → give-reason',
      'deletion.request → await-agent.wait',
      'clock.wait 1440 → await-agent.read-mail',
      'browser.mailbox → await-agent.read-mail',
      'mail.open agent → await-agent.answer',
      'card.answer agent accepted → done',
    ]);
  });

  it('cancel: the deletion is undone', () => {
    expect(way(3, 'cancel')).toEqual([
      ...staying('change-mind'),
      'site.citizen → change-mind',
      'deletion.undo → see-files',
      'card.answer filesBack administration → done',
    ]);
  });

  it('too-late: the account is created again', () => {
    expect(way(3, 'too-late')).toEqual([
      ...staying('create-again.fill-in'),
      'site.citizen → create-again.fill-in',
      `account.type email ${email} → create-again.fill-in`,
      `account.type confirm ${email} → create-again.fill-in`,
      'account.send → create-again.find-mail',
      'browser.mailbox → create-again.find-mail',
      'mail.open confirmation → create-again.follow-link',
      'mail.follow → create-again.read-notice',
      'account.continue → create-again.read-notice',
      'account.tick → create-again.read-notice',
      'account.accept → see-files',
      'card.answer filesBack administration → done',
    ]);
  });

  it('teacher: the refusal is understood', () => {
    expect(way(3, 'teacher')).toEqual([
      ...toDeletion,
      'deletion.ask → understand-refusal',
      'card.answer refusal teacher → done',
    ]);
  });
});

describe('from an empty list of files', () => {
  it('the way out is another search', () => {
    const session = begin(2, 'standard');
    act(
      session,
      'browser.open',
      'browser.go monespace.wallonie.be',
      'site.signIn',
      'signIn.choose itsme',
      'phone.confirm',
      'site.citizen',
      'files.search gaufres',
    );
    expect(helpToTheEnd(session).slice(0, 2)).toEqual([
      'files.search vélo → find-file',
      'files.open bike → read-status',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { act, begin, pathsAfter } from '../support/learner.ts';
import { byPhone, toChoice, toSpace } from '../support/ways.ts';

const tax = 'demander-une-reduction-du-precompte-immobilier';
const toStatus = [...toSpace, 'files.open bike'];
const toReply = [
  ...toStatus,
  'card.answer status inProgress',
  'site.space',
  'files.open rent',
  'files.reply',
];
const answered = [
  'files.choose household',
  'files.sendReply',
  'clock.wait 1440',
  'card.answer answer received',
];
const toCatalogue = [...toReply, ...answered, 'site.space', 'site.newProcedure'];
const toForm = ['catalogue.search immo', `catalogue.open ${tax}`, 'request.start'];
const sent = [
  'request.next',
  'request.type x',
  'request.next',
  'request.channel post',
  'request.next',
  'request.certify',
  'request.submit',
];

describe('signing in', () => {
  it('is done in the space, not at its choice', () => {
    const session = begin(2, 'standard');
    act(session, ...toChoice);
    expect(pathsAfter(session, 'site.business', 'site.otherSpace', 'site.citizen')).toEqual([
      'sign-in',
      'sign-in',
      'find-file',
    ]);
  });
});

describe('the file to read', () => {
  it('is found by the list, a search or a filter', () => {
    for (const line of ['files.sort title', 'files.search vélo', 'files.filter inProgress']) {
      const session = begin(2, 'standard');
      act(session, ...toSpace, line);
      expect(pathsAfter(session, 'files.open bike')).toEqual(['read-status']);
    }
  });

  it('is not another file', () => {
    const session = begin(2, 'standard');
    act(session, ...toSpace, 'files.open water');
    expect(session.place.path).toBe('find-file');
  });

  it('is read once the question is answered right, wherever one is by then', () => {
    const session = begin(2, 'standard');
    act(session, ...toStatus);
    expect(
      pathsAfter(
        session,
        'card.answer status granted',
        'site.space',
        'card.answer status inProgress',
      ),
    ).toEqual(['read-status', 'read-status', 'answer-message.open-file']);
  });
});

describe('the message of the administration', () => {
  it('is looked for again when it was left', () => {
    const session = begin(2, 'standard');
    act(session, ...toReply);
    expect(session.place.path).toBe('answer-message.reply');
    expect(pathsAfter(session, 'site.space', 'files.open rent')).toEqual([
      'answer-message.open-file',
      'answer-message.reply',
    ]);
  });

  it('answered before the first file was read counts then', () => {
    const session = begin(2, 'standard');
    act(session, ...toSpace, 'files.open rent', 'files.reply', 'files.choose household');
    act(session, 'files.sendReply', 'clock.wait 1440', 'card.answer answer received');
    expect(session.place.path).toBe('find-file');
    act(session, 'site.space', 'files.open bike', 'card.answer status inProgress');
    expect(session.place.path).toBe('search-procedure.few-words');
  });

  it('answered with the wrong document is answered again, later', () => {
    const session = begin(2, 'standard');
    act(session, ...toReply, 'files.choose photo');
    expect(
      pathsAfter(
        session,
        'files.sendReply',
        'clock.wait 1440',
        'files.reply',
        'files.choose household',
        'files.sendReply',
        'clock.wait 1440',
        'card.answer answer received',
      ),
    ).toEqual([
      'answer-message.wait-again',
      'answer-message.reply',
      'answer-message.reply',
      'answer-message.reply',
      'see-answer.wait',
      'see-answer.read',
      'search-procedure.few-words',
    ]);
  });

  it('is answered by the administration later, and that has to be looked at', () => {
    const session = begin(2, 'standard');
    act(session, ...toReply, 'files.choose household', 'files.sendReply', 'site.space');
    expect(pathsAfter(session, 'clock.wait 1440', 'files.open bike', 'site.space')).toEqual([
      'see-answer.look',
      'see-answer.look',
      'see-answer.look',
    ]);
    expect(pathsAfter(session, 'files.open rent', 'card.answer answer lost')).toEqual([
      'see-answer.read',
      'see-answer.read',
    ]);
  });
});

describe('the procedure', () => {
  it('is found by one or two words that have it among their results', () => {
    for (const [words, path] of [
      ['immo', 'start-procedure.open'],
      ['précompte', 'start-procedure.open'],
      ['précompte immobilier', 'start-procedure.open'],
      ['demander une réduction du précompte immobilier', 'search-procedure.few-words'],
      ['pêche', 'search-procedure.few-words'],
      ['gaufres', 'search-procedure.few-words'],
      ['', 'search-procedure.few-words'],
    ]) {
      const session = begin(2, 'standard');
      act(session, ...toCatalogue, `catalogue.search ${words}`);
      expect([words, session.place.path]).toEqual([words, path]);
    }
  });

  it('is not found by a filter or by opening it from a sentence', () => {
    const session = begin(2, 'standard');
    act(session, ...toCatalogue, 'catalogue.search demander une réduction du précompte');
    act(session, `catalogue.open ${tax}`);
    expect(session.place.path).toBe('search-procedure.few-words');
    act(session, 'request.start', ...sent);
    expect(session.place.path).toBe('see-in-list');
  });

  it('in the case "no-result" is looked for by a sentence first', () => {
    const session = begin(2, 'no-result');
    act(session, ...toCatalogue);
    expect(session.place.path).toBe('search-procedure.try-sentence');
    expect(
      pathsAfter(
        session,
        'catalogue.search immo',
        'catalogue.search Contester le précompte immobilier',
      ),
    ).toEqual(['search-procedure.try-sentence', 'start-procedure.open']);
  });

  it('is begun, left, and begun again', () => {
    const session = begin(2, 'standard');
    act(session, ...toCatalogue);
    expect(pathsAfter(session, ...toForm, 'site.space')).toEqual([
      'start-procedure.open',
      'start-procedure.fill-in',
      'start-procedure.fill-in',
      'start-procedure.open',
    ]);
  });

  it('is gone on with from its draft', () => {
    const session = begin(2, 'standard');
    act(session, ...toCatalogue, ...toForm);
    expect(pathsAfter(session, 'request.save', 'files.open request', 'request.start')).toEqual([
      'start-procedure.open',
      'start-procedure.fill-in',
      'start-procedure.fill-in',
    ]);
  });

  it('once sent is seen in the list, and then one signs out', () => {
    const session = begin(2, 'standard');
    act(session, ...toCatalogue, ...toForm, ...sent);
    expect(session.place.path).toBe('see-in-list');
    expect(pathsAfter(session, 'site.space', 'browser.close', 'browser.open')).toEqual([
      'sign-out',
      'sign-out',
      'sign-out',
    ]);
    expect(pathsAfter(session, 'browser.go monespace.wallonie.be', 'site.signOut')).toEqual([
      'sign-out',
      'done',
    ]);
  });

  it('seen in the list needs the list, not the signing out', () => {
    const session = begin(2, 'standard');
    act(session, ...toCatalogue, ...toForm, ...sent);
    expect(pathsAfter(session, 'site.signOut', ...byPhone, 'site.citizen', 'site.signOut')).toEqual(
      ['see-in-list', 'see-in-list', 'see-in-list', 'see-in-list', 'sign-out', 'done'],
    );
  });
});

import { describe, expect, it } from 'vitest';
import { act, begin, helpToTheEnd, pathsAfter } from '../support/learner.ts';
import { byPhone, fillIn, toSpace } from '../support/ways.ts';

const toAccount = [...toSpace, 'site.menu', 'site.account'];
const toPage = [...toAccount, 'deletion.ask'];
const back = ['browser.go monespace.wallonie.be', ...byPhone, 'site.citizen'];

describe('the way to the deletion', () => {
  it('goes by the account, and back to it when it was left', () => {
    const session = begin(3, 'standard');
    act(session, ...toAccount);
    expect(session.place.path).toBe('ask-deletion');
    expect(pathsAfter(session, 'site.space', 'site.menu', 'site.account')).toEqual([
      'ask-deletion',
      'ask-deletion',
      'ask-deletion',
    ]);
  });
});

describe('an account without open files', () => {
  it('is deleted once it was read what happens to the files', () => {
    const session = begin(3, 'standard');
    act(session, ...toPage);
    expect(
      pathsAfter(
        session,
        'card.answer deletion destroyed',
        'deletion.keep',
        'deletion.ask',
        'card.answer deletion kept',
        'deletion.confirm',
      ),
    ).toEqual([
      'confirm-deletion.read',
      'confirm-deletion.read',
      'confirm-deletion.read',
      'confirm-deletion.confirm',
      'done',
    ]);
  });

  it('deleted at once still has the question to answer', () => {
    const session = begin(3, 'standard');
    act(session, ...toPage);
    expect(pathsAfter(session, 'deletion.confirm', 'card.answer deletion kept')).toEqual([
      'confirm-deletion.read',
      'done',
    ]);
  });

  it('deleted and had back is deleted again', () => {
    const session = begin(3, 'standard');
    act(session, ...toPage, 'deletion.confirm', ...back, 'deletion.undo');
    expect(session.place.path).toBe('confirm-deletion.read');
    expect(helpToTheEnd(session).at(-1)).toBe('deletion.confirm → done');
  });
});

describe('an account with open files', () => {
  it('is asked about with a reason, and the agent is heard', () => {
    const session = begin(3, 'open-files');
    act(session, ...toPage);
    expect(
      pathsAfter(
        session,
        'deletion.request',
        'deletion.reason stopFiles',
        'deletion.request',
        'site.space',
        'clock.wait 1440',
        'browser.mailbox',
        'mail.open agent',
        'card.answer agent accepted',
        'card.answer agent refused',
      ),
    ).toEqual([
      'give-reason',
      'give-reason',
      'await-agent.wait',
      'await-agent.wait',
      'await-agent.read-mail',
      'await-agent.read-mail',
      'await-agent.answer',
      'await-agent.answer',
      'done',
    ]);
  });

  it('asked about again awaits the agent again', () => {
    const session = begin(3, 'open-files');
    act(session, ...toPage, 'deletion.reason stopFiles', 'deletion.request', 'clock.wait 1440');
    act(session, 'browser.mailbox', 'mail.open agent');
    act(session, 'browser.go monespace.wallonie.be', 'site.citizen', ...toPage.slice(-3));
    expect(pathsAfter(session, 'deletion.reason unused', 'deletion.request')).toEqual([
      'await-agent.answer',
      'await-agent.wait',
    ]);
    expect(helpToTheEnd(session)).toEqual([
      'clock.wait 1440 → await-agent.read-mail',
      'browser.mailbox → await-agent.read-mail',
      'mail.open agent → await-agent.answer',
      'card.answer agent accepted → done',
    ]);
  });

  it('deleted and had back before the answer was read is asked about again', () => {
    const session = begin(3, 'open-files');
    act(session, ...toPage, 'deletion.reason unused', 'deletion.request', 'clock.wait 1440');
    expect(session.place.path).toBe('await-agent.read-mail');
    act(session, ...back, 'deletion.undo');
    expect(session.place.path).toBe('give-reason');
    expect(helpToTheEnd(session).at(-1)).toBe('card.answer agent accepted → done');
  });
});

describe('a change of mind', () => {
  it('is done by the undoing, and then one sees what is there', () => {
    const session = begin(3, 'cancel');
    expect(session.place.path).toBe('change-mind');
    act(session, ...toSpace);
    expect(pathsAfter(session, 'deletion.undo', 'card.answer filesBack computer')).toEqual([
      'see-files',
      'see-files',
    ]);
    expect(pathsAfter(session, 'card.answer filesBack administration')).toEqual(['done']);
  });

  it('on day 30 is in time, on day 31 leads to the other road', () => {
    const session = begin(3, 'cancel');
    act(session, 'clock.wait 10080', 'clock.wait 10080');
    expect(pathsAfter(session, ...Array<string>(5).fill('clock.wait 1440'))).toEqual([
      'change-mind',
      'change-mind',
      'change-mind',
      'change-mind',
      'create-again.fill-in',
    ]);
    expect(helpToTheEnd(session).at(-1)).toBe('card.answer filesBack administration → done');
  });
});

describe('an account that is gone', () => {
  it('is created again, mail, link and notice included', () => {
    const session = begin(3, 'too-late');
    expect(session.place.path).toBe('create-again.fill-in');
    act(session, ...toSpace, ...fillIn);
    expect(
      pathsAfter(
        session,
        'browser.mailbox',
        'mail.open confirmation',
        'mail.follow',
        'account.continue',
        'account.tick',
        'account.accept',
      ),
    ).toEqual([
      'create-again.find-mail',
      'create-again.follow-link',
      'create-again.read-notice',
      'create-again.read-notice',
      'create-again.read-notice',
      'see-files',
    ]);
  });

  it('with a mistyped address is mended on the way', () => {
    const session = begin(3, 'too-late');
    act(session, ...toSpace, 'account.type email a@b.test', 'account.type confirm a@b.test');
    act(session, 'account.send');
    expect(session.place.path).toBe('create-again.find-mail');
    expect(helpToTheEnd(session).at(-1)).toBe('card.answer filesBack administration → done');
  });
});

describe('a member of the teaching staff', () => {
  it('is refused, and understands why', () => {
    const session = begin(3, 'teacher');
    act(session, ...toPage);
    expect(
      pathsAfter(
        session,
        'card.answer refusal fee',
        'deletion.keep',
        'card.answer refusal teacher',
      ),
    ).toEqual(['understand-refusal', 'understand-refusal', 'done']);
  });
});

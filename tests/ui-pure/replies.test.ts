import { describe, expect, it } from 'vitest';
import { createSession, type Session } from '../../src/session/session.ts';
import { replyTo, slipsMet, type Reply } from '../../src/ui/coach/replies.ts';
import type { Act } from '../../src/world/acts.ts';
import { begin } from '../support/learner.ts';

const open: Act = { type: 'browser.open' };
const go = (text: string): Act => ({ type: 'browser.go', text });

/** Does something in a session → the coach's reply, `planned` being what help would have told. */
function reply(session: Session, doing: () => void, planned: Act | null = null): Reply | null {
  const before = session.now;
  doing();
  return replyTo(session, before, planned);
}

describe('the reply to an act', () => {
  it('gives the reason of a right act, at the first act of its skill', () => {
    const session = begin(1, 'standard');
    const first = reply(session, () => session.act(open), open);
    expect(first).toEqual({ kind: 'note', key: 'why.openBrowser', turn: 1 });
    session.act({ type: 'browser.close' });
    expect(reply(session, () => session.act(open), open)).toBeNull();
  });

  it('gives no reason for an act of the coach, for another act than the planned one, nor when none was planned', () => {
    const coach = begin(1, 'standard');
    expect(reply(coach, () => coach.act(open, 'coach', 5), open)).toBeNull();
    const other = begin(1, 'standard');
    other.act(open);
    const tab: Act = { type: 'browser.newTab' };
    expect(reply(other, () => other.act(tab), go('monespace.wallonie.be'))).toBeNull();
    const unknown = begin(1, 'standard');
    expect(reply(unknown, () => unknown.act(open))).toBeNull();
  });

  it('answers a slip before all else, and the end of a step before a reason', () => {
    const session = begin(1, 'standard');
    session.act(open);
    const mistyped = go('monespace.walonie.be');
    expect(reply(session, () => session.act(mistyped), mistyped)).toEqual({
      kind: 'slip',
      slip: 'addressMistyped',
    });
    const right = go('monespace.wallonie.be');
    expect(reply(session, () => session.act(right), right)).toEqual({
      kind: 'note',
      key: 'done.1.open-site',
    });
  });

  it('says what was taken back, done again, started again', () => {
    const session = begin(1, 'standard');
    session.act(open);
    session.act(go('monespace.wallonie.be'));
    session.act({ type: 'site.signIn' });
    const keys = [
      () => session.restart('sign-in'),
      () => session.undo(),
      () => session.redo(),
      () => session.restart(),
    ].map((doing) => reply(session, doing));
    expect(keys).toEqual(
      ['restartedStep', 'undone', 'redone', 'restarted'].map((key) => ({
        kind: 'note',
        key: `history.${key}`,
      })),
    );
  });
});

describe('the slips of a session', () => {
  it('are met once each, those taken back and those before a new start too', () => {
    const session = begin(1, 'standard');
    session.act(open);
    session.act(go('monespace.walonie.be'));
    session.act(go('mon espace wallonie'));
    session.act(go('monespace.walonie.be'));
    session.undo();
    session.act(go('monespace.wallonie.be'));
    session.restart('open-site');
    expect(slipsMet(session)).toEqual(['addressMistyped', 'wordsInAddressBar']);
    expect(slipsMet(createSession(session.exercise, session.log))).toEqual(slipsMet(session));
  });
});

import { describe, expect, it, vi } from 'vitest';
import { createSession } from '../../src/session/session.ts';
import { shortRoad } from '../../src/session/road.ts';
import { startingWorld } from '../../src/world/cases/index.ts';
import { keyOf } from '../../src/world/world.ts';
import { act, begin, helpToTheEnd } from '../support/learner.ts';
import { fillIn, toConfirmedMail, toKeys, toSpace } from '../support/ways.ts';

const types = (session: ReturnType<typeof begin>) => session.log.map(({ act: { type } }) => type);

describe('a session', () => {
  it('begins at the start of its case', () => {
    const session = begin(1, 'standard');
    expect(session.exercise).toEqual({ sheet: 1, case: 'standard', screen: 'fr' });
    expect(session.world).toEqual(startingWorld(1, 'standard', 'fr'));
    expect(session.place).toEqual({ step: 'open-site', path: 'open-site' });
    expect(session.now.facts).toEqual([]);
    expect(session.now.slip).toBeNull();
    expect(session.log).toEqual([]);
    expect([session.canUndo, session.canRedo]).toEqual([false, false]);
    expect(session.goal?.(session.world)).toBe(false);
  });

  it('has the need of its exercise', () => {
    expect(begin(2, 'standard', { need: 'child' }).world.catalogue.need).toBe('child');
    expect(begin(2, 'standard').world.catalogue.need).toBe('tax');
  });

  it('keeps each act that it did, by whom, and how much help was open', () => {
    const session = begin(1, 'standard');
    expect(session.act({ type: 'browser.open' })).toBe(true);
    expect(session.act({ type: 'browser.mailbox' }, 'coach', 5)).toBe(true);
    expect(session.act({ type: 'mail.folder', folder: 'spam' }, 'learner', 2)).toBe(true);
    expect(session.log).toEqual([
      { act: { type: 'browser.open' }, by: 'learner', help: 0 },
      { act: { type: 'browser.mailbox' }, by: 'coach', help: 5 },
      { act: { type: 'mail.folder', folder: 'spam' }, by: 'learner', help: 2 },
    ]);
  });

  it('refuses what the screen does not offer, and its log stays as it was', () => {
    const session = begin(1, 'standard');
    const { world } = session;
    expect(session.act({ type: 'account.send' })).toBe(false);
    expect(session.act({ type: 'browser.go', text: 'monespace.wallonie.be' })).toBe(false);
    expect(session.log).toEqual([]);
    expect(session.world).toBe(world);
    expect(session.canUndo).toBe(false);
  });

  it('tells the facts of the last act, and its slip', () => {
    const session = begin(1, 'standard');
    act(session, 'browser.open', 'browser.go wallonie.be');
    expect(session.now.facts).toEqual([{ type: 'browser.siteNotFound' }]);
    expect(session.now.slip).toBe('addressMistyped');
    act(session, 'browser.mailbox');
    expect(session.now.facts).toEqual([{ type: 'browser.mailboxOpened' }]);
    expect(session.now.slip).toBeNull();
  });

  it('has no goal once the sheet is done', () => {
    const session = begin(3, 'teacher');
    helpToTheEnd(session);
    expect(session.place).toEqual({ step: 'done', path: 'done' });
    expect(session.goal).toBeNull();
  });

  it('has been finished from its end on, whatever is taken back, and when it is done again from its log', () => {
    const session = begin(3, 'teacher');
    expect(session.finished).toBe(false);
    helpToTheEnd(session);
    session.undo();
    expect({ step: session.place.step, finished: session.finished }).toEqual({
      step: 'understand-refusal',
      finished: true,
    });
    expect(createSession(session.exercise, session.log).finished).toBe(true);
  });
});

describe('undo and redo', () => {
  it('are entries of the log, and give back the very worlds', () => {
    const session = begin(1, 'standard');
    const start = session.now;
    act(session, 'browser.open');
    const open = session.now;
    act(session, 'browser.mailbox');
    const mailbox = session.now;
    expect(session.undo()).toBe(true);
    expect(session.now).toBe(open);
    expect([session.canUndo, session.canRedo]).toEqual([true, true]);
    expect(session.undo()).toBe(true);
    expect(session.now).toBe(start);
    expect(session.redo()).toBe(true);
    expect(session.redo()).toBe(true);
    expect(session.now).toBe(mailbox);
    expect(session.canRedo).toBe(false);
    expect(types(session)).toEqual([
      'browser.open',
      'browser.mailbox',
      'session.undo',
      'session.undo',
      'session.redo',
      'session.redo',
    ]);
    expect(session.log.at(-1)).toEqual({ act: { type: 'session.redo' }, by: 'learner', help: 0 });
  });

  it('are refused where there is nothing to do, and leave the log alone', () => {
    const session = begin(1, 'standard');
    expect([session.undo(), session.redo(), session.restart()]).toEqual([false, false, false]);
    expect(session.log).toEqual([]);
  });

  it('take the step of the sheet back too', () => {
    const session = begin(1, 'standard');
    act(session, ...toKeys);
    expect(session.place.step).toBe('sign-in');
    session.undo();
    session.undo();
    expect(session.place.step).toBe('open-site');
  });

  it('end what was to be done again with another act', () => {
    const session = begin(1, 'standard');
    act(session, 'browser.open');
    session.undo();
    act(session, 'screen.language de');
    expect(session.canRedo).toBe(false);
    expect(session.redo()).toBe(false);
  });

  it('take back the end of the sheet', () => {
    const session = begin(3, 'teacher');
    helpToTheEnd(session);
    session.undo();
    expect(session.place.step).toBe('understand-refusal');
    expect(session.goal).not.toBeNull();
  });
});

describe('starting again', () => {
  it('goes back to the start, and can itself be undone', () => {
    const session = begin(1, 'standard');
    const { world } = session;
    act(session, ...toSpace);
    const reached = session.now;
    expect(session.restart()).toBe(true);
    expect(session.world).toBe(world);
    expect(session.place.step).toBe('open-site');
    expect(types(session).at(-1)).toBe('session.restart');
    session.undo();
    expect(session.now).toBe(reached);
  });

  it('counts once when it is asked for twice', () => {
    const session = begin(1, 'standard');
    act(session, ...toSpace);
    const reached = session.now;
    expect([session.restart(), session.canRestart(), session.restart()]).toEqual([
      true,
      false,
      false,
    ]);
    session.undo();
    expect(session.now).toBe(reached);
  });
});

describe('a replayed log', () => {
  it('gives the same session', () => {
    const session = begin(1, 'standard');
    act(session, ...toSpace, ...fillIn);
    session.undo();
    session.redo();
    act(session, ...toConfirmedMail);
    session.undo();
    const again = createSession(session.exercise, session.log);
    expect(again.log).toEqual(session.log);
    expect(again.world).toEqual(session.world);
    expect(again.place).toEqual(session.place);
    expect([again.canUndo, again.canRedo]).toEqual([true, true]);
    again.redo();
    session.redo();
    expect(keyOf(again.world)).toBe(keyOf(session.world));
  });

  it('that does not fit the exercise is refused with the entry that does not', () => {
    const log = [
      { act: { type: 'browser.open' }, by: 'learner', help: 0 },
      { act: { type: 'account.send' }, by: 'learner', help: 0 },
    ] as const;
    expect(() => createSession({ sheet: 1, case: 'standard', screen: 'fr' }, log)).toThrow(
      'Entry 1 of the log does not fit the exercise.',
    );
    const undo = [{ act: { type: 'session.undo' }, by: 'learner', help: 0 }] as const;
    expect(() => createSession({ sheet: 1, case: 'standard', screen: 'fr' }, undo)).toThrow(
      'Entry 0 of the log does not fit the exercise.',
    );
  });
});

describe('a listener', () => {
  it('is called after each change, and not after a refusal', () => {
    const session = begin(1, 'standard');
    const listener = vi.fn();
    const end = session.subscribe(listener);
    act(session, 'browser.open');
    session.undo();
    session.redo();
    session.restart();
    expect(listener).toHaveBeenCalledTimes(4);
    session.act({ type: 'account.send' });
    session.redo();
    expect(listener).toHaveBeenCalledTimes(4);
    end();
    act(session, 'browser.open');
    expect(listener).toHaveBeenCalledTimes(4);
  });

  it('sees the session as it is after the change', () => {
    const session = begin(1, 'standard');
    const seen: string[] = [];
    session.subscribe(() => seen.push(`${session.log.length} ${session.world.browser.open}`));
    act(session, 'browser.open', 'browser.close');
    expect(seen).toEqual(['1 true', '2 false']);
  });
});

describe('a step that was begun', () => {
  it('can be started again, as an entry of the log that can be taken back and replayed', () => {
    const session = begin(1, 'standard');
    act(session, 'browser.open', 'browser.go monespace.wallonie.be');
    const begun = session.now;
    expect(begun.place.step).toBe('sign-in');
    expect(session.canRestart('sign-in')).toBe(false);
    act(session, 'site.signIn');
    const later = session.now;
    expect(['open-site', 'sign-in', 'fill-in'].map((step) => session.canRestart(step))).toEqual([
      true,
      true,
      false,
    ]);
    expect(session.restart('sign-in')).toBe(true);
    expect(session.now).toBe(begun);
    expect(session.log.at(-1)).toEqual({
      act: { type: 'session.restart', step: 'sign-in' },
      by: 'learner',
      help: 0,
    });
    expect(createSession(session.exercise, session.log).now).toEqual(begun);
    expect(session.undo()).toBe(true);
    expect(session.now).toBe(later);
    expect(session.restart('fill-in')).toBe(false);
  });
});

describe('the short road', () => {
  it('goes from the start to the end of the sheet, as help would', () => {
    expect(
      [...shortRoad({ sheet: 3, case: 'teacher', screen: 'fr' })].map(({ type }) => type),
    ).toEqual([
      'browser.open',
      'browser.go',
      'site.signIn',
      'signIn.choose',
      'phone.confirm',
      'site.citizen',
      'site.menu',
      'site.account',
      'deletion.ask',
      'card.answer',
    ]);
  });
});

it('keeps the help that stood there unasked', () => {
  const session = begin(1, 'standard');
  session.act({ type: 'browser.open' }, 'learner', 1, 4);
  expect(session.log).toEqual([
    { act: { type: 'browser.open' }, by: 'learner', help: 1, given: 4 },
  ]);
  expect(session.done).toEqual([
    { act: { type: 'browser.open' }, by: 'learner', help: 1, given: 4, slip: null },
  ]);
});

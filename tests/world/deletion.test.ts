import { describe, expect, it } from 'vitest';
import { shownPage } from '../../src/world/browser.ts';
import { messageOf } from '../../src/world/mail.ts';
import {
  agentAnswer,
  agentAwaited,
  daysDeleted,
  gone,
  hasOpenFiles,
  reasons,
  startDeletion,
  undoable,
  undoDays,
  type Reason,
} from '../../src/world/monespace/deletion.ts';
import { filesOf } from '../../src/world/monespace/files.ts';
import { landing } from '../../src/world/monespace/site.ts';
import { play, type World } from '../../src/world/world.ts';
import { after, factsOf, offered, start } from '../support/play.ts';
import { byPhone, fillIn, toSpace } from '../support/ways.ts';

const day = 24 * 60;
const toPage = [...toSpace, 'site.menu', 'site.account', 'deletion.ask'];
const back = ['browser.go monespace.wallonie.be', ...byPhone, 'site.citizen'];
const controls = (world: World) => offered(world).filter((line) => line.startsWith('deletion.'));
const at = (world: World, now: number): World => ({ ...world, clock: { ...world.clock, now } });

describe('a deletion that can be asked for', () => {
  it('begins at the account, in the exercise that is about it', () => {
    const account = after(start(3, 'standard'), ...toPage.slice(0, -1));
    expect(controls(account)).toEqual(['deletion.ask']);
    const elsewhere = after(start(2, 'standard'), ...toPage.slice(0, -1));
    expect(controls(elsewhere)).toEqual([]);
  });
});

describe('the deletion of an account without open files', () => {
  const page = after(start(3, 'standard'), ...toPage);
  const done = after(page, 'deletion.confirm');

  it('is confirmed or given up', () => {
    expect(hasOpenFiles(page)).toBe(false);
    expect(controls(page)).toEqual(['deletion.keep', 'deletion.confirm']);
    expect(factsOf(page, 'deletion.keep')).toEqual(['deletion.kept']);
    const kept = after(page, 'deletion.keep');
    expect(shownPage(kept)).toEqual({ site: 'monespace', view: 'account' });
    expect(kept.account.status).toBe('open');
  });

  it('signs out, says so, and sends a message', () => {
    expect(factsOf(page, 'deletion.confirm')).toEqual(['deletion.confirmed']);
    expect(done.account).toEqual({ ...page.account, status: 'deleted' });
    expect(done.deletion).toEqual({ ...startDeletion, at: 0 });
    expect(done.signIn.on).toBe(false);
    expect(shownPage(done)).toEqual({ site: 'monespace', view: 'deleted' });
    expect(messageOf(done, 'deletion')).toEqual({
      id: 'deletion',
      folder: 'inbox',
      home: 'inbox',
      read: false,
      due: 0,
    });
  });

  it('is undone by whoever signs in again', () => {
    const restore = after(done, ...back);
    expect(shownPage(restore)).toEqual({ site: 'monespace', view: 'restore' });
    expect(controls(restore)).toEqual(['deletion.undo']);
    expect(factsOf(restore, 'deletion.undo')).toEqual(['deletion.undone']);
    const undone = after(restore, 'deletion.undo');
    expect(undone.account.status).toBe('open');
    expect(undone.deletion).toEqual({ ...startDeletion, restored: true });
    expect(filesOf(undone)).toEqual(filesOf(page));
    expect(shownPage(undone)).toEqual({ site: 'monespace', view: 'space' });
  });

  it('can be asked for again after it was undone', () => {
    const again = after(done, ...back, 'deletion.undo', ...toPage.slice(toSpace.length));
    const twice = after(again, 'deletion.confirm');
    expect(twice.deletion).toEqual({ ...startDeletion, at: 0 });
    expect(twice.account.status).toBe('deleted');
  });

  it('leaves no page of the space behind', () => {
    const restore = after(done, 'browser.back');
    expect(shownPage(restore)).toEqual({ site: 'monespace', view: 'home' });
  });
});

describe('the thirty days', () => {
  const deleted = start(3, 'cancel');
  const since = deleted.deletion.at!;
  const table: readonly (readonly [string, number, number, boolean])[] = [
    ['the minute of the deletion', 0, 0, true],
    ['a minute before the first day is over', day - 1, 0, true],
    ['day 1', day, 1, true],
    ['day 29', 29 * day, 29, true],
    ['the first minute of day 30', 30 * day, 30, true],
    ['the last minute of day 30', 31 * day - 1, 30, true],
    ['the first minute of day 31', 31 * day, 31, false],
    ['day 45', 45 * day, 45, false],
  ];
  it.each(table)('at %s', (_, minutes, days, expected) => {
    const world = at(deleted, since + minutes);
    expect([daysDeleted(world), undoable(world), gone(world)]).toEqual([days, expected, !expected]);
    expect(landing(after(world, ...toSpace))).toBe(expected ? 'restore' : 'fill-in');
  });

  it('are thirty, the last one counting', () => {
    expect(undoDays).toBe(30);
    expect(daysDeleted(start(3, 'cancel'))).toBe(12);
    expect(daysDeleted(start(3, 'too-late'))).toBe(45);
    expect(daysDeleted(start(3, 'standard'))).toBeNull();
    expect([undoable, gone].map((judge) => judge(start(3, 'standard')))).toEqual([false, false]);
  });

  it('pass by the clock on the desk: day 30 can be undone, day 31 cannot', () => {
    const week = 'clock.wait 10080';
    const day30 = after(deleted, week, week, ...Array<string>(4).fill('clock.wait 1440'));
    expect(daysDeleted(day30)).toBe(30);
    expect(controls(after(day30, ...toSpace))).toEqual(['deletion.undo']);
    const day31 = after(day30, 'clock.wait 1440');
    expect(controls(after(day31, ...toSpace))).toEqual([]);
    expect(shownPage(after(day31, ...toSpace))).toEqual({ site: 'monespace', view: 'fill-in' });
  });

  it('end while the page of the undoing is open', () => {
    const restore = after(deleted, ...toSpace);
    const late = after(restore, 'clock.wait 43200');
    expect(shownPage(late)).toEqual({ site: 'monespace', view: 'fill-in' });
    expect(play(late, { type: 'deletion.undo' })).toEqual({ world: late, facts: [] });
  });
});

describe('an account that is gone', () => {
  it('is created again, and the files are there', () => {
    const world = after(
      start(3, 'too-late'),
      ...toSpace,
      ...fillIn,
      'browser.mailbox',
      'mail.open confirmation',
      'mail.follow',
      'account.continue',
      'account.tick',
      'account.accept',
    );
    expect(world.account.status).toBe('open');
    expect(world.deletion).toMatchObject({ at: -45 * day, restored: false });
    expect(daysDeleted(world)).toBeNull();
    expect(filesOf(world).map(({ id }) => id)).toEqual([
      'roof',
      'hedge',
      'chair',
      'transport',
      'fishing',
      'record',
    ]);
    expect(world.card.seen).toContain('filesBack');
  });
});

describe('the deletion of an account with open files', () => {
  const page = after(start(3, 'open-files'), ...toPage);
  const asked = (reason: Reason) => after(page, `deletion.reason ${reason}`, 'deletion.request');

  it('is asked for with a reason', () => {
    expect(hasOpenFiles(page)).toBe(true);
    expect(controls(page)).toEqual([
      'deletion.keep',
      ...Object.keys(reasons).map((reason) => `deletion.reason ${reason}`),
      'deletion.request',
    ]);
    expect(play(page, { type: 'deletion.confirm' })).toEqual({ world: page, facts: [] });
    const chosen = after(page, 'deletion.reason abroad');
    expect(chosen.deletion).toEqual({ ...startDeletion, reason: 'abroad' });
    expect(controls(chosen)).not.toContain('deletion.reason abroad');
  });

  it('is not asked for without one', () => {
    expect(factsOf(page, 'deletion.request')).toEqual(['deletion.reasonMissing']);
    const forgotten = after(page, 'deletion.request');
    expect(forgotten.deletion).toEqual({ ...startDeletion, reasonForgotten: true });
    expect(after(forgotten, 'deletion.reason unused').deletion.reasonForgotten).toBe(false);
  });

  it.each(Object.entries(reasons) as [Reason, 'accepted' | 'refused'][])(
    'for the reason "%s" is %s by the agent after a day',
    (reason, answer) => {
      const chosen = after(page, `deletion.reason ${reason}`);
      expect(factsOf(chosen, 'deletion.request')).toEqual(['deletion.requested']);
      const world = asked(reason);
      expect(world.deletion).toEqual({ ...startDeletion, reason, asked: { at: 0, reason } });
      expect(world.account.status).toBe('open');
      expect(messageOf(world, 'agent')).toBeUndefined();
      expect([agentAnswer(world), agentAwaited(world)]).toEqual([null, true]);
      expect(agentAnswer(at(world, day - 1))).toBeNull();
      const heard = after(world, 'clock.wait 1440');
      expect([agentAnswer(heard), agentAwaited(heard)]).toEqual([answer, false]);
      expect(messageOf(heard, 'agent')).toMatchObject({ folder: 'inbox', due: day });
      expect(heard.account.status).toBe(answer === 'accepted' ? 'deleted' : 'open');
      expect(heard.deletion.at).toBe(answer === 'accepted' ? day : null);
      expect(heard.signIn.on).toBe(answer === 'refused');
    },
  );

  it('waits for the agent before it can be asked for again', () => {
    expect(controls(asked('stopFiles'))).toEqual(['deletion.keep']);
    const refused = after(asked('stopFiles'), 'clock.wait 1440');
    expect(controls(refused)).toContain('deletion.request');
    const again = after(refused, 'deletion.reason privacy', 'deletion.request');
    expect(again.deletion.asked).toEqual({ at: day, reason: 'privacy' });
    expect(messageOf(again, 'agent')).toBeUndefined();
    expect(after(again, 'clock.wait 1440').account.status).toBe('deleted');
  });

  it('once accepted can be undone like any other', () => {
    const undone = after(asked('unused'), 'clock.wait 10080', ...back, 'deletion.undo');
    expect(undone.account.status).toBe('open');
    expect(undone.deletion).toEqual({ ...startDeletion, restored: true });
    expect(filesOf(undone)).toHaveLength(12);
  });
});

describe('a member of the teaching staff', () => {
  it('is refused, and told so', () => {
    const account = after(start(3, 'teacher'), ...toPage.slice(0, -1));
    expect(factsOf(account, 'deletion.ask')).toEqual(['deletion.refusedToTeacher']);
    const page = after(account, 'deletion.ask');
    expect(controls(page)).toEqual(['deletion.keep']);
    expect(play(page, { type: 'deletion.confirm' })).toEqual({ world: page, facts: [] });
    expect(page.account.status).toBe('open');
  });
});

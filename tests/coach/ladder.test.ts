import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createActor } from 'xstate';
import { ladder, topRung } from '../../src/coach/ladder.ts';

function climb(pause: number) {
  const actor = createActor(ladder, { input: { pause } });
  actor.start();
  actor.send({ type: 'planned', about: 'browser.open' });
  return {
    ask: () => actor.send({ type: 'ask' }),
    plan: (about: string) => actor.send({ type: 'planned', about }),
    at: () => {
      const { context, value } = actor.getSnapshot();
      return [context.rung, value];
    },
  };
}

describe('the ladder of help', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('stands on the ground at first', () => {
    expect(climb(2000).at()).toEqual([0, 'ready']);
  });

  it('opens the first rung at once', () => {
    const help = climb(2000);
    help.ask();
    expect(help.at()).toEqual([1, 'ready']);
  });

  it('opens each further rung after a pause for reading, one at a time', () => {
    const help = climb(2000);
    help.ask();
    for (let rung = 1; rung < topRung; rung += 1) {
      help.ask();
      expect(help.at()).toEqual([rung, 'reading']);
      vi.advanceTimersByTime(1999);
      expect(help.at()).toEqual([rung, 'reading']);
      vi.advanceTimersByTime(1);
      expect(help.at()).toEqual([rung + 1, 'ready']);
    }
  });

  it('never loses a wish for help: it opens at the end of the pause', () => {
    const help = climb(2000);
    help.ask();
    help.ask();
    vi.advanceTimersByTime(2000);
    expect(help.at()).toEqual([2, 'ready']);
  });

  it('opens one rung for wishes that come during the pause', () => {
    const help = climb(2000);
    help.ask();
    help.ask();
    help.ask();
    help.ask();
    vi.advanceTimersByTime(10_000);
    expect(help.at()).toEqual([2, 'ready']);
  });

  it('opens nothing by itself', () => {
    const help = climb(2000);
    help.ask();
    vi.advanceTimersByTime(60_000);
    expect(help.at()).toEqual([1, 'ready']);
  });

  it('has no pause when none is wanted', () => {
    const help = climb(0);
    for (let rung = 1; rung <= topRung; rung += 1) {
      help.ask();
      expect(help.at()).toEqual([rung, 'ready']);
    }
  });

  it('waits for nothing at the top rung', () => {
    const help = climb(2000);
    for (let rung = 1; rung <= topRung; rung += 1) {
      help.ask();
      vi.advanceTimersByTime(2000);
    }
    help.ask();
    expect(help.at()).toEqual([topRung, 'ready']);
  });

  it('ends at the top rung', () => {
    const help = climb(0);
    for (let asked = 0; asked < 9; asked += 1) help.ask();
    expect(help.at()).toEqual([topRung, 'ready']);
    expect(topRung).toBe(5);
  });

  it('begins again when the planned act changes, in a pause too', () => {
    const help = climb(2000);
    help.ask();
    help.ask();
    help.plan('browser.go');
    expect(help.at()).toEqual([0, 'ready']);
    vi.advanceTimersByTime(60_000);
    expect(help.at()).toEqual([0, 'ready']);
    help.ask();
    expect(help.at()).toEqual([1, 'ready']);
  });

  it('stays where it is while the same act is planned', () => {
    const help = climb(2000);
    help.ask();
    help.plan('browser.open');
    expect(help.at()).toEqual([1, 'ready']);
    help.ask();
    help.plan('browser.open');
    expect(help.at()).toEqual([1, 'reading']);
    vi.advanceTimersByTime(2000);
    expect(help.at()).toEqual([2, 'ready']);
  });
});

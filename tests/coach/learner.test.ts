import { describe, expect, it } from 'vitest';
import {
  afterSession,
  goalFrom,
  guidance,
  helpedRung,
  mastered,
  readLearner,
  wordsFrom,
  type Done,
} from '../../src/coach/learner.ts';
import { skillOf, skills } from '../../src/coach/skills.ts';
import { actTypes } from '../support/acts.ts';
import type { Act } from '../../src/world/acts.ts';

const done = (act: Act, more: Partial<Done> = {}): Done => ({
  act,
  by: 'learner',
  help: 0,
  slip: null,
  ...more,
});
const open: Act = { type: 'browser.open' };
const go: Act = { type: 'browser.go', text: 'monespace.wallonie.be' };
const send: Act = { type: 'account.send' };
const spam: Act = { type: 'mail.folder', folder: 'spam' };

describe('a skill', () => {
  it('is exercised by every act, and each skill by some act', () => {
    const met = [...actTypes.map((type) => skillOf({ type } as Act)), skillOf(spam)];
    expect(new Set(met)).toEqual(new Set(skills));
  });

  it('is another one in the spam folder', () => {
    expect(skillOf(spam)).toBe('spam');
    expect(skillOf({ type: 'mail.folder', folder: 'inbox' })).toBe('mailbox');
    expect(skillOf({ type: 'mail.notSpam' })).toBe('spam');
  });
});

describe('a learner after a session', () => {
  it('has one more for each skill whose acts were all clean', () => {
    expect(afterSession({}, [done(open), done(go), done(go)])).toEqual({
      openBrowser: 1,
      addressBar: 1,
    });
    expect(afterSession({ addressBar: 1, form: 2 }, [done(go)])).toEqual({
      addressBar: 2,
      form: 2,
    });
  });

  it('has none for a skill in which there was a slip', () => {
    const slipped = done(go, { slip: 'addressMistyped' });
    expect(afterSession({ addressBar: 3 }, [done(go), slipped, done(go)])).toEqual({
      addressBar: 0,
    });
    expect(afterSession({ addressBar: 3 }, [slipped, done(go, { by: 'coach' })])).toEqual({
      addressBar: 0,
    });
  });

  it.each([
    ['the coach did it', { by: 'coach' }],
    ['help had named the control', { help: helpedRung }],
  ] as const)('has the same when %s', (_, more) => {
    expect(afterSession({ form: 1 }, [done(send), done(send, more)])).toEqual({ form: 1 });
  });

  it('has one more when help only told the goal or where to look', () => {
    expect(afterSession({ form: 1 }, [done(send, { help: helpedRung - 1 })])).toEqual({ form: 2 });
  });

  it('has four at most', () => {
    expect(afterSession({ form: goalFrom }, [done(send)])).toEqual({ form: goalFrom });
  });

  it('is as before after a session without acts', () => {
    expect(afterSession({ form: 1 }, [])).toEqual({ form: 1 });
  });
});

describe('guidance', () => {
  it.each([
    [0, 'highlight'],
    [1, 'highlight'],
    [2, 'words'],
    [3, 'words'],
    [4, 'goal'],
  ] as const)('after %i clean sessions is: %s', (form, expected) => {
    expect(guidance({ form }, [], send)).toBe(expected);
    expect([wordsFrom, goalFrom]).toEqual([2, 4]);
  });

  it('is for each skill apart, and full for a new one', () => {
    expect(guidance({ form: 4 }, [], go)).toBe('highlight');
    expect(guidance({}, [], send)).toBe('highlight');
  });

  it('comes back with a slip in the same skill', () => {
    const slipped = [done(send, { slip: 'emailMismatch' })];
    expect(guidance({ form: 4 }, slipped, send)).toBe('highlight');
    expect(guidance({ form: 4, addressBar: 4 }, slipped, go)).toBe('goal');
  });

  it('tells what is mastered, in the order of the skills', () => {
    expect(mastered({ account: 4, form: 2, tabs: 1 })).toEqual(['form', 'account']);
  });
});

describe('a saved learner', () => {
  it.each([
    [null, {}],
    ['', {}],
    ['{', {}],
    ['null', {}],
    ['[]', {}],
    ['3', {}],
    ['{"form":2,"tabs":1}', { form: 2, tabs: 1 }],
    ['{"form":99}', { form: 4 }],
    ['{"form":0,"tabs":-1,"time":1.5,"spam":"2","account":null}', {}],
    ['{"nothing":2,"__proto__":{"form":2},"constructor":3}', {}],
  ])('%s is read without a throw', (text, expected) => {
    expect(readLearner(text)).toEqual(expected);
  });

  it('comes back as it was written', () => {
    const learner = afterSession({}, [done(open), done(go), done(send)]);
    expect(readLearner(JSON.stringify(learner))).toEqual(learner);
  });
});

import { describe, expect, it } from 'vitest';
import {
  readRecord,
  recordLimit,
  recordVersion,
  writeRecord,
  type RecordProblem,
} from '../../src/session/record.ts';
import { readAnyRecord } from '../../src/ui/read-record.ts';
import { keyOf } from '../../src/world/world.ts';
import { act, begin, helpToTheEnd } from '../support/learner.ts';
import { toSpace } from '../support/ways.ts';
import { allCases } from '../support/walk.ts';

const begun = begin(1, 'standard');
act(begun, ...toSpace);
const whole = JSON.parse(writeRecord(begun, 'try')) as Record<string, unknown>;
const entry = { act: { type: 'browser.open' }, by: 'learner', help: 0 };

/** What is read of the record with some of its parts replaced. */
const problemWith = (parts: Record<string, unknown>) => {
  const reading = readRecord(JSON.stringify({ ...whole, ...parts }));
  return 'problem' in reading ? reading.problem : null;
};

describe('a record', () => {
  it('tells the app, its version, the exercise, the mode and the log', () => {
    const session = begin(2, 'standard', { need: 'child' });
    act(session, 'browser.open');
    expect(JSON.parse(writeRecord(session, 'guide'))).toEqual({
      app: 'guichet-d-essai',
      version: recordVersion,
      exercise: { sheet: 2, case: 'standard', screen: 'fr', need: 'child' },
      mode: 'guide',
      log: [entry],
    });
  });

  it.each(allCases)('of sheet $sheet, case $name, comes back at the same place', (it) => {
    const session = begin(it.sheet, it.name, { screen: 'de' });
    const way = helpToTheEnd(session);
    for (let left = Math.ceil(way.length / 2); left > 0; left -= 1) session.undo();
    act(session, 'screen.language fr');
    const reading = readRecord(writeRecord(session, 'check', 'one'));
    if ('problem' in reading) throw new Error(reading.problem);
    const { mode, attempt } = reading;
    expect([mode, attempt, reading.whole]).toEqual(['check', 'one', true]);
    expect(reading.session.exercise).toEqual(session.exercise);
    expect(reading.session.log).toEqual(session.log);
    expect(reading.session.place).toEqual(session.place);
    expect(reading.session.world).toEqual(session.world);
    expect(keyOf(reading.session.world)).toBe(keyOf(session.world));
  });
});

describe('a record of an exercise that was taken up at a step', () => {
  const exercise = { sheet: 1, case: 'spam', screen: 'fr', from: 'find-mail' };

  it('comes back with what was done since', () => {
    const session = begin(1, 'spam', { from: 'find-mail' });
    act(session, 'browser.mailbox');
    const reading = readRecord(writeRecord(session, 'guide'));
    if ('problem' in reading) throw new Error(reading.problem);
    expect(reading.session.exercise).toEqual(exercise);
    expect(reading.session.log).toHaveLength(1);
    expect(reading.session.world).toEqual(session.world);
  });

  it.each(['gaufres', 'done', 7, null])('is damaged when the step is %j', (from) => {
    expect(problemWith({ exercise: { ...exercise, from }, log: [] })).toBe('damaged');
  });
});

describe('a record that cannot be gone on with', () => {
  const tables: Record<RecordProblem, readonly (readonly [string, Record<string, unknown>])[]> = {
    foreign: [
      ['of another app', { app: 'another' }],
      ['of no app', { app: undefined }],
    ],
    older: [['of an older version', { version: recordVersion - 1 }]],
    newer: [['of a newer version', { version: recordVersion + 1 }]],
    damaged: [
      ['without a version', { version: undefined }],
      ['with a version in words', { version: '1' }],
      ['without an exercise', { exercise: undefined }],
      ['of a sheet that there is not', { exercise: { sheet: 99, case: 'standard', screen: 'fr' } }],
      ['of a sheet in words', { exercise: { sheet: 'toString', case: 'standard', screen: 'fr' } }],
      ['of a case of another sheet', { exercise: { sheet: 1, case: 'teacher', screen: 'fr' } }],
      ['of a case in numbers', { exercise: { sheet: 1, case: 0, screen: 'fr' } }],
      ['of another language', { exercise: { sheet: 1, case: 'standard', screen: 'nl' } }],
      ['of another need', { exercise: { ...(whole.exercise as object), need: 'constructor' } }],
      ['without a log', { log: undefined }],
      ['with a log that is no list', { log: { length: 0 } }],
      ['with an entry that is none', { log: [null] }],
      ['with an act that is none', { log: [{ ...entry, act: 'browser.open' }] }],
      ['with an act without a type', { log: [{ ...entry, act: {} }] }],
      ['with an act that the screen does not offer', { log: [{ ...entry, act: { type: 'x.y' } }] }],
      ['with an act in depth', { log: [{ ...entry, act: { type: 'browser.open', x: {} } }] }],
      ['with an act by nobody', { log: [{ ...entry, by: 'me' }] }],
      ['with help in words', { log: [{ ...entry, help: '2' }] }],
      [
        'with an undo too many',
        { log: [entry, ...Array<unknown>(2).fill({ ...entry, act: { type: 'session.undo' } })] },
      ],
      ['without a mode', { mode: undefined }],
    ],
  };
  const rows = Object.entries(tables).flatMap(([problem, table]) =>
    table.map(([title, parts]) => [title, problem, parts] as const),
  );
  it.each(rows)('%s is %s', (_, problem, parts) => expect(problemWith(parts)).toBe(problem));

  it('is none when nothing is wrong', () => expect(problemWith({})).toBeNull());

  it.each([
    '',
    '{',
    'null',
    '[]',
    '3',
    '"guichet-d-essai"',
    '\u0000',
    writeRecord(begun, 'try').slice(0, -1),
    '{"app":"guichet-d-essai","version":1,"__proto__":{"log":[]}}',
    '[['.repeat(50_000),
  ])('is damaged when it is no record (%#)', (text) => {
    expect(readRecord(text)).toEqual({ problem: 'damaged' });
  });

  it('is damaged when it is longer than any record', () => {
    const long = { ...whole, mode: 'x'.repeat(recordLimit) };
    expect(readRecord(JSON.stringify(long))).toEqual({ problem: 'damaged' });
  });

  it('takes no act for another by its parts', () => {
    const wait = { ...entry, act: { type: 'clock.wait', minutes: '10' } };
    const slow = begin(1, 'slow');
    act(slow, ...toSpace, 'account.type email camille.lambert@exercice.test');
    act(slow, 'account.type confirm camille.lambert@exercice.test', 'account.send');
    const record = JSON.parse(writeRecord(slow, 'try')) as { log: unknown[] };
    const read = readRecord(JSON.stringify({ ...record, log: [...record.log, wait] }));
    const now = 'session' in read ? read.session.world.clock.now : read.problem;
    expect(now).toBe(10);
  });
});

describe('F09: a record with an act that the exercise no longer has', () => {
  const gone = { ...entry, act: { type: 'browser.gone' } };
  const [opened, ...rest] = begun.log;
  const inForm = begin(1, 'standard');
  act(inForm, ...toSpace, 'account.type email camille.lambert@exercice.test');

  it.each([
    ['in its middle', [opened, gone, ...rest], begin(1, 'standard'), ['browser.open']],
    [
      'at its end',
      [...inForm.log, gone],
      begun,
      ['account.type email camille.lambert@exercice.test'],
    ],
  ])('%s goes on from before it', (_, log, session, acts) => {
    act(session, ...acts);
    const reading = readRecord(JSON.stringify({ ...whole, log }));
    if ('problem' in reading) throw new Error(reading.problem);
    expect(reading.whole).toBe(false);
    expect(reading.session.log).toEqual(session.log);
    expect(reading.session.place).toEqual(session.place);
    expect(reading.session.world).toEqual(session.world);
  });

  it('goes on from before a step that is gone and was begun again', () => {
    const again = { ...entry, act: { type: 'session.restart', step: 'gone' } };
    const reading = readRecord(JSON.stringify({ ...whole, log: [...begun.log, again] }));
    if ('problem' in reading) throw new Error(reading.problem);
    expect([reading.whole, reading.session.log]).toEqual([false, begun.log]);
  });

  it('is damaged for a trainer, who would take it for the whole', () => {
    expect(readAnyRecord(JSON.stringify({ ...whole, log: [...begun.log, gone] }))).toEqual({
      problem: 'damaged',
    });
  });
});

describe('a record with more in it than was written', () => {
  it.each(['__proto__', 'constructor', 'prototype'])(
    'F10: goes on without the keys %s, that would change what all objects are',
    (key) => {
      const clean = JSON.stringify({ ...whole, log: [entry] });
      const bad = clean.replaceAll(
        /"(app|sheet|by)":/g,
        `"${key}":{"polluted":1,"prototype":{"polluted":1}},$&`,
      );
      expect(JSON.parse(bad)).not.toEqual(JSON.parse(clean));
      const reading = readRecord(bad);
      if ('problem' in reading) throw new Error(reading.problem);
      expect(writeRecord(reading.session, reading.mode)).toBe(clean);
      expect('polluted' in {}).toBe(false);
    },
  );
});

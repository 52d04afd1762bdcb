import { describe, expect, it } from 'vitest';
import { startingWorld, type CaseName } from '../../src/world/cases/index.ts';
import { affordances, keyOf } from '../../src/world/world.ts';
import { allCases } from '../support/walk.ts';
import { start } from '../support/play.ts';

describe('the starting worlds', () => {
  it('are thirteen', () => {
    expect(allCases.map(({ sheet, name }) => `${sheet} ${name}`)).toEqual([
      '1 standard',
      '1 spam',
      '1 typo',
      '1 slow',
      '1 expired',
      '1 scam',
      '2 standard',
      '2 no-result',
      '3 standard',
      '3 open-files',
      '3 cancel',
      '3 too-late',
      '3 teacher',
    ]);
  });

  it.each(allCases)('of sheet $sheet, case $name, is plain data', ({ sheet, name }) => {
    const world = start(sheet, name);
    expect(JSON.parse(JSON.stringify(world))).toEqual(world);
    expect(startingWorld(sheet, name, 'fr')).toEqual(world);
  });

  it.each(allCases)('of sheet $sheet, case $name, is signed out at the desk', ({ sheet, name }) => {
    const world = start(sheet, name);
    expect(world.signIn).toEqual({ on: false, attempt: null, wrongPins: 0 });
    const types = affordances(world).map(({ act }) => act.type);
    expect(types).toContain('browser.open');
  });

  it.each(allCases)('of sheet $sheet, case $name, differs by language only in its screen', (it) => {
    const french = start(it.sheet, it.name);
    const german = startingWorld(it.sheet, it.name, 'de');
    expect(german).toEqual({ ...french, screen: 'de' });
    expect(keyOf(german)).toBe(keyOf(french));
  });

  const status = { 1: 'none', 2: 'open', 3: 'open' } as const;
  const other: Record<string, string> = {
    '1 typo': 'pending',
    '1 expired': 'pending',
    '3 cancel': 'deleted',
    '3 too-late': 'deleted',
  };
  it.each(allCases)('of sheet $sheet, case $name, has its account', ({ sheet, name }) => {
    const expected = other[`${sheet} ${name}`] ?? status[sheet];
    expect(start(sheet, name).account.status).toBe(expected);
  });

  it.each([
    [1, 'teacher'],
    [2, 'spam'],
    [3, 'no-result'],
    [3, ''],
  ] as const)('throw for sheet %i, case "%s"', (sheet, name) => {
    expect(() => startingWorld(sheet, name as CaseName, 'fr')).toThrow(
      `Sheet ${sheet} has no case "${name}".`,
    );
  });
});

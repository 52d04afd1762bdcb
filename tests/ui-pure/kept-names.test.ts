import { describe, expect, it } from 'vitest';
import { exerciseName, exerciseUnder, learnerName } from '../../src/ui/kept-names.ts';
import { DEFAULTS } from '../../src/ui/route.ts';

describe('the name under which an exercise is kept', () => {
  it.each([
    [{ sheet: 1, case: 'spam', screen: 'fr' }, 'session.1.spam', { case: 'spam' }],
    [
      { sheet: 2, case: 'standard', screen: 'de', need: 'child' },
      'session.2.standard.child',
      { case: 'standard', need: 'child' },
    ],
  ] as const)('of %j is %s, and leads back to its page', (exercise, name, params) => {
    expect(exerciseName(exercise)).toBe(name);
    expect(exerciseUnder(name)).toEqual({
      page: 'exercise',
      sheet: exercise.sheet,
      params: { ...DEFAULTS, ...params },
    });
  });

  it.each([
    learnerName,
    'session',
    'session.9.standard',
    'session.1.gaufres',
    'session.2.standard.x',
    '',
  ])('is not %s', (name) => {
    expect(exerciseUnder(name)).toBeNull();
  });
});

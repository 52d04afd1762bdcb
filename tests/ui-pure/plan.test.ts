import { describe, expect, it } from 'vitest';
import { parseRoute } from '../../src/ui/route.ts';
import { itemLimit, movedBy, readPlan, writePlan, type Plan } from '../../src/ui/trainer/plan.ts';

const item = (name: string, address: string) => {
  const route = parseRoute(address);
  if (route.page !== 'exercise') throw new Error(address);
  return { name, route };
};
const plan: Plan = {
  name: 'Atelier du mardi',
  items: [
    item('Ensemble', '#/fiche/1/exercice?mode=show'),
    item('', '#/fiche/2/exercice?need=child&text=large&kiosk=1&pause=5&lang=de&screen=fr'),
  ],
};
const file = JSON.parse(writePlan(plan)) as Record<string, unknown>;
const problemOf = (parts: object) => readPlan(JSON.stringify({ ...file, ...parts }));

describe('a plan', () => {
  it('comes back from its file', () => {
    expect(readPlan(writePlan(plan))).toEqual(plan);
  });

  it('is a file that says what it is', () => {
    expect(file).toEqual({
      app: 'guichet-d-essai',
      kind: 'plan',
      version: 1,
      name: 'Atelier du mardi',
      exercises: [
        { name: 'Ensemble', address: '#/fiche/1/exercice?mode=show' },
        {
          name: '',
          address: '#/fiche/2/exercice?need=child&screen=fr&pause=5&text=large&lang=de&kiosk=1',
        },
      ],
    });
  });

  it.each([
    ['no JSON', '{', 'damaged'],
    ['nothing', '', 'damaged'],
    ['a list', '[]', 'damaged'],
    ['another file', '{"a":1}', 'foreign'],
    ['a saved exercise', '{"app":"guichet-d-essai","version":1,"log":[]}', 'foreign'],
    ['too long a text', `"${'a'.repeat(60_000)}"`, 'damaged'],
  ])('is not %s', (_, text, problem) => {
    expect(readPlan(text)).toEqual({ problem });
  });

  it.each([
    [{ version: 0 }, 'older'],
    [{ version: 2 }, 'newer'],
    [{ version: '1' }, 'damaged'],
    [{ name: 7 }, 'damaged'],
    [{ name: 'a'.repeat(81) }, 'damaged'],
    [{ exercises: 'x' }, 'damaged'],
    [{ exercises: [null] }, 'damaged'],
    [{ exercises: [{ name: 'x', address: 'https://example.com/' }] }, 'damaged'],
    [{ exercises: [{ name: 'x', address: '#/fiche/1' }] }, 'damaged'],
    [{ exercises: [{ name: 'x', address: '#/fiche/1/exercice?case=gaufres' }] }, 'damaged'],
    [
      { exercises: Array(itemLimit + 1).fill({ name: '', address: '#/fiche/1/exercice' }) },
      'damaged',
    ],
  ])('with %j is refused', (parts, problem) => {
    expect(problemOf(parts)).toEqual({ problem });
  });
});

describe('a move', () => {
  it.each([
    [0, 1, 'bac'],
    [2, -1, 'acb'],
    [0, -1, 'abc'],
    [2, 1, 'abc'],
    [9, 1, 'abc'],
  ])('of item %i by %i gives %s', (index, by, after) => {
    expect(movedBy([...'abc'], index, by).join('')).toBe(after);
  });
});

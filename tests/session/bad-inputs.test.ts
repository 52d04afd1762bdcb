import { describe, expect, it } from 'vitest';
import { plan } from '../../src/coach/plan.ts';
import type { Act } from '../../src/world/acts.ts';
import { fields } from '../../src/world/monespace/account.ts';
import { affordances, offers } from '../../src/world/world.ts';
import { typingTypes } from '../support/acts.ts';
import { badInputs } from '../support/bad-inputs.ts';
import { act, begin } from '../support/learner.ts';
import { actOf } from '../support/play.ts';
import { typingPlaces } from '../support/typing-places.ts';

/** Odd as they look, these are right, and lead on. */
const right: Record<string, readonly string[]> = {
  'browser.go': ['zeroWidth', 'dropped'],
  'signIn.pin': ['azertyDigits'],
  'signIn.code': ['azertyCode'],
};

describe('the controls that take a text', () => {
  it('are all tried', () => {
    const controls = typingTypes.flatMap((type) =>
      type === 'account.type' ? fields.map((field) => `${type} ${field}`) : type,
    );
    expect(new Set(typingPlaces.map(({ control }) => control))).toEqual(new Set(controls));
  });
});

describe.each(typingPlaces)('$control of sheet $sheet, $name', ({ control, sheet, name, way }) => {
  it.each(Object.entries(badInputs))('takes "%s", and help still knows a way', (input, text) => {
    const session = begin(sheet, name);
    act(session, ...way);
    const { step } = session.place;
    const typed = { ...actOf(session.world, `${control} `), text } as Act;
    expect(session.act(typed)).toBe(true);
    const leadsOn = right[control]?.includes(input) ?? false;
    expect(session.place.step !== step).toBe(leadsOn);
    expect(affordances(session.world).length).toBeGreaterThan(0);
    const road = plan(session.world, session.goal!)!.road;
    expect(road.length).toBeGreaterThan(0);
    expect(offers(session.world, road[0]!)).toBe(true);
  });
});

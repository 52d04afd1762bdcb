import { awaitedInVain } from './mail.ts';
import { offer, step, type Service } from './service.ts';

/** The waits that a clock may offer, in minutes. */
export const waits = [10, 24 * 60, 7 * 24 * 60, 30 * 24 * 60] as const;
export type Wait = (typeof waits)[number];

export interface ClockSlice {
  /** Minutes since the exercise began; moved by `clock.wait` alone. */
  now: number;
  /** The waits that the starting world offers on the desk. */
  waits: readonly Wait[];
}

export type ClockAct = { type: 'clock.wait'; minutes: Wait };
export type ClockFact = { type: 'clock.moved' | 'clock.movedInVain' };

export const clock: Service<ClockAct> = {
  play(world, act) {
    const now = world.clock.now + act.minutes;
    const mail = { ...world.mail, looked: [] };
    return step(
      { ...world, clock: { ...world.clock, now }, mail },
      { type: awaitedInVain(world) ? 'clock.movedInVain' : 'clock.moved' },
    );
  },
  affordances: (world) =>
    world.clock.waits.map((minutes) => offer({ type: 'clock.wait', minutes }, { cost: 3 })),
  key: () => 0,
};

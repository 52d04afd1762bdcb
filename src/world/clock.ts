import { awaitedInVain } from './mail.ts';
import { agentAwaited, settleDeletion } from './monespace/deletion.ts';
import { rentState } from './monespace/files.ts';
import type { World } from './world.ts';
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

/** True while something may come with time: an e-mail, an answer, the end of a delay. */
export function awaiting(world: World): boolean {
  const { status } = world.account;
  if (status === 'deleted') return world.clock.waits.includes(30 * 24 * 60);
  if (status === 'pending') return !world.mail.found;
  return rentState(world) === 'received' || agentAwaited(world);
}

export const clock: Service<ClockAct> = {
  play(world, act) {
    const now = world.clock.now + act.minutes;
    const mail = { ...world.mail, looked: [] };
    const later = { ...world, clock: { ...world.clock, now }, mail };
    return step(settleDeletion(later), {
      type: awaitedInVain(world) ? 'clock.movedInVain' : 'clock.moved',
    });
  },
  affordances: (world) =>
    (awaiting(world) ? world.clock.waits : []).map((minutes) =>
      offer({ type: 'clock.wait', minutes }, { cost: 3 }),
    ),
  key: () => 0,
};

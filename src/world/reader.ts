import { offer, step, still, type Service } from './service.ts';
import { attempting, attemptOf } from './sign-in.ts';
import type { World } from './world.ts';

export type ReaderAct = { type: 'reader.insert' } | { type: 'reader.remove' };

/** Where the pretend card is: in the reader, out of it, or `null` while no reader stands on the desk. */
export function cardPlace(world: World): 'in' | 'out' | null {
  const attempt = attemptOf(world);
  if (attempt?.key !== 'eid') return null;
  return attempt.inserted ? 'in' : 'out';
}

export const reader: Service<ReaderAct> = {
  play(world, act) {
    const place = cardPlace(world);
    if (place === null || (act.type === 'reader.insert') === (place === 'in')) return still(world);
    return step(
      attempting(world, { key: 'eid', state: 'ready', inserted: act.type === 'reader.insert' }),
    );
  },
  affordances(world) {
    const place = cardPlace(world);
    if (place === null) return [];
    return [offer({ type: place === 'in' ? 'reader.remove' : 'reader.insert' })];
  },
  key: () => 0,
};

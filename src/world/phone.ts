import { offer, step, still, type Service } from './service.ts';
import { attempting, attemptOf, finishSignIn } from './sign-in.ts';
import type { World } from './world.ts';

export type PhoneAct = { type: 'phone.confirm' } | { type: 'phone.refuse' };
export type PhoneFact = { type: 'phone.confirmed' | 'phone.refused' };

/** What the pretend phone shows: a request to confirm, a code, or nothing. */
export function phoneShows(world: World): 'request' | 'code' | 'nothing' {
  const attempt = attemptOf(world);
  if (attempt?.key === 'itsme' && attempt.state === 'asked') return 'request';
  if (attempt?.key === 'sms' && attempt.state !== 'ready') return 'code';
  return 'nothing';
}

export const phone: Service<PhoneAct> = {
  play(world, act) {
    if (phoneShows(world) !== 'request') return still(world);
    if (act.type === 'phone.confirm') {
      return step(finishSignIn(world), { type: 'phone.confirmed' });
    }
    return step(attempting(world, { key: 'itsme', state: 'refused' }), { type: 'phone.refused' });
  },
  affordances: (world) =>
    phoneShows(world) === 'request'
      ? [offer({ type: 'phone.confirm' }), offer({ type: 'phone.refuse' })]
      : [],
  key: () => 0,
};

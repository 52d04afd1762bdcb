import { navigate, pageOf, turn } from './browser.ts';
import { citizen } from './card.ts';
import { offer, step, still, type Affordance, type Service } from './service.ts';
import { digits } from './text.ts';
import type { World } from './world.ts';

/** The three keys that the exercise offers, of those of CSAM. */
export const signInKeys = ['itsme', 'eid', 'sms'] as const;
export type SignInKey = (typeof signInKeys)[number];
export type SignInView = 'keys' | SignInKey;

export const certificates = ['authentication', 'signature'] as const;
export type Certificate = (typeof certificates)[number];

export type Attempt =
  | { key: 'itsme'; state: 'asked' | 'refused' }
  | {
      key: 'eid';
      state:
        | 'ready'
        | 'noCard'
        | 'certificate'
        | 'wrongCertificate'
        | 'pin'
        | 'wrongPin'
        | 'malformedPin';
      inserted: boolean;
    }
  | { key: 'sms'; state: 'ready' | 'sent' | 'wrongCode' };

type CardAttempt = Extract<Attempt, { key: 'eid' }>;

export interface SignInSlice {
  /** True from a sign-in that succeeded to the signing out. */
  on: boolean;
  attempt: Attempt | null;
  /** Wrong PINs in a row; the third blocks the card. */
  wrongPins: number;
}

export const startSignIn: SignInSlice = { on: false, attempt: null, wrongPins: 0 };

/** After so many wrong PINs the card is blocked, as in life (domain.md 2.2). */
export const pinLimit = 3;

export type SignInAct =
  | { type: 'signIn.choose'; key: SignInKey }
  | { type: 'signIn.otherKey' }
  | { type: 'signIn.askAgain' }
  | { type: 'signIn.useCard' }
  | { type: 'signIn.certificate'; certificate: Certificate }
  | { type: 'signIn.pin'; text: string }
  | { type: 'signIn.cancel' }
  | { type: 'signIn.sendCode' }
  | { type: 'signIn.code'; text: string };

export type SignInFact = {
  type:
    | 'signIn.succeeded'
    | 'signIn.cardMissing'
    | 'signIn.certificateWrong'
    | 'signIn.pinWrong'
    | 'signIn.cardBlocked'
    | 'signIn.codeWrong'
    | 'signIn.cancelled';
};

/** The attempt that the page in front is about; `null` elsewhere and on the list of keys. */
export function attemptOf(world: World): Attempt | null {
  const page = pageOf(world, 'sign-in');
  const { attempt } = world.signIn;
  if (!page || page.view === 'keys') return null;
  return attempt?.key === page.view ? attempt : begin(page.view);
}

/** True when three wrong PINs have blocked the pretend card. */
export function cardBlocked(world: World): boolean {
  return world.signIn.wrongPins >= pinLimit;
}

/** The pretend dialog that stands before the page: the certificate, the PIN, or none. */
export function dialogOf(world: World): 'certificate' | 'pin' | null {
  const attempt = attemptOf(world);
  if (attempt?.key !== 'eid') return null;
  if (attempt.state === 'certificate') return 'certificate';
  return ['pin', 'wrongPin', 'malformedPin'].includes(attempt.state) ? 'pin' : null;
}

/** The world once a key was accepted: signed in, at the choice of the space. */
export function finishSignIn(world: World): World {
  const signedIn = { ...world, signIn: { ...world.signIn, on: true, attempt: null } };
  return navigate(signedIn, { site: 'monespace', view: 'choice' });
}

function begin(key: SignInKey): Attempt {
  switch (key) {
    case 'itsme':
      return { key, state: 'asked' };
    case 'eid':
      return { key, state: 'ready', inserted: false };
    case 'sms':
      return { key, state: 'ready' };
  }
}

/** The world with another state of the sign-in under way; `null` for none. */
export function attempting(world: World, attempt: Attempt | null): World {
  return { ...world, signIn: { ...world.signIn, attempt } };
}

function tryPin(world: World, text: string) {
  if (digits(text) === citizen.pin) {
    const reset = { ...world, signIn: { ...world.signIn, wrongPins: 0 } };
    return step(finishSignIn(reset), { type: 'signIn.succeeded' });
  }
  if (digits(text).length !== citizen.pin.length) {
    return step(attempting(world, { key: 'eid', state: 'malformedPin', inserted: true }));
  }
  const wrongPins = Math.min(pinLimit, world.signIn.wrongPins + 1);
  const blocked = wrongPins >= pinLimit;
  const state = blocked ? 'ready' : 'wrongPin';
  const counted = { ...world, signIn: { ...world.signIn, wrongPins } };
  return step(attempting(counted, { key: 'eid', state, inserted: true }), {
    type: blocked ? 'signIn.cardBlocked' : 'signIn.pinWrong',
  });
}

export const signIn: Service<SignInAct> = {
  play(world, act) {
    const page = pageOf(world, 'sign-in');
    if (!page) return still(world);
    if (act.type === 'signIn.choose') {
      if (page.view !== 'keys') return still(world);
      return step(attempting(navigate(world, { site: 'sign-in', view: act.key }), begin(act.key)));
    }
    const attempt = attemptOf(world);
    if (!attempt) return still(world);
    if (act.type === 'signIn.otherKey') {
      return step(attempting(turn(world, { site: 'sign-in', view: 'keys' }), null));
    }
    switch (attempt.key) {
      case 'itsme':
        if (act.type !== 'signIn.askAgain' || attempt.state !== 'refused') return still(world);
        return step(attempting(world, { key: 'itsme', state: 'asked' }));
      case 'sms':
        if (act.type === 'signIn.sendCode' && attempt.state === 'ready') {
          return step(attempting(world, { key: 'sms', state: 'sent' }));
        }
        if (act.type !== 'signIn.code' || attempt.state === 'ready') return still(world);
        if (digits(act.text) === citizen.smsCode) {
          return step(finishSignIn(world), { type: 'signIn.succeeded' });
        }
        return step(attempting(world, { key: 'sms', state: 'wrongCode' }), {
          type: 'signIn.codeWrong',
        });
      case 'eid':
        return playCard(world, attempt, act);
    }
  },
  affordances(world) {
    const page = pageOf(world, 'sign-in');
    if (!page) return [];
    if (page.view === 'keys') {
      return signInKeys.map((key) =>
        world.site.familiar && key !== 'itsme'
          ? offer({ type: 'signIn.choose', key }, { beyond: true })
          : offer({ type: 'signIn.choose', key }),
      );
    }
    const attempt = attemptOf(world)!;
    const dialog = dialogOf(world);
    const blocked = attempt.key === 'eid' && cardBlocked(world);
    return [
      // Dearer than the longest key from its start: who has chosen one is helped with that one.
      ...(dialog === null ? [offer({ type: 'signIn.otherKey' }, { cost: blocked ? 1 : 3 })] : []),
      ...attemptAffordances(world, attempt),
    ];
  },
  key(world) {
    const attempt = attemptOf(world);
    return [world.signIn.on, attempt, attempt?.key === 'eid' && world.signIn.wrongPins];
  },
};

function playCard(world: World, attempt: CardAttempt, act: SignInAct) {
  const { inserted, state } = attempt;
  const to = (next: CardAttempt['state']) =>
    attempting(world, { key: 'eid', state: next, inserted });
  if (dialogOf(world) !== null && act.type === 'signIn.cancel') {
    return step(to('ready'), { type: 'signIn.cancelled' });
  }
  if (dialogOf(world) === null && act.type === 'signIn.useCard' && !cardBlocked(world)) {
    if (!inserted) return step(to('noCard'), { type: 'signIn.cardMissing' });
    return step(to('certificate'));
  }
  if (state === 'certificate' && act.type === 'signIn.certificate') {
    if (act.certificate === 'authentication') return step(to('pin'));
    return step(to('wrongCertificate'), { type: 'signIn.certificateWrong' });
  }
  if (dialogOf(world) === 'pin' && act.type === 'signIn.pin') return tryPin(world, act.text);
  return still(world);
}

function attemptAffordances(world: World, attempt: Attempt): Affordance[] {
  switch (attempt.key) {
    case 'itsme':
      return attempt.state === 'refused' ? [offer({ type: 'signIn.askAgain' })] : [];
    case 'sms':
      if (attempt.state === 'ready') return [offer({ type: 'signIn.sendCode' })];
      return [
        offer({ type: 'signIn.code', text: citizen.smsCode }),
        offer({ type: 'signIn.code', text: '111111' }),
      ];
    case 'eid':
      switch (dialogOf(world)) {
        case 'certificate':
          return [
            ...certificates.map((certificate) =>
              offer({ type: 'signIn.certificate', certificate }),
            ),
            offer({ type: 'signIn.cancel' }),
          ];
        case 'pin':
          return [
            offer({ type: 'signIn.pin', text: citizen.pin }),
            offer({ type: 'signIn.pin', text: '0000' }),
            offer({ type: 'signIn.pin', text: '12' }),
            offer({ type: 'signIn.cancel' }),
          ];
        case null:
          return cardBlocked(world) ? [] : [offer({ type: 'signIn.useCard' })];
      }
  }
}

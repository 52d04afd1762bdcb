import { navigate, pageOf } from '../browser.ts';
import { citizen } from '../card.ts';
import { sendConfirmation, type MailId } from '../mail.ts';
import { offer, step, still, type Affordance, type Service } from '../service.ts';
import { digits, emailOf, looksLikeEmail, tidy } from '../text.ts';
import { gone } from './deletion.ts';
import type { World } from '../world.ts';
import type { SiteView } from './views.ts';

export const fields = ['email', 'confirm', 'phone'] as const;
export type Field = (typeof fields)[number];

export const problems = [
  'emailMissing',
  'emailMalformed',
  'confirmDiffers',
  'phoneMalformed',
] as const;
export type Problem = (typeof problems)[number];

export interface AccountSlice {
  status: 'none' | 'pending' | 'confirmed' | 'open' | 'deleted';
  /** The address that the confirmation was sent to. */
  email: string | null;
  draft: Readonly<Record<Field, string>>;
  /** True once « Envoyer » was pressed with something to mend. */
  tried: boolean;
  /** How often the confirmation was sent: 0, 1, or 2 for more. */
  sends: 0 | 1 | 2;
  /** True once an expired link was followed since the last sending. */
  linkFailed: boolean;
  ticked: boolean;
  /** True once « Continuer » was pressed without the tick. */
  tickForgotten: boolean;
}

export type AccountAct =
  | { type: 'account.type'; field: Field; text: string }
  | { type: 'account.send' }
  | { type: 'account.correct' }
  | { type: 'account.resend' }
  | { type: 'account.continue' }
  | { type: 'account.tick' }
  | { type: 'account.accept' };

export type AccountFact = {
  type:
    | 'account.sendRefused'
    | 'account.sent'
    | 'account.sentAstray'
    | 'account.resent'
    | 'account.confirmed'
    | 'account.linkExpired'
    | 'account.linkReplaced'
    | 'account.linkUsed'
    | 'account.tickMissing'
    | 'account.opened';
};

export type LinkState = 'confirmed' | 'link-expired' | 'link-used';

export const mistypedEmail = 'camille.lambret@exercice.test';

export const startAccount: AccountSlice = {
  status: 'none',
  email: null,
  draft: { email: '', confirm: '', phone: '' },
  tried: false,
  sends: 0,
  linkFailed: false,
  ticked: false,
  tickForgotten: false,
};

/** What is to be mended in a field, or `null`. */
export function problemOf(draft: AccountSlice['draft'], field: Field): Problem | null {
  switch (field) {
    case 'email':
      if (tidy(draft.email) === '') return 'emailMissing';
      return looksLikeEmail(draft.email) ? null : 'emailMalformed';
    case 'confirm':
      return emailOf(draft.confirm) === emailOf(draft.email) ? null : 'confirmDiffers';
    case 'phone':
      return tidy(draft.phone) === '' || digits(draft.phone).length >= 8 ? null : 'phoneMalformed';
  }
}

/** True when the confirmation goes to the address of the training card. */
export function addressRight(world: World): boolean {
  return world.account.email !== null && emailOf(world.account.email) === citizen.email;
}

/** Which page the link of a confirmation opens now. */
export function linkPage(world: World, id: MailId): LinkState {
  if (world.account.status !== 'pending') return 'link-used';
  return id === 'confirmation' ? 'confirmed' : 'link-expired';
}

/** The world once the link was followed; the failure of a link counts unless a newer one was sent. */
export function openLink(world: World, state: LinkState): World {
  if (state === 'confirmed') return update(world, { status: 'confirmed' });
  const newest = world.account.sends === 1;
  return state === 'link-expired' && newest ? update(world, { linkFailed: true }) : world;
}

function update(world: World, more: Partial<AccountSlice>): World {
  return { ...world, account: { ...world.account, ...more } };
}

function send(world: World) {
  const { draft, sends } = world.account;
  if (fields.some((field) => problemOf(draft, field) !== null)) {
    return step(update(world, { tried: true }), { type: 'account.sendRefused' });
  }
  const sent = update(world, {
    status: 'pending',
    email: emailOf(draft.email),
    tried: false,
    sends: sends === 0 ? 1 : 2,
    linkFailed: false,
  });
  const right = addressRight(sent);
  return step(navigate(sendConfirmation(sent, right), { site: 'monespace', view: 'sent' }), {
    type: right ? 'account.sent' : 'account.sentAstray',
  });
}

function sentDraft(world: World): AccountSlice['draft'] {
  const email = world.account.email ?? '';
  return { ...world.account.draft, email, confirm: email };
}

function resend(world: World, view: SiteView) {
  const again = update(world, { sends: 2, linkFailed: false });
  const right = addressRight(again);
  const sent = right ? sendConfirmation(again, true) : again;
  const next =
    view === 'link-expired' ? navigate(sent, { site: 'monespace', view: 'resent' }) : sent;
  return step(next, { type: right ? 'account.resent' : 'account.sentAstray' });
}

export const account: Service<AccountAct> = {
  play(world, act) {
    const page = pageOf(world, 'monespace');
    if (!page) return still(world);
    const { draft, ticked } = world.account;
    switch (act.type) {
      case 'account.type':
        return step(update(world, { draft: { ...draft, [act.field]: tidy(act.text) } }));
      case 'account.send':
        return send(world);
      case 'account.correct':
        return step(
          navigate(update(world, { draft: sentDraft(world), tried: false }), {
            site: 'monespace',
            view: 'correct',
          }),
        );
      case 'account.resend':
        return resend(world, page.view);
      case 'account.continue':
        return step(navigate(world, { site: 'monespace', view: 'notice' }));
      case 'account.tick':
        return step(update(world, { ticked: !ticked, tickForgotten: false }));
      case 'account.accept':
        if (!ticked) {
          return step(update(world, { tickForgotten: true }), { type: 'account.tickMissing' });
        }
        return step(
          navigate(update(world, { status: 'open' }), { site: 'monespace', view: 'space' }),
          {
            type: 'account.opened',
          },
        );
    }
  },
  affordances(world) {
    const page = pageOf(world, 'monespace');
    switch (page?.view) {
      case 'fill-in':
      case 'correct':
        return [...typing(), sending(world)];
      case 'sent':
        return [offer({ type: 'account.correct' }), offer({ type: 'account.resend' }, { cost: 2 })];
      case 'link-expired':
        return world.account.status === 'pending' ? [offer({ type: 'account.resend' })] : [];
      case 'confirmed':
        return [offer({ type: 'account.continue' })];
      case 'notice':
        return [offer({ type: 'account.tick' }), offer({ type: 'account.accept' })];
      default:
        return [];
    }
  },
  standIns: {
    'account.type': ['autre.adresse@exercice.test', 'autre', 'camille.lambert', ''],
  },
  key(world) {
    const { status, email, draft, linkFailed, ticked } = world.account;
    const correcting = pageOf(world, 'monespace')?.view === 'correct';
    return [
      status,
      email && addressRight(world),
      (status === 'none' || gone(world) || correcting) && draftKey(draft),
      linkFailed,
      status === 'confirmed' && ticked,
    ];
  },
};

function draftKey(draft: AccountSlice['draft']): unknown {
  return [
    problemOf(draft, 'email') ?? emailOf(draft.email) === citizen.email,
    problemOf(draft, 'confirm') ?? emailOf(draft.confirm) === citizen.email,
    emailOf(draft.confirm) === citizen.email ? 'right' : looksLikeEmail(draft.confirm),
    problemOf(draft, 'phone'),
  ];
}

/** Sending an address that is not the card's is dearer than writing it right first. */
function sending(world: World): Affordance {
  const right = emailOf(world.account.draft.email) === citizen.email;
  return offer({ type: 'account.send' }, { cost: right ? 1 : 4 });
}

function typing(): Affordance[] {
  return [
    offer({ type: 'account.type', field: 'email', text: citizen.email }),
    offer({ type: 'account.type', field: 'email', text: mistypedEmail }, { cost: 3 }),
    offer({ type: 'account.type', field: 'email', text: 'camille.lambert' }, { cost: 3 }),
    offer({ type: 'account.type', field: 'confirm', text: citizen.email }),
    offer({ type: 'account.type', field: 'confirm', text: mistypedEmail }, { cost: 3 }),
    offer({ type: 'account.type', field: 'phone', text: citizen.phone }, { cost: 2 }),
    offer({ type: 'account.type', field: 'phone', text: '12' }, { cost: 3 }),
  ];
}

import { navigate, pageOf } from '../browser.ts';
import { forget } from '../card.ts';
import { deliver } from '../mail.ts';
import { offer, step, still, type Service } from '../service.ts';
import type { World } from '../world.ts';
import { filesOf, endedStates } from './files.ts';

const day = 24 * 60;

/**
 * The days within which a deletion can be undone (the guide, part 3: « 30 jours pour annuler »).
 * Day 30 can be undone, day 31 cannot.
 */
export const undoDays = 30;

/** Minutes until an agent has answered a request: until the next day. */
const agentDelay = day;

/** The reasons that can be given, and what the pretend agent answers to each. */
export const reasons = {
  unused: 'accepted',
  privacy: 'accepted',
  abroad: 'accepted',
  stopFiles: 'refused',
  otherEmail: 'refused',
} as const;
export type Reason = keyof typeof reasons;

export interface DeletionSlice {
  /** Minute of the clock at which the account was deleted. */
  at: number | null;
  /** The reason chosen on the form. */
  reason: Reason | null;
  /** The request that went to the agent: the minute, and the reason given. */
  asked: { at: number; reason: Reason } | null;
  /** True once « Envoyer ma demande » was pressed without a reason. */
  reasonForgotten: boolean;
  /** True for a member of the teaching staff, who cannot delete the account. */
  teacher: boolean;
  /** True once a deletion was undone. */
  restored: boolean;
}

export const startDeletion: DeletionSlice = {
  at: null,
  reason: null,
  asked: null,
  reasonForgotten: false,
  teacher: false,
  restored: false,
};

export type DeletionAct =
  | { type: 'deletion.ask' }
  | { type: 'deletion.confirm' }
  | { type: 'deletion.keep' }
  | { type: 'deletion.reason'; reason: Reason }
  | { type: 'deletion.request' }
  | { type: 'deletion.undo' };

export type DeletionFact = {
  type:
    | 'deletion.confirmed'
    | 'deletion.requested'
    | 'deletion.reasonMissing'
    | 'deletion.refusedToTeacher'
    | 'deletion.undone'
    | 'deletion.kept';
};

/** Whole days since the account was deleted; `null` while it is not. */
export function daysDeleted(world: World): number | null {
  const { at } = world.deletion;
  if (world.account.status !== 'deleted' || at === null) return null;
  return Math.floor((world.clock.now - at) / day);
}

/** True while the deletion can be undone: up to and including day 30. */
export function undoable(world: World): boolean {
  const days = daysDeleted(world);
  return days !== null && days <= undoDays;
}

/** True once the account is gone for good: from day 31 on. */
export function gone(world: World): boolean {
  const days = daysDeleted(world);
  return days !== null && days > undoDays;
}

/** True while a file is still under way: then a reason is asked for. */
export function hasOpenFiles(world: World): boolean {
  return filesOf(world).some(({ state }) => !endedStates.includes(state));
}

/** What the agent has answered, once the time has come; `null` before. */
export function agentAnswer(world: World): 'accepted' | 'refused' | null {
  const { asked } = world.deletion;
  if (!asked || world.clock.now < asked.at + agentDelay) return null;
  return reasons[asked.reason];
}

/** True while a request waits for the agent. */
export function agentAwaited(world: World): boolean {
  return world.deletion.asked !== null && agentAnswer(world) === null;
}

/** The world once time was moved on: an accepted request has deleted the account. */
export function settleDeletion(world: World): World {
  const due = agentAnswer(world) === 'accepted' && world.account.status === 'open';
  return due && world.deletion.at === null ? deleted(world) : world;
}

function deleted(world: World): World {
  const told = deliver(world, 'deletion', world.clock.now);
  return {
    ...told,
    account: { ...world.account, status: 'deleted' },
    deletion: { ...world.deletion, at: world.clock.now, restored: false },
    signIn: { ...world.signIn, on: false },
  };
}

function request(world: World) {
  const { reason } = world.deletion;
  if (!reason) {
    return step(update(world, { reasonForgotten: true }), { type: 'deletion.reasonMissing' });
  }
  const { now } = world.clock;
  const asked = update(forget(world, 'agent'), { asked: { at: now, reason } });
  return step(deliver(asked, 'agent', now + agentDelay), { type: 'deletion.requested' });
}

function update(world: World, more: Partial<DeletionSlice>): World {
  return { ...world, deletion: { ...world.deletion, ...more } };
}

export const deletion: Service<DeletionAct> = {
  play(world, act) {
    const page = pageOf(world, 'monespace');
    if (!page) return still(world);
    switch (act.type) {
      case 'deletion.ask': {
        const next = navigate(world, { site: 'monespace', view: 'deletion' });
        return world.deletion.teacher
          ? step(next, { type: 'deletion.refusedToTeacher' })
          : step(next);
      }
      case 'deletion.confirm':
        return step(navigate(deleted(world), { site: 'monespace', view: 'deleted' }), {
          type: 'deletion.confirmed',
        });
      case 'deletion.keep':
        return step(navigate(world, { site: 'monespace', view: 'account' }), {
          type: 'deletion.kept',
        });
      case 'deletion.reason':
        return step(update(world, { reason: act.reason, reasonForgotten: false }));
      case 'deletion.request':
        return request(world);
      case 'deletion.undo': {
        const restored = update(forget(world, 'agent'), {
          at: null,
          asked: null,
          reason: null,
          restored: true,
        });
        return step(
          navigate(
            { ...restored, account: { ...restored.account, status: 'open' } },
            { site: 'monespace', view: 'space' },
          ),
          { type: 'deletion.undone' },
        );
      }
    }
  },
  affordances(world) {
    const view = pageOf(world, 'monespace')?.view;
    if (view === 'account') {
      return world.site.parts.includes('deletion') ? [offer({ type: 'deletion.ask' })] : [];
    }
    if (view === 'restore') return [offer({ type: 'deletion.undo' })];
    if (view !== 'deletion') return [];
    const keep = offer({ type: 'deletion.keep' });
    if (world.deletion.teacher || agentAwaited(world)) return [keep];
    if (!hasOpenFiles(world)) return [keep, offer({ type: 'deletion.confirm' })];
    const chosen = world.deletion.reason;
    return [
      keep,
      ...(Object.keys(reasons) as Reason[])
        .filter((reason) => reason !== chosen)
        .map((reason) => offer({ type: 'deletion.reason', reason })),
      offer({ type: 'deletion.request' }),
    ];
  },
  key(world) {
    const { reason, asked, restored } = world.deletion;
    const days = daysDeleted(world);
    const choosing = pageOf(world, 'monespace')?.view === 'deletion';
    return [
      days === null ? null : Math.min(days, undoDays + 1),
      choosing && reason && reasons[reason],
      asked && [reasons[asked.reason], agentAnswer(world)],
      restored,
    ];
  },
};

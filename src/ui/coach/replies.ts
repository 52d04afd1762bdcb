import type { RealKind } from '../../session/looks-real.ts';
import type { Moment, Session } from '../../session/session.ts';
import { controlOf, type Act } from '../../world/acts.ts';
import type { FieldKind } from '../desk/fields.svelte.ts';
import { sheetOf, skillOf, type Slip } from './readers.ts';

/** What the coach answers to a change: a slip's reply, or one sentence; keys in `coach`. Of a text with several lines one is said: `turn` picks it. Or what was typed looked real. */
export type Reply =
  | { kind: 'slip'; slip: Slip }
  | { kind: 'note'; key: string; turn?: number }
  | { kind: 'real'; real: RealKind; field: FieldKind };

/** Facts that are worth a word of their own. */
const worthSaying = [
  'card.answeredRight',
  'account.resent',
  'account.sent',
  'mail.movedToInbox',
  'clock.moved',
  'site.signedOut',
];

const sessionNotes: Record<string, string> = {
  'session.undo': 'history.undone',
  'session.redo': 'history.redone',
  'session.restart': 'history.restarted',
};

/**
 * The reply to the last entry of a log, `before` being the moment that it found and `planned` the act that help would
 * have told, if that was known: the first act of each skill that is just that one gets its reason. `null` when there is nothing to say.
 */
export function replyTo(session: Session, before: Moment, planned: Act | null): Reply | null {
  const entry = session.log.at(-1);
  if (!entry) return null;
  if (entry.act.type === 'session.restart' && entry.act.step !== undefined) {
    return { kind: 'note', key: 'history.restartedStep' };
  }
  const note = sessionNotes[entry.act.type];
  if (note) return { kind: 'note', key: note };
  const { now } = session;
  if (now.slip) return { kind: 'slip', slip: now.slip };
  const { sheet } = session.exercise;
  const { step } = before.place;
  if (now.place.step === 'done') return null;
  const order = sheetOf(sheet).steps;
  if (order.indexOf(now.place.step) > order.indexOf(step)) {
    return { kind: 'note', key: `done.${sheet}.${step}` };
  }
  const fact = now.facts.find(({ type }) => worthSaying.includes(type));
  if (fact) return { kind: 'note', key: `right.${fact.type}` };
  return entry.by === 'learner' ? reasonFor(session, planned) : null;
}

/** Why the last act was right, said at the first act of its skill; another time in other words. */
function reasonFor({ done }: Session, planned: Act | null): Reply | null {
  const last = done.at(-1);
  if (!last || !planned || controlOf(last.act) !== controlOf(planned)) return null;
  const skill = skillOf(last.act);
  const first = done.findIndex(({ act }) => skillOf(act) === skill);
  if (first !== done.length - 1) return null;
  return { kind: 'note', key: `why.${skill}`, turn: done.length };
}

/** The slips that a session met, each once, in the order of their first meeting; what was undone counts too. */
export function slipsMet({ done }: Session): Slip[] {
  return [...new Set(done.flatMap(({ slip }) => slip ?? []))];
}

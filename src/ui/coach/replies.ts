import { createSession, type Moment, type Session } from '../../session/session.ts';
import { sheets, type Slip } from './readers.ts';

/** What the coach answers to a change: a slip's reply, or one sentence; keys in `coach`. */
export type Reply = { kind: 'slip'; slip: Slip } | { kind: 'note'; key: string };

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

/** The reply to the last entry of a log, `before` being the moment that it found; `null` when there is nothing to say. */
export function replyTo(session: Session, before: Moment): Reply | null {
  const entry = session.log.at(-1);
  if (!entry) return null;
  const note = sessionNotes[entry.act.type];
  if (note) return { kind: 'note', key: note };
  const { now } = session;
  if (now.slip) return { kind: 'slip', slip: now.slip };
  const { sheet } = session.exercise;
  const { step } = before.place;
  if (now.place.step === 'done') return null;
  const order = sheets[sheet].steps;
  if (order.indexOf(now.place.step) > order.indexOf(step)) {
    return { kind: 'note', key: `done.${sheet}.${step}` };
  }
  const fact = now.facts.find(({ type }) => worthSaying.includes(type));
  return fact ? { kind: 'note', key: `right.${fact.type}` } : null;
}

/** The slips that a session met, each once, in the order of their first meeting; what was undone counts too. */
export function slipsMet(session: Session): Slip[] {
  const replayed = createSession(session.exercise);
  const met = new Set<Slip>();
  for (const { act } of session.log) {
    if (act.type === 'session.undo') replayed.undo();
    else if (act.type === 'session.redo') replayed.redo();
    else if (act.type === 'session.restart') replayed.restart();
    else if (replayed.act(act) && replayed.now.slip) met.add(replayed.now.slip);
  }
  return [...met];
}

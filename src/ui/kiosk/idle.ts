import { assign, setup } from 'xstate';

/** How long the warning stands before the screen starts again, in milliseconds. */
export const WARNING = 60_000;
/** What is left at least to answer a warning that came late. */
const LEAST = 20_000;

interface Context {
  /** Silence before the warning, in milliseconds; `Infinity` for never. */
  idle: number;
  /** When someone last gave a sign. */
  since: number;
  /** When the warning ends. */
  until: number;
}

type Event =
  | { type: 'sign'; at: number }
  | { type: 'tick'; at: number; sound: boolean }
  | { type: 'begin'; at: number };

/**
 * Whether someone is still in front of a kiosk. It knows no clock: every event says when it happens, so that a timer
 * that comes late, or a device that slept, changes nothing. `gone` asks for a reset.
 */
export const idleMachine = setup({
  types: {
    context: {} as Context,
    input: {} as { idle: number; at: number },
    events: {} as Event,
  },
  guards: {
    silent: ({ context, event }) => event.at - context.since >= context.idle,
    'long gone': ({ context, event }) => event.at - context.since >= context.idle + WARNING,
    unanswered: ({ context, event }) => event.at >= context.until,
    sound: ({ event }) => event.type === 'tick' && event.sound,
  },
  actions: {
    'note the sign': assign({ since: ({ event }) => event.at, until: 0 }),
    'set the end': assign({
      until: ({ context, event }) =>
        Math.max(context.since + context.idle + WARNING, event.at + LEAST),
    }),
  },
}).createMachine({
  id: 'idle',
  context: ({ input }) => ({ idle: input.idle, since: input.at, until: 0 }),
  initial: 'untouched',
  states: {
    /** The start screen as it should be: nothing to start again. */
    untouched: {
      on: {
        sign: { target: 'touched', actions: 'note the sign' },
        begin: { target: 'present', actions: 'note the sign' },
      },
    },
    /** The start screen, with its look or language perhaps changed: starts again unasked. */
    touched: {
      on: {
        sign: { actions: 'note the sign' },
        begin: { target: 'present', actions: 'note the sign' },
        tick: { guard: 'silent', target: 'gone' },
      },
    },
    present: {
      on: {
        sign: [{ guard: 'long gone', target: 'gone' }, { actions: 'note the sign' }],
        tick: [
          { guard: 'long gone', target: 'gone' },
          { guard: 'sound', actions: 'note the sign' },
          { guard: 'silent', target: 'asking', actions: 'set the end' },
        ],
      },
    },
    asking: {
      on: {
        sign: [
          { guard: 'unanswered', target: 'gone' },
          { target: 'present', actions: 'note the sign' },
        ],
        tick: [
          { guard: 'unanswered', target: 'gone' },
          { guard: 'sound', target: 'present', actions: 'note the sign' },
        ],
      },
    },
    gone: {},
  },
});

/** Whole seconds until a warning ends. */
export function secondsLeft(until: number, at: number): number {
  return Math.max(0, Math.ceil((until - at) / 1000));
}

/** The number of seconds that is spoken while so many are left: 60, 30 or 15. */
export function spokenSeconds(left: number): 60 | 30 | 15 {
  if (left <= 15) return 15;
  return left <= 30 ? 30 : 60;
}

import { assign, setup } from 'xstate';

/** The rungs of help: 1 the goal again, 2 where to look, 3 what to look for, 4 exactly this control, 5 do it with me. */
export const topRung = 5;

interface Context {
  /** How many rungs are open. */
  rung: number;
  /** The planned act that the open rungs speak of. */
  about: string;
  /** The reading pause before the next rung opens, in milliseconds. */
  pause: number;
}

/**
 * How far help has opened. `ask` opens one rung further, at once from the ground and after a reading pause from any
 * rung; the ladder starts again when the planned act changes. It knows rungs, not words.
 */
export const ladder = setup({
  types: {
    context: {} as Context,
    input: {} as { pause: number },
    events: {} as { type: 'ask' } | { type: 'planned'; about: string },
  },
  actions: {
    'open one rung': assign({ rung: ({ context }) => context.rung + 1 }),
    'begin again': assign(({ event, context }) =>
      event.type === 'planned' ? { rung: 0, about: event.about } : context,
    ),
  },
  guards: {
    'another act': ({ context, event }) =>
      event.type === 'planned' && event.about !== context.about,
    'all open': ({ context }) => context.rung === topRung,
    'nothing to read': ({ context }) => context.rung === 0 || context.pause === 0,
  },
  delays: { 'reading pause': ({ context }) => context.pause },
}).createMachine({
  id: 'ladder',
  context: ({ input }) => ({ rung: 0, about: '', pause: input.pause }),
  initial: 'ready',
  on: { planned: { guard: 'another act', target: '.ready', actions: 'begin again' } },
  states: {
    ready: {
      on: {
        ask: [
          { guard: 'all open' },
          { guard: 'nothing to read', actions: 'open one rung' },
          { target: 'reading' },
        ],
      },
    },
    reading: { after: { 'reading pause': { target: 'ready', actions: 'open one rung' } } },
  },
});

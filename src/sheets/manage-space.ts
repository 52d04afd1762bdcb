import { setup } from 'xstate';
import { pageOf } from '../world/browser.ts';
import { answered } from '../world/card.ts';
import { fileShown, rentState } from '../world/monespace/files.ts';
import { formStepOf, startable } from '../world/monespace/request.ts';
import type { World } from '../world/world.ts';
import { chain, guardsOf, sheetActions, sheetTypes, type Sheet } from './kit.ts';
import { stepIds } from './steps.ts';

const steps = stepIds[2];

const view = (world: World) => pageOf(world, 'monespace')?.view;

const inSpace = (world: World) =>
  world.signIn.on && !['home', 'choice', 'business', undefined].includes(view(world));

const filesRead = (world: World) => answered(world, 'status') && answered(world, 'answer');

const goals = {
  'sign-in': inSpace,
  'find-file': (world) => world.card.seen.includes('status'),
  'read-status': (world) => answered(world, 'status'),
  'answer-message': (world) => answered(world, 'status') && world.files.reply?.right === true,
  'see-answer': filesRead,
  'search-procedure': (world) =>
    filesRead(world) &&
    world.catalogue.found &&
    (!world.catalogue.sentence || world.catalogue.sentenceTried),
  'start-procedure': (world) => filesRead(world) && world.request.submitted,
  'see-in-list': (world) => filesRead(world) && world.request.seenInList,
  'sign-out': (world) => filesRead(world) && world.request.seenInList && !world.signIn.on,
} satisfies Record<(typeof steps)[number], (world: World) => boolean>;

const subGoals = {
  'answer-message.open-file': (world) => fileShown(world, 'rent') || view(world) === 'reply',
  'answer-message.reply': goals['answer-message'],
  'answer-message.wait-again': (world) => rentState(world) !== 'received',
  'see-answer.wait': (world) => rentState(world) === 'inProgress',
  'see-answer.look': (world) => world.card.seen.includes('answer'),
  'see-answer.read': goals['see-answer'],
  'search-procedure.try-sentence': (world) => world.catalogue.sentenceTried,
  'search-procedure.few-words': (world) => world.catalogue.found,
  'start-procedure.open': (world) =>
    startable(world) || formStepOf(world) !== null || world.request.submitted,
  'start-procedure.fill-in': goals['start-procedure'],
} satisfies Record<string, (world: World) => boolean>;

const reached = chain(steps, goals);

const guards = guardsOf({
  'in the space': reached('sign-in'),
  'file found': reached('find-file'),
  'status read': reached('read-status'),
  'message answered': reached('answer-message'),
  'answer seen': reached('see-answer'),
  'procedure found': reached('search-procedure'),
  'procedure sent': reached('start-procedure'),
  'seen in the list': reached('see-in-list'),
  'signed out': reached('sign-out'),
  'wrong document sent': (world) => rentState(world) === 'received',
  'at the file': subGoals['answer-message.open-file'],
  'answer not there yet': (world) => rentState(world) !== 'inProgress',
  'answer not looked at': (world) => !world.card.seen.includes('answer'),
  'sentence to try': (world) => world.catalogue.sentence && !world.catalogue.sentenceTried,
  'at the procedure': subGoals['start-procedure.open'],
});

const machine = setup({ types: sheetTypes, actions: sheetActions, guards }).createMachine({
  id: 'manage-space',
  context: ({ input }) => ({ world: input.world }),
  initial: 'sign-in',
  on: { acted: { actions: 'see the world' } },
  states: {
    'sign-in': { always: { guard: 'in the space', target: 'find-file' } },
    'find-file': { always: { guard: 'file found', target: 'read-status' } },
    'read-status': { always: { guard: 'status read', target: 'answer-message' } },
    'answer-message': {
      initial: 'decide',
      always: { guard: 'message answered', target: 'see-answer' },
      on: { acted: { actions: 'see the world', target: '.decide' } },
      states: {
        decide: {
          always: [
            { guard: 'wrong document sent', target: 'wait-again' },
            { guard: 'at the file', target: 'reply' },
            { target: 'open-file' },
          ],
        },
        'open-file': {},
        reply: {},
        'wait-again': {},
      },
    },
    'see-answer': {
      initial: 'decide',
      always: { guard: 'answer seen', target: 'search-procedure' },
      on: { acted: { actions: 'see the world', target: '.decide' } },
      states: {
        decide: {
          always: [
            { guard: 'answer not there yet', target: 'wait' },
            { guard: 'answer not looked at', target: 'look' },
            { target: 'read' },
          ],
        },
        wait: {},
        look: {},
        read: {},
      },
    },
    'search-procedure': {
      initial: 'decide',
      always: { guard: 'procedure found', target: 'start-procedure' },
      on: { acted: { actions: 'see the world', target: '.decide' } },
      states: {
        decide: {
          always: [{ guard: 'sentence to try', target: 'try-sentence' }, { target: 'few-words' }],
        },
        'try-sentence': {},
        'few-words': {},
      },
    },
    'start-procedure': {
      initial: 'decide',
      always: { guard: 'procedure sent', target: 'see-in-list' },
      on: { acted: { actions: 'see the world', target: '.decide' } },
      states: {
        decide: { always: [{ guard: 'at the procedure', target: 'fill-in' }, { target: 'open' }] },
        open: {},
        'fill-in': {},
      },
    },
    'see-in-list': { always: { guard: 'seen in the list', target: 'sign-out' } },
    'sign-out': { always: { guard: 'signed out', target: 'done' } },
    done: { type: 'final' },
  },
});

/** Sheet 2: manage one's space, in the parts A, B and C of the guide's part 2. */
export const manageSpace: Sheet = { number: 2, machine, steps, goals: { ...goals, ...subGoals } };

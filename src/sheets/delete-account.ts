import { setup } from 'xstate';
import { pageOf } from '../world/browser.ts';
import { answered } from '../world/card.ts';
import { messageOf } from '../world/mail.ts';
import { agentAnswer, gone, hasOpenFiles } from '../world/monespace/deletion.ts';
import type { World } from '../world/world.ts';
import { guardsOf, sheetActions, sheetTypes, type Sheet } from './kit.ts';
import { deletionBranches, stepIds } from './steps.ts';

const steps = stepIds[3];

const view = (world: World) => pageOf(world, 'monespace')?.view;

const inSpace = (world: World) =>
  world.signIn.on && !['home', 'choice', 'business', undefined].includes(view(world));

const deleted = (world: World) => world.account.status === 'deleted';
const createdAgain = (world: World) =>
  world.deletion.at !== null && world.account.status === 'open' && !world.deletion.restored;

const goals = {
  'sign-in': inSpace,
  'open-account': (world) => view(world) === 'account' || view(world) === 'deletion',
  'ask-deletion': (world) => view(world) === 'deletion',
  'confirm-deletion': (world) => deleted(world) && answered(world, 'deletion'),
  'give-reason': (world) => world.deletion.asked !== null,
  'await-agent': (world) => answered(world, 'agent') && agentAnswer(world) !== null,
  'change-mind': (world) => world.deletion.restored,
  'create-again': createdAgain,
  'see-files': (world) => answered(world, 'filesBack'),
  'understand-refusal': (world) => answered(world, 'refusal'),
} satisfies Record<(typeof steps)[number], (world: World) => boolean>;

const subGoals = {
  'confirm-deletion.read': (world) => answered(world, 'deletion'),
  'confirm-deletion.confirm': goals['confirm-deletion'],
  'await-agent.wait': (world) => messageOf(world, 'agent') !== undefined,
  'await-agent.read-mail': (world) => world.card.seen.includes('agent'),
  'await-agent.answer': goals['await-agent'],
  'create-again.fill-in': (world) => world.account.status === 'pending',
  'create-again.find-mail': (world) => world.mail.found,
  'create-again.follow-link': (world) => world.account.status === 'confirmed',
  'create-again.read-notice': goals['create-again'],
} satisfies Record<string, (world: World) => boolean>;

const asking = (world: World) => world.account.status === 'open' && goals['ask-deletion'](world);

const guards = guardsOf({
  'in the space': (world) => inSpace(world) || world.deletion.at !== null,
  'at the account': (world) => goals['open-account'](world) || world.deletion.at !== null,
  'deletion is gone': gone,
  'deletion began before': deleted,
  'teaching staff': (world) => world.deletion.teacher && asking(world),
  'files open': (world) => hasOpenFiles(world) && asking(world),
  'nothing open': (world) => asking(world),
  'deletion confirmed': goals['confirm-deletion'],
  'not understood': (world) => !answered(world, 'deletion'),
  'reason given': goals['give-reason'],
  'agent not heard': (world) => messageOf(world, 'agent') === undefined,
  'answer not read': (world) => !world.card.seen.includes('agent'),
  'answer understood': goals['await-agent'],
  'nothing asked': (world) => world.deletion.asked === null,
  'mind changed': goals['change-mind'],
  'created again': goals['create-again'],
  'mail to be found': (world) => world.account.status === 'pending' && !world.mail.found,
  'link to be followed': (world) => world.account.status === 'pending',
  'notice to be read': (world) => world.account.status === 'confirmed',
  'files seen': goals['see-files'],
  'refusal understood': goals['understand-refusal'],
});

const machine = setup({ types: sheetTypes, actions: sheetActions, guards }).createMachine({
  id: 'delete-account',
  context: ({ input }) => ({ world: input.world }),
  initial: 'sign-in',
  on: { acted: { actions: 'see the world' } },
  states: {
    'sign-in': { always: { guard: 'in the space', target: 'open-account' } },
    'open-account': { always: { guard: 'at the account', target: 'ask-deletion' } },
    'ask-deletion': {
      always: [
        { guard: 'deletion is gone', target: 'create-again' },
        { guard: 'deletion began before', target: 'change-mind' },
        { guard: 'teaching staff', target: 'understand-refusal' },
        { guard: 'files open', target: 'give-reason' },
        { guard: 'nothing open', target: 'confirm-deletion' },
      ],
    },
    'confirm-deletion': {
      initial: 'decide',
      always: { guard: 'deletion confirmed', target: 'done' },
      on: { acted: { actions: 'see the world', target: '.decide' } },
      states: {
        decide: { always: [{ guard: 'not understood', target: 'read' }, { target: 'confirm' }] },
        read: {},
        confirm: {},
      },
    },
    'give-reason': { always: { guard: 'reason given', target: 'await-agent' } },
    'await-agent': {
      initial: 'decide',
      always: [
        { guard: 'answer understood', target: 'done' },
        { guard: 'nothing asked', target: 'give-reason' },
      ],
      on: { acted: { actions: 'see the world', target: '.decide' } },
      states: {
        decide: {
          always: [
            { guard: 'agent not heard', target: 'wait' },
            { guard: 'answer not read', target: 'read-mail' },
            { target: 'answer' },
          ],
        },
        wait: {},
        'read-mail': {},
        answer: {},
      },
    },
    'change-mind': {
      always: [
        { guard: 'mind changed', target: 'see-files' },
        { guard: 'deletion is gone', target: 'create-again' },
      ],
    },
    'create-again': {
      initial: 'decide',
      always: { guard: 'created again', target: 'see-files' },
      on: { acted: { actions: 'see the world', target: '.decide' } },
      states: {
        decide: {
          always: [
            { guard: 'mail to be found', target: 'find-mail' },
            { guard: 'link to be followed', target: 'follow-link' },
            { guard: 'notice to be read', target: 'read-notice' },
            { target: 'fill-in' },
          ],
        },
        'fill-in': {},
        'find-mail': {},
        'follow-link': {},
        'read-notice': {},
      },
    },
    'see-files': { always: { guard: 'files seen', target: 'done' } },
    'understand-refusal': { always: { guard: 'refusal understood', target: 'done' } },
    done: { type: 'final' },
  },
});

/** Sheet 3: delete one's account, with the guide's branches: open files, a change of mind, too late, teaching staff. */
export const deleteAccount: Sheet = {
  number: 3,
  machine,
  steps,
  branches: deletionBranches,
  goals: { ...goals, ...subGoals },
};

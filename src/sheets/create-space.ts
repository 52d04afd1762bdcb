import { setup } from 'xstate';
import { shownPage } from '../world/browser.ts';
import { answered } from '../world/card.ts';
import { newestConfirmation } from '../world/mail.ts';
import { addressRight } from '../world/monespace/account.ts';
import type { World } from '../world/world.ts';
import { chain, guardsOf, sheetActions, sheetTypes, type Sheet } from './kit.ts';
import { stepIds } from './steps.ts';

const steps = stepIds[1];

const view = (world: World) => {
  const page = shownPage(world);
  return page?.site === 'monespace' ? page.view : page?.site;
};

const looked = (world: World, place: 'inbox' | 'spam' | 'address') =>
  world.mail.looked.includes(place);

const goals = {
  'open-site': (world) => view(world) === 'home' || view(world) === 'sign-in',
  'sign-in': (world) => world.signIn.on,
  'fill-in': (world) => world.account.status !== 'none',
  'find-mail': (world) => world.mail.found,
  'follow-link': (world) => ['confirmed', 'open'].includes(world.account.status),
  continue: (world) =>
    answered(world, 'confirmed') && (view(world) === 'notice' || world.account.status === 'open'),
  'read-notice': (world) =>
    world.account.status === 'open' && answered(world, 'confirmed') && answered(world, 'notice'),
} satisfies Record<(typeof steps)[number], (world: World) => boolean>;

const subGoals = {
  'fill-in.choose-space': (world) => view(world) === 'fill-in',
  'fill-in.complete': goals['fill-in'],
  'find-mail.look-in-inbox': (world) => looked(world, 'inbox'),
  'find-mail.look-in-spam': (world) => looked(world, 'spam'),
  'find-mail.open-mail': goals['find-mail'],
  'find-mail.check-address': (world) => looked(world, 'address'),
  'find-mail.correct-address': addressRight,
  'find-mail.wait': (world) => newestConfirmation(world) !== undefined,
  'follow-link.follow': (world) => goals['follow-link'](world) || world.account.linkFailed,
  'follow-link.ask-again': (world) => !world.account.linkFailed,
  'continue.read-page': (world) => answered(world, 'confirmed'),
  'continue.press-continue': goals.continue,
  'read-notice.read': (world) => answered(world, 'notice'),
  'read-notice.tick': (world) => world.account.ticked,
  'read-notice.accept': goals['read-notice'],
} satisfies Record<string, (world: World) => boolean>;

const reached = chain(steps, goals);

const guards = guardsOf({
  'site reached': reached('open-site'),
  'signed in': reached('sign-in'),
  'form sent': reached('fill-in'),
  'mail found': reached('find-mail'),
  'account confirmed': reached('follow-link'),
  'page read': reached('continue'),
  'notice accepted': reached('read-notice'),
  'at the form': subGoals['fill-in.choose-space'],
  'mail in sight': (world) => {
    const folder = newestConfirmation(world)?.folder;
    return folder !== undefined && (folder === 'trash' || looked(world, folder));
  },
  'inbox not looked at': (world) => !looked(world, 'inbox'),
  'spam not looked at': (world) => !looked(world, 'spam'),
  'address not looked at': (world) => !looked(world, 'address'),
  'correcting the address': (world) => view(world) === 'correct' && !addressRight(world),
  'address wrong': (world) => !addressRight(world),
  'link failed': (world) => world.account.linkFailed,
  'mail sent again': (world) => !world.mail.found && !world.account.linkFailed,
  'page not understood': (world) => !answered(world, 'confirmed'),
  'notice not understood': (world) => !answered(world, 'notice'),
  'not ticked': (world) => !world.account.ticked && world.account.status !== 'open',
});

const machine = setup({ types: sheetTypes, actions: sheetActions, guards }).createMachine({
  id: 'create-space',
  context: ({ input }) => ({ world: input.world }),
  initial: 'open-site',
  on: { acted: { actions: 'see the world' } },
  states: {
    'open-site': { always: { guard: 'site reached', target: 'sign-in' } },
    'sign-in': { always: { guard: 'signed in', target: 'fill-in' } },
    'fill-in': {
      initial: 'decide',
      always: { guard: 'form sent', target: 'find-mail' },
      on: { acted: { actions: 'see the world', target: '.decide' } },
      states: {
        decide: {
          always: [{ guard: 'at the form', target: 'complete' }, { target: 'choose-space' }],
        },
        'choose-space': {},
        complete: {},
      },
    },
    'find-mail': {
      initial: 'decide',
      always: { guard: 'mail found', target: 'follow-link' },
      on: { acted: { actions: 'see the world', target: '.decide' } },
      states: {
        decide: {
          always: [
            { guard: 'mail in sight', target: 'open-mail' },
            { guard: 'correcting the address', target: 'correct-address' },
            { guard: 'inbox not looked at', target: 'look-in-inbox' },
            { guard: 'spam not looked at', target: 'look-in-spam' },
            { guard: 'address not looked at', target: 'check-address' },
            { guard: 'address wrong', target: 'correct-address' },
            { target: 'wait' },
          ],
        },
        'look-in-inbox': {},
        'look-in-spam': {},
        'open-mail': {},
        'check-address': {},
        'correct-address': {},
        wait: {},
      },
    },
    'follow-link': {
      initial: 'decide',
      always: [
        { guard: 'account confirmed', target: 'continue' },
        { guard: 'mail sent again', target: 'find-mail' },
      ],
      on: { acted: { actions: 'see the world', target: '.decide' } },
      states: {
        decide: { always: [{ guard: 'link failed', target: 'ask-again' }, { target: 'follow' }] },
        follow: {},
        'ask-again': {},
      },
    },
    continue: {
      initial: 'decide',
      always: { guard: 'page read', target: 'read-notice' },
      on: { acted: { actions: 'see the world', target: '.decide' } },
      states: {
        decide: {
          always: [
            { guard: 'page not understood', target: 'read-page' },
            { target: 'press-continue' },
          ],
        },
        'read-page': {},
        'press-continue': {},
      },
    },
    'read-notice': {
      initial: 'decide',
      always: { guard: 'notice accepted', target: 'done' },
      on: { acted: { actions: 'see the world', target: '.decide' } },
      states: {
        decide: {
          always: [
            { guard: 'notice not understood', target: 'read' },
            { guard: 'not ticked', target: 'tick' },
            { target: 'accept' },
          ],
        },
        read: {},
        tick: {},
        accept: {},
      },
    },
    done: { type: 'final' },
  },
});

/** Sheet 1: create one's space, in the seven steps of the guide's part 1. */
export const createSpace: Sheet = { number: 1, machine, steps, goals: { ...goals, ...subGoals } };

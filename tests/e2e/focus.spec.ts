import { email, signIn } from './support/roads.ts';
import type { Learner } from './support/learner.ts';
import { expect, test } from './support/test.ts';

/** Where the focus goes (A11Y-22): what happens, and what has the focus then. The README has the same table in words. */
const table: {
  what: string;
  then: (learner: Learner) => Promise<void>;
  focus: (learner: Learner) => ReturnType<Learner['button']>;
}[] = [
  {
    what: 'an exercise opens: its title',
    then: (learner) => learner.open(1, 'standard'),
    focus: ({ coach }) => coach.getByRole('heading', { level: 1 }),
  },
  {
    what: 'a page changes and the control is gone: the title of the new page',
    then: async (learner) => {
      await learner.open(1, 'standard');
      await learner.press('Navigateur');
      await learner.go('monespace.wallonie.be');
      await learner.press('Me connecter');
    },
    focus: ({ screen }) => screen.getByRole('heading', { level: 2 }),
  },
  {
    what: 'a control that stays: the control',
    then: async (learner) => {
      await learner.open(1, 'standard');
      await learner.press('Navigateur');
      await learner.press('Nouvel onglet');
    },
    focus: (learner) => learner.button('Nouvel onglet'),
  },
  {
    what: 'a form with something to mend: the summary',
    then: async (learner) => {
      await learner.open(1, 'standard');
      await learner.press('Navigateur');
      await learner.go('monespace.wallonie.be');
      await signIn(learner);
      await learner.press('Espace Citoyen');
      await learner.type('Adresse e-mail', email);
      await learner.press('Envoyer');
    },
    focus: ({ screen }) => screen.getByRole('group', { name: 'Il y a quelque chose à corriger' }),
  },
  {
    what: 'a small window opens: its first field',
    then: openPin,
    focus: (learner) => learner.field('Code PIN'),
  },
  {
    what: 'a small window closes: what opened it',
    then: async (learner) => {
      await openPin(learner);
      await learner.act(() => learner.page.keyboard.press('Escape'));
    },
    focus: (learner) => learner.button('Lire la carte'),
  },
  {
    what: 'help is asked for: the help button',
    then: async (learner) => {
      await learner.open(1, 'standard', { mode: 'try' });
      for (let rung = 0; rung < 5; rung += 1) await learner.ask('Aide');
    },
    focus: ({ coach }) => coach.getByRole('button', { name: 'Aide', exact: true }),
  },
  {
    what: 'the sheet is done: the heading of the recap',
    then: async (learner) => {
      await learner.hurry();
      await learner.open(3, 'teacher', { mode: 'try', step: 'understand-refusal' });
      await learner.finishTogether();
    },
    focus: ({ coach }) => coach.getByRole('heading', { name: 'Fiche terminée' }),
  },
];

async function openPin(learner: Learner): Promise<void> {
  await learner.open(1, 'standard');
  await learner.press('Navigateur');
  await learner.go('monespace.wallonie.be');
  await learner.press('Me connecter');
  await learner.press("Carte d'identité électronique");
  await learner.press('Insérer la carte');
  await learner.press('Lire la carte');
  await learner.press('Camille Lambert – authentification');
}

for (const { what, then, focus } of table) {
  test(`A11Y-22: ${what}`, async ({ learner }) => {
    await then(learner);
    await expect(focus(learner)).toBeFocused();
    await expect(focus(learner)).toBeInViewport();
  });
}

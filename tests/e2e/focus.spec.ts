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
    what: 'a control of the coach is gone after what it did: the heading of the step',
    then: async (learner) => {
      await learner.open(1, 'standard', { step: 'continue' });
      await learner.answer('Mon compte est confirmé');
    },
    focus: ({ coach }) => coach.getByRole('heading', { level: 2 }).first(),
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
      await learner.askFor(5);
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

/** Low windows; the last is one of 1280 × 1024 at a zoom of 200 %. */
const lowWindows = [
  { width: 1366, height: 500 },
  { width: 1280, height: 600 },
  { width: 640, height: 512 },
];

/** What has the focus, when all of it can be seen; what covers it otherwise. */
async function focusInSight({ page }: Learner): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement!;
    const { left, right, top, bottom } = focused.getBoundingClientRect();
    // Its corners are round.
    const middle = (left + right) / 2;
    const covers = [top + 1, bottom - 1]
      .map((y) => document.elementFromPoint(middle, y))
      .find((element) => !focused.contains(element));
    if (covers === null) return 'outside the window';
    return (covers ?? focused).textContent.trim();
  });
}

/** By keyboard, as someone does who cannot use a mouse. */
async function press(learner: Learner, name: string): Promise<void> {
  await learner.act(() => learner.button(name).press('Enter'));
}

for (const size of lowWindows) {
  const { width, height } = size;
  const low = width < 1366;

  test(`A11Y-13, A11Y-22: in a window of ${width} × ${height} the keyboard's place is in sight with every key`, async ({
    learner,
    page,
  }) => {
    await page.setViewportSize(size);
    await learner.open(1, 'standard', { step: 'sign-in' });
    await press(learner, 'Me connecter');
    await press(learner, 'itsme');
    await expect(learner.coach).toContainText('Sur le téléphone, appuyez sur « Confirmer ».');
    await expect
      .poll(() => focusInSight(learner))
      .toBe(low ? 'Demande de connexion' : 'Confirmez sur votre téléphone');
    if (low) {
      await page.keyboard.press('Tab');
      await expect(learner.button('Confirmer')).toBeFocused();
    }
    await press(learner, 'Refuser');
    await expect.poll(() => focusInSight(learner)).toBe('Confirmez sur votre téléphone');

    await press(learner, 'Choisir une autre clé');
    await press(learner, 'Code par SMS');
    await expect.poll(() => focusInSight(learner)).toBe('Connexion avec un code par SMS');
    await press(learner, 'Recevoir le code');
    await expect.poll(() => focusInSight(learner)).toBe('Connexion avec un code par SMS');
    await page.keyboard.press('Tab');
    await expect(learner.field('Code reçu par SMS')).toBeFocused();

    await press(learner, 'Choisir une autre clé');
    await press(learner, "Carte d'identité électronique");
    const reader = 'Le lecteur est vide.';
    await expect
      .poll(() => focusInSight(learner))
      .toBe(width === 640 ? reader : "Connexion avec la carte d'identité");
  });
}

import type { Learner, Params } from './learner.ts';

export const email = 'camille.lambert@exercice.test';
export const confirmationSubject = /Confirmez la création de votre Espace Citoyen/;

/** From the desk to the public page of Mon Espace. */
export async function openSite(learner: Learner): Promise<void> {
  await learner.press('Navigateur');
  await learner.go('monespace.wallonie.be');
}

/** From the public page to the choice of the space. */
export async function signIn(learner: Learner): Promise<void> {
  await learner.press('Me connecter');
  await learner.press('itsme');
  await learner.press('Confirmer');
}

/** From the desk to where the citizen's space begins. */
export async function enter(learner: Learner): Promise<void> {
  await openSite(learner);
  await signIn(learner);
  await learner.press('Espace Citoyen');
}

/** Sheet 1, taken up at the empty form. */
export async function openForm(
  learner: Learner,
  name = 'standard',
  params: Params = {},
): Promise<void> {
  await learner.open(1, name, { ...params, step: 'fill-in' });
  await learner.press('Espace Citoyen');
}

/** The empty form, filled in and sent. */
export async function fillIn(learner: Learner, address = email): Promise<void> {
  await learner.type('Adresse e-mail', address);
  await learner.type("Confirmez l'adresse e-mail", address);
  await learner.press('Envoyer');
}

/** From the empty form to the end of sheet 1, the confirmation being in the inbox. */
export async function finishFromForm(learner: Learner): Promise<void> {
  await fillIn(learner);
  await learner.press('Ma boîte mail');
  await learner.press(confirmationSubject);
  await confirm(learner);
  await learner.finished();
}

/** From the open confirmation to the citizen's space: the page and the notice are read. */
export async function confirm(learner: Learner): Promise<void> {
  await learner.press('Confirmer mon compte');
  await learner.answer('Mon compte est confirmé');
  await learner.press('Continuer');
  await learner.answer('Elles servent à traiter mes démarches');
  await learner.tick("Oui, j'ai pris connaissance");
  await learner.press('Continuer');
}

import type { Learner } from './support/learner.ts';
import { confirmationSubject, enter, fillIn } from './support/roads.ts';
import { expect, test } from './support/test.ts';

const agentSubject = /Réponse à votre demande de suppression/;
const atAdministration = "À l'administration";

/** From the desk to the page that asks whether the account is to be deleted. */
async function askDeletion(learner: Learner): Promise<void> {
  await learner.step('sign-in');
  await enter(learner);
  await learner.step('open-account');
  await learner.press('Camille Lambert');
  await learner.press('Mon compte');
  await learner.step('ask-deletion');
  await learner.press('Suppression de compte');
}

/** The account is created again, as in sheet 1. */
async function createAgain(learner: Learner): Promise<void> {
  await learner.step('create-again');
  await fillIn(learner);
  await learner.press('Ma boîte mail');
  await learner.press(confirmationSubject);
  await learner.press('Confirmer mon compte');
  await learner.press('Continuer');
  await learner.tick("Oui, j'ai pris connaissance");
  await learner.press('Continuer');
  await learner.step('see-files');
  await expect(learner.screen.locator('[data-act="files.open"]')).toHaveCount(6);
  await learner.answer(atAdministration);
  await learner.finished();
}

test('standard: no open files, the account is deleted', async ({ learner }) => {
  await learner.open(3, 'standard');
  await askDeletion(learner);
  await learner.step('confirm-deletion');
  await learner.answer("L'administration les garde");
  await learner.press('Supprimer mon compte');
  await learner.finished();
  await learner.sees('Votre compte est supprimé');
  await expect(learner.screen).toContainText(/jusqu'au (jeudi )?2\savril/);
});

test('standard: the fear that files are destroyed is met', async ({ learner }) => {
  await learner.hurry();
  await learner.open(3, 'standard');
  await askDeletion(learner);
  await learner.answer('Ils sont détruits');
  await learner.hears("Beaucoup de personnes le craignent. Mais aucun dossier n'est détruit.");
  await learner.press('Revenir à mon compte');
  await learner.finishTogether();
});

test.describe('open-files: the reason decides', () => {
  test.beforeEach(async ({ learner }) => {
    await learner.open(3, 'open-files');
    await askDeletion(learner);
    await learner.step('give-reason');
  });

  test('accepted', async ({ learner }) => {
    await learner.press('Envoyer ma demande');
    await learner.hears('Un agent va lire la demande. Il a besoin d');
    await learner.choose("Je n'utilise pas ce compte");
    await learner.press('Envoyer ma demande');
    await learner.step('await-agent');
    await learner.press('Ma boîte mail');
    await expect(learner.button(agentSubject)).toHaveCount(0);
    await learner.press('Le lendemain');
    await learner.press(agentSubject);
    await learner.answer('Il répondra plus tard');
    await learner.hears('La page dit autre chose.');
    await learner.answer('Oui, le compte est supprimé');
    await learner.finished();
  });

  test('refused, and why', async ({ learner }) => {
    await learner.choose('Je veux arrêter mes dossiers ouverts');
    await learner.press('Envoyer ma demande');
    await learner.press('Une semaine plus tard');
    await learner.press('Ma boîte mail');
    await learner.press(agentSubject);
    await learner.answer('Non, le compte reste ouvert');
    await learner.finished();
  });
});

test.describe('cancel', () => {
  test.beforeEach(({ learner }) => learner.open(3, 'cancel'));

  test('within 30 days the data are back', async ({ learner }) => {
    await enter(learner);
    await learner.step('change-mind');
    await learner.press('Annuler la suppression');
    await learner.step('see-files');
    await expect(learner.screen.locator('[data-act="files.open"]')).toHaveCount(6);
    await learner.answer(atAdministration);
    await learner.finished();
  });

  test('day 30 can be undone, day 31 cannot', async ({ learner }) => {
    await enter(learner);
    for (const wait of ['Une semaine plus tard', 'Une semaine plus tard']) {
      await learner.press(wait);
    }
    for (let days = 26; days < 30; days += 1) await learner.press('Le lendemain');
    await expect(learner.button('Annuler la suppression')).toBeVisible();
    await learner.step('change-mind');
    await learner.press('Le lendemain');
    await expect(learner.button('Annuler la suppression')).toHaveCount(0);
    await learner.step('create-again');
  });

  test('whoever waits too long is led to create again', async ({ learner }) => {
    await learner.press('30 jours plus tard');
    await enter(learner);
    await createAgain(learner);
  });
});

test('too-late: the account is created again, and the files are there', async ({ learner }) => {
  await learner.open(3, 'too-late');
  await enter(learner);
  await createAgain(learner);
});

test('teacher: refused, and why', async ({ learner }) => {
  await learner.open(3, 'teacher');
  await askDeletion(learner);
  await learner.step('understand-refusal');
  await expect(learner.button('Supprimer mon compte')).toHaveCount(0);
  await learner.answer('Le compte de Camille est trop récent');
  await learner.hears('La page dit autre chose.');
  await learner.answer("Camille travaille dans l'enseignement");
  await learner.finished();
});

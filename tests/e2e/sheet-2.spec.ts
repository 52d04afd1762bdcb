import { needs, type Need } from '../../src/world/monespace/catalogue.ts';
import { catalogueEntries } from '../../src/world/monespace/procedures.ts';
import type { Learner } from './support/learner.ts';
import { enter } from './support/roads.ts';
import { expect, test } from './support/test.ts';

const list = 'Mes dossiers et demandes';
const bike = /^Obtenir une prime régionale pour l'achat d'un vélo/;
const rent = /^Obtenir une allocation de déménagement et de loyer/;
const catalogue = 'Rechercher une démarche';

const titleOf = (need: Need) => catalogueEntries.find(({ id }) => id === needs[need].id)!.fr;

/** Part A and B of the guide: a file is found and read, another one answered, and looked at again. */
async function readAndAnswer(learner: Learner): Promise<void> {
  await learner.step('find-file');
  await learner.submit('Rechercher dans mes dossiers et démarches', 'vélo');
  await expect(learner.screen.getByRole('status')).toHaveText('1 dossier');
  await learner.press(bike);
  await learner.step('read-status');
  await learner.answer("L'administration l'étudie encore");
  await learner.step('answer-message');
  await learner.press(list);
  await learner.press(rent);
  await learner.press('Répondre');
  await learner.choose('Composition de ménage');
  await learner.press('Envoyer');
  await learner.step('see-answer');
  await learner.press('Le lendemain');
  await learner.answer("Elle l'a bien reçu");
  await learner.step('search-procedure');
}

/** Part C of the guide: the procedure is opened, filled in, sent, seen in the list; then the learner signs out. */
async function startProcedure(learner: Learner, title: string): Promise<void> {
  await learner.step('start-procedure');
  await learner.press(title);
  await learner.press('Commencer la démarche');
  await learner.press('Suivant');
  await learner.type('Votre demande, en quelques mots', 'je demande que mon dossier soit revu');
  await learner.press('Suivant');
  await learner.choose('Par e-mail');
  await learner.press('Suivant');
  await learner.tick('Je certifie que ces informations sont exactes');
  await learner.press('Envoyer la demande');
  await learner.step('see-in-list');
  await learner.sees('Votre demande est envoyée');
  await learner.press(list);
  await learner.step('sign-out');
  await learner.press('Me déconnecter');
  await learner.finished();
}

for (const need of Object.keys(needs) as Need[]) {
  test(`standard, the need being ${need}`, async ({ learner }) => {
    const title = titleOf(need);
    // The files are the same whatever is needed.
    const whole = need === 'tax';
    await learner.open(2, 'standard', { need, ...(!whole && { step: 'search-procedure' }) });
    if (whole) {
      await learner.step('sign-in');
      await enter(learner);
      await readAndAnswer(learner);
    }
    await expect(learner.coach).toContainText(title);
    await learner.press(list);
    await learner.press('+ Entamer une nouvelle démarche');
    await expect(learner.button(title)).toHaveCount(0);
    await learner.submit(catalogue, needs[need].search);
    await expect(learner.screen.getByRole('status')).toContainText(/^\s*\d+\srésultats? /);
    await startProcedure(learner, title);
  });
}

test('no-result: the whole sentence of the training card finds nothing, one word does', async ({
  learner,
}) => {
  await learner.open(2, 'no-result', { step: 'search-procedure' });
  await learner.press(list);
  await learner.press('+ Entamer une nouvelle démarche');
  const sentence = learner.coach.getByText(needs.tax.sentence, { exact: true });
  await expect(sentence).toBeVisible();
  const row = learner.coach.locator('dl > div', { hasText: needs.tax.sentence });
  await learner.act(() => row.getByRole('button', { name: 'Écrire dans le champ' }).click());
  await expect(learner.field(catalogue)).toHaveValue(needs.tax.sentence);
  await expect(learner.screen.getByRole('status')).toContainText(/^\s*Aucun résultat/);
  await learner.hears('La recherche veut retrouver tous vos mots dans un titre.');
  await learner.submit(catalogue, 'IMMOBILIER');
  await startProcedure(learner, titleOf('tax'));
});

test.describe('what goes wrong on the way is met', () => {
  test('no document, the wrong one, a search in vain, the mailbox', async ({ learner }) => {
    await learner.open(2, 'standard', { step: 'find-file' });
    await learner.submit('Rechercher dans mes dossiers et démarches', 'gaufres');
    await learner.hears("Aucun dossier n'a tous ces mots dans son titre.");
    await learner.press('Ma boîte mail');
    await learner.hears(
      "Voici votre boîte mail. Les messages d'un dossier restent dans ce dossier.",
    );
    await learner.press('Page précédente');
    await learner.submit('Rechercher dans mes dossiers et démarches', 'VELO');
    await learner.press(bike);
    await learner.answer('La prime est accordée');
    await learner.hears('La page dit autre chose.');
    await learner.answer("L'administration l'étudie encore");
    await learner.press(list);
    await learner.press(rent);
    await learner.press('Répondre');
    await learner.press('Envoyer');
    await learner.hears("L'administration attend un document, et aucun n'est choisi.");
    await learner.choose('Photo de vacances');
    await learner.press('Envoyer');
    await learner.hears("Ce document est bien parti, mais l'administration en demandait un autre.");
    await learner.step('answer-message');
    await learner.press('Le lendemain');
    await learner.press('Répondre');
    await learner.choose('Composition de ménage');
    await learner.press('Envoyer');
    await learner.step('see-answer');
  });

  test('the list is filtered by state and sorted', async ({ learner }) => {
    await learner.open(2, 'standard', { step: 'find-file' });
    const count = learner.screen.getByRole('status');
    await expect(count).toHaveText('12 dossiers');
    await learner.press(/^Accordé/);
    await expect(count).toHaveText('2 dossiers');
    await learner.press(/^Tous/);
    await learner.press('Par titre');
    const titles = learner.screen.locator('[data-act="files.open"]');
    await expect(titles.first()).toHaveText(/^\s*Accès au fonds social/);
    await expect(count).toHaveText('12 dossiers');
  });

  test('the form: what is missing is told, a draft is kept and gone on with', async ({
    learner,
  }) => {
    await learner.open(2, 'standard', { step: 'find-file' });
    await learner.press('+ Entamer une nouvelle démarche');
    await learner.submit(catalogue, 'immo');
    await learner.press(titleOf('tax'));
    await learner.press('Commencer la démarche');
    await learner.press('Suivant');
    await learner.press('Suivant');
    await learner.hears('Le site vérifie chaque page. Ici, il manque une réponse.');
    const reason = learner.field('Votre demande, en quelques mots');
    await expect(reason).toBeFocused();
    await learner.type('Votre demande, en quelques mots', 'je demande que mon dossier soit revu');
    await learner.press('Enregistrer le brouillon');
    await expect(learner.screen.getByRole('status')).toHaveText('13 dossiers');
    await learner.press(/^Ma nouvelle démarche/);
    await learner.press('Commencer la démarche');
    await learner.press('Suivant');
    await expect(reason).toHaveValue('je demande que mon dossier soit revu');
    await learner.press('Suivant');
    await learner.press('Suivant');
    await learner.hears('Le site vérifie chaque page. Ici, il manque une réponse.');
    await learner.choose('Par la poste');
    await learner.press('Suivant');
    await learner.press('Envoyer la demande');
    await learner.hears('Le site vérifie chaque page. Ici, il manque une réponse.');
    await learner.tick('Je certifie que ces informations sont exactes');
    await learner.press('Envoyer la demande');
    await learner.sees('Votre demande est envoyée');
  });

  test('the browser is closed instead of signing out', async ({ learner }) => {
    await learner.hurry();
    await learner.open(2, 'standard', { step: 'sign-out' });
    await learner.press('Fermer la fenêtre');
    await learner.hears('Le navigateur est fermé, mais votre espace est encore ouvert.');
    await learner.finishTogether();
  });
});

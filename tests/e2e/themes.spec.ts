import { axeFaults } from './support/faults.ts';
import { openSite } from './support/roads.ts';
import { expect, test } from './support/test.ts';

const themes = [
  { theme: 'dark', device: 'light' },
  { theme: 'contrast', device: 'light' },
  { theme: 'contrast', device: 'dark' },
] as const;

const pages = {
  '#/': 'Un guichet où vous pouvez vous tromper',
  '#/fiche/1': 'Créer son Espace Citoyen',
  '#/formateur': 'Pour les formateurs',
};

for (const { theme, device } of themes) {
  test(`A11Y-02, A11Y-04, A11Y-18: the theme ${theme} on a ${device} device has its contrast everywhere`, async ({
    learner,
    page,
  }) => {
    test.slow();
    const look = async (where: string) => {
      expect({ where, faults: await axeFaults(page) }).toEqual({ where, faults: [] });
    };
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.emulateMedia({ colorScheme: device });
    await page.addInitScript((it) => localStorage.setItem('guichet-dessai:theme', it), theme);
    for (const [address, title] of Object.entries(pages)) {
      await page.goto(`/${address}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      await look(address);
    }
    await page.getByRole('button', { name: 'Affichage' }).click();
    await look('the display');

    await learner.open(1, 'scam');
    await expect(page.locator('[data-hint]')).toBeVisible();
    await look('the desk');
    await openSite(learner);
    await look('the public page');
    await learner.press('Me connecter');
    await look('the keys');
    await learner.press("Carte d'identité électronique");
    await learner.press('Insérer la carte');
    await learner.press('Lire la carte');
    await learner.press('Camille Lambert – authentification');
    await learner.submit('Code PIN', '0000');
    await learner.hears("Ce code n'est pas celui de la carte.");
    await look('a wrong PIN');
    await learner.submit('Code PIN', '1234');
    await learner.press('Espace Citoyen');
    await learner.press('Envoyer');
    await learner.hears('Lisez le message à côté du champ, puis corrigez.');
    await look('the form without an answer');
    await learner.press('Ma boîte mail');
    await look('the mailbox');
    await learner.press(/URGENT/);
    await look('the look-alike e-mail');
    await learner.press('Nouvel onglet');
    await learner.submit('Recherche', 'mon espace wallonie');
    await look('the results of a search');

    await learner.open(2, 'standard', { step: 'find-file', mode: 'try' });
    await look('the files');
    await learner.open(3, 'standard', { step: 'confirm-deletion', mode: 'try' });
    for (let rung = 1; rung <= 5; rung += 1) await learner.ask('Aide');
    await look('the deletion, and all rungs of help');
    await learner.answer("L'administration les garde");
    await learner.press('Supprimer mon compte');
    await learner.finished();
    await look('the end');
  });
}

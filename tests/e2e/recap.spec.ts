import { readFileSync } from 'node:fs';
import { confirmationSubject, email } from './support/roads.ts';
import type { Learner } from './support/learner.ts';
import { expect, test } from './support/test.ts';

/** Sheet 1 with twenty detours, each one recovered from. */
async function clumsySession(learner: Learner): Promise<void> {
  await learner.open(1, 'spam', { mode: 'try' });
  await learner.press('Navigateur');
  await learner.submit('Recherche', 'monespace.wallonie.be');
  await learner.press('Page précédente');
  await learner.go('mon espace wallonie');
  await learner.press(/^Mon Espace Wallonie : inscription rapide/);
  await learner.press('Commander mon accès pour 29 €');
  await learner.press('Page précédente');
  await learner.go('monespace.walonie.be');
  await learner.press('Nouvel onglet');
  await learner.act(() => learner.button("Fermer l'onglet").last().click());
  await learner.go('monespace.wallonie.be');
  await learner.press('Me connecter');
  await learner.press('Code par SMS');
  await learner.press('Recevoir le code');
  await learner.submit('Code reçu par SMS', '000001');
  await learner.press('Choisir une autre clé');
  await learner.press('itsme');
  await learner.press('Refuser');
  await learner.press('Demander une nouvelle fois');
  await learner.press('Confirmer');
  await learner.press('Espace Entreprise');
  await learner.undo();
  await learner.press('Espace Citoyen');
  await learner.type('Adresse e-mail', email);
  await learner.press('Envoyer');
  await learner.type("Confirmez l'adresse e-mail", email);
  await learner.press('Envoyer');
  await learner.press('Ma boîte mail');
  await learner.press(/eBox/);
  await learner.press('Courrier indésirable');
  await learner.press(confirmationSubject);
  await learner.press('Supprimer');
  await learner.undo();
  await learner.press('Confirmer mon compte');
  await learner.answer('Je dois payer pour continuer');
  await learner.askFor(2);
  await learner.answer('Mon compte est confirmé');
  await learner.press('Continuer');
  await learner.press('Continuer');
  await learner.answer("Elles servent à m'envoyer de la publicité");
  await learner.answer('Elles servent à traiter mes démarches');
  await learner.tick("Oui, j'ai pris connaissance");
  await learner.press('Continuer');
  await learner.finished();
}

/** The lines of a list under a heading of the recap, as they are read once they are there. */
async function lines(learner: Learner, heading: string | RegExp): Promise<string[]> {
  const title = learner.page.getByRole('heading', { name: heading });
  const section = learner.coach.locator('section').filter({ has: title });
  await expect(section).toBeVisible();
  const texts = await section.getByRole('listitem').allInnerTexts();
  return texts.map((text) => text.replace(/\s+/g, ' ').trim());
}

test('the recap of a clumsy session: both roads, what was recovered from, what comes next', async ({
  learner,
  page,
}) => {
  await clumsySession(learner);
  expect(await lines(learner, 'Votre façon de faire')).toEqual([
    '39 gestes sans aide',
    "1 geste avec des mots d'aide",
    "reconnaître le bon résultat d'une recherche",
    'lire une page avant de continuer',
    'aller sur un site par son adresse',
  ]);
  expect(await lines(learner, 'Ce que vous avez su rattraper')).toEqual([
    "L'adresse du site écrite dans la recherche",
    "Des mots écrits à la place de l'adresse",
    'Une publicité ouverte à la place du site',
    'Un site qui imite le vrai',
    "Une faute dans l'adresse du site",
    'Un code SMS faux',
    'Une demande refusée sur le téléphone',
    "L'espace des entreprises ouvert à la place du vôtre",
    'Un champ à corriger dans le formulaire',
    "L'eBox prise pour Mon Espace",
    "L'e-mail de confirmation mis à la corbeille",
    'Une réponse à revoir',
    'La case oubliée',
  ]);
  const own = await lines(learner, /^Votre chemin : 42 gestes$/);
  expect(own).toHaveLength(42);
  expect(own.slice(0, 5)).toEqual([
    'Appuyer sur « Navigateur »',
    "Écrire dans « Recherche » Détour rattrapé : L'adresse du site écrite dans la recherche",
    'Appuyer sur « Page précédente »',
    "Écrire dans « Adresse du site » Détour rattrapé : Des mots écrits à la place de l'adresse",
    'Appuyer sur « Mon Espace Wallonie : inscription rapide » Détour rattrapé : Une publicité ouverte à la place du site',
  ]);
  expect(own[21]).toBe('Annuler un geste');
  expect(own[35]).toBe("Répondre « Mon compte est confirmé » (avec des mots d'aide)");
  const short = await lines(learner, /^Le chemin court :/);
  expect(short[0]).toBe('Appuyez sur « Navigateur ».');
  expect(short.length).toBeLessThan(20);
  await expect(learner.coach).toContainText(
    "Notre idée pour la suite : « J'essaie », avec la situation « L'e-mail n'arrive jamais ».",
  );
  await page.emulateMedia({ media: 'print' });
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length).toBeLessThanOrEqual(2);
});

test('an exercise is saved as a file without what was typed, and shown again', async ({
  learner,
  page,
}) => {
  await learner.hurry();
  await learner.open(3, 'teacher', { mode: 'try' });
  await learner.press('Navigateur');
  await learner.submit('Recherche', 'secret de Jeanne');
  await learner.undo();
  await learner.finishTogether();
  const acts = await learner.acts();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    learner.ask('Enregistrer cet exercice dans un fichier'),
  ]);
  expect(download.suggestedFilename()).toBe('guichet-d-essai-fiche-3-teacher.json');
  const path = await download.path();
  expect(readFileSync(path, 'utf8')).not.toContain('Jeanne');

  await page.goto('/#/formateur');
  const file = page.getByLabel("Choisir le fichier de l'exercice");
  await file.setInputFiles({
    name: 'x.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{'),
  });
  await expect(page.getByText('Ce fichier ne peut pas être lu.')).toBeVisible();
  await file.setInputFiles(path);
  await expect(learner.coach).toHaveAttribute('data-mode', 'show');
  await expect(learner.coach).toContainText('Voici un exercice enregistré. Regardez.');
  await expect
    .poll(
      async () => {
        await page.clock.runFor(20_000);
        return learner.coach.getAttribute('data-step');
      },
      { timeout: 30_000, intervals: [0] },
    )
    .toBe('done');
  expect(await learner.acts()).toBe(acts);
});

test('how at ease one feels is asked before and after, and shown beside it', async ({
  learner,
  page,
}) => {
  await page.goto('/#/fiche/3');
  await page.getByText('Peu à l’aise'.replace('’', "'"), { exact: true }).click();
  await learner.hurry();
  await learner.open(3, 'teacher', { mode: 'try', step: 'understand-refusal' });
  await learner.finishTogether();
  await learner.coach.getByText("Plutôt à l'aise", { exact: true }).click();
  await expect(learner.coach).toContainText("Avant : Peu à l'aise. Maintenant : Plutôt à l'aise.");
});

test('in Guide-moi, what help did not point at is the learner’s own', async ({ learner }) => {
  await learner.hurry();
  await learner.open(3, 'teacher');
  const hint = learner.screen.locator('[data-hint]');
  await expect(hint).toBeVisible();
  await learner.press('Navigateur');
  await expect(hint).toBeVisible();
  await learner.press('Ma boîte mail');
  await learner.finishTogether();
  await learner.finished();
  const own = await lines(learner, /^Votre chemin/);
  expect(own.slice(0, 2)).toEqual([
    'Appuyer sur « Navigateur » (montré)',
    'Appuyer sur « Ma boîte mail »',
  ]);
});

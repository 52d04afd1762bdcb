import { expect, test } from './support/test.ts';
import {
  confirm,
  confirmationSubject,
  email,
  enter,
  fillIn,
  openForm,
  openSite,
  signIn,
} from './support/roads.ts';

const mistyped = 'camille.lambret@exercice.test';

test.describe('each case, as a person does it', () => {
  test('standard: the confirmation is in the inbox', async ({ learner }) => {
    await learner.open(1, 'standard');
    await learner.step('open-site');
    await openSite(learner);
    await learner.step('sign-in');
    await signIn(learner);
    await learner.step('fill-in');
    await learner.press('Espace Citoyen');
    await expect(learner.screen.getByRole('textbox', { name: 'Prénom' })).toHaveValue('Camille');
    await expect(learner.screen.getByRole('textbox', { name: 'Nom', exact: true })).toHaveValue(
      'Lambert',
    );
    await fillIn(learner);
    await learner.step('find-mail');
    await expect(learner.screen).toContainText(email);
    await learner.press('Ma boîte mail');
    await learner.press(confirmationSubject);
    await learner.step('follow-link');
    await learner.press('Confirmer mon compte');
    await learner.step('continue');
    await learner.answer('Mon compte est confirmé');
    await learner.press('Continuer');
    await learner.step('read-notice');
    await learner.answer('Elles servent à traiter mes démarches');
    await learner.tick("Oui, j'ai pris connaissance");
    await learner.press('Continuer');
    await learner.finished();
    await learner.sees('Bienvenue dans votre Espace Citoyen');
  });

  test('spam: the inbox first, then the spam folder', async ({ learner }) => {
    await openForm(learner, 'spam');
    await fillIn(learner);
    await learner.press('Ma boîte mail');
    await expect(learner.button(confirmationSubject)).toHaveCount(0);
    await learner.press(/^Courrier indésirable/);
    await learner.press(confirmationSubject);
    await learner.press("Ce n'est pas un indésirable");
    await learner.hears("L'e-mail est maintenant dans la boîte de réception.");
    await learner.press(/^Boîte de réception/);
    await learner.press(confirmationSubject);
    await confirm(learner);
    await learner.finished();
  });

  test('typo: nothing comes until the address is corrected', async ({ learner }) => {
    await learner.open(1, 'typo');
    await enter(learner);
    await expect(learner.screen).toContainText(mistyped);
    await learner.press('Ma boîte mail');
    await learner.press(/^Courrier indésirable/);
    await expect(learner.button(confirmationSubject)).toHaveCount(0);
    await learner.press('Page précédente');
    await learner.press('Corriger mon adresse');
    await expect(learner.field('Adresse e-mail')).toHaveValue(mistyped);
    await fillIn(learner);
    await expect(learner.screen).toContainText(email);
    await learner.press('Ma boîte mail');
    await learner.press(confirmationSubject);
    await confirm(learner);
    await learner.finished();
  });

  test('slow: look everywhere, wait ten minutes, look again', async ({ learner }) => {
    await openForm(learner, 'slow');
    await fillIn(learner);
    await learner.press('Ma boîte mail');
    await learner.press(/^Courrier indésirable/);
    await learner.press('Page précédente');
    await expect(learner.screen).toContainText(email);
    await learner.press('Dix minutes plus tard');
    await learner.hears("Le temps a passé. Allez voir s'il y a du nouveau.");
    await expect(learner.screen).toContainText('10:10');
    await learner.press('Ma boîte mail');
    await learner.press(confirmationSubject);
    await confirm(learner);
    await learner.finished();
  });

  test('expired: a new e-mail is asked for', async ({ learner }) => {
    await learner.open(1, 'expired');
    await enter(learner);
    await learner.press('Ma boîte mail');
    await learner.press(confirmationSubject);
    await learner.press('Confirmer mon compte');
    await learner.sees("Ce lien n'est plus valable");
    await learner.hears('Ce lien a marché pendant un temps. Maintenant, il est trop vieux.');
    await learner.press('Recevoir un nouvel e-mail');
    await learner.press('Ma boîte mail');
    await learner.act(() => learner.button(confirmationSubject).first().click());
    await confirm(learner);
    await learner.finished();
  });

  test('SAFE-07: scam: the look-alike is left alone, and the recap says, in words only, who wants to know of it', async ({
    learner,
  }) => {
    await openForm(learner, 'scam');
    await fillIn(learner);
    await learner.press('Ma boîte mail');
    await learner.press(/URGENT : votre compte sera fermé/);
    await expect(learner.screen).toContainText('mon-espace-wallonie.example/vite');
    await learner.press('Supprimer');
    await learner.press(confirmationSubject);
    await confirm(learner);
    await learner.finished();
    await expect(learner.coach).not.toContainText("Le lien d'un faux e-mail");
    const report = learner.coach.getByText('Faites suivre cet e-mail à suspect@safeonweb.be.');
    await expect(report).toBeVisible();
    await expect(report.getByRole('link')).toHaveCount(0);
  });

  test('a mistyped e-mail of one’s own is repaired as in `typo`', async ({ learner }) => {
    await openForm(learner);
    await fillIn(learner, 'camile.lambert@exercice.test');
    await learner.hears("L'e-mail part vers l'adresse telle que vous l'avez écrite.");
    await learner.press('Ma boîte mail');
    await learner.press(/^Courrier indésirable/);
    await learner.press('Page précédente');
    await learner.press('Corriger mon adresse');
    await expect(learner.field('Adresse e-mail')).toHaveValue('camile.lambert@exercice.test');
    await fillIn(learner);
    await learner.press('Ma boîte mail');
    await learner.press(confirmationSubject);
    await confirm(learner);
    await learner.finished();
    await expect(learner.coach).toContainText('Une adresse e-mail mal écrite');
  });

  test('the whole of it is tolerant in form', async ({ learner }) => {
    await learner.open(1, 'standard');
    await learner.press('Navigateur');
    await learner.go('  HTTPS://WWW.MonEspace.Wallonie.be/accueil. ');
    await learner.sees('Vos démarches, sans faire la file');
    await signIn(learner);
    await learner.press('Espace Citoyen');
    await fillIn(learner, ' Camille.Lambert@Exercice.test. ');
    await learner.press('Ma boîte mail');
    await expect(learner.button(confirmationSubject)).toBeVisible();
  });
});

test.describe('A11Y-32: the form says what is to be mended, and loses nothing', () => {
  test('summary, message at the field, focus', async ({ learner, page }) => {
    await openForm(learner);
    await learner.type('Adresse e-mail', email);
    await learner.type("Confirmez l'adresse e-mail", 'camille@exercice.test');
    await learner.type('Téléphone (facultatif)', '0400');
    await learner.press('Envoyer');
    await learner.hears('Le site relit tout avant l');
    const summary = learner.screen.getByRole('group', { name: 'Il y a quelque chose à corriger' });
    await expect(summary).toBeFocused();
    await expect(summary.getByRole('link')).toHaveText([
      'Les deux adresses e-mail ne sont pas les mêmes.',
      'Ce numéro est trop court. Écrivez-le en entier, ou laissez ce champ vide.',
    ]);
    const confirmField = learner.field("Confirmez l'adresse e-mail");
    await expect(confirmField).toHaveAccessibleDescription(
      /Les deux adresses e-mail ne sont pas les mêmes\./,
    );
    await summary.getByRole('link').first().click();
    await expect(confirmField).toBeFocused();
    await expect(page).toHaveURL(/#\/fiche\/1\/exercice/);
    await expect(learner.field('Adresse e-mail')).toHaveValue(email);
    await expect(learner.field('Téléphone (facultatif)')).toHaveValue('0400');
    await learner.type("Confirmez l'adresse e-mail", email);
    await learner.type('Téléphone (facultatif)', '');
    await learner.press('Envoyer');
    await learner.step('find-mail');
  });
});

test.describe('A11Y-32: the three keys', () => {
  test.beforeEach(async ({ learner }) => {
    await learner.open(1, 'standard');
    await openSite(learner);
    await learner.press('Me connecter');
  });

  test('itsme: refused, asked again, confirmed', async ({ learner }) => {
    await learner.press('itsme');
    await learner.press('Refuser');
    await learner.hears("Vous avez refusé sur le téléphone. Le site n'ouvre donc pas.");
    await expect(learner.button('Confirmer')).toHaveCount(0);
    await learner.press('Demander une nouvelle fois');
    await learner.press('Confirmer');
    await learner.step('fill-in');
  });

  test('card: no card, the wrong certificate, a wrong PIN, the right one', async ({ learner }) => {
    await learner.press("Carte d'identité électronique");
    await learner.press('Lire la carte');
    await learner.hears("Le lecteur est vide : l'ordinateur ne voit pas de carte.");
    await learner.press('Insérer la carte');
    await learner.press('Lire la carte');
    await learner.press('Camille Lambert – signature');
    await learner.hears("Ce choix sert à signer un document. Ici, il s'agit d'entrer.");
    await learner.press('Lire la carte');
    await learner.press('Camille Lambert – authentification');
    const pin = learner.field('Code PIN');
    await expect(pin).toBeFocused();
    await learner.submit('Code PIN', '12');
    await expect(pin).toHaveAccessibleDescription(/Le code PIN doit avoir 4\schiffres\./);
    await learner.submit('Code PIN', '0000');
    await expect(pin).toHaveAccessibleDescription(/Il reste 2\sessais\./);
    await expect(pin).toHaveValue('');
    await learner.hears("Ce code n'est pas celui de la carte.");
    await learner.submit('Code PIN', '1234');
    await learner.step('fill-in');
  });

  test('card: three wrong PINs block it, another key opens', async ({ learner }) => {
    await learner.press("Carte d'identité électronique");
    await learner.press('Insérer la carte');
    await learner.press('Lire la carte');
    await learner.press('Camille Lambert – authentification');
    for (const wrong of ['0000', '1111', '2222']) await learner.submit('Code PIN', wrong);
    await learner.hears('Après 3 codes faux, la carte se bloque pour vous protéger.');
    await expect(learner.button('Lire la carte')).toHaveCount(0);
    await learner.press('Choisir une autre clé');
    await learner.press("Carte d'identité électronique");
    await expect(learner.screen).toContainText('La carte est bloquée');
    await learner.press('Choisir une autre clé');
    await learner.press('itsme');
    await learner.press('Confirmer');
    await learner.step('fill-in');
  });

  test('card: the small window is closed, by its button and by Escape', async ({
    learner,
    page,
  }) => {
    await learner.press("Carte d'identité électronique");
    await learner.press('Insérer la carte');
    await learner.press('Lire la carte');
    await learner.press('Abandonner');
    await learner.hears("Vous avez fermé la petite fenêtre. La connexion s'est arrêtée.");
    await expect(learner.button('Lire la carte')).toBeFocused();
    await learner.press('Lire la carte');
    await learner.press('Camille Lambert – authentification');
    await learner.act(() => page.keyboard.press('Escape'));
    await expect(learner.screen.getByRole('dialog')).toHaveCount(0);
    await learner.step('sign-in');
  });

  test('code by SMS: a wrong one, then the one that the phone shows', async ({ learner }) => {
    await learner.press('Code par SMS');
    await learner.press('Recevoir le code');
    const shown = await learner.screen
      .getByRole('group', { name: 'Votre téléphone' })
      .getByText(/^\d{6}$/)
      .textContent();
    const code = learner.field('Code reçu par SMS');
    await learner.submit('Code reçu par SMS', '111111');
    await learner.hears("Ce code n'est pas celui du SMS.");
    await expect(code).toHaveAccessibleDescription(/Ce code n'est pas le bon\./);
    await code.fill(shown ?? '');
    await learner.press('Valider');
    await learner.step('fill-in');
  });
});

test.describe('A11Y-32: wrong roads are met, and help leads back', () => {
  test.beforeEach(({ learner }) => learner.hurry());

  test('the address in the search box, the tab closed, the sponsored look-alike, a site that does not exist', async ({
    learner,
  }) => {
    await learner.open(1, 'standard');
    await learner.press('Navigateur');
    await learner.submit('Recherche', 'monespace.wallonie.be');
    await learner.hears('il cherche, il n');
    await learner.helpedTo('sign-in');
    await learner.press("Fermer l'onglet");
    await learner.hears("Le navigateur est fermé. Le site, lui, n'a rien perdu.");
    await learner.together();
    await learner.submit('Recherche', 'mon espace wallonie');
    await learner.press('Mon Espace Wallonie : inscription rapide');
    await learner.hears('Le premier résultat était une publicité.');
    await learner.press('Commander mon accès pour 29 €');
    await learner.sees("C'était un faux site");
    await learner.hears('Ce site imite le vrai pour avoir votre argent ou vos données.');
    await learner.helpedTo('fill-in');
    await learner.go('monespace.walonie.be');
    await learner.sees('Ce site est introuvable');
    await learner.hears('aucun site n');
    await learner.finishTogether();
    await expect(learner.coach).toContainText("L'adresse du site écrite dans la recherche");
  });

  test('Espace Entreprise, the browser closed in the middle of the mails, the tick forgotten', async ({
    learner,
  }) => {
    await learner.open(1, 'standard', { step: 'sign-in' });
    await signIn(learner);
    await learner.press('Espace Entreprise');
    await learner.hears('Cet espace est pour les entreprises. Vous venez pour vous-même.');
    await learner.helpedTo('find-mail');
    await learner.press('Ma boîte mail');
    await learner.press('Fermer la fenêtre');
    await learner.hears("Le navigateur est fermé. Le site, lui, n'a rien perdu.");
    await learner.helpedTo('read-notice');
    await learner.answer('Elles servent à traiter mes démarches');
    await learner.press('Continuer');
    await learner.hears("Le site attend votre accord : la case n'est pas cochée.");
    await expect(
      learner.screen.getByRole('checkbox', { name: "Oui, j'ai pris connaissance" }),
    ).toBeFocused();
    await learner.finishTogether();
    await expect(learner.coach).toContainText(
      "L'espace des entreprises ouvert à la place du vôtre",
    );
  });

  test('a wrong answer, the look-alike’s link, the confirmation thrown away', async ({
    learner,
  }) => {
    await openForm(learner, 'scam');
    await fillIn(learner);
    await learner.press('Ma boîte mail');
    await learner.press(/URGENT : votre compte sera fermé/);
    await learner.press('Confirmer mon compte');
    await learner.hears('Cet e-mail fait peur et presse.');
    await learner.act(() => learner.button("Fermer l'onglet").last().click());
    await learner.press('Retour à la liste');
    await learner.press(confirmationSubject);
    await learner.press('Supprimer');
    await learner.hears("L'e-mail de confirmation est parti à la corbeille.");
    await learner.press('Corbeille');
    await learner.press(confirmationSubject);
    await learner.press('Restaurer');
    await learner.press(/^Boîte de réception/);
    await learner.press(confirmationSubject);
    await learner.press('Confirmer mon compte');
    await learner.answer('Je dois payer pour continuer');
    await learner.hears('La page dit autre chose.');
    await learner.finishTogether();
  });
});

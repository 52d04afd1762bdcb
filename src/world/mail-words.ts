import type { MailId } from './mail.ts';

const confirmation =
  'mon espace monespace wallonie confirmez la creation de votre citoyen confirmation lien bestatigen sie einrichtung ihres burgerbereich';

/** What the mailbox's own search looks through: sender and subject, folded, in French and in German. */
export const mailWords: Record<MailId, string> = {
  confirmation,
  'confirmation-old': confirmation,
  lookalike: 'mon espace wallonie service urgent compte sera ferme dringend konto geschlossen',
  agent: 'mon espace demande suppression compte agent reponse loschung konto antrag antwort',
  deletion: 'mon espace compte supprime annuler 30 jours konto geloscht ruckgangig tage',
  library: 'bibliotheque livre reserve bibliothek buch reserviert',
  dentist: 'dentiste rappel rendez-vous zahnarzt erinnerung termin',
  cousin: 'cousine photos anniversaire fotos geburtstag kusine',
  market: 'marche producteurs samedi markt bauern samstag',
  water: 'eau facture disponible wasser rechnung',
  choir: 'chorale repetition jeudi chor probe donnerstag',
  garage: 'garage entretien voiture werkstatt wartung auto',
  school: 'ecole fete des enfants schule fest kinder',
  ebox: 'ebox document nouveau dokument neues',
  lottery: 'loterie gagne million lotterie gewonnen',
  parcel: 'colis attente paket wartet',
  miracle: 'maigrir vite offre abnehmen schnell angebot',
};

import type { MailId } from './mail.ts';

/**
 * What the mailbox's own search looks through: sender and subject, folded, in French and in German. The words
 * themselves stand with the screen's texts; a test holds the two together.
 */
export const mailWords: Record<MailId, string> = {
  confirmation:
    'mon espace wallonie confirmez la creation de votre citoyen bestatigen sie die einrichtung ihres burgerbereichs',
  'confirmation-old':
    'mon espace wallonie confirmez la creation de votre citoyen bestatigen sie die einrichtung ihres burgerbereichs',
  lookalike:
    'mon espace wallonie service urgent votre compte sera ferme eildienst dringend ihr konto wird geschlossen',
  library: 'bibliotheque communale votre livre reserve gemeindebibliothek ihr reserviertes buch',
  dentist:
    'dentiste du parc rappel de votre rendez vous zahnarzt am park erinnerung an ihren termin',
  cousin: 'nadia votre cousine photos de l anniversaire ihre kusine fotos vom geburtstag',
  market: 'comite du marche des producteurs samedi marktverein bauernmarkt am samstag',
  water:
    'service des eaux votre facture d eau est disponible wasserwerk ihre wasserrechnung ist da',
  choir: 'chorale les merles repetition de jeudi chor die amseln probe am donnerstag',
  garage: 'garage de la gare entretien votre voiture werkstatt am bahnhof wartung ihres autos',
  school: 'ecole du tilleul fete des enfants schule zur linde fest der kinder',
  ebox: 'ebox nouveau document dans votre neues dokument in ihrer',
  lottery: 'loterie million vous avez gagne un lotterie sie haben eine gewonnen',
  parcel: 'service colis votre attend paketdienst ihr paket wartet',
  miracle: 'offre minceur maigrir vite angebot schlank schnell abnehmen',
  agent:
    'mon espace wallonie reponse a votre demande de suppression antwort auf ihre anfrage zur loschung',
  deletion: 'mon espace wallonie votre compte est supprime ihr konto bei ist geloscht',
};

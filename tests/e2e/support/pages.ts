/** The pages around the exercises, with their headings. */
export const pages = {
  '#/': {
    fr: 'Un guichet où vous pouvez vous tromper',
    de: 'Ein Schalter, an dem Sie Fehler machen dürfen',
  },
  '#/fiche/1': { fr: 'Créer son Espace Citoyen', de: 'Den Bürgerbereich einrichten' },
  '#/fiche/2': { fr: 'Gérer son Espace Citoyen', de: 'Den Bürgerbereich nutzen' },
  '#/fiche/3': { fr: 'Supprimer son compte', de: 'Das Konto löschen' },
  '#/a-propos': { fr: 'À propos de ce site', de: 'Über diese Website' },
  '#/formateur': { fr: 'Pour les formateurs', de: 'Für Kursleiter' },
  '#/nulle-part': { fr: "Cette page n'existe pas", de: 'Diese Seite gibt es nicht' },
};

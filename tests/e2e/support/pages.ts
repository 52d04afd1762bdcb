import { expect, type Page } from '@playwright/test';
import { lettersCome } from './letters.ts';

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

/** Waits until the trainer's notes, which are written one by one, are all there. */
export async function notesWritten(page: Page): Promise<void> {
  const print = /^(Imprimer ces notes|Diese Notizen drucken)$/;
  await expect(page.getByRole('button', { name: print })).toBeVisible();
}

/** Waits until one of these pages is the one that is shown, with what comes after its heading, in its letters. */
export async function shown(page: Page, address: string, title: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  if (address.startsWith('#/fiche/')) {
    const reminders = page.getByRole('heading', { name: /^(Pour rappel|Zur Erinnerung)/ });
    await expect(reminders).toBeVisible();
  }
  if (address === '#/formateur') await notesWritten(page);
  await lettersCome(page);
}

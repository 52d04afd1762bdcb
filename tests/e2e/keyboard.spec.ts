import type { Locator, Page } from '@playwright/test';
import { email, confirmationSubject } from './support/roads.ts';
import type { Learner } from './support/learner.ts';
import { expect, test } from './support/test.ts';

/** Where the focus is, and whether a person can see it there. */
async function focus(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return 'on nothing';
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const inView = bottom > 0 && right > 0 && top < window.innerHeight && left < window.innerWidth;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const outlined = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    const heading = element.matches('[tabindex="-1"]');
    if (!inView) return `out of sight: ${element.outerHTML.slice(0, 200)}`;
    return outlined || heading ? 'seen' : `without outline: ${element.outerHTML.slice(0, 200)}`;
  });
}

/** Tabs to a control, the way it lies, the focus seen at every stop. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 80; presses += 1) {
    const way = await target.evaluate((element) => {
      const from = document.activeElement ?? document.body;
      if (from === element) return 'there';
      const place = from.compareDocumentPosition(element);
      return place & Node.DOCUMENT_POSITION_FOLLOWING ? 'Tab' : 'Shift+Tab';
    });
    if (way === 'there') return;
    await page.keyboard.press(way);
    await expect.poll(() => focus(page)).toBe('seen');
  }
  await expect(target).toBeFocused();
}

/** Does an act with the keys; the focus is somewhere in sight afterwards. */
async function withKeys(learner: Learner, target: Locator, ...keys: string[]): Promise<void> {
  const { page } = learner;
  await tabTo(page, target);
  await learner.act(async () => {
    for (const key of keys) await page.keyboard.press(key);
  });
  await expect.poll(() => focus(page)).toBe('seen');
}

async function write(learner: Learner, label: string, text: string, end: string): Promise<void> {
  const { page } = learner;
  await tabTo(page, learner.field(label));
  await page.keyboard.press('ControlOrMeta+A');
  // Writing belongs to the act: a search also follows whoever rests before the last key, which then finds it done.
  await learner.act(async () => {
    await page.keyboard.type(text);
    await page.keyboard.press(end);
  });
  await expect.poll(() => focus(page)).toBe('seen');
}

/** From the desk to the citizen's space, with the card and its PIN. */
async function enter(learner: Learner): Promise<void> {
  const { page } = learner;
  await withKeys(learner, learner.button('Navigateur'), 'Enter');
  await write(learner, 'Adresse du site', 'monespace.wallonie.be', 'Enter');
  await withKeys(learner, learner.button('Me connecter'), 'Enter');
  await withKeys(learner, learner.button("Carte d'identité électronique"), 'Space');
  await withKeys(learner, learner.button('Insérer la carte'), 'Enter');
  await withKeys(learner, learner.button('Lire la carte'), 'Enter');
  await withKeys(learner, learner.button('Camille Lambert – authentification'), 'Enter');
  await expect(learner.field('Code PIN')).toBeFocused();
  await page.keyboard.type('1235');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Delete');
  await page.keyboard.type('4');
  await learner.act(() => page.keyboard.press('Enter'));
  await withKeys(learner, learner.button('Espace Citoyen'), 'Enter');
}

const answer = (learner: Learner, name: string) =>
  learner.coach.getByRole('button', { name, exact: true });

test('A11Y-15: sheet 1, spam, with the keyboard alone', async ({ learner, page }) => {
  test.slow();
  await learner.open(1, 'spam');
  await expect.poll(() => focus(page)).toBe('seen');
  await enter(learner);
  await write(learner, 'Adresse e-mail', email, 'Tab');
  await write(learner, "Confirmez l'adresse e-mail", email, 'Tab');
  await withKeys(learner, learner.button('Envoyer'), 'Enter');
  await withKeys(learner, learner.button('Ma boîte mail'), 'Enter');
  await withKeys(learner, learner.button('Courrier indésirable'), 'Enter');
  await withKeys(learner, learner.button(confirmationSubject), 'Enter');
  await withKeys(learner, learner.button('Confirmer mon compte'), 'Enter');
  await withKeys(learner, answer(learner, 'Mon compte est confirmé'), 'Enter');
  await withKeys(learner, learner.button('Continuer'), 'Enter');
  await withKeys(learner, answer(learner, 'Elles servent à traiter mes démarches'), 'Space');
  const tick = learner.screen.getByRole('checkbox', { name: "Oui, j'ai pris connaissance" });
  await withKeys(learner, tick, 'Space');
  await withKeys(learner, learner.button('Continuer'), 'Enter');
  await learner.finished();
  await expect(page.getByRole('heading', { name: 'Fiche terminée' })).toBeFocused();
});

const radio = (learner: Learner, name: string) =>
  learner.screen.getByRole('radio', { name, exact: true });

test('A11Y-15: sheet 2, standard, with the keyboard alone', async ({ learner, page }) => {
  test.slow();
  await learner.open(2, 'standard');
  await enter(learner);
  await write(learner, 'Rechercher dans mes dossiers et démarches', 'vélo', 'Enter');
  await withKeys(learner, learner.button(/^Obtenir une prime régionale/), 'Enter');
  await withKeys(learner, answer(learner, "L'administration l'étudie encore"), 'Enter');
  await withKeys(learner, learner.button('Mes dossiers et demandes'), 'Enter');
  await withKeys(learner, learner.button(/^Obtenir une allocation de déménagement/), 'Space');
  await withKeys(learner, learner.button('Répondre'), 'Enter');
  await withKeys(learner, radio(learner, 'Composition de ménage'), 'Space');
  await withKeys(learner, learner.button('Envoyer'), 'Enter');
  await withKeys(learner, learner.button('Le lendemain'), 'Enter');
  await withKeys(learner, answer(learner, "Elle l'a bien reçu"), 'Enter');
  await withKeys(learner, learner.button('Mes dossiers et demandes'), 'Enter');
  await withKeys(learner, learner.button('+ Entamer une nouvelle démarche'), 'Enter');
  await write(learner, 'Rechercher une démarche', 'immo', 'Enter');
  const procedure = 'Demander une réduction du précompte immobilier';
  await withKeys(learner, learner.button(procedure), 'Enter');
  await withKeys(learner, learner.button('Commencer la démarche'), 'Enter');
  await withKeys(learner, learner.button('Suivant'), 'Enter');
  await write(learner, 'Votre demande, en quelques mots', 'je demande une réduction', 'Tab');
  await withKeys(learner, learner.button('Suivant'), 'Enter');
  await withKeys(learner, radio(learner, 'Par e-mail'), 'Space');
  await withKeys(learner, learner.button('Suivant'), 'Enter');
  const tick = 'Je certifie que ces informations sont exactes';
  await withKeys(learner, learner.screen.getByRole('checkbox', { name: tick }), 'Space');
  await withKeys(learner, learner.button('Envoyer la demande'), 'Enter');
  await withKeys(learner, learner.button('Mes dossiers et demandes'), 'Enter');
  await withKeys(learner, learner.button('Me déconnecter'), 'Enter');
  await learner.finished();
  await expect(page.getByRole('heading', { name: 'Fiche terminée' })).toBeFocused();
});

test('A11Y-15: sheet 3, open-files, with the keyboard alone, a reason chosen with the arrows', async ({
  learner,
  page,
}) => {
  test.slow();
  await learner.open(3, 'open-files');
  await enter(learner);
  await withKeys(learner, learner.button('Camille Lambert'), 'Enter');
  await withKeys(learner, learner.button('Mon compte'), 'Enter');
  await withKeys(learner, learner.button('Suppression de compte'), 'Enter');
  await withKeys(learner, radio(learner, "Je n'utilise pas ce compte"), 'Space');
  await learner.act(() => page.keyboard.press('ArrowDown'));
  await learner.act(() => page.keyboard.press('ArrowUp'));
  await expect(radio(learner, "Je n'utilise pas ce compte")).toBeFocused();
  await withKeys(learner, learner.button('Envoyer ma demande'), 'Enter');
  await withKeys(learner, learner.button('Le lendemain'), 'Enter');
  await withKeys(learner, learner.button('Ma boîte mail'), 'Enter');
  await withKeys(learner, learner.button(/Réponse à votre demande de suppression/), 'Enter');
  await withKeys(learner, answer(learner, 'Oui, le compte est supprimé'), 'Space');
  await learner.finished();
  await expect(page.getByRole('heading', { name: 'Fiche terminée' })).toBeFocused();
});

test('F32: a key held down acts once, on a button and where it leads to another page', async ({
  learner,
  page,
}) => {
  const held = async () => {
    for (let repeat = 0; repeat < 50; repeat += 1) await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
  };
  await learner.open(1, 'standard');
  await learner.press('Navigateur');
  await tabTo(page, learner.button('Nouvel onglet'));
  await learner.once(held);
  await learner.field('Adresse du site').fill('monespace.wallonie.be');
  await learner.once(held);
  await tabTo(page, learner.button('Me connecter'));
  await learner.once(held);
  await learner.step('sign-in');
});

test('the training card writes into a field, and the focus follows', async ({ learner, page }) => {
  await learner.open(1, 'standard');
  await learner.press('Navigateur');
  const row = learner.coach.getByRole('button', { name: 'Écrire dans le champ' });
  await tabTo(page, row.first());
  await page.keyboard.press('Enter');
  await expect(learner.field('Adresse du site')).toBeFocused();
  await expect(learner.field('Adresse du site')).toHaveValue('monespace.wallonie.be');
  await learner.act(() => page.keyboard.press('Enter'));
  await learner.sees('Vos démarches, sans faire la file');
});

test('A11Y-26: the mark on a control traps nobody: Tab goes on beyond it', async ({
  learner,
  page,
}) => {
  await learner.open(1, 'standard');
  await learner.press('Navigateur');
  await tabTo(page, page.locator('[data-hint]').first());
  await page.keyboard.press('Tab');
  await expect(page.locator('[data-hint]').first()).not.toBeFocused();
  await expect.poll(() => focus(page)).toBe('seen');
  await tabTo(page, learner.button('Ma boîte mail'));
  await tabTo(page, learner.coach.getByRole('button', { name: 'Aide', exact: true }));
});

import type { Page } from '@playwright/test';
import fc from 'fast-check';
import { looksReal, type RealKind } from '../../src/session/looks-real.ts';
import type { FieldKind } from '../../src/ui/desk/fields.svelte.ts';
import type { CaseName } from '../../src/world/cases/index.ts';
import { personalText } from '../support/acts.ts';
import { badInputs } from '../support/bad-inputs.ts';
import { traces } from '../support/traces.ts';
import { enter, openForm, openSite } from './support/roads.ts';
import type { Learner } from './support/learner.ts';
import { expect, test } from './support/test.ts';

interface Field {
  label: string;
  /** How the typed text becomes an act. */
  end: 'Enter' | 'Tab';
  sheet?: 1 | 2;
  name?: CaseName;
  /** The step that the exercise is taken up at, where it is not begun. */
  step?: string;
  /** The way to the field from there. */
  reach?: (learner: Learner) => Promise<void>;
}

const toForm = (learner: Learner) => learner.press('Espace Citoyen');
const toBrowser = (learner: Learner) => learner.press('Navigateur');

/** Every field of the practice computer that takes a text; a new one that is missing here is a type error. */
const fields: Record<FieldKind | 'emailMended', Field> = {
  email: { label: 'Adresse e-mail', end: 'Tab', step: 'fill-in', reach: toForm },
  confirm: {
    label: "Confirmez l'adresse e-mail",
    end: 'Tab',
    step: 'fill-in',
    reach: toForm,
  },
  emailMended: {
    label: 'Adresse e-mail',
    end: 'Tab',
    name: 'typo',
    async reach(learner) {
      await enter(learner);
      await learner.press('Corriger mon adresse');
    },
  },
  phone: { label: 'Téléphone (facultatif)', end: 'Tab', step: 'fill-in', reach: toForm },
  address: { label: 'Adresse du site', end: 'Enter', reach: toBrowser },
  search: { label: 'Recherche', end: 'Enter', reach: toBrowser },
  mailSearch: {
    label: 'Rechercher dans les messages',
    end: 'Enter',
    async reach(learner) {
      await toBrowser(learner);
      await learner.press('Ma boîte mail');
    },
  },
  pin: {
    label: 'Code PIN',
    end: 'Enter',
    async reach(learner) {
      await openSite(learner);
      await learner.press('Me connecter');
      await learner.press("Carte d'identité électronique");
      await learner.press('Insérer la carte');
      await learner.press('Lire la carte');
      await learner.press('Camille Lambert – authentification');
    },
  },
  code: {
    label: 'Code reçu par SMS',
    end: 'Enter',
    async reach(learner) {
      await openSite(learner);
      await learner.press('Me connecter');
      await learner.press('Code par SMS');
      await learner.press('Recevoir le code');
    },
  },
  fileSearch: {
    label: 'Rechercher dans mes dossiers et démarches',
    end: 'Enter',
    sheet: 2,
    step: 'find-file',
  },
  catalogueSearch: {
    label: 'Rechercher une démarche',
    end: 'Enter',
    sheet: 2,
    step: 'find-file',
    async reach(learner) {
      await learner.press('+ Entamer une nouvelle démarche');
    },
  },
  reason: {
    label: 'Votre demande, en quelques mots',
    end: 'Tab',
    sheet: 2,
    step: 'find-file',
    async reach(learner) {
      await learner.press('+ Entamer une nouvelle démarche');
      await learner.submit('Rechercher une démarche', 'immo');
      await learner.press('Demander une réduction du précompte immobilier');
      await learner.press('Commencer la démarche');
      await learner.press('Suivant');
    },
  },
};

const texts: [string, string][] = [
  ...Object.entries(badInputs),
  ...fc
    .sample(personalText, { seed: 20261125, numRuns: 5 })
    .map((text, index): [string, string] => [`personal ${index + 1}`, text]),
];

/** What must hold of the page whatever was typed. */
async function state(page: Page) {
  return page.evaluate(async () => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const kept = [localStorage, sessionStorage].flatMap((storage) => Object.entries(storage));
    return {
      sideways: scrollWidth > clientWidth,
      shown: [JSON.stringify(kept), decodeURIComponent(location.href), document.title].join('\n'),
      elsewhere: [
        ...(await indexedDB.databases()),
        ...[document.cookie, window.name, history.state as unknown].filter(Boolean),
      ],
      step: document.querySelector('[data-acts]')?.getAttribute('data-step'),
    };
  });
}

const said: Record<RealKind, string> = {
  registerNumber: "Cela ressemble à un vrai numéro de registre national : je l'ai effacé.",
  identityCard: "Cela ressemble à un vrai numéro de carte ou de compte : je l'ai effacé.",
  bankAccount: "Cela ressemble à un vrai numéro de compte : je l'ai effacé.",
  paymentCard: "Cela ressemble à un vrai numéro de carte bancaire : je l'ai effacé.",
  phone: "Cela ressemble à un vrai numéro de téléphone : je l'ai effacé.",
  email: "Cela ressemble à une vraie adresse e-mail : je l'ai effacée.",
};

for (const [
  typedIn,
  { label, end, sheet = 1, name = 'standard', step: from, reach },
] of Object.entries(fields)) {
  test(`SAFE-15, ${typedIn}: any text is taken, and none of it is kept`, async ({
    learner,
    page,
  }) => {
    test.slow();
    const logged: string[] = [];
    page.on('console', (message) => logged.push(message.text()));
    await learner.open(sheet, name, { mode: 'try', ...(from && { step: from }) });
    await reach?.(learner);
    const begun = (await state(page)).step!;
    const field = learner.field(label);
    let before = await learner.acts();
    for (const [kind, text] of texts) {
      await field.fill(text);
      await field.press(end);
      const acts = await learner.actsSettled();
      const { sideways, shown, elsewhere, step } = await state(page);
      const found = traces(text).filter((it) => [shown, ...logged].join('\n').includes(it));
      expect({ kind, sideways, elsewhere, found }).toEqual({
        kind,
        sideways: false,
        elsewhere: [],
        found: [],
      });
      const real = looksReal(text);
      if (real) {
        expect({ kind, acts: acts - before }).toEqual({ kind, acts: 0 });
        await expect(field).toHaveValue('');
        await expect(learner.coach.getByRole('status')).toContainText(said[real]);
      }
      expect(acts - before).toBeLessThanOrEqual(1);
      const taken = acts > before;
      const stays = step === begun && (await field.isVisible());
      before = acts;
      // Only a text that is taken may lead on, and from there the learner goes back; elsewhere the next is typed over it.
      if (taken && !stays) {
        await learner.ask('Annuler');
        await learner.landed((before += 1));
        await learner.step(begun);
      } else expect({ kind, stays }).toEqual({ kind, stays: true });
    }
    await expect(field).toBeVisible();
  });
}

test('a composition is not taken for Enter before it ends', async ({ learner, page }) => {
  await learner.open(1, 'standard');
  await toBrowser(learner);
  const field = learner.field('Recherche');
  await field.focus();
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', {
    text: 'にほ',
    selectionStart: 2,
    selectionEnd: 2,
  });
  await expect(field).toHaveValue('にほ');
  await expect(learner.coach).toHaveAttribute('data-acts', '1');
  await session.send('Input.insertText', { text: 'にほん' });
  await learner.act(() => field.press('Enter'));
  await expect(learner.screen.getByRole('status')).toHaveText('Aucun résultat');
});

test('text that is filled in or dropped without a key is taken as typed', async ({
  learner,
  page,
}) => {
  await openForm(learner);
  const field = learner.field('Adresse e-mail');
  await learner.act(() =>
    field.evaluate((element: HTMLInputElement) => {
      element.value = 'camille.lambert@exercice.test';
      element.dispatchEvent(new InputEvent('input', { bubbles: true }));
      element.dispatchEvent(new Event('change', { bubbles: true }));
    }),
  );
  const confirmField = learner.field("Confirmez l'adresse e-mail");
  await confirmField.focus();
  await page.evaluate(() => document.execCommand('insertText', false, 'camille@exercice.test'));
  await page.keyboard.press('ControlOrMeta+Z');
  await page.keyboard.type('camille.lambert@exercice.test');
  await learner.act(() => confirmField.press('Tab'));
  await learner.press('Envoyer');
  await learner.step('find-mail');
});

test('SAFE-11: real data is emptied, the card’s value is named, and the sheet goes on as if nothing had been', async ({
  learner,
  page,
}) => {
  await openForm(learner, 'standard', { mode: 'try' });
  const acts = await learner.acts();
  const field = learner.field('Adresse e-mail');
  await field.pressSequentially('camille@gmail.com');
  await field.press('Tab');
  await expect(field).toHaveValue('');
  await expect(learner.coach.getByRole('status')).toContainText(
    [
      said.email,
      "Rien n'est gardé. Ici, n'écrivez pas vos vraies données.",
      'Utilisez : camille.lambert@exercice.test',
    ].join(''),
  );
  expect(await learner.actsSettled()).toBe(acts);
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('gmail');
  await learner.type('Adresse e-mail', 'camille.lambert@exercise.test');
  await learner.type("Confirmez l'adresse e-mail", 'camille.lambert@exercice.test');
  await learner.press('Envoyer');
  await learner.step('fill-in');
  await learner.type('Adresse e-mail', 'camille.lambert@exercice.test');
  await learner.press('Envoyer');
  await learner.step('find-mail');
});

test('SAFE-10, SAFE-11: a field outside the exercises is emptied of what looks real, and says so', async ({
  page,
}) => {
  const never = "Rien n'est gardé. Ici, n'écrivez pas vos vraies données.";
  const account = `Cela ressemble à un vrai numéro de compte : je l'ai effacé. ${never}`;
  const phone = `Cela ressemble à un vrai numéro de téléphone : je l'ai effacé. ${never}`;
  const shown = (text: string) => text.replace(' :', '\u00a0:');

  await page.goto('/#/?lang=fr');
  await page.getByRole('button', { name: "J'ai un code de reprise" }).click();
  const code = page.getByRole('textbox', { name: "J'ai un code de reprise" });
  await code.pressSequentially('lune BE68 5390 0754 7034');
  await expect(code).toHaveValue('');
  await expect(code).toHaveAccessibleDescription(shown(account));
  await code.pressSequentially('0470 12 34 56');
  await expect(code).toHaveValue('');
  await expect(code).toHaveAccessibleDescription(shown(phone));
  await code.pressSequentially('0470 12 34 56');
  await code.press('Enter');
  await expect(code).toHaveValue('');
  await expect(code).toHaveAccessibleDescription(shown(phone));

  await page.goto('/#/formateur?lang=fr');
  await page.getByRole('button', { name: "Ajouter à l'atelier" }).click();
  const plan = page.getByRole('region', { name: '3. Votre atelier' });
  for (const label of ["Nom de l'atelier", "Nom de l'exercice 1"]) {
    const name = plan.getByLabel(label);
    await name.pressSequentially('Mardi 0470 12 34 56');
    await name.press('Tab');
    await expect(name).toHaveValue('');
    await expect(plan.getByRole('status')).toHaveText(shown(phone));
    await name.fill('Mardi 15 h');
    await name.press('Tab');
    await expect(name).toHaveValue('Mardi 15 h');
  }
});

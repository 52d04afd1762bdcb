import type { Page } from '@playwright/test';
import type { Act } from '../../src/world/acts.ts';
import { citizen } from '../../src/world/card.ts';
import type { CaseName, SheetNumber } from '../../src/world/cases/index.ts';
import { needs } from '../../src/world/monespace/catalogue.ts';
import { faults } from './support/faults.ts';
import { Mirror, perform } from './support/mirror.ts';
import { notesWritten } from './support/pages.ts';
import { expect, test } from './support/test.ts';

/** The words by which what is looked at is opened. */
const words = {
  fr: {
    pause: 'Pause',
    yours: 'À vous',
    handBack: 'Montrez-moi la suite',
    settings: "Réglages de l'exercice",
    all: 'Voir tout',
    resume: 'Continuer où vous en étiez',
    help: 'Aide',
    goOn: "Continuer dans « J'essaie »",
    later: 'Continuer plus tard ou ailleurs',
    code: "J'ai un code de reprise",
    able: 'Ce que vous faites déjà bien',
    display: 'Affichage',
    theme: 'Couleurs',
    trainer: 'Pour les formateurs',
    add: "Ajouter à l'atelier",
    notes: "4. Trouver l'e-mail de confirmation",
    big: 'Afficher en grand',
    bigTitle: 'Lien en grand',
  },
  de: {
    pause: 'Pause',
    yours: 'Jetzt Sie',
    handBack: 'Zeigen Sie mir, wie es weitergeht',
    settings: 'Einstellungen der Übung',
    all: 'Alles zeigen',
    resume: 'Dort weitermachen, wo Sie waren',
    help: 'Hilfe',
    goOn: 'Weiter mit „Ich versuche es“',
    later: 'Später oder anderswo weitermachen',
    code: 'Ich habe einen Code',
    able: 'Was Sie schon gut können',
    display: 'Ansicht',
    theme: 'Farben',
    trainer: 'Für Kursleiter',
    add: 'Zum Kurs hinzufügen',
    notes: '4. Die Bestätigungs-E-Mail finden',
    big: 'Groß zeigen',
    bigTitle: 'Link in groß',
  },
} as const;

type Lang = keyof typeof words;

async function look(page: Page, what: string): Promise<void> {
  expect({ what, faults: await faults(page) }).toEqual({ what, faults: [] });
}

/** A road with places at which the screen is looked at. */
interface Detour {
  sheet: SheetNumber;
  name: CaseName;
  /** The step that the exercise is taken up at, where it is not begun. */
  from?: string;
  road: (Act | 'look')[];
}

const useCard: Act = { type: 'signIn.useCard' };
const search = (text: string): Act => ({ type: 'search.submit', text });
const folder = (name: 'inbox' | 'spam' | 'trash'): Act => ({ type: 'mail.folder', folder: name });

/** What the short roads leave aside: other sites, other keys, empty lists, answers that are missing. */
const detours: Record<string, Detour> = {
  'wrong sites': {
    sheet: 1,
    name: 'scam',
    road: [
      { type: 'browser.open' },
      search('recette de gaufres'),
      'look',
      { type: 'browser.go', text: 'monespace.walonie.be' },
      'look',
      { type: 'browser.go', text: 'mon espace wallonie' },
      'look',
      { type: 'search.open', result: 'sponsored' },
      'look',
      { type: 'lookalike.order' },
      'look',
      { type: 'browser.mailbox' },
      folder('trash'),
      'look',
      folder('inbox'),
      { type: 'mail.search', text: 'gaufres' },
      'look',
      { type: 'mail.search', text: '' },
      { type: 'mail.open', id: 'lookalike' },
      'look',
    ],
  },
  'every key': {
    sheet: 1,
    name: 'standard',
    from: 'sign-in',
    road: [
      { type: 'site.signIn' },
      { type: 'signIn.choose', key: 'itsme' },
      { type: 'phone.refuse' },
      'look',
      { type: 'signIn.otherKey' },
      { type: 'signIn.choose', key: 'eid' },
      useCard,
      'look',
      { type: 'reader.insert' },
      useCard,
      'look',
      { type: 'signIn.certificate', certificate: 'signature' },
      'look',
      useCard,
      { type: 'signIn.certificate', certificate: 'authentication' },
      { type: 'signIn.pin', text: '0000' },
      'look',
      { type: 'signIn.pin', text: '0000' },
      { type: 'signIn.pin', text: '0000' },
      'look',
      { type: 'signIn.otherKey' },
      { type: 'signIn.choose', key: 'sms' },
      { type: 'signIn.sendCode' },
      { type: 'signIn.code', text: '111111' },
      'look',
      { type: 'signIn.code', text: citizen.smsCode },
      { type: 'site.business' },
      'look',
    ],
  },
  'the form without an answer': {
    sheet: 1,
    name: 'standard',
    from: 'fill-in',
    road: [{ type: 'site.citizen' }, { type: 'account.send' }, 'look'],
  },
  'the notice without the tick, and a link followed twice': {
    sheet: 1,
    name: 'standard',
    from: 'read-notice',
    road: [
      { type: 'account.accept' },
      'look',
      { type: 'browser.mailbox' },
      { type: 'mail.open', id: 'confirmation' },
      { type: 'mail.follow' },
      'look',
    ],
  },
  'searches in vain and a procedure without answers': {
    sheet: 2,
    name: 'standard',
    from: 'find-file',
    road: [
      { type: 'files.search', text: 'gaufres' },
      'look',
      { type: 'site.newProcedure' },
      { type: 'catalogue.search', text: 'gaufres' },
      'look',
      { type: 'catalogue.search', text: needs.tax.search },
      { type: 'catalogue.open', id: needs.tax.id },
      { type: 'request.start' },
      { type: 'request.next' },
      { type: 'request.next' },
      'look',
      { type: 'request.type', text: 'je demande que mon dossier soit revu' },
      { type: 'request.next' },
      { type: 'request.next' },
      'look',
      { type: 'request.channel', channel: 'email' },
      { type: 'request.next' },
      { type: 'request.submit' },
      'look',
      { type: 'request.save' },
      'look',
    ],
  },
  'a reply without the document': {
    sheet: 2,
    name: 'standard',
    from: 'answer-message',
    road: [
      { type: 'site.space' },
      { type: 'files.open', id: 'rent' },
      { type: 'files.reply' },
      { type: 'files.sendReply' },
      'look',
    ],
  },
  'a deletion without a reason, and one that is refused': {
    sheet: 3,
    name: 'open-files',
    from: 'give-reason',
    road: [
      { type: 'deletion.request' },
      'look',
      { type: 'deletion.reason', reason: 'stopFiles' },
      { type: 'deletion.request' },
      { type: 'clock.wait', minutes: 7 * 24 * 60 },
      { type: 'browser.mailbox' },
      { type: 'mail.open', id: 'agent' },
      'look',
    ],
  },
};

for (const lang of Object.keys(words) as Lang[]) {
  const say = words[lang];

  for (const [title, { sheet, name, from, road }] of Object.entries(detours)) {
    test(`A11Y-02, A11Y-03, A11Y-04, A11Y-18, A11Y-30: ${lang}: ${title}, in J'essaie`, async ({
      learner,
      page,
    }) => {
      test.slow();
      const mirror = new Mirror({ sheet, case: name, screen: lang, ...(from && { from }) });
      await learner.open(sheet, name, {
        lang,
        screen: lang,
        mode: 'try',
        ...(from && { step: from }),
      });
      for (const [turn, act] of road.entries()) {
        if (act !== 'look') {
          await perform(learner, mirror, act);
          continue;
        }
        if (mirror.session.now.slip) {
          await expect(learner.coach.getByRole('status')).toHaveText(/\S/);
        }
        await look(page, `after ${turn} turns`);
      }
    });
  }

  test(`A11Y-02, A11Y-03, A11Y-04, A11Y-18, A11Y-30: ${lang}: what the coach opens`, async ({
    learner,
    page,
  }) => {
    test.slow();
    await page.setViewportSize({ width: 360, height: 740 });
    await learner.open(1, 'standard', { lang, screen: lang, mode: 'show' });
    await learner.ask(say.pause);
    await look(page, 'a demonstration that waits');
    await learner.ask(say.yours);
    await expect(learner.coach.getByRole('button', { name: say.handBack })).toBeVisible();
    await learner.ask(say.all);
    await learner.coach.getByText(say.settings, { exact: true }).click();
    await look(page, 'the whole coach, its settings, and another way');

    // The demonstration may have opened it before it was told to wait.
    await learner.open(1, 'standard', { lang, screen: lang });
    await learner.act(() => learner.screen.locator('[data-act="browser.open"]').click());
    await learner.open(1, 'standard', { lang, screen: lang, mode: 'check' });
    await expect(learner.coach.getByRole('button', { name: say.resume })).toBeVisible();
    await learner.ask(say.help);
    await expect(learner.coach.getByRole('button', { name: say.goOn })).toBeVisible();
    await look(page, 'the offers to go on and to be helped, in Je vérifie');
    await learner.ask(say.goOn);
    await learner.askFor(5);
    await expect(page.locator('[data-hint]')).toHaveCount(1);
    await look(page, 'all rungs of help');
    await learner.coach.getByRole('button', { name: say.later }).click();
    await expect(page.getByRole('dialog', { name: say.later })).toBeVisible();
    await look(page, 'the way to go on later');
  });

  test(`A11Y-02, A11Y-03, A11Y-04, A11Y-18, A11Y-30: ${lang}: what home and the trainer’s page open`, async ({
    learner,
    page,
  }) => {
    test.slow();
    await page.addInitScript(() =>
      localStorage.setItem('guichet-dessai:learner', JSON.stringify({ signIn: 2, form: 4 })),
    );
    await learner.open(3, 'cancel', { lang });
    await learner.act(() => learner.screen.locator('[data-act="browser.open"]').click());
    await page.goto(`/#/?lang=${lang}`);
    await expect(page.getByRole('heading', { name: say.able, exact: true })).toBeVisible();
    await expect(page.locator('main a[href*="case=cancel"]')).toBeVisible();
    await page.getByRole('button', { name: say.code }).click();
    const code = page.getByRole('textbox', { name: say.code });
    await code.fill('x');
    await code.press('Enter');
    await expect(code).toHaveAttribute('aria-invalid', 'true');
    await look(page, 'home, with something kept and a code that is none');
    await page.getByRole('button', { name: say.display }).click();
    await expect(page.getByRole('group', { name: say.theme })).toBeVisible();
    await look(page, 'the display');

    await page.goto(`/#/formateur?lang=${lang}`);
    const add = page.getByRole('button', { name: say.add });
    await add.click();
    await add.click();
    await notesWritten(page);
    await page.getByText(say.notes).click();
    await look(page, 'a workshop and its notes');
    await page.getByRole('button', { name: say.big }).click();
    await expect(page.getByRole('dialog', { name: say.bigTitle })).toBeVisible();
    await look(page, 'the link at its largest');
  });
}

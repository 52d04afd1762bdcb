import type { Locator } from '@playwright/test';
import { stepIds } from '../../src/sheets/steps.ts';
import { citizen } from '../../src/world/card.ts';
import type { CaseName, SheetNumber } from '../../src/world/cases/index.ts';
import { goOn } from './support/kept.ts';
import { Learner } from './support/learner.ts';
import { Mirror, perform } from './support/mirror.ts';
import { email, enter, openForm, openSite } from './support/roads.ts';
import { sleep, wakings } from './support/sleep.ts';
import { expect, test } from './support/test.ts';

test('F25, F43: a tab that was frozen, on a device short of memory, goes on where it was', async ({
  learner,
  page,
}) => {
  await learner.hurry();
  await learner.open(1, 'standard');
  await openSite(learner);
  await sleep(page, 1);
  const session = await page.context().newCDPSession(page);
  await session.send('Memory.simulatePressureNotification', { level: 'critical' });
  await page.clock.resume();
  await wakings['resume']!(page);
  await learner.press('Me connecter');
  await learner.step('sign-in');
});

test('A11Y-07, F56: after a night of sleep at home the exercise goes on, and can be taken up again', async ({
  learner,
  page,
}) => {
  await learner.hurry();
  await learner.open(1, 'standard');
  await openSite(learner);
  const acts = await learner.acts();
  let loads = 0;
  page.on('domcontentloaded', () => (loads += 1));
  await sleep(page, 8);
  await page.clock.resume();
  for (const wake of Object.values(wakings)) await wake(page);
  await page.clock.fastForward('00:10');
  expect([await learner.acts(), loads]).toEqual([acts, 0]);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await learner.press('Me connecter');
  await learner.step('sign-in');
  await page.reload();
  await learner.ask(goOn);
  await learner.landed(acts + 1);
  await learner.step('sign-in');
});

test('F42: on a processor six times slower nothing that is typed or pressed without waiting is lost', async ({
  learner,
  page,
}) => {
  test.slow();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  await openForm(learner);
  const fields = ['Adresse e-mail', "Confirmez l'adresse e-mail"].map((name) =>
    learner.field(name),
  );
  for (const field of fields) {
    await field.focus();
    await page.keyboard.type(email);
  }
  await learner.button('Envoyer').click();
  await learner.step('find-mail');
});

test('F26: after the tab has crashed, its exercise is on offer', async ({
  learner,
  context,
  page,
}) => {
  await learner.open(1, 'standard');
  await enter(learner);
  const acts = await learner.acts();
  const session = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  void session.send('Page.crash').catch(() => undefined);
  await crashed;
  const again = new Learner(await context.newPage());
  await again.open(1, 'standard');
  await again.ask(goOn);
  await expect(again.coach).toHaveAttribute('data-acts', String(acts));
  await again.step('fill-in');
});

/** A sheet with the cases that together have all its steps, and the step that each is taken up at. */
const walks: [SheetNumber, [CaseName, string?][]][] = [
  [1, [['standard']]],
  [2, [['standard']]],
  [
    3,
    [
      ['standard'],
      ['open-files', 'give-reason'],
      ['cancel', 'change-mind'],
      ['too-late', 'create-again'],
      ['teacher', 'ask-deletion'],
    ],
  ],
];

for (const [sheet, cases] of walks) {
  test(`F27, F29: at every step of sheet ${sheet} a reload, or back and forward, comes back to it`, async ({
    learner,
    page,
  }) => {
    test.slow();
    const comesBack = async (acts: number, step: string) => {
      await expect(learner.coach).toHaveAttribute('data-acts', '0');
      await learner.ask(goOn);
      await expect(learner.coach).toHaveAttribute('data-acts', String(acts));
      await learner.step(step);
      await learner.hears('Vous voilà où vous en étiez.');
      await expect(learner.coach.locator('[data-listen]').first()).toBeVisible();
    };
    const learnt = () => page.evaluate(() => localStorage.getItem('guichet-dessai:learner'));
    const seen = new Set<string>();
    for (const [name, from] of cases) {
      const mirror = new Mirror({ sheet, case: name, screen: 'fr', ...(from && { from }) });
      await page.goto(`/#/fiche/${sheet}?lang=fr`);
      await learner.open(sheet, name, { ...(from && { step: from }) });
      const before = await learnt();
      for (;;) {
        await perform(learner, mirror, mirror.next());
        if (mirror.done) break;
        const { step } = mirror.session.place;
        if (seen.has(step)) continue;
        seen.add(step);
        const acts = mirror.session.log.length;
        await page.reload();
        await comesBack(acts, step);
        await page.goBack();
        await expect(page.getByRole('link', { name: "Commencer l'exercice" })).toBeVisible();
        await page.goForward();
        await comesBack(acts, step);
        expect(await learnt()).toBe(before);
      }
      await learner.finished();
      const after = await learnt();
      expect(after).not.toBe(before);
      await page.reload();
      await expect(learner.coach).toHaveAttribute('data-acts', '0');
      await expect(learner.coach.getByRole('button', { name: goOn })).toHaveCount(0);
      expect(await learnt()).toBe(after);
    }
    expect([...seen].sort()).toEqual([...stepIds[sheet]].sort());
  });
}

/** The pretend computer has its own day and hour, whatever the device's. */
async function pretendTime(learner: Learner): Promise<void> {
  await expect(learner.screen).toContainText('mardi 3 mars');
  await expect(learner.screen).toContainText('10:00');
}

for (const [name, at] of Object.entries({ 1970: 0, 2099: Date.UTC(2099, 11, 31, 23, 59) })) {
  test(`F33: the device’s clock stands in ${name}: the pretend one does not follow`, async ({
    learner,
    page,
  }) => {
    await page.clock.setFixedTime(at);
    await learner.open(1, 'standard');
    await openSite(learner);
    await pretendTime(learner);
  });
}

test('F33: the device’s clock jumps back: nothing expires, and no time is told that is none', async ({
  learner,
  page,
}) => {
  await page.clock.setFixedTime(Date.UTC(2099, 11, 31, 23, 59));
  await learner.open(1, 'standard');
  await openSite(learner);
  await page.clock.setFixedTime(0);
  await learner.press('Me connecter');
  await pretendTime(learner);
  await page.reload();
  await learner.ask(goOn);
  await learner.step('sign-in');
  await pretendTime(learner);
  const none = /NaN|Invalid|1970|2099/;
  await expect(page.locator('body')).not.toContainText(none);
  await page.goto('/#/?lang=fr');
  await expect(page.getByRole('link', { name: /^Reprendre la fiche 1/ })).toBeVisible();
  await expect(page.locator('body')).not.toContainText(none);
});

// In Brussels the clocks go from 3 back to 2 at 1 hour of universal time.
const night = Date.UTC(2026, 9, 25, 0, 59);
const places = {
  'on the other side of the date line': ['Pacific/Kiritimati', night],
  'in the night in which the clocks are put back': ['Europe/Brussels', night],
} as const;

for (const [name, [timezoneId, at]] of Object.entries(places)) {
  test.describe(`F34: ${name}`, () => {
    test.use({ timezoneId });

    test('the pretend clock shows the same day and hour', async ({ learner, page }) => {
      await page.clock.setFixedTime(at);
      await learner.open(1, 'standard');
      await openSite(learner);
      await pretendTime(learner);
      await page.clock.setFixedTime(at + 2 * 60_000);
      await learner.press('Me connecter');
      await pretendTime(learner);
      await page.reload();
      await learner.ask(goOn);
      await learner.step('sign-in');
      await pretendTime(learner);
    });
  });
}

test('F47: a browser without Intl.Segmenter, dialogs or View Transitions does a sheet all the same', async ({
  learner,
  context,
}) => {
  await context.addInitScript(() => {
    Reflect.deleteProperty(Intl, 'Segmenter');
    Reflect.deleteProperty(HTMLDialogElement.prototype, 'showModal');
    Reflect.deleteProperty(Document.prototype, 'startViewTransition');
    Reflect.deleteProperty(window, 'requestIdleCallback');
  });
  await learner.open(1, 'standard');
  await enter(learner);
  await learner.step('fill-in');
});

test('F47: in a browser that knows no dialogs, what would open over the page opens in it', async ({
  learner,
  context,
  page,
}) => {
  await context.addInitScript(() => {
    for (const name of ['showModal', 'show', 'close', 'requestClose', 'open']) {
      Reflect.deleteProperty(HTMLDialogElement.prototype, name);
    }
  });
  const asked = 'Continuer plus tard ou ailleurs';
  await learner.open(1, 'standard');
  await learner.press('Navigateur');
  for (let turn = 0; turn < 2; turn += 1) {
    await learner.ask(asked);
    const dialog = page.getByRole('dialog', { name: asked });
    await expect(dialog.getByRole('listitem')).toHaveCount(3);
    const close = dialog.getByRole('button', { name: 'Fermer' });
    await expect(close).toBeFocused();
    await close.click();
    await expect(dialog).toBeHidden();
  }
  await learner.go('monespace.wallonie.be');

  await page.goto('/#/formateur?lang=fr');
  await page.getByRole('button', { name: 'Afficher en grand' }).click();
  const big = page.getByRole('dialog');
  await expect(big.getByRole('img')).toBeVisible();
  await big.getByRole('button', { name: 'Fermer' }).click();
  await expect(big).toBeHidden();
});

test.describe('F47: a browser that is too old', () => {
  const tooOld =
    'Ce navigateur est trop ancien pour que tout marche bien. Mettez-le à jour, ou ouvrez cette page dans un autre navigateur.';

  test('for some of it says so, and does the exercise', async ({ learner, page, context }) => {
    await context.addInitScript(() => {
      Reflect.deleteProperty(HTMLElement.prototype, 'popover');
    });
    await learner.open(1, 'standard');
    await expect(page.getByText(tooOld)).toBeVisible();
    await openSite(learner);
    await learner.step('sign-in');
  });

  test('for the script says so, and waits for nothing', async ({ page, troubles }) => {
    await page.route('**/assets/index-*.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'later syntax' }),
    );
    await page.goto('/#/fiche/1/exercice?lang=fr');
    await expect(page.getByText(tooOld)).toBeVisible();
    await expect(page.getByText('La page arrive…')).toBeHidden();
    expect(troubles.splice(0)).toEqual(["uncaught: Unexpected identifier 'syntax'"]);
  });
});

test.describe('F52: on a screen that is touched, with a mouse and a keyboard', () => {
  test.use({ hasTouch: true });

  test('all three do the same step', async ({ learner, page }) => {
    await learner.open(1, 'standard');
    await learner.act(() => learner.button('Navigateur').tap());
    await learner.go('monespace.wallonie.be');
    await learner.act(() => learner.button('Me connecter').click());
    await learner.button('itsme').focus();
    await learner.act(() => page.keyboard.press('Enter'));
    await learner.act(() => learner.button('Confirmer').tap());
    await learner.press('Espace Citoyen');
    await learner.step('fill-in');
  });
});

test('F53: a keyboard on the screen takes half of it, and the field stays in sight', async ({
  learner,
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openForm(learner);
  const field = learner.field("Confirmez l'adresse e-mail");
  await field.focus();
  await page.setViewportSize({ width: 360, height: 370 });
  await page.keyboard.type('c');
  await expect(field).toBeInViewport({ ratio: 1 });
});

test('F51: a screen that is turned in the middle of a step keeps the text, the focus and the step', async ({
  learner,
  page,
}) => {
  const upright = { width: 360, height: 740 };
  await page.setViewportSize(upright);
  await openForm(learner);
  const field = learner.field("Confirmez l'adresse e-mail");
  await field.pressSequentially('camille.lam');
  const acts = await learner.acts();
  for (const size of [{ width: 740, height: 360 }, upright]) {
    await page.setViewportSize(size);
    await expect(field).toBeFocused();
    await expect(field).toBeInViewport({ ratio: 1 });
    await expect(field).toHaveValue('camille.lam');
    await learner.step('fill-in');
    await expect(learner.coach).toHaveAttribute('data-acts', String(acts));
    const { wide, room } = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return { wide: scrollWidth, room: clientWidth };
    });
    expect(wide).toBeLessThanOrEqual(room);
  }
  await page.keyboard.type('bert@exercice.test');
  await learner.act(() => page.keyboard.press('Tab'));
});

test('F51: what is open of the coach, and the focus in it, stay when a tablet is turned', async ({
  learner,
  page,
}) => {
  const [upright, across] = [
    { width: 820, height: 1180 },
    { width: 1180, height: 820 },
  ];
  const button = (name: string) => learner.coach.getByRole('button', { name, exact: true });
  const turn = async (focused: Locator) => {
    for (const size of [across, upright, across]) {
      await page.setViewportSize(size);
      await expect(focused).toBeVisible();
      await expect(focused).toBeFocused();
    }
  };
  await page.setViewportSize(upright);
  await learner.open(1, 'standard');
  await button('Continuer plus tard ou ailleurs').press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Continuer plus tard ou ailleurs' });
  await expect(dialog.getByRole('listitem')).toHaveCount(3);
  const words = await dialog.getByRole('listitem').allInnerTexts();
  await turn(dialog.getByRole('button', { name: 'Fermer' }));
  expect(await dialog.getByRole('listitem').allInnerTexts()).toEqual(words);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  // The button that opened it was in the other place.
  await expect(learner.coach.getByRole('heading', { level: 2 })).toBeFocused();

  const settings = learner.coach.locator('summary', { hasText: "Réglages de l'exercice" });
  await settings.press('Enter');
  await turn(settings);
  await expect(button('Je vérifie')).toBeVisible();
  await page.setViewportSize(upright);
  await expect(button('Je vérifie')).toBeVisible();
  await page.setViewportSize(across);
  await settings.press('Enter');

  const whole = learner.coach.locator('[aria-controls="etapes"]');
  await whole.press('Enter');
  await turn(whole);
  await expect(whole).toHaveAttribute('aria-expanded', 'true');
  await expect(learner.coach.getByText("Lire l'avertissement")).toBeVisible();
});

test('F51: what a wide window opens of the coach by itself takes no room once it is narrow', async ({
  learner,
  page,
}) => {
  const card = learner.coach.locator('details', { hasText: "Carte d'exercice" });
  const all = learner.coach.getByRole('button', { name: /^Voir (tout|moins)$/ });
  await page.setViewportSize({ width: 1280, height: 800 });
  await learner.open(1, 'standard');
  await expect(card).toHaveAttribute('open');
  await page.setViewportSize({ width: 360, height: 740 });
  await expect(all).toHaveAttribute('aria-expanded', 'false');
  await expect(card).toBeHidden();
});

/** Each key that asks for a code: how it is come by, the field, and the code. */
const codes = {
  SMS: [['Code par SMS', 'Recevoir le code'], 'Code reçu par SMS', citizen.smsCode],
  PIN: [
    [
      "Carte d'identité électronique",
      'Insérer la carte',
      'Lire la carte',
      'Camille Lambert – authentification',
    ],
    'Code PIN',
    citizen.pin,
  ],
} as const;

for (const [key, [road, label, code]] of Object.entries(codes)) {
  for (const [mode, width] of [['guide', 360] as const, ['try', 1366] as const]) {
    test(`A11Y-12: the ${key} code of the sign-in is in sight in the mode ${mode}, ${width} wide, and may be pasted`, async ({
      learner,
      page,
    }) => {
      await page.setViewportSize({ width, height: 768 });
      await learner.open(1, 'standard', { mode, step: 'sign-in' });
      await learner.press('Me connecter');
      for (const name of road) await learner.press(name);
      const field = learner.field(label);
      await field.focus();
      const shown = page.getByText(code).filter({ visible: true }).first();
      await expect(shown).toBeInViewport({ ratio: 1 });
      await expect(field).toBeInViewport({ ratio: 1 });
      await field.evaluate((input, text) => {
        const data = new DataTransfer();
        data.setData('text/plain', text);
        const allowed = input.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        );
        if (!allowed) throw new Error('Pasting is forbidden.');
      }, code);
      await page.keyboard.insertText(code);
      await learner.act(() => page.keyboard.press('Enter'));
      await expect(learner.button('Espace Citoyen')).toBeVisible();
    });
  }
}

const jumps = {
  fr: { coach: 'Aller aux consignes', screen: "Aller à l'écran d'exercice" },
  de: { coach: 'Zur Anleitung', screen: 'Zum Übungsbildschirm' },
};

for (const [lang, to] of Object.entries(jumps)) {
  test(`A11Y-21: ${lang}: two skip links first, and on a low phone a way back to the coach that is out of sight`, async ({
    learner,
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 480 });
    await learner.open(1, 'standard', { lang, screen: lang, step: 'fill-in' });
    // From the top of the page, as after the address bar of the browser.
    await page.evaluate(() => {
      document.body.tabIndex = -1;
      document.body.focus();
    });
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toHaveText(to.coach);
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toHaveText(to.screen);
    await page.keyboard.press('Enter');
    await expect(page.locator('#ecran')).toBeFocused();
    const back = page.getByRole('button', { name: to.coach });
    await page.evaluate(() => window.scrollTo(0, 0));
    await expect(back).toHaveCount(0);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await expect(back).toBeInViewport({ ratio: 1 });
    expect((await back.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    await back.click();
    await expect(learner.coach).toBeFocused();
    await expect(learner.coach.getByRole('heading', { level: 2 })).toBeInViewport();
    await expect(back).toHaveCount(0);
  });
}

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { browserPath, LAUNCH_ARGS } from '../../scripts/browser.mjs';
import { email, enter, fillIn, openSite, signIn } from './support/roads.ts';
import { goOn, kept, key } from './support/kept.ts';
import { Learner } from './support/learner.ts';
import { expect, test } from './support/test.ts';

const notKept = "Cet appareil ne peut rien garder pour le moment. L'exercice continue.";

async function keepBefore(context: BrowserContext, text: string, at = key): Promise<void> {
  await context.addInitScript(
    ([name, value]) => {
      if (sessionStorage.getItem('set')) return;
      sessionStorage.setItem('set', '1');
      localStorage.setItem(name!, value!);
    },
    [at, text],
  );
}

/** How often a sentence is said from now on: comes into what a screen reader is told of. */
async function countSaid(page: Page, sentence: string): Promise<() => Promise<number>> {
  const counter = await page.evaluateHandle((wanted) => {
    const counted = { times: 0 };
    new MutationObserver((changes) => {
      const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
      const told = added.filter((node) => node.parentElement?.closest('[role="status"]'));
      if (told.some((node) => node.textContent?.includes(wanted))) counted.times += 1;
    }).observe(document.body, { subtree: true, childList: true });
    return counted;
  }, sentence);
  return () => counter.evaluate(({ times }) => times);
}

/** A device without room: whatever is to be kept is refused. */
function fill(): void {
  Storage.prototype.setItem = () => {
    throw new DOMException('Full', 'QuotaExceededError');
  };
}

/** Does most of a sheet where nothing can be kept. */
async function worksInMemory(learner: Learner): Promise<void> {
  await learner.open(1, 'standard');
  const said = await countSaid(learner.page, notKept);
  await learner.press('Navigateur');
  await learner.hears(notKept);
  await learner.go('monespace.wallonie.be');
  await signIn(learner);
  await learner.press('Espace Citoyen');
  await fillIn(learner);
  await learner.step('find-mail');
  expect(await said()).toBe(1);
}

/** The test in a profile whose owner has chosen that sites keep nothing. */
const blocked = test.extend({
  context: async ({ baseURL, locale }, use, info) => {
    const profile = info.outputPath('profile');
    mkdirSync(`${profile}/Default`, { recursive: true });
    const preferences = { profile: { default_content_setting_values: { cookies: 2 } } };
    writeFileSync(`${profile}/Default/Preferences`, JSON.stringify(preferences));
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: browserPath(),
      args: LAUNCH_ARGS,
      ...(baseURL && { baseURL }),
      ...(locale && { locale }),
    });
    await use(context);
    await context.close();
    rmSync(profile, { recursive: true });
  },
});

test.describe('the session that the device keeps', () => {
  test('a reload in mid-sheet offers to go on, in front of nothing', async ({ learner, page }) => {
    await learner.open(1, 'standard');
    await enter(learner);
    await learner.type('Adresse e-mail', email);
    const before = await learner.acts();
    await page.reload();
    await expect(learner.coach).toHaveAttribute('data-acts', '0');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    const offer = learner.coach.getByRole('button', { name: goOn });
    const title = learner.coach.getByRole('heading', { level: 1 });
    expect((await offer.boundingBox())!.y).toBeLessThan((await title.boundingBox())!.y);
    await expect(learner.button('Navigateur')).toBeEnabled();
    await offer.click();
    await learner.hears('Vous voilà où vous en étiez.');
    await expect(learner.coach).toHaveAttribute('data-acts', String(before));
    await learner.step('fill-in');
    await learner.sees('Vos informations personnelles');
    await expect(learner.field('Adresse e-mail')).toHaveValue(email);
    await learner.type("Confirmez l'adresse e-mail", email);
    await learner.press('Envoyer');
    await learner.step('find-mail');
  });

  test('whoever does not take the offer works on as if it were not there', async ({
    learner,
    page,
  }) => {
    await learner.open(1, 'standard');
    await openSite(learner);
    await page.reload();
    await expect(learner.coach).toHaveAttribute('data-acts', '0');
    await enter(learner);
    await expect(learner.coach.getByRole('button', { name: goOn })).toHaveCount(0);
    await learner.step('fill-in');
  });

  test('a finished sheet is forgotten', async ({ learner, page }) => {
    await learner.hurry();
    await learner.open(1, 'standard', { step: 'read-notice' });
    await learner.together();
    expect(await kept(page)).not.toBeNull();
    await learner.finishTogether();
    expect(await kept(page)).toBeNull();
    await page.reload();
    await expect(learner.coach).toHaveAttribute('data-acts', '0');
    await expect(learner.coach.getByRole('button', { name: goOn })).toHaveCount(0);
  });

  test('kiosk: nothing is written at all', async ({ learner, page }) => {
    await learner.open(1, 'standard', { kiosk: '1' });
    await enter(learner);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  });

  const good = {
    app: 'guichet-d-essai',
    version: 1,
    exercise: { sheet: 1, case: 'standard', screen: 'fr' },
    mode: 'guide',
    attempt: '0.5',
    log: [{ act: { type: 'browser.open' }, by: 'learner', help: 0 }],
  };
  const damaged = "L'exercice gardé ne peut plus être lu. Voici un nouveau départ.";
  const foreign = "L'exercice gardé est d'une autre sorte. Voici un nouveau départ.";
  const records: [string, string, string][] = [
    ['cut short', JSON.stringify(good).slice(0, 40), damaged],
    ['empty', '', damaged],
    ['no object', 'null', damaged],
    ['of another app', JSON.stringify({ ...good, app: 'another' }), foreign],
    [
      'older',
      JSON.stringify({ ...good, version: 0 }),
      "L'exercice gardé vient d'une ancienne version. Voici un nouveau départ.",
    ],
    [
      'with an act that does not fit',
      JSON.stringify({
        ...good,
        log: [{ act: { type: 'mail.follow' }, by: 'learner', help: 0 }],
      }),
      damaged,
    ],
    [
      'with a case that is gone',
      JSON.stringify({ ...good, exercise: { ...good.exercise, case: 'gone' } }),
      damaged,
    ],
    [
      'of another exercise',
      JSON.stringify({ ...good, exercise: { ...good.exercise, case: 'spam' } }),
      foreign,
    ],
  ];
  /** What the device keeps aside of a record with which the exercise cannot be gone on. */
  async function asideOf(learner: Learner, text: string, sentence: string): Promise<string | null> {
    const { page } = learner;
    await keepBefore(page.context(), text);
    await learner.open(1, 'standard');
    await expect(learner.coach).toContainText(sentence);
    await expect(learner.coach.getByRole('button', { name: goOn })).toHaveCount(0);
    const aside = await kept(page, 'guichet-dessai:aside');
    await learner.press('Navigateur');
    await expect(learner.coach).not.toContainText(sentence);
    await page.reload();
    await expect(learner.coach.getByRole('button', { name: goOn })).toBeVisible();
    expect(await kept(page, 'guichet-dessai:aside')).toBe(aside);
    return aside;
  }

  for (const [name, text, sentence] of records) {
    test(`F06, F07: a record ${name} is set aside, with a sentence and a fresh start`, async ({
      learner,
    }) => {
      expect(await asideOf(learner, text, sentence)).toBe(text);
    });
  }

  test('F11: a record of five megabytes is dropped, with a sentence and a fresh start', async ({
    learner,
  }) => {
    expect(await asideOf(learner, 'x'.repeat(2_400_000), damaged)).toBeNull();
  });

  test.describe('F08: a record of a newer version', () => {
    const own = 'guichet-dessai:aside.session.1.standard';
    const newer = JSON.stringify({ ...good, version: 99 });
    const day = 24 * 60 * 60 * 1000;
    const found = Date.UTC(2026, 10, 25);
    const put = (page: Page, text: string) =>
      page.evaluate(([at, it]) => localStorage.setItem(at!, it!), [key, text]);
    const reopen = async (learner: Learner) => {
      await learner.page.reload();
      await expect(learner.coach).toHaveAttribute('data-acts', '0');
    };

    test('is left alone for 30 days, whatever comes after it, and then forgotten', async ({
      learner,
      context,
      page,
    }) => {
      await page.clock.setFixedTime(found);
      await keepBefore(context, newer);
      await learner.open(1, 'standard');
      await expect(learner.coach).toContainText(
        "L'exercice gardé vient d'une version plus récente. Voici un nouveau départ.",
      );
      await expect(learner.coach.getByRole('button', { name: goOn })).toHaveCount(0);
      await learner.press('Navigateur');
      await expect(learner.coach).not.toContainText('Voici un nouveau départ.');
      expect(await kept(page, own)).toBe(found + newer);

      await page.clock.setFixedTime(found + 30 * day);
      await put(page, JSON.stringify({ ...good, version: 100 }));
      await reopen(learner);
      await learner.press('Navigateur');
      await put(page, '{');
      await reopen(learner);
      await expect(learner.coach).toContainText(damaged);
      expect(await kept(page, own)).toBe(found + newer);
      await learner.press('Navigateur');

      await page.clock.setFixedTime(found + 30 * day + 1);
      await put(page, '{');
      await reopen(learner);
      await expect(learner.coach).toContainText(damaged);
      expect(await kept(page, own)).toBeNull();
    });

    test('is on offer again once the app can read it', async ({ learner, context, page }) => {
      const clean = JSON.stringify(good);
      await keepBefore(context, found + clean, own);
      await learner.open(1, 'standard');
      expect([await kept(page), await kept(page, own)]).toEqual([clean, null]);
      await learner.ask(goOn);
      await expect(learner.coach).toHaveAttribute('data-acts', '1');
      await learner.go('monespace.wallonie.be');
      await learner.step('sign-in');
    });
  });

  for (const written of [0, 1]) {
    test(`F30: a tab that closes after ${written} writes of an act is taken up whole, ${written} acts later`, async ({
      learner,
      context,
      page,
    }) => {
      await learner.open(1, 'standard');
      await openSite(learner);
      const acts = await learner.acts();
      await expect.poll(() => kept(page)).toContain('monespace.wallonie.be');
      await page.evaluate((left) => {
        const write = Reflect.get(Storage.prototype, 'setItem');
        Storage.prototype.setItem = function (...entry) {
          if (left > 0) Reflect.apply(write, this, entry);
          left -= 1;
        };
      }, written);
      await learner.press('Me connecter');
      await page.close();
      const next = new Learner(await context.newPage());
      await next.open(1, 'standard');
      await next.ask(goOn);
      await next.landed(acts + written);
      await next.step('sign-in');
    });
  }

  test('F09: a record whose next act is gone from the exercise goes on from the step before it', async ({
    learner,
    page,
  }) => {
    await learner.open(1, 'standard');
    await enter(learner);
    await learner.type('Adresse e-mail', email);
    const acts = await learner.acts();
    await expect.poll(() => kept(page)).toContain('account.type');
    await page.evaluate((at) => {
      const text = localStorage.getItem(at)!;
      localStorage.setItem(at, text.replace('"account.type"', '"account.write"'));
    }, key);
    await page.reload();
    await learner.ask(goOn);
    await learner.hears("L'exercice a changé depuis. Vous reprenez un peu plus tôt.");
    await expect(learner.coach).toHaveAttribute('data-acts', String(acts - 1));
    await learner.step('fill-in');
    await expect(learner.field('Adresse e-mail')).toHaveValue('');
    await fillIn(learner);
    await learner.step('find-mail');
  });

  test('F10: a record with keys that would change what all objects are goes on without them', async ({
    learner,
    context,
    page,
  }) => {
    const clean = JSON.stringify(good);
    const bad = clean.replaceAll(
      /"(app|sheet|by)":/g,
      '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},$&',
    );
    expect(bad.match(/"__proto__"/g)).toHaveLength(3);
    expect(JSON.parse(bad)).toHaveProperty('constructor.prototype.polluted', 1);
    await keepBefore(context, bad);
    await learner.open(1, 'standard');
    await learner.ask(goOn);
    await expect(learner.coach).toHaveAttribute('data-acts', '1');
    expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
    await expect.poll(() => kept(page)).toBe(clean);
    await learner.go('monespace.wallonie.be');
    await learner.step('sign-in');
  });

  test('F04, SW-12: storage that throws as it is looked at: the exercise works, and once it is said that nothing is kept', async ({
    learner,
    context,
  }) => {
    await context.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('Blocked', 'SecurityError');
          },
        });
      }
    });
    await worksInMemory(learner);
  });

  blocked(
    'F03, SW-12: a profile that blocks site data: the exercise works, and once it is said that nothing is kept',
    async ({ learner, page }) => {
      await worksInMemory(learner);
      await page.getByRole('banner').getByRole('button', { name: 'Deutsch' }).click();
      await page.goto('#/fiche/3');
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Das Konto löschen');
      await page.reload();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Supprimer son compte');
    },
  );

  test('F01: storage that is full from the start: the exercise works', async ({
    learner,
    context,
    page,
  }) => {
    await context.addInitScript(fill);
    await learner.open(1, 'standard');
    await enter(learner);
    await fillIn(learner);
    await learner.step('find-mail');
    expect(await kept(page)).toBeNull();
  });

  test('F02: storage that fills in mid-sheet: it is said once, and the exercise goes on', async ({
    learner,
    page,
  }) => {
    await learner.open(1, 'standard');
    const said = await countSaid(page, notKept);
    await openSite(learner);
    await learner.press('Me connecter');
    expect(await said()).toBe(0);
    const before = await kept(page);
    await page.evaluate(fill);
    await learner.press('itsme');
    await learner.hears(notKept);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await learner.press('Confirmer');
    await learner.press('Espace Citoyen');
    await fillIn(learner);
    await learner.step('find-mail');
    expect(await kept(page)).toBe(before);

    await learner.open(1, 'spam');
    await openSite(learner);
    await learner.hears("C'est le bon site");
    expect(await said()).toBe(1);
  });
});

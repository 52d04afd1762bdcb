import type { Page } from '@playwright/test';
import { goOn, kept } from './support/kept.ts';
import { Learner } from './support/learner.ts';
import { confirm, confirmationSubject, email, finishFromForm } from './support/roads.ts';
import { expect, test } from './support/test.ts';

test.describe('F24: two tabs on the same sheet', () => {
  /** A tab on sheet 1, with where it stands and what it would have the device keep. */
  class Tab {
    readonly learner: Learner;
    readonly from: string | undefined;
    readonly mode: 'guide' | 'try';
    /** Which doing of the exercise it is, once something of it is kept. */
    attempt: unknown = null;
    log: string[] = [];
    step: string;
    heading: string;

    constructor(page: Page, mode: Tab['mode'], heading: string, from?: string) {
      this.learner = new Learner(page);
      this.mode = mode;
      this.heading = heading;
      this.from = from;
      this.step = from ?? 'open-site';
    }

    get record() {
      const { mode, attempt, log, from } = this;
      const exercise = { sheet: 1, case: 'standard', screen: 'fr', ...(from && { from }) };
      return { app: 'guichet-d-essai', version: 1, exercise, mode, attempt, log };
    }

    open(): Promise<void> {
      const step = this.from && { step: this.from };
      return this.learner.open(1, 'standard', { mode: this.mode, ...step });
    }

    /** Does an act of a type, which leads to a step and to a heading on the screen. */
    async act(doing: Promise<void>, type: string, step: string, heading: string): Promise<void> {
      await doing;
      this.attempt ??= (await keptRecord(this.learner.page))?.attempt;
      this.log = [...this.log, type];
      this.step = step;
      this.heading = heading;
    }

    /** Goes on, after a reload, with what is kept: where another tab stands. */
    async goOnAs({ attempt, log, step, heading }: Tab): Promise<void> {
      await this.learner.page.reload();
      await expect(this.learner.coach).toHaveAttribute('data-acts', '0');
      await this.learner.ask(goOn);
      await this.learner.landed(log.length);
      Object.assign(this, { attempt, log, step, heading });
    }
  }

  /** The record that is kept, of each entry of its log the act's type; `null` when there is none. */
  async function keptRecord(page: Page) {
    const text = await kept(page);
    if (text === null) return null;
    const record = JSON.parse(text) as { attempt: unknown; log: { act: { type: string } }[] };
    return { ...record, log: record.log.map(({ act }) => act.type) };
  }

  /** What the device knows of the learner. */
  async function learnt(tab: Tab): Promise<unknown> {
    return JSON.parse((await kept(tab.learner.page, 'guichet-dessai:learner')) ?? '{}');
  }

  /** Each tab shows its own place, and both find the same kept. */
  async function expectKept(record: Tab['record'] | null, ...tabs: Tab[]): Promise<void> {
    for (const { learner, log, step, heading } of tabs) {
      await expect(learner.coach).toHaveAttribute('data-acts', String(log.length));
      await learner.step(step);
      const headings = learner.screen.getByRole('heading', { level: 2 });
      await expect(headings).toHaveText([heading]);
      // What one tab keeps comes to the other a little later.
      await expect.poll(() => keptRecord(learner.page)).toEqual(record);
    }
  }

  test('each stays where it is, and what is kept is the whole exercise of the last that did something', async ({
    page,
    context,
  }) => {
    const desk = "Bureau de l'ordinateur";
    const one = new Tab(page, 'guide', desk);
    const other = new Tab(await context.newPage(), 'try', desk);
    const tabs = [one, other];
    await one.open();
    await other.open();
    await expectKept(null, ...tabs);
    const { learner: first } = one;
    const { learner: second } = other;
    const turns: [Tab, () => Promise<void>, string, string, string][] = [
      [one, () => first.press('Navigateur'), 'browser.open', 'open-site', 'Que cherchez-vous ?'],
      [other, () => second.press('Navigateur'), 'browser.open', 'open-site', 'Que cherchez-vous ?'],
      [
        one,
        () => first.go('monespace.wallonie.be'),
        'browser.go',
        'sign-in',
        'Vos démarches, sans faire la file',
      ],
      [
        other,
        () => second.submit('Recherche', 'mon espace'),
        'search.submit',
        'open-site',
        'Résultats pour mon espace',
      ],
      [
        one,
        () => first.press('Me connecter'),
        'site.signIn',
        'sign-in',
        'Choisissez votre clé numérique',
      ],
      [
        one,
        () => first.press('itsme'),
        'signIn.choose',
        'sign-in',
        'Confirmez sur votre téléphone',
      ],
      [
        other,
        () => second.press('Mon Espace, le guichet en ligne de la Wallonie'),
        'search.open',
        'sign-in',
        'Vos démarches, sans faire la file',
      ],
      [
        one,
        () => first.press('Confirmer'),
        'phone.confirm',
        'fill-in',
        'Quel espace voulez-vous ouvrir ?',
      ],
    ];
    for (const [tab, doing, ...now] of turns) {
      await tab.act(doing(), ...now);
      await expectKept(tab.record, ...tabs);
    }
    expect(one.attempt).not.toBe(other.attempt);

    await other.goOnAs(one);
    await expectKept(other.record, ...tabs);
    await other.act(
      second.press('Espace Citoyen'),
      'site.citizen',
      'fill-in',
      'Vos informations personnelles',
    );
    await expectKept(other.record, ...tabs);
    await one.goOnAs(other);
    await expectKept(one.record, ...tabs);
    await one.act(
      first.type('Adresse e-mail', email),
      'account.type',
      'fill-in',
      'Vos informations personnelles',
    );
    await expectKept(one.record, ...tabs);
    await expect(second.field('Adresse e-mail')).toHaveValue('');
  });

  test('one that is done leaves the other its place, and each counts once', async ({
    page,
    context,
  }) => {
    const space = 'Quel espace voulez-vous ouvrir ?';
    const one = new Tab(page, 'guide', space, 'fill-in');
    const other = new Tab(await context.newPage(), 'try', space, 'fill-in');
    const form = ['fill-in', 'Vos informations personnelles'] as const;
    const skills = ['sitePages', 'form', 'mailbox', 'linkInMail', 'reading'];
    const done = (times: number) => Object.fromEntries(skills.map((skill) => [skill, times]));
    await one.open();
    await other.open();
    await one.act(one.learner.press('Espace Citoyen'), 'site.citizen', ...form);
    await other.act(other.learner.press('Espace Citoyen'), 'site.citizen', ...form);
    await other.act(other.learner.type('Adresse e-mail', email), 'account.type', ...form);
    await expectKept(other.record, one, other);

    await finishFromForm(one.learner);
    await expectKept(null, other);
    await expect.poll(() => learnt(other)).toEqual(done(1));
    await other.act(
      other.learner.type("Confirmez l'adresse e-mail", email),
      'account.type',
      ...form,
    );
    await expectKept(other.record, other);
    await one.learner.finished();
    await other.goOnAs(other);
    await expectKept(other.record, other);
    await expect(other.learner.field('Adresse e-mail')).toHaveValue(email);

    await other.learner.press('Envoyer');
    await other.learner.press('Ma boîte mail');
    await other.learner.press(confirmationSubject);
    await confirm(other.learner);
    for (const tab of [one, other]) {
      await tab.learner.finished();
      await expect.poll(() => learnt(tab)).toEqual(done(2));
      await expect.poll(() => kept(tab.learner.page)).toBeNull();
    }
    await page.reload();
    await expect(one.learner.coach).toHaveAttribute('data-acts', '0');
    await expect(one.learner.coach.getByRole('button', { name: goOn })).toHaveCount(0);
  });

  /** A tab at the last step, and what is done there. */
  class LastStep extends Tab {
    constructor(page: Page) {
      super(page, 'guide', 'La protection de vos données', 'read-notice');
    }
    answer(): Promise<void> {
      const { learner, step, heading } = this;
      const answered = learner.answer('Elles servent à traiter mes démarches');
      return this.act(answered, 'card.answer', step, heading);
    }
    tick(): Promise<void> {
      const { learner, step, heading } = this;
      return this.act(learner.tick("Oui, j'ai pris connaissance"), 'account.tick', step, heading);
    }
    async finish(): Promise<void> {
      await this.learner.press('Continuer');
      await this.learner.finished();
    }
  }

  test('an exercise that is gone on with in both counts once', async ({ page, context }) => {
    const one = new LastStep(page);
    const other = new LastStep(await context.newPage());
    await one.open();
    await one.answer();
    await other.open();
    await expectKept(one.record, one, other);
    await other.goOnAs(one);
    await one.tick();
    await one.finish();
    await expect.poll(() => learnt(other)).toEqual({ reading: 1 });

    await other.tick();
    await other.goOnAs(other);
    await expectKept(other.record, other);
    await other.finish();
    await expect.poll(() => learnt(one)).toEqual({ reading: 1 });

    await page.reload();
    await one.open();
    await one.answer();
    await one.tick();
    await one.finish();
    await expect.poll(() => learnt(other)).toEqual({ reading: 2 });
  });

  test('one that is done forgets its own place, and not that of the other', async ({
    page,
    context,
  }) => {
    const one = new LastStep(page);
    const other = new LastStep(await context.newPage());
    await one.open();
    await one.answer();
    await one.tick();
    await other.open();
    await other.answer();
    await expectKept(other.record, one, other);
    await one.finish();
    await other.goOnAs(other);
    await expectKept(other.record, other);
    await other.tick();
    await other.finish();
    for (const tab of [one, other]) await expect.poll(() => kept(tab.learner.page)).toBeNull();
  });
});

import { expect, type Locator, type Page } from '@playwright/test';

export type Params = Partial<
  Record<'mode' | 'lang' | 'screen' | 'need' | 'kiosk' | 'idle' | 'pause' | 'step', string>
>;

/** Someone in front of the app: does what a person does, by role and name, and sees each act land before the next. */
export class Learner {
  readonly page: Page;
  /** True for a learner who taps. */
  touch = false;
  /** What is looked at after each act. */
  afterEach: () => Promise<void> = () => Promise.resolve();

  constructor(page: Page) {
    this.page = page;
  }

  /** The coach, in whichever language. */
  get coach(): Locator {
    return this.page.locator('[data-acts]');
  }

  /** The pretend computer, its screen in whichever language. */
  get screen(): Locator {
    return this.page.getByRole('region', { name: /^(Écran d'exercice|Übungsbildschirm)$/ });
  }

  /** Opens an exercise by its address, with no reading pause unless told. */
  async open(sheet: number, name: string, params: Params = {}): Promise<void> {
    const query = new URLSearchParams({ case: name, lang: 'fr', pause: '0', ...params });
    await this.page.goto(`#/fiche/${sheet}/exercice?${query}`);
    // One exercise can follow another in the same page: until the new one has come, the old one is there.
    const { mode = 'guide' } = params;
    const opened = `[data-sheet="${sheet}"][data-case="${name}"][data-mode="${mode}"]`;
    await expect(this.coach.and(this.page.locator(opened))).toHaveAttribute('data-acts', '0');
  }

  async acts(): Promise<number> {
    return Number(await this.coach.getAttribute('data-acts'));
  }

  /** The number of acts once what was done has been painted: the press, the page that comes of it, the coach's answer. */
  async actsSettled(): Promise<number> {
    const acts = await this.page.evaluate(async () => {
      for (let frame = 0; frame < 3; frame += 1) {
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      }
      return document.querySelector('[data-acts]')?.getAttribute('data-acts');
    });
    return Number(acts);
  }

  /** The step that the coach stands at. */
  async step(id: string): Promise<void> {
    await expect(this.coach).toHaveAttribute('data-step', id);
  }

  /** Does something that is one act, and waits until it has landed. */
  async act(doing: () => Promise<void>): Promise<void> {
    const before = await this.acts();
    await doing();
    await this.landed(before + 1);
  }

  /** Waits until so many acts have been done. */
  async landed(acts: number): Promise<void> {
    // Looked for at each frame, where an assertion looks less and less often.
    await this.page.locator(`[data-acts="${acts}"]`).waitFor();
    await this.afterEach();
  }

  /** Does something more than once that is to count as one act. */
  async once(doing: () => Promise<void>): Promise<void> {
    const before = await this.acts();
    await this.act(doing);
    expect(await this.actsSettled()).toBe(before + 1);
  }

  /** Clicks, or taps. */
  async hit(target: Locator): Promise<void> {
    await (this.touch ? target.tap() : target.click());
  }

  button(name: string | RegExp): Locator {
    return this.screen.getByRole('button', { name, exact: true });
  }

  field(label: string): Locator {
    return this.screen.getByLabel(label, { exact: true }).and(this.page.locator('input, textarea'));
  }

  async press(name: string | RegExp): Promise<void> {
    await this.act(() => this.hit(this.button(name)));
  }

  async tick(name: string): Promise<void> {
    await this.act(() => this.hit(this.screen.getByRole('checkbox', { name, exact: true })));
  }

  async choose(name: string | RegExp): Promise<void> {
    await this.act(() => this.hit(this.screen.getByRole('radio', { name, exact: true })));
  }

  /** Types into a field, and leaves it. */
  async type(label: string, text: string): Promise<void> {
    const field = this.field(label);
    await this.act(async () => {
      await field.fill(text);
      await field.press('Tab');
    });
  }

  /** Types into a field, and presses Enter. */
  async submit(label: string, text: string): Promise<void> {
    const field = this.field(label);
    await this.act(async () => {
      await field.fill(text);
      await field.press('Enter');
    });
  }

  async go(address: string): Promise<void> {
    await this.submit('Adresse du site', address);
  }

  /** Answers a question of the training card. */
  async answer(name: string): Promise<void> {
    await this.act(() => this.hit(this.coach.getByRole('button', { name, exact: true })));
  }

  /** Presses one of the coach's own buttons. */
  async ask(name: string): Promise<void> {
    await this.coach.getByRole('button', { name, exact: true }).click();
  }

  /** Opens help so many rungs far, each seen before the next is asked for: until the way is known, more presses count as one. */
  async askFor(rungs: number): Promise<void> {
    const help = this.coach
      .getByRole('heading', { name: /^(Votre aide|Ihre Hilfe)$/ })
      .locator('..');
    for (let rung = 1; rung <= rungs; rung += 1) {
      await this.coach.getByRole('button', { name: /^(Aide|Hilfe)$/ }).click();
      await expect(help.getByRole('listitem')).toHaveCount(rung);
    }
  }

  /** The coach has said this, in words and by a sign (A11Y-32). */
  async hears(text: string): Promise<void> {
    const status = this.coach.getByRole('status');
    await expect(status).toContainText(text);
    await expect(status.locator('svg')).toBeVisible();
  }

  /** The page in the pretend browser has this title. */
  async sees(title: string): Promise<void> {
    await expect(
      this.screen.getByRole('heading', { level: 2, name: title, exact: true }),
    ).toBeVisible();
  }

  async undo(): Promise<void> {
    await this.act(() => this.ask('Annuler'));
  }

  /** Lets the coach do one act, by keyboard; it may take all rungs of help first. Needs `hurry` for what the coach takes its time over. */
  async together(): Promise<void> {
    const button = (name: RegExp) => this.coach.getByRole('button', { name });
    const doIt = button(/^(Faites-le avec moi|Zusammen machen)$/);
    if (!(await doIt.isVisible())) {
      await button(/^(Aide|Hilfe)$/).press('Enter');
      // Until the way is known, more presses count as one.
      await this.coach.getByRole('heading', { name: /^(Votre aide|Ihre Hilfe)$/ }).waitFor();
      for (let rung = 2; rung <= 4; rung += 1) await this.page.keyboard.press('Enter');
    }
    await this.act(async () => {
      await doIt.press('Enter');
      await this.page.clock.runFor(4000);
    });
  }

  /** Follows help alone to a step, or to the end of the sheet. */
  async helpedTo(step: string, most = 60): Promise<void> {
    for (let count = 0; count < most; count += 1) {
      if ((await this.coach.getAttribute('data-step')) === step) break;
      await this.together();
    }
    await this.step(step);
  }

  /** Follows help alone to the end of the sheet. */
  async finishTogether(): Promise<void> {
    await this.helpedTo('done');
    await this.finished();
  }

  /** Makes the page's clock one that a test may wind forward; before `open`. */
  async hurry(): Promise<void> {
    await this.page.clock.install();
  }

  async finished(): Promise<void> {
    await expect(this.coach.getByRole('heading', { name: 'Fiche terminée' })).toBeVisible();
    await this.step('done');
  }
}

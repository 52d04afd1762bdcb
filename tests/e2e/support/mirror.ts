import { expect, type Locator } from '@playwright/test';
import { createPlanner } from '../../../src/coach/planner.ts';
import { allTexts } from '../../../src/i18n/texts.ts';
import { createSession, type Exercise } from '../../../src/session/session.ts';
import { sheetOf } from '../../../src/sheets/brought.ts';
import { stepsOf } from '../../../src/sheets/kit.ts';
import { controlOf, textOf, type Act } from '../../../src/world/acts.ts';
import { shownPage } from '../../../src/world/browser.ts';
import { cases, type CaseName, type SheetNumber } from '../../../src/world/cases/index.ts';
import { phoneShows } from '../../../src/world/phone.ts';
import { cardPlace } from '../../../src/world/reader.ts';
import { dialogOf } from '../../../src/world/sign-in.ts';
import { affordances, keyOf, type World } from '../../../src/world/world.ts';
import '../../support/brought.ts';
import type { Learner } from './learner.ts';

/** Every sheet with each of its cases. */
export const allCases = Object.entries(cases).flatMap(([sheet, names]) =>
  names.map((name: CaseName) => ({ sheet: Number(sheet) as SheetNumber, name })),
);

/** A session in Node that lives what the learner lives in the browser: what the screen ought to show. */
export class Mirror {
  readonly session;
  readonly #planner = createPlanner();

  constructor(exercise: Exercise) {
    this.session = createSession(exercise);
  }

  get world(): World {
    return this.session.world;
  }

  get done(): boolean {
    return this.session.goal === null;
  }

  /** The next act that help would tell. */
  next(): Act {
    const { world, place, goal } = this.session;
    const act = goal && this.#planner.roadTo(world, place.path, goal)?.[0];
    if (!act) throw new Error(`No road from ${place.path}.`);
    return act;
  }

  /** The acts that the screen offers now and that would change something. */
  offered(): Act[] {
    const { draft } = this.world.account;
    return affordances(this.world)
      .map(({ act }) => act)
      .filter(
        (act) =>
          !(act.type === 'account.type' && draft[act.field] === act.text) &&
          !(act.type === 'request.type' && this.world.request.reason === act.text),
      );
  }

  /** The controls that the screen and the training card ought to show, sorted. */
  controls(): string[] {
    return [...new Set(affordances(this.world).map(({ act }) => controlOf(act)))].sort();
  }

  /** What the page is called where the exercise stands now, by a coach of a language (A11Y-23). */
  title(lang: 'fr' | 'de'): string {
    const { exercise, place } = this.session;
    const steps = stepsOf(sheetOf(exercise.sheet), exercise.case, place.step);
    const { documentTitle, documentTitleDone } = allTexts[lang].coach as Record<string, string>;
    return (this.done ? documentTitleDone : documentTitle)!
      .replace('{{number}}', String(exercise.sheet))
      .replace('{{step}}', String(steps.indexOf(place.step) + 1))
      .replace('{{total}}', String(steps.length));
  }

  do(act: Act): void {
    if (!this.session.act(act)) throw new Error(`Not offered: ${controlOf(act)}`);
  }
}

/** A world → which of the pretend screens it shows. */
export function screenOf(world: World): string {
  const page = shownPage(world);
  const { account, request, files } = world;
  return JSON.stringify([
    page && { ...page, query: page.site === 'search' && page.query !== '', search: undefined },
    dialogOf(world),
    phoneShows(world),
    cardPlace(world),
    account.tried,
    account.tickForgotten,
    request.missing,
    files.documentForgotten,
    page?.site === 'monespace' && ['file', 'deletion'].includes(page.view) && keyOf(world),
  ]);
}

/** The control of an act, where the learner sees it. */
export function controlFor(learner: Learner, act: Act): Locator {
  const place = act.type === 'card.answer' ? learner.coach : learner.screen;
  return place
    .locator(`[data-control="${controlOf(act)}"]:not(:disabled)`)
    .filter({ visible: true })
    .first();
}

/** Does an act in the browser, with the mouse and the keyboard, and then in the mirror: it has landed when both have done as many. */
export async function perform(learner: Learner, mirror: Mirror, act: Act): Promise<void> {
  const control = controlFor(learner, act);
  const text = textOf(act);
  if (text === null) await control.click();
  else {
    await control.fill(text);
    await control.press(
      act.type === 'account.type' || act.type === 'request.type' ? 'Tab' : 'Enter',
    );
  }
  mirror.do(act);
  await learner.landed(mirror.session.log.length);
}

/** Where the coach stands, what it marks, and what can be used on the pretend screen and on the training card, as the page has it now. */
async function usable(learner: Learner) {
  return learner.page.evaluate(() => {
    const coach = document.querySelector('[data-acts]');
    const screen = [...document.querySelectorAll('section[aria-label]')].find((it) => it !== coach);
    const works = (element: Element) =>
      element.getClientRects().length > 0 &&
      !element.closest('[inert]') &&
      !element.matches(':disabled, [aria-disabled="true"], [tabindex="-1"]');
    const all = [
      ...(screen?.querySelectorAll(
        'button, input, select, textarea, a[href], summary, [tabindex], [contenteditable]',
      ) ?? []),
    ].filter(works);
    const inert = (element: Element) =>
      element.matches('input[readonly], input[type="radio"]:checked, a[data-jump]') ||
      element.hasAttribute('data-control');
    const answers = [...(coach?.querySelectorAll('[data-control^="card.answer"]') ?? [])];
    const controls = [...all, ...answers.filter(works)]
      .map((element) => element.getAttribute('data-control'))
      .filter((control) => control !== null);
    return {
      step: coach?.getAttribute('data-step'),
      marked: document.querySelectorAll('[data-hint]').length,
      controls: [...new Set(controls)].sort(),
      dead: all.filter((element) => !inert(element)).map((element) => element.outerHTML),
    };
  });
}

/** The coach stands at the mirror's step and marks nothing, and the screen shows what the world offers: no more, no less, and nothing dead. */
export async function expectMatch(learner: Learner, mirror: Mirror, where: string): Promise<void> {
  await expect
    .poll(async () => usable(learner), { message: where })
    .toEqual({
      step: mirror.session.place.step,
      marked: 0,
      controls: mirror.controls(),
      dead: [],
    });
}

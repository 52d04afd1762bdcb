import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeRecord } from '../../src/session/record.ts';
import { clear, names, set } from '../../src/session/storage.ts';
import App from '../../src/ui/App.svelte';
import { exerciseName } from '../../src/ui/kept-names.ts';
import { parseRoute } from '../../src/ui/route.ts';
import { loadPage } from '../../src/ui/shell/pages.ts';
import { forgetDraft } from '../../src/ui/trainer/draft.svelte.ts';
import { readPlan } from '../../src/ui/trainer/plan.ts';
import { controlOf } from '../../src/world/acts.ts';
import { personalText } from '../support/acts.ts';
import { act, begin } from '../support/learner.ts';
import { left } from '../support/left.ts';
import { newTraces, readable } from '../support/new-traces.ts';
import { actOf } from '../support/play.ts';
import { typingPlaces, type TypingPlace } from '../support/typing-places.ts';
import { landed } from './support/desk.ts';

const logged: string[] = [];
const ownAddress = window.location.href;

beforeEach(() => {
  const log = (...line: unknown[]) => void logged.push(readable(...line));
  for (const method of ['log', 'info', 'debug', 'warn', 'error'] as const) {
    vi.spyOn(console, method).mockImplementation(log);
  }
});

afterEach(() => {
  clear();
  history.replaceState(null, '', ownAddress);
});

/** Waits until an act is done, shown, answered and kept. */
async function settled(): Promise<void> {
  for (let painted = 0; painted < 3; painted += 1) await landed();
}

/** Opens the exercise in J'essaie and goes on where it was kept, in front of the field. Returns the field. */
async function reach({ sheet, name, way, control }: TypingPlace): Promise<HTMLInputElement> {
  cleanup();
  clear();
  const session = begin(sheet, name, sheet === 2 ? { need: 'tax' } : {});
  act(session, ...way);
  set(exerciseName(session.exercise), writeRecord(session, 'try'));
  const hash = `#/fiche/${sheet}/exercice?case=${name}&mode=try&pause=0`;
  history.replaceState(null, '', hash);
  render(App, { start: await loadPage(parseRoute(hash)) });
  await fireEvent.click(screen.getByText('Continuer où vous en étiez'));
  await settled();
  expect(document.querySelector('[data-acts]')).toHaveProperty(
    'dataset.acts',
    String(session.log.length),
  );
  const wanted = controlOf(actOf(session.world, `${control} `));
  const field = `:is(input, textarea)[data-control="${wanted}"]`;
  // What the practice computer shows once it is used comes after the first look.
  return vi.waitUntil(() => document.querySelector<HTMLInputElement>(field), 20_000);
}

async function type(field: HTMLInputElement, text: string): Promise<void> {
  await fireEvent.input(field, { target: { value: text } });
  await fireEvent.keyDown(field, { key: 'Enter' });
  await fireEvent.change(field);
  await settled();
}

async function press(control: Element): Promise<void> {
  await fireEvent.click(control);
  await settled();
}

/** Presses some of what can be pressed on the practice computer, and changes the mode: it goes into the address. */
async function goOn(turns: readonly number[]): Promise<void> {
  for (const turn of turns) {
    const controls = document.querySelectorAll('.screen button[data-control]:enabled');
    await press(controls[turn % controls.length]!);
  }
  await press(screen.getByText('Je vérifie'));
}

const all = async () => ({ ...(await left()), console: logged.join('\n') });

/** The places where a typed text is found that was not there before. */
async function found(text: string, before: string): Promise<string[]> {
  return Object.entries(await all()).flatMap(([place, after]) =>
    newTraces(text, before, after).map((trace) => `${place}: ${trace}`),
  );
}

describe.each(typingPlaces)(
  'SAFE-15: what is typed in $control of sheet $sheet, $name',
  (place) => {
    it('reaches nothing that the device keeps, nor address, title, history and console', async () => {
      await fc.assert(
        fc.asyncProperty(
          personalText,
          fc.array(fc.nat({ max: 9_999 }), { maxLength: 3 }),
          async (text, turns) => {
            const field = await reach(place);
            const before = Object.values(await all()).join('\n');
            await type(field, text);
            expect(await found(text, before)).toEqual([]);
            await goOn(turns);
            expect(window.location.hash).toContain('mode=check');
            expect(await found(text, before)).toEqual([]);
          },
        ),
        { seed: 20261125, numRuns: 8 },
      );
    });
  },
);

async function open(hash: string): Promise<void> {
  cleanup();
  clear();
  forgetDraft();
  history.replaceState(null, '', hash);
  render(App, { start: await loadPage(parseRoute(hash)) });
}

const save = "Enregistrer l'atelier";
/** The fields outside the exercises, and how each is come to. */
const outside: Record<string, () => Promise<HTMLInputElement>> = {
  async 'the resume code'() {
    await open('#/');
    await fireEvent.click(screen.getByRole('button', { name: "J'ai un code de reprise" }));
    const name = "J'ai un code de reprise";
    return screen.findByRole('textbox', { name }, { timeout: 20_000 });
  },
  async 'the name of a workshop'() {
    await open('#/formateur');
    await fireEvent.click(screen.getByRole('button', { name: "Ajouter à l'atelier" }));
    return screen.findByLabelText("Nom de l'atelier");
  },
  async 'the name of an exercise in it'() {
    await open('#/formateur');
    await fireEvent.click(screen.getByRole('button', { name: "Ajouter à l'atelier" }));
    return screen.findByLabelText("Nom de l'exercice 1");
  },
};

/** Goes on to an exercise in the same visit, and does something there, which is kept. */
async function practiseNext(): Promise<void> {
  window.location.hash = '#/fiche/1/exercice?mode=try&pause=0';
  await press(await screen.findByRole('button', { name: 'Navigateur' }, { timeout: 20_000 }));
}

describe('SAFE-15: what is typed outside the exercises', () => {
  it.each(Object.keys(outside))(
    '%s: reaches nothing that the device keeps, nor address, title, history and console',
    async (name) => {
      await fc.assert(
        fc.asyncProperty(personalText, async (text) => {
          const field = await outside[name]!();
          const before = Object.values(await all()).join('\n');
          await type(field, text);
          expect(await found(text, before)).toEqual([]);
          await practiseNext();
          expect(names()).toContain('session.1.standard');
          expect(await found(text, before)).toEqual([]);
        }),
        { seed: 20261125, numRuns: 8 },
      );
    },
  );

  it('the names of a workshop: stand in the file that is saved, and nowhere else', async () => {
    const files: Blob[] = [];
    const make = URL.createObjectURL.bind(URL);
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      files.push(file as Blob);
      return make(file);
    });
    const field = await outside['the name of a workshop']!();
    const before = Object.values(await all()).join('\n');
    await type(field, 'Mardi de Zoé');
    await type(screen.getByLabelText("Nom de l'exercice 1"), 'Avec Ahmed');
    await press(screen.getByRole('button', { name: save }));
    expect(await Promise.all(files.map(async (file) => planNames(await file.text())))).toEqual([
      ['Mardi de Zoé', 'Avec Ahmed'],
    ]);
    await practiseNext();
    expect(await found('Mardi de Zoé', before)).toEqual([]);
    expect(await found('Avec Ahmed', before)).toEqual([]);
  });
});

/** The names in the text of a workshop's file. */
function planNames(text: string): string[] {
  const plan = readPlan(text);
  if ('problem' in plan) throw new Error(plan.problem);
  return [plan.name, ...plan.items.map(({ name }) => name)];
}

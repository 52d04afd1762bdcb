import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeRecord } from '../../src/session/record.ts';
import { clear, set } from '../../src/session/storage.ts';
import App from '../../src/ui/App.svelte';
import { exerciseName } from '../../src/ui/kept-names.ts';
import { parseRoute } from '../../src/ui/route.ts';
import { loadPage } from '../../src/ui/shell/pages.ts';
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

import { cleanup, render } from '@testing-library/svelte';
import type { Component, ComponentProps } from 'svelte';
import { afterEach, beforeAll } from 'vitest';
import { textFiles, type TextFile } from '../../../src/i18n/files.ts';
import { loadTexts, setLanguages } from '../../../src/i18n/language.svelte.ts';
import type { RealKind } from '../../../src/session/looks-real.ts';
import { afterPaint } from '../../../src/ui/after-paint.ts';
import type { Desk } from '../../../src/ui/desk/context.ts';
import type { Mode } from '../../../src/ui/route.ts';
import { Practice } from '../../../src/ui/session.svelte.ts';
import type { Act } from '../../../src/world/acts.ts';
import WithDesk from './WithDesk.svelte';

beforeAll(async () => {
  await setLanguages({ coach: 'fr', screen: 'fr' });
  await loadTexts(Object.keys(textFiles) as TextFile[]);
});

afterEach(cleanup);

/** Sheet 1 under way, after some acts; nothing of it is kept on the device. */
export function practise(mode: Mode = 'try', pause = 0, ...acts: Act[]): Practice {
  const practice = new Practice({
    exercise: { sheet: 1, case: 'standard', screen: 'fr' },
    mode,
    pause,
    keep: false,
  });
  for (const act of acts) {
    if (!practice.perform(act)) throw new Error(`Not offered: ${act.type}`);
  }
  return practice;
}

/** The acts from the desk to the empty form. */
export const toForm: Act[] = [
  { type: 'browser.open' },
  { type: 'browser.go', text: 'monespace.wallonie.be' },
  { type: 'site.signIn' },
  { type: 'signIn.choose', key: 'itsme' },
  { type: 'phone.confirm' },
  { type: 'site.citizen' },
];

/** Waits until what was pressed has been painted and done. */
export function landed(): Promise<void> {
  return new Promise((resolve) => void afterPaint(resolve));
}

/** The desk of a practice, the acts that it is asked to do, and what it was told looked real. */
export function deskOf(practice: Practice, hintText: string | null = null) {
  const acts: Act[] = [];
  const warned: RealKind[] = [];
  const desk: Desk = {
    get world() {
      return practice.screenWorld;
    },
    get hint() {
      return practice.hint;
    },
    hintText,
    perform(act) {
      acts.push(act);
      return practice.perform(act);
    },
    warn(kind) {
      warned.push(kind);
    },
  };
  return { desk, acts, warned };
}

/** A component with its properties, to be shown on a desk. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each component's own props are checked below
export function part<V extends Component<any>>(View: V, props: ComponentProps<V>) {
  return {
    View: View as unknown as Component<Record<string, unknown>>,
    props: props as Record<string, unknown>,
  };
}

/** Shows components on a desk, one after the other. */
export function show(desk: Desk, ...parts: ReturnType<typeof part>[]) {
  return render(WithDesk, { desk, parts });
}

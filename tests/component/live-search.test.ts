import { screen } from '@testing-library/svelte';
import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import Catalogue from '../../src/ui/desk/monespace/Catalogue.svelte';
import { Practice } from '../../src/ui/session.svelte.ts';
import { deskOf, part, show, toForm } from './support/desk.ts';

afterEach(() => void vi.useRealTimers());

/** However slowly a busy machine types, nothing is a pause but what the test makes one. */
const holdClock = () => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });

function catalogue() {
  const practice = new Practice({
    exercise: { sheet: 2, case: 'standard', screen: 'fr' },
    mode: 'try',
    pause: 0,
    keep: false,
  });
  for (const act of [...toForm, { type: 'site.newProcedure' } as const]) practice.perform(act);
  const { desk, acts } = deskOf(practice);
  show(desk, part(Catalogue, {}));
  const input = screen.getByRole<HTMLInputElement>('searchbox', {
    name: 'Rechercher une démarche',
  });
  return { acts, input, status: screen.getByRole('status') };
}

test('nothing is listed before a query', () => {
  const { status } = catalogue();
  expect(status.textContent.trim()).toBe('');
  expect(document.querySelector('[data-act="catalogue.open"]')).toBeNull();
});

test('a pause in the typing is one act, and the space just typed stays', async () => {
  holdClock();
  const { acts, input, status } = catalogue();
  await userEvent.type(input, 'immo ');
  expect(acts).toEqual([]);
  vi.advanceTimersByTime(400);
  await expect.poll(() => status.textContent).toMatch(/^4 résultats/);
  expect(acts).toHaveLength(1);
  expect(input.value).toBe('immo ');
  await userEvent.keyboard('{Enter}');
  expect(acts).toHaveLength(1);
});

test('Enter searches at once, and no second time after the pause', async () => {
  holdClock();
  const { acts, input, status } = catalogue();
  await userEvent.type(input, 'gaufres{Enter}');
  vi.advanceTimersByTime(400);
  expect(acts).toEqual([{ type: 'catalogue.search', text: 'gaufres' }]);
  await expect.poll(() => status.textContent).toMatch(/^Aucun résultat/);
  await userEvent.type(input, '{Backspace}');
  vi.advanceTimersByTime(400);
  expect(acts).toHaveLength(2);
});

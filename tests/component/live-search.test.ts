import { screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import Catalogue from '../../src/ui/desk/monespace/Catalogue.svelte';
import { Practice } from '../../src/ui/session.svelte.ts';
import { deskOf, part, show, toForm } from './support/desk.ts';

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
  const { acts, input, status } = catalogue();
  await userEvent.type(input, 'immo ');
  await expect.poll(() => status.textContent).toMatch(/^4 résultats/);
  expect(acts).toHaveLength(1);
  expect(input.value).toBe('immo ');
  await userEvent.keyboard('{Enter}');
  expect(acts).toHaveLength(1);
});

test('Enter searches at once, and no second time after the pause', async () => {
  const { acts, input, status } = catalogue();
  await userEvent.type(input, 'gaufres{Enter}');
  expect(acts).toEqual([{ type: 'catalogue.search', text: 'gaufres' }]);
  await expect.poll(() => status.textContent).toMatch(/^Aucun résultat/);
  await userEvent.type(input, '{Backspace}');
  await expect.poll(() => acts.length).toBe(2);
});

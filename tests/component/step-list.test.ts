import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import StepList from '../../src/ui/coach/StepList.svelte';
import { practise, toForm } from './support/desk.ts';

const steps = () =>
  screen
    .getAllByRole('listitem')
    .map((step) => [
      step.getAttribute('aria-current'),
      step.querySelector('.words')?.textContent.replace(/\s+/g, ' ').trim(),
    ]);

test('A11Y-25: tells each step as done, current or to come, and follows the sheet', async () => {
  const practice = practise();
  render(StepList, { practice, restart: () => {} });
  expect(steps()).toEqual([
    ['step', 'Ouvrir le site en cours'],
    [null, 'Se connecter à venir'],
    [null, 'Compléter ses informations à venir'],
    [null, "Trouver l'e-mail de confirmation à venir"],
    [null, "Suivre le lien de l'e-mail à venir"],
    [null, 'Lire la page de confirmation à venir'],
    [null, "Lire l'avertissement à venir"],
  ]);
  for (const act of toForm) practice.perform(act);
  await expect
    .poll(() => steps().slice(0, 4))
    .toEqual([
      [null, 'Ouvrir le site faite'],
      [null, 'Se connecter faite'],
      ['step', 'Compléter ses informations en cours'],
      [null, "Trouver l'e-mail de confirmation à venir"],
    ]);
});

test('opens into words and closes again', async () => {
  render(StepList, { practice: practise(), restart: () => {} });
  const button = screen.getByRole('button', { name: 'Voir les étapes' });
  expect(button.getAttribute('aria-expanded')).toBe('false');
  await userEvent.click(button);
  expect(button.getAttribute('aria-expanded')).toBe('true');
  expect(screen.getByText('Se connecter').getBoundingClientRect().width).toBeGreaterThan(20);
});

import { render, screen } from '@testing-library/svelte';
import { afterEach, expect, test, vi } from 'vitest';
import Rungs from '../../src/ui/coach/Rungs.svelte';
import { practise } from './support/desk.ts';

afterEach(() => void vi.useRealTimers());

const lines = () =>
  screen
    .queryAllByRole('listitem')
    .map((line) => line.querySelector('span')?.textContent.replace(/\s+/g, ' ').trim());
const pause = () => screen.queryByText('Prenez le temps de lire. La suite arrive.');

const rungs = [
  "Le navigateur est le programme pour aller sur Internet. L'adresse du site s'y écrit tout en haut.",
  "Sur le bureau de l'ordinateur.",
  "Cherchez l'image « Navigateur ».",
  'Appuyez sur « Navigateur ».',
];

test('nothing stands there before help is asked for', () => {
  render(Rungs, { practice: practise() });
  expect(screen.queryByRole('heading', { name: 'Votre aide' })).toBeNull();
});

test('A11Y-10: each asking opens one rung more; the fourth marks the control', async () => {
  const practice = practise();
  render(Rungs, { practice });
  for (const count of [1, 2, 3, 4]) {
    expect(practice.hint).toBeNull();
    practice.ask();
    await expect.poll(lines).toEqual(rungs.slice(0, count));
  }
  expect(practice.hint).toBe('browser.open');
  practice.ask();
  await expect.poll(() => lines().length).toBe(5);
});

test('from the second on, a reading pause comes before the rung', async () => {
  const practice = practise('try', 30);
  render(Rungs, { practice });
  practice.ask();
  await expect.poll(lines).toEqual(rungs.slice(0, 1));
  expect(pause()).toBeNull();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  practice.ask();
  await expect.poll(pause).not.toBeNull();
  expect(lines()).toEqual(rungs.slice(0, 1));
  practice.ask();
  vi.advanceTimersByTime(30_000);
  await expect.poll(lines).toEqual(rungs.slice(0, 2));
  expect(pause()).toBeNull();
});

test('the ladder begins again when the way has changed', async () => {
  const practice = practise();
  render(Rungs, { practice });
  practice.ask();
  await expect.poll(() => lines().length).toBe(1);
  practice.perform({ type: 'browser.open' });
  await expect.poll(() => lines().length).toBe(0);
});

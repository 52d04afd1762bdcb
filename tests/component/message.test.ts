import { cleanup, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';
import Message from '../../src/ui/coach/Message.svelte';

afterEach(cleanup);
afterEach(() => void vi.useRealTimers());

const region = () => screen.getByRole('status');
const words = () => [...region().querySelectorAll('p')].map((line) => line.textContent.trim());

/** Every text that the live region holds from now on. */
function heard(): string[][] {
  const all: string[][] = [];
  new MutationObserver(() => all.push(words())).observe(region(), {
    subtree: true,
    childList: true,
    characterData: true,
  });
  return all;
}

test('A11Y-24: the region stands there empty before it says anything, and speaks politely', async () => {
  render(Message, { lines: ['Bien.'], also: [], silent: false, turn: 1 });
  expect(words()).toEqual([]);
  expect(region().getAttribute('aria-live')).not.toBe('assertive');
  await expect.poll(words).toEqual(['Bien.']);
});

test('what stands beside it as the page opens is not said; what changes there is', async () => {
  const { rerender } = render(Message, {
    lines: [],
    also: ['Étape 1 sur 7'],
    silent: true,
    turn: 1,
  });
  const all = heard();
  await rerender({ lines: [], also: ['Étape 2 sur 7'], silent: false, turn: 2 });
  await expect.poll(words).toEqual(['Étape 2 sur 7']);
  expect(all.flat()).not.toContain('Étape 1 sur 7');
});

test('A11Y-24: the same words, said again, are emptied first', async () => {
  const { rerender } = render(Message, {
    lines: ["C'est refait."],
    also: [],
    silent: false,
    turn: {},
  });
  await expect.poll(words).toEqual(["C'est refait."]);
  const all = heard();
  await rerender({ lines: ["C'est refait."], also: [], silent: false, turn: {} });
  await expect.poll(() => all.length).toBeGreaterThanOrEqual(2);
  expect(all[0]).toEqual([]);
  expect(all.at(-1)).toEqual(["C'est refait."]);
});

test('of two answers in quick succession only the last is said', async () => {
  const { rerender } = render(Message, { lines: [], also: [], silent: false, turn: 0 });
  const all = heard();
  await rerender({ lines: ['Un.'], also: [], silent: false, turn: 1 });
  await rerender({ lines: ['Deux.'], also: [], silent: false, turn: 2 });
  await expect.poll(words).toEqual(['Deux.']);
  expect(all.flat()).not.toContain('Un.');
});

test('what changes beside a reply does not put it off', async () => {
  vi.useFakeTimers();
  const reply = { lines: ['Bien.'], silent: false, turn: 1 };
  const { rerender } = render(Message, { ...reply, also: [] });
  vi.advanceTimersByTime(150);
  await rerender({ ...reply, also: ['Première aide.'] });
  vi.advanceTimersByTime(50);
  await tick();
  expect(words()).toEqual(['Bien.']);
  vi.advanceTimersByTime(150);
  await tick();
  expect(words()).toEqual(['Bien.', 'Première aide.']);
});

test('a reply is seen at once, and saying it moves nothing', async () => {
  const { container } = render(Message, {
    lines: ['Un.', 'Deux.'],
    also: [],
    silent: false,
    turn: 1,
  });
  const seen = () => [container.innerText.split(/\n+/), container.getBoundingClientRect().height];
  const [sentences, height] = seen();
  expect(sentences).toEqual(['Un.', 'Deux.']);
  expect(words()).toEqual([]);
  await expect.poll(words).toEqual(['Un.', 'Deux.']);
  expect(seen()).toEqual([['Un.', 'Deux.'], height]);
});

test('sentences whose words are still on their way are the same, and may be', async () => {
  render(Message, { lines: ['…', '…'], also: ['…', '…'], silent: false, turn: 1 });
  await expect.poll(words).toEqual(['…', '…', '…', '…']);
});

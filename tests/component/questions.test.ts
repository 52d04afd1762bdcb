import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import Questions from '../../src/ui/coach/Questions.svelte';
import { citizen } from '../../src/world/card.ts';
import type { Act } from '../../src/world/acts.ts';
import { landed, practise, toForm } from './support/desk.ts';

const { email } = citizen;
const toConfirmed: Act[] = [
  ...toForm,
  { type: 'account.type', field: 'email', text: email },
  { type: 'account.type', field: 'confirm', text: email },
  { type: 'account.send' },
  { type: 'browser.mailbox' },
  { type: 'mail.open', id: 'confirmation' },
  { type: 'mail.follow' },
];
const wrong = { type: 'card.answer', question: 'confirmed', answer: 'pay' } as const;

/** The question about the page that says the space is confirmed, and what is answered to it. */
function asked() {
  const acts: Act[] = [];
  const perform = (act: Act) => void acts.push(act);
  render(Questions, { practice: practise('try', 0, ...toConfirmed), perform });
  const button = screen
    .getAllByRole('button')
    .find(({ dataset }) => dataset['control'] === 'card.answer:confirmed:pay')!;
  return { acts, button };
}

test('an answer shows that it was pressed before anything comes of it', async () => {
  const { acts, button } = asked();
  const outline = () => getComputedStyle(button).outlineStyle;
  expect(outline()).toBe('none');
  await fireEvent.click(button);
  expect([outline(), acts]).toEqual(['solid', []]);
  await landed();
  expect(acts).toEqual([wrong]);
  await expect.poll(outline).toBe('none');
});

test('a double click answers once', async () => {
  const { acts, button } = asked();
  await fireEvent.click(button);
  await fireEvent.click(button);
  await landed();
  expect(acts).toEqual([wrong]);
});

test('Enter answers', async () => {
  const { acts, button } = asked();
  button.focus();
  await userEvent.keyboard('{Enter}');
  await landed();
  expect(acts).toEqual([wrong]);
});

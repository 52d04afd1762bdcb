import { screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import TrainingCard from '../../src/ui/coach/TrainingCard.svelte';
import TypeField from '../../src/ui/desk/TypeField.svelte';
import { deskOf, part, practise, show, toForm } from './support/desk.ts';

const typed = (field: 'email' | 'confirm') => (text: string) =>
  ({ type: 'account.type', field, text }) as const;
const address = 'camille.lambert@exercice.test';
const fillButtons = () => screen.queryAllByRole('button', { name: /Écrire dans le champ/ });

test('with no field in sight it is there to be read, without a button', () => {
  const practice = practise();
  show(deskOf(practice).desk, part(TrainingCard, { practice }));
  expect(fillButtons()).toEqual([]);
  const values = screen.getAllByRole('definition').map((value) => value.textContent.trim());
  expect(values).toEqual([
    'monespace.wallonie.be',
    'Camille Lambert',
    address,
    '0400 00 00 00',
    '1234',
    '00.00.00-000.00',
  ]);
});

test('A11Y-11: its button writes the value into the field, and is named after it where there are two', async () => {
  const practice = practise('try', 0, ...toForm);
  const { desk, acts } = deskOf(practice);
  show(
    desk,
    part(TrainingCard, { practice }),
    part(TypeField, { kind: 'email', act: typed('email') }),
    part(TypeField, { kind: 'confirm', act: typed('confirm') }),
  );
  await expect
    .poll(() => fillButtons().map((button) => button.textContent.replace(/\s+/g, ' ').trim()))
    .toEqual([
      'Écrire dans le champ « Adresse e-mail »',
      "Écrire dans le champ « Confirmez l'adresse e-mail »",
    ]);
  await userEvent.click(fillButtons()[1]!);
  expect(acts).toEqual([typed('confirm')(address)]);
  expect(practice.world.account.draft).toEqual({ email: '', confirm: address, phone: '' });
});

test('a field that is submitted is only filled, and gets the focus from the keyboard', async () => {
  const practice = practise('try', 0, { type: 'browser.open' });
  const { desk, acts } = deskOf(practice);
  show(
    desk,
    part(TrainingCard, { practice }),
    part(TypeField, {
      kind: 'address',
      act: (text: string) => ({ type: 'browser.go', text }) as const,
      when: 'submit',
    }),
  );
  await expect.poll(() => fillButtons()).toHaveLength(1);
  fillButtons()[0]!.focus();
  await userEvent.keyboard('{Enter}');
  const input = screen.getByLabelText<HTMLInputElement>('Adresse du site');
  expect(input.value).toBe('monespace.wallonie.be');
  expect(document.activeElement).toBe(input);
  expect(acts).toEqual([]);
});

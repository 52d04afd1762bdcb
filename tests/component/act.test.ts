import { fireEvent, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import Act from '../../src/ui/desk/Act.svelte';
import TypeField from '../../src/ui/desk/TypeField.svelte';
import { deskOf, landed, part, practise, show, toForm } from './support/desk.ts';

const open = { type: 'browser.open' } as const;
const button = (name: string) => screen.getByRole('button', { name });

test('carries its name, its act and its control, and does the act', async () => {
  const { desk, acts } = deskOf(practise());
  show(desk, part(Act, { act: open }));
  const control = button('Navigateur');
  expect({ ...control.dataset }).toEqual({ act: 'browser.open', control: 'browser.open' });
  await userEvent.click(control);
  await landed();
  expect(acts).toEqual([open]);
});

test('a double click does the act once', async () => {
  const { desk, acts } = deskOf(practise());
  show(desk, part(Act, { act: open }));
  await userEvent.dblClick(button('Navigateur'));
  await landed();
  expect(acts).toEqual([open]);
});

test('Enter and Space do it; a key that is held down does it no more', async () => {
  const { desk, acts } = deskOf(practise('try', 0, open));
  show(desk, part(Act, { act: { type: 'browser.newTab' } }));
  button('Nouvel onglet').focus();
  await userEvent.keyboard('{Enter}');
  await landed();
  expect(acts).toHaveLength(1);
  await userEvent.keyboard(' ');
  await landed();
  expect(acts).toHaveLength(2);
  expect(await fireEvent.keyDown(button('Nouvel onglet'), { key: 'Enter', repeat: true })).toBe(
    false,
  );
});

test('is marked, and described by the instruction, while help points at it', async () => {
  const practice = practise('guide');
  const { desk } = deskOf(practice, 'what-to-do');
  show(desk, part(Act, { act: open }));
  await expect.poll(() => button('Navigateur').dataset.hint).toBe('');
  expect(button('Navigateur')).toHaveProperty('ariaDescribedByElements');
  expect(button('Navigateur').getAttribute('aria-describedby')).toBe('what-to-do');
  practice.perform(open);
  await expect.poll(() => button('Navigateur').dataset.hint).toBeUndefined();
});

test('a disabled one does nothing', async () => {
  const { desk, acts } = deskOf(practise());
  show(desk, part(Act, { act: open, disabled: true }));
  expect(button('Navigateur').matches(':disabled')).toBe(true);
  button('Navigateur').click();
  await landed();
  expect(acts).toEqual([]);
});

test('what was just typed is done before what the button does', async () => {
  const { desk, acts } = deskOf(practise('try', 0, ...toForm));
  const type = (text: string) => ({ type: 'account.type', field: 'email', text }) as const;
  show(
    desk,
    part(TypeField, { kind: 'email', act: type }),
    part(Act, { act: { type: 'account.send' } }),
  );
  await userEvent.fill(screen.getByLabelText('Adresse e-mail'), 'a@exercice.test');
  await userEvent.click(button('Envoyer'));
  await landed();
  expect(acts).toEqual([type('a@exercice.test'), { type: 'account.send' }]);
});

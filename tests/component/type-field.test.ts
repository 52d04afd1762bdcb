import { fireEvent, screen } from '@testing-library/svelte';
import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import TypeField from '../../src/ui/desk/TypeField.svelte';
import { fillField } from '../../src/ui/desk/fields.svelte.ts';
import { textLimit } from '../../src/world/text.ts';
import { deskOf, part, practise, show, toForm } from './support/desk.ts';

const go = (text: string) => ({ type: 'browser.go', text }) as const;
const email = (text: string) => ({ type: 'account.type', field: 'email', text }) as const;

afterEach(() => void vi.useRealTimers());

/** Only the clock of the field stands still: a test has a hand of its own. */
const holdClock = () => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });

function addressBar() {
  const practice = practise('try', 0, { type: 'browser.open' });
  const { desk, acts, warned } = deskOf(practice);
  show(desk, part(TypeField, { kind: 'address', act: go, when: 'submit', button: 'Aller' }));
  return { acts, warned, input: screen.getByLabelText<HTMLInputElement>('Adresse du site') };
}

function emailField(more: { error?: string; value?: string } = {}) {
  const practice = practise('try', 0, ...toForm);
  const { desk, acts, warned } = deskOf(practice);
  show(desk, part(TypeField, { kind: 'email', act: email, hint: 'Pour vous écrire.', ...more }));
  return {
    practice,
    acts,
    warned,
    input: screen.getByLabelText<HTMLInputElement>('Adresse e-mail'),
  };
}

test('Enter submits what stands in it, once, and the field goes back to what the world holds', async () => {
  const { acts, input } = addressBar();
  await userEvent.type(input, 'exercice.test{Enter}');
  expect(acts).toEqual([go('exercice.test')]);
  await expect.poll(() => input.value).toBe('');
  await fireEvent.keyDown(input, { key: 'Enter', repeat: true });
  expect(acts).toHaveLength(1);
});

test('its button submits too, and is the same control', async () => {
  const { acts, input } = addressBar();
  const button = screen.getByRole('button', { name: 'Aller' });
  expect(button.dataset.control).toBe(input.dataset.control);
  await userEvent.type(input, 'exercice.test');
  expect(acts).toEqual([]);
  await userEvent.dblClick(button);
  expect(acts).toEqual([go('exercice.test')]);
});

test('a field of a form is an act when it is left, and only when it has changed', async () => {
  const { acts, input } = emailField();
  await userEvent.type(input, 'camille');
  expect(acts).toEqual([]);
  await userEvent.keyboard('{Enter}');
  await userEvent.tab();
  expect(acts).toEqual([email('camille')]);
  input.focus();
  await userEvent.tab();
  expect(acts).toHaveLength(1);
});

test('follows the world when that changes under it', async () => {
  const practice = practise('try', 0, ...toForm);
  const { desk } = deskOf(practice);
  const props = { kind: 'email' as const, act: email };
  const { rerender } = show(desk, part(TypeField, { ...props, value: 'one@exercice.test' }));
  const input = screen.getByLabelText<HTMLInputElement>('Adresse e-mail');
  expect(input.value).toBe('one@exercice.test');
  await rerender({ desk, parts: [part(TypeField, { ...props, value: 'two@exercice.test' })] });
  expect(input.value).toBe('two@exercice.test');
});

test('the Enter that ends a composition submits nothing', async () => {
  const { acts, input } = addressBar();
  await userEvent.type(input, 'ni');
  await fireEvent.keyDown(input, { key: 'Enter', isComposing: true });
  await fireEvent.keyDown(input, { key: 'Enter', keyCode: 229 });
  expect(acts).toEqual([]);
  expect(input.value).toBe('ni');
});

test('a text that is too long is cut, never refused', async () => {
  const { acts, input } = addressBar();
  await userEvent.fill(input, 'a'.repeat(10_000));
  expect(input.value).toHaveLength(textLimit);
  await userEvent.keyboard('{Enter}');
  expect(acts).toEqual([go('a'.repeat(textLimit))]);
});

test('half of a character is not passed on', async () => {
  const { acts, input } = emailField();
  input.value = 'a\uD83D';
  await fireEvent.input(input);
  await fireEvent.change(input);
  expect(acts).toEqual([email('a\uFFFD')]);
});

test('its message and its hint describe it, and it says that it is wrong', () => {
  const { input } = emailField({ error: 'Cette adresse n’est pas complète.' });
  const described = (input.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent.replace(/\s+/g, ' ').trim());
  expect(described).toEqual(['Pour vous écrire.', '! Cette adresse n’est pas complète.']);
  expect(input.getAttribute('aria-invalid')).toBe('true');
});

test('no browser keeps or mends what is typed', () => {
  const { input } = emailField();
  const named = ['type', 'name', 'autocomplete', 'autocorrect', 'autocapitalize', 'spellcheck'];
  expect(named.map((name) => input.getAttribute(name))).toEqual([
    'text',
    null,
    'off',
    'off',
    'off',
    'false',
  ]);
});

test('what looks real, put in at once, is gone at once; Enter then does nothing', async () => {
  const { acts, warned, input } = addressBar();
  await userEvent.fill(input, 'jean@gmail.com');
  expect([input.value, warned]).toEqual(['', ['email']]);
  await userEvent.keyboard('{Enter}{Enter}');
  expect(acts).toEqual([]);
  await userEvent.type(input, 'exercice.test{Enter}');
  expect(acts).toEqual([go('exercice.test')]);
  expect(warned).toHaveLength(1);
});

test('what looks real, typed, is gone once the field is left, and the world keeps what it has', async () => {
  holdClock();
  const { acts, warned, input } = emailField({ value: 'camille@exercice.test' });
  await userEvent.clear(input);
  await userEvent.type(input, 'jean@skynet.be');
  expect([input.value, warned]).toEqual(['jean@skynet.be', []]);
  await userEvent.tab();
  expect([input.value, warned]).toEqual(['', ['email']]);
  input.focus();
  await userEvent.tab();
  expect([input.value, warned, acts]).toEqual(['', ['email'], []]);
});

test('SAFE-11: a number with a check, typed, is gone with its last digit', async () => {
  const { acts, warned, input } = addressBar();
  await userEvent.type(input, '85.07.30-033.2');
  expect([input.value, warned]).toEqual(['85.07.30-033.2', []]);
  await userEvent.type(input, '8');
  expect([input.value, warned, acts]).toEqual(['', ['registerNumber'], []]);
});

test('SAFE-11: what looks real, typed, is gone after a second without a key, and not before', async () => {
  holdClock();
  const { acts, warned, input } = addressBar();
  await userEvent.type(input, '0475 12 34 5');
  vi.advanceTimersByTime(5_000);
  await userEvent.type(input, '6');
  vi.advanceTimersByTime(999);
  await userEvent.type(input, ' ');
  vi.advanceTimersByTime(999);
  expect([input.value, warned]).toEqual(['0475 12 34 56 ', []]);
  vi.advanceTimersByTime(1);
  expect([input.value, warned, acts]).toEqual(['', ['phone'], []]);
  vi.advanceTimersByTime(5_000);
  expect(warned).toHaveLength(1);
});

test('SAFE-11: an address that may still become one of the exercise is waited for, until the field is left', async () => {
  holdClock();
  const { acts, warned, input } = emailField();
  for (const sign of 'nadia@ecole.test') {
    await userEvent.type(input, sign);
    vi.advanceTimersByTime(2_000);
  }
  expect([input.value, warned]).toEqual(['nadia@ecole.test', []]);
  await userEvent.tab();
  expect(acts).toEqual([email('nadia@ecole.test')]);
  await userEvent.clear(input);
  await userEvent.type(input, 'nadia@ecole.te');
  vi.advanceTimersByTime(2_000);
  expect([input.value, warned]).toEqual(['nadia@ecole.te', []]);
  await userEvent.tab();
  expect([input.value, warned]).toEqual(['', ['email']]);
});

test('SAFE-11: what the help has written into a field meanwhile stays', async () => {
  holdClock();
  const { warned, input } = addressBar();
  await userEvent.type(input, 'jean@gmail.com');
  fillField('address', 'monespace.wallonie.be');
  await expect.poll(() => input.value).toBe('monespace.wallonie.be');
  vi.advanceTimersByTime(5_000);
  expect([input.value, warned]).toEqual(['monespace.wallonie.be', []]);
});

test('what looks real, typed where it is submitted, is gone once the field is left', async () => {
  const { acts, warned, input } = addressBar();
  await userEvent.type(input, 'jean@gmail.com');
  await userEvent.tab();
  expect([input.value, warned, acts]).toEqual(['', ['email'], []]);
});

test('what looks real, typed, is gone with Enter and with the button', async () => {
  const { acts, warned, input } = addressBar();
  await userEvent.type(input, '85.07.30-033.28{Enter}');
  expect([input.value, warned]).toEqual(['', ['registerNumber']]);
  await userEvent.type(input, '0475 12 34 56');
  await userEvent.click(screen.getByRole('button', { name: 'Aller' }));
  expect([input.value, warned]).toEqual(['', ['registerNumber', 'phone']]);
  expect(acts).toEqual([]);
});

test('a slip in the address of the card is no address of one’s own', async () => {
  const { acts, warned, input } = emailField();
  await userEvent.fill(input, 'camille.lambert@exercise.test');
  await userEvent.tab();
  expect(acts).toEqual([email('camille.lambert@exercise.test')]);
  expect(warned).toEqual([]);
});

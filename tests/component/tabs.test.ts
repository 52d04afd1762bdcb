import { screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import Tabs from '../../src/ui/desk/browser/Tabs.svelte';
import type { Act } from '../../src/world/acts.ts';
import { deskOf, part, practise, show } from './support/desk.ts';

const open: Act[] = [{ type: 'browser.open' }];
const newTab: Act = { type: 'browser.newTab' };
const tabs = () =>
  screen
    .getAllByRole('tab')
    .map((tab) => `${tab.textContent.trim()} ${tab.getAttribute('aria-selected')}`);

test('one tab for each page, the one in front selected', async () => {
  const practice = practise('try', 0, ...open, {
    type: 'browser.go',
    text: 'monespace.wallonie.be',
  });
  const { desk, acts } = deskOf(practice);
  show(desk, part(Tabs, { id: 'page' }));
  expect(tabs()).toEqual(['Mon Espace true']);
  await userEvent.click(screen.getByRole('button', { name: 'Nouvel onglet' }));
  await expect.poll(tabs).toEqual(['Mon Espace false', 'Boussole true']);
  await userEvent.click(screen.getByRole('tab', { name: 'Mon Espace' }));
  await expect.poll(tabs).toEqual(['Mon Espace true', 'Boussole false']);
  expect(acts).toEqual([newTab, { type: 'browser.selectTab', tab: 1 }]);
});

test('a tab is closed by its own button, described by its title', async () => {
  const practice = practise('try', 0, ...open, newTab, {
    type: 'browser.go',
    text: 'monespace.wallonie.be',
  });
  const { desk } = deskOf(practice);
  show(desk, part(Tabs, { id: 'page' }));
  const close = screen.getAllByRole('button', { name: "Fermer l'onglet" });
  const described = close.map((button) =>
    document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent.trim(),
  );
  expect(described).toEqual(['Boussole', 'Mon Espace']);
  await userEvent.click(close[0]!);
  await expect.poll(tabs).toEqual(['Mon Espace true']);
});

test('there is room for five tabs', async () => {
  const practice = practise('try', 0, ...open, newTab, newTab, newTab);
  show(deskOf(practice).desk, part(Tabs, { id: 'page' }));
  const more = screen.getByRole('button', { name: 'Nouvel onglet' });
  expect(more.matches(':disabled')).toBe(false);
  await userEvent.click(more);
  await expect.poll(() => more.matches(':disabled')).toBe(true);
  expect(tabs()).toHaveLength(5);
});

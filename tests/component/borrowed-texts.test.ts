import { cleanup, render } from '@testing-library/svelte';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { loadTexts, setLanguages, t } from '../../src/i18n/language.svelte.ts';
import Unknown from '../../src/ui/shell/Unknown.svelte';

// What no build lets through: German lacks some texts that French has, and has one that French lacks.
vi.mock('../../src/i18n/de/app.json', async (original) => {
  const { default: texts } = await original<Texts>();
  const { sheet, ...app } = structuredClone(texts);
  delete sheet!['number'];
  return { default: { ...app, sheet } };
});
vi.mock('../../src/i18n/de/unknown.json', async (original) => {
  const { default: texts } = await original<Texts>();
  const { unknown } = structuredClone(texts);
  for (const key of ['documentTitle', 'title', 'sheet']) delete unknown![key];
  return { default: { unknown: { ...unknown, alone: 'Nur auf Deutsch' } } };
});

interface Texts {
  default: Record<string, Record<string, unknown>>;
}

beforeAll(async () => {
  await setLanguages({ coach: 'de', screen: 'de' });
  await loadTexts(['unknown']);
});
afterEach(cleanup);

/** What each element says, and the language that it carries. */
const shown = () =>
  [...document.querySelectorAll<HTMLElement>('h1, p, a, button')].map((it) => [
    it.ariaLabel ?? it.innerText,
    it.getAttribute('lang'),
  ]);

const aside = document.createElement('aside');
afterEach(() => aside.remove());

test('F36: what German lacks is never a key: a sign at first, then French, and its element says so', async () => {
  expect(t('app:unknown.title')).toBe('…');
  const { rerender } = render(Unknown, { reason: 'sheet' });
  const german = [
    ['Das ist nicht schlimm. Sie haben nichts kaputt gemacht.', null],
    ['Zur Startseite', null],
  ];
  await expect
    .poll(shown)
    .toEqual([
      ["Cette page n'existe pas", 'fr'],
      ["Il n'y a pas de fiche avec ce numéro.", 'fr'],
      ...german,
    ]);
  expect(document.title).toBe("Page introuvable – Guichet d'essai");

  await rerender({ reason: 'page' });
  await expect
    .poll(shown)
    .toEqual([
      ["Cette page n'existe pas", 'fr'],
      ['Vielleicht ist in der Adresse ein Tippfehler.', null],
      ...german,
    ]);
});

test('F36: what comes from French has its variables', () => {
  expect(t('app:sheet.number', { number: 2 })).toBe('Fiche 2');
});

test('F36: a name that is only read out carries the language too, and an element gets its own one back', async () => {
  aside.innerHTML = '<button></button><p lang="nl">Hallo</p><p>Hallo</p>';
  const [button, dutch, mixed] = [...aside.children] as HTMLElement[];
  button!.ariaLabel = t('app:unknown.title');
  dutch!.textContent = t('app:unknown.title');
  mixed!.textContent = `${t('app:unknown.title')} ${t('app:unknown.calm')}`;
  document.body.append(aside);
  const both = "Cette page n'existe pas Das ist nicht schlimm. Sie haben nichts kaputt gemacht.";
  await expect.poll(shown).toEqual([
    ["Cette page n'existe pas", 'fr'],
    ["Cette page n'existe pas", 'fr'],
    [both, null],
  ]);
  dutch!.textContent = 'Hallo';
  await expect.poll(shown).toEqual([
    ["Cette page n'existe pas", 'fr'],
    ['Hallo', 'nl'],
    [both, null],
  ]);
});

test('F36: what French lacks comes from German, and what both lack keeps the sign', async () => {
  await setLanguages({ coach: 'fr' });
  expect(t('app:unknown.alone')).toBe('Nur auf Deutsch');
  render(Unknown, { reason: 'nowhere' as 'page' });
  await expect.poll(shown).toEqual([
    ["Cette page n'existe pas", 'fr'],
    ['…', null],
    ["Ce n'est pas grave. Vous n'avez rien cassé.", null],
    ["Aller à l'accueil", null],
  ]);
});

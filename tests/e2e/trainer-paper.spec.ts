import type { Page } from '@playwright/test';
import { cases, type SheetNumber } from '../../src/world/cases/names.ts';
import { pages, shown } from './support/pages.ts';
import { expect, test } from './support/test.ts';

/** An A4 page within its margins, in CSS pixels. */
const paper = { width: 680, height: 1009 };

/** How many pages a printer takes. */
async function pagesOf(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
}

/** What is wrong on the paper: a control, something cut off, a letter that is not black, a ground that is not white. */
async function paperFaults(page: Page): Promise<string[]> {
  return page.evaluate((width) => {
    const shown = [...document.body.querySelectorAll<HTMLElement>('*')].filter(
      (element) => element.checkVisibility() && !element.closest('svg, .visually-hidden'),
    );
    const controls = shown.filter((element) => element.matches('button, input, select, label'));
    const cut = shown.filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return left < 0 || right > width + 1 || getComputedStyle(element).overflow !== 'visible';
    });
    const written = shown.filter((element) =>
      [...element.childNodes].some(
        (it) => it.nodeType === Node.TEXT_NODE && it.textContent?.trim(),
      ),
    );
    const pale = written.filter((element) => getComputedStyle(element).color !== 'rgb(0, 0, 0)');
    const tinted = shown.filter((element) => {
      const { backgroundColor } = getComputedStyle(element);
      return !['rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)'].includes(backgroundColor);
    });
    return Object.entries({ controls, cut, pale, tinted }).flatMap(([fault, all]) =>
      all.map((element) => `${fault}: ${element.outerHTML.slice(0, 100)}`),
    );
  }, paper.width);
}

test.beforeEach(async ({ page }) => {
  // What a browser does of itself when it prints, less the paper.
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset['printed'] = '';
      window.dispatchEvent(new Event('beforeprint'));
    };
  });
});

/** Prints, and looks at the paper. */
async function onPaper(page: Page, button: string, look: () => Promise<void>): Promise<void> {
  const before = page.viewportSize()!;
  await page.getByRole('button', { name: button }).click();
  await page.locator('html[data-printed]').waitFor();
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(paper);
  await page.evaluate(() => window.scrollTo(0, 0));
  await look();
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize(before);
  await page.evaluate(() => {
    delete document.documentElement.dataset['printed'];
    window.dispatchEvent(new Event('afterprint'));
  });
}

const buttons = { fr: 'Imprimer ces notes', de: 'Diese Notizen drucken' };

for (const language of ['fr', 'de'] as const) {
  for (const sheet of [1, 2, 3] as SheetNumber[]) {
    test(`the notes of each case of sheet ${sheet} are printed whole, in "${language}"`, async ({
      page,
    }) => {
      test.slow();
      await page.addInitScript(() => localStorage.setItem('guichet-dessai:theme', 'dark'));
      await page.goto(`/#/formateur?lang=${language}`);
      const steps = page.locator('section[aria-labelledby="notes-title"]').getByRole('group');
      const open = () => steps.evaluateAll((all) => all.map((it) => it.hasAttribute('open')));
      await page.locator('select').nth(0).selectOption(String(sheet));
      for (const name of cases[sheet]) {
        await page.locator('select').nth(1).selectOption(name);
        await page.getByRole('button', { name: buttons[language] }).waitFor();
        const folded = await open();
        await onPaper(page, buttons[language], async () => {
          const printed = await steps.evaluateAll((all, room) => {
            const bare = (text: string) => text.replaceAll(/\s/g, '');
            const style = (element: Element) => getComputedStyle(element);
            return all.map((step) => ({
              whole: bare((step as HTMLElement).innerText) === bare(step.textContent),
              parted: style(step).breakInside !== 'avoid' || step.scrollHeight > room,
              partedInside: [...step.querySelectorAll('.way, ul > li')].some(
                (it) => style(it).breakInside !== 'avoid' || it.scrollHeight > room,
              ),
              headsAlone: [...step.querySelectorAll('summary, h4')].some(
                (it) => style(it).breakAfter !== 'avoid',
              ),
            }));
          }, paper.height);
          const step = { whole: true, parted: false, partedInside: false, headsAlone: false };
          // What stands under the title of the notes may have no room there.
          expect(printed).toEqual(folded.map((_, at) => ({ ...step, parted: at === 0 })));
          expect(await paperFaults(page)).toEqual([]);
          expect(await pagesOf(page)).toBeLessThanOrEqual(4);
        });
        expect(await open()).toEqual(folded);
      }
    });
  }
}

for (const { mine, theirs, choose, said, button, titles, last } of [
  {
    mine: 'fr',
    theirs: 'de',
    choose: 'Langue des consignes',
    said: "Les fiches s'impriment dans la langue des consignes, choisie en haut\u00a0: Allemand.",
    button: 'Imprimer les 3 fiches',
    titles: [
      'Blatt 1 · Den Bürgerbereich einrichten',
      'Blatt 2 · Den Bürgerbereich nutzen',
      'Blatt 3 · Das Konto löschen',
    ],
    last: 'Der Übungsschalter dient zum Lernen. Er ist keine amtliche Website. Keine Behörde ist daran beteiligt.',
  },
  {
    mine: 'de',
    theirs: 'fr',
    choose: 'Sprache der Anleitung',
    said: 'Die Blätter werden in der Sprache der Anleitung gedruckt, die oben gewählt ist: Französisch.',
    button: 'Die 3 Blätter drucken',
    titles: [
      'Fiche 1 · Créer son Espace Citoyen',
      'Fiche 2 · Gérer son Espace Citoyen',
      'Fiche 3 · Supprimer son compte',
    ],
    last: "Guichet d'essai sert à apprendre. Ce n'est pas un site officiel. Aucune administration n'y participe.",
  },
] as const) {
  test(`a trainer's page in "${mine}" prints the sheets in "${theirs}" for learners who are led in it`, async ({
    page,
  }) => {
    const lessons: string[] = [];
    for (const sheet of [1, 2, 3] as const) {
      const address = `#/fiche/${sheet}` as const;
      await page.goto(`/${address}?lang=${theirs}`);
      await shown(page, address, pages[address][theirs]);
      await page.emulateMedia({ media: 'print' });
      lessons.push(await page.locator('.lesson').innerText());
      await page.emulateMedia({ media: 'screen' });
    }
    await page.goto(`/#/formateur?lang=${mine}`);
    await page.getByRole('combobox', { name: choose }).selectOption(theirs);
    await expect(page.getByText(said)).toBeVisible();
    await onPaper(page, button, async () => {
      const articles = page.getByRole('article');
      const printed = await articles.evaluateAll((all) =>
        all.map((article) => ({
          language: (article as HTMLElement).lang,
          title: article.querySelector('h2')!.innerText,
          lesson: article.querySelector<HTMLElement>('.lesson')!.innerText,
          last: (article.lastElementChild as HTMLElement).innerText,
          before: getComputedStyle(article).breakBefore,
        })),
      );
      expect(printed).toEqual(
        lessons.map((lesson, at) => ({
          language: theirs,
          title: titles[at],
          lesson,
          last,
          before: at === 0 ? 'auto' : 'page',
        })),
      );
      // Nothing but the sheets, and no step, reminder or note on two pages.
      expect(await page.evaluate(() => document.body.innerText)).toBe(
        await page.locator('.papers').innerText(),
      );
      expect(await paperFaults(page)).toEqual([]);
      const pieces = articles.locator('ol > li, .reminder, .aside');
      expect(
        await pieces.evaluateAll((all) => [
          ...new Set(all.map((it) => getComputedStyle(it).breakInside)),
        ]),
      ).toEqual(['avoid']);
      expect(await pagesOf(page)).toBe(9);
    });
    await expect(page.getByRole('article')).toHaveCount(0);
    await expect(page.locator('html')).toHaveAttribute('lang', mine);
  });
}

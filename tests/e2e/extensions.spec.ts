import type { Page } from '@playwright/test';
import { goOn } from './support/kept.ts';
import { enter, openSite } from './support/roads.ts';
import { expect, test } from './support/test.ts';

test('F39: a control that something has taken out of the page is still named, and leaves the step passable, with the act in the log', async ({
  learner,
  page,
}) => {
  await learner.hurry();
  await learner.open(1, 'standard', { mode: 'guide' });
  const marked = page.locator('[data-hint]');
  await expect(marked).toHaveAccessibleName('Navigateur');
  await marked.evaluate((element) => element.remove());
  await expect(learner.coach.getByText('« Navigateur »').first()).toBeVisible();
  await expect(marked).toHaveCount(0);
  await learner.together();
  await expect(learner.field('Adresse du site')).toBeVisible();
  await expect(learner.coach).toHaveAttribute('data-acts', '1');
});

test('F54: a translator that wraps every text does not break the exercise', async ({
  learner,
  page,
}) => {
  await learner.open(1, 'standard');
  const wrap = () =>
    page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: Node[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode);
      for (const text of texts.filter((it) => it.textContent?.trim() && it.parentElement)) {
        const font = document.createElement('font');
        text.parentElement!.replaceChild(font, text);
        font.append(text);
      }
    });
  learner.afterEach = wrap;
  await wrap();
  await enter(learner);
  await learner.step('fill-in');
});

/** What a blocker of an extension takes for advertising, or for nothing, and takes out between two acts. */
const takenOut = {
  'every sentence': () => {
    const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    const written = texts.filter(
      (it) => it.data.trim() && !it.parentElement?.closest('button, label'),
    );
    for (const text of written) text.remove();
  },
  'every picture': () => {
    for (const picture of document.querySelectorAll('svg, img')) picture.remove();
  },
};

for (const [what, takeOut] of Object.entries(takenOut)) {
  test(`F54: a blocker that takes out ${what} does not break the exercise`, async ({
    learner,
    page,
  }) => {
    await learner.open(1, 'standard');
    await learner.screen.locator('[data-hint]').waitFor();
    learner.afterEach = () => page.evaluate(takeOut);
    await learner.afterEach();
    await enter(learner);
    await learner.step('fill-in');
    await expect(learner.coach.getByRole('button', { name: 'Aide', exact: true })).toBeVisible();
    learner.afterEach = () => Promise.resolve();
    await page.reload();
    await learner.ask(goOn);
    await learner.step('fill-in');
    await learner.sees('Vos informations personnelles');
  });
}

test('F54: a blocker that takes out each control that is next leaves a way on, done together', async ({
  learner,
  page,
}) => {
  await learner.hurry();
  await learner.open(1, 'standard');
  const next = learner.screen.locator('[data-hint]');
  for (let acts = 0; acts < 6; acts += 1) {
    await next.evaluate((control) => control.remove());
    await expect(next).toHaveCount(0);
    await learner.act(async () => {
      await learner.ask('Faites-le avec moi');
      await page.clock.runFor(4000);
    });
  }
  await learner.step('fill-in');
  await learner.finishTogether();
});

/** What an extension takes out of a page, and a part of it has no place any more. */
const takenAway = {
  'what marks the places in a page': () => {
    const marks = NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_TEXT;
    const walker = document.createTreeWalker(document, marks);
    const found: CharacterData[] = [];
    while (walker.nextNode()) found.push(walker.currentNode as CharacterData);
    for (const mark of found) {
      if (mark.nodeType === Node.COMMENT_NODE || mark.data === '') mark.remove();
    }
  },
  'what a page stands in': () => document.querySelector('[role="tabpanel"]')?.remove(),
};

/** The page says that it has a problem, and is told to try again. */
async function tryAgain(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Cette page a un problème' })).toBeFocused();
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await page.getByRole('button', { name: 'Essayer encore' }).click();
}

/** Takes the errors that lost places are out of what went wrong, and sees that nothing else did. */
function onlyLostPlaces(troubles: string[]): void {
  expect(new Set(troubles.splice(0))).toEqual(
    new Set(['uncaught: What was drawn is not in the page.']),
  );
}

for (const [what, takeAway] of Object.entries(takenAway)) {
  test(`F54: when an extension takes out ${what}, the exercise says so and goes on after a fresh start`, async ({
    learner,
    page,
    troubles,
  }) => {
    await learner.hurry();
    await learner.open(1, 'standard');
    await openSite(learner);
    const together = learner.coach.getByRole('button', { name: 'Faites-le avec moi' });
    await expect(together).toBeVisible();
    await page.evaluate(takeAway);
    await together.click();
    await page.clock.runFor(4000);
    await tryAgain(page);
    await learner.ask(goOn);
    await learner.landed(3);
    await learner.sees('Choisissez votre clé numérique');
    await learner.press('itsme');
    await learner.step('sign-in');
    onlyLostPlaces(troubles);
  });
}

test('F54: when an extension takes out what marks the places in a page, the next page says so and comes after a fresh start', async ({
  page,
  troubles,
}) => {
  await page.goto('/#/fiche/1?lang=fr');
  const exercise = page.getByRole('link', { name: "Commencer l'exercice" });
  await expect(exercise).toBeVisible();
  await page.evaluate(takenAway['what marks the places in a page']);
  await exercise.click();
  await tryAgain(page);
  await expect(page.getByRole('button', { name: 'Navigateur' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Fiche 1/);
  onlyLostPlaces(troubles);
});

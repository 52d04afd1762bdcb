import { confirm, confirmationSubject, enter, fillIn } from './support/roads.ts';
import type { Learner } from './support/learner.ts';
import { allCases } from './support/mirror.ts';
import { expect, test } from './support/test.ts';

test('show: the exercise does itself, and can be held, taken back, taken over', async ({
  learner,
}) => {
  await learner.hurry();
  await learner.open(1, 'standard', { mode: 'show' });
  await learner.page.clock.runFor(20_000);
  await expect(learner.coach).not.toHaveAttribute('data-acts', '0');
  await learner.ask('Pause');
  const held = await learner.actsSettled();
  await learner.page.clock.runFor(20_000);
  expect(await learner.actsSettled()).toBe(held);
  await learner.act(() => learner.ask('Un pas en arrière'));
  await learner.act(async () => {
    await learner.ask('Un pas de plus');
    await learner.page.clock.runFor(5000);
  });
  await learner.ask('À vous');
  await expect(learner.coach).toHaveAttribute('data-mode', 'guide');
  await learner.finishTogether();
});

test('A11Y-26: guide: the next control is marked, and described by the instruction', async ({
  learner,
}) => {
  await learner.open(1, 'standard', { mode: 'guide' });
  const marked = learner.page.locator('[data-hint]');
  await expect(marked).toHaveAccessibleName('Navigateur');
  await expect(marked).toHaveAccessibleDescription(/Appuyez sur «\sNavigateur\s»\./);
  await enter(learner);
  await fillIn(learner);
  await learner.press('Ma boîte mail');
  await expect(marked).toHaveAccessibleName(confirmationSubject);
  await learner.press(confirmationSubject);
  await confirm(learner);
  await learner.finished();
  await expect(marked).toHaveCount(0);
});

test('try: nothing is told unasked; help opens rung by rung, and begins again', async ({
  learner,
}) => {
  await learner.open(1, 'standard', { mode: 'try' });
  const marked = learner.page.locator('[data-hint]');
  const rungs = learner.coach.getByRole('heading', { name: 'Votre aide' }).locator('..');
  const lines = rungs.getByRole('listitem');
  await expect(rungs).toHaveCount(0);
  for (const count of [1, 2, 3, 4, 5]) {
    await expect(marked).toHaveCount(count > 4 ? 1 : 0);
    await learner.ask('Aide');
    await expect(lines).toHaveCount(count);
  }
  await expect(marked).toHaveAccessibleName('Navigateur');
  await learner.ask('Aide');
  await expect(lines).toHaveCount(5);
  await learner.press('Navigateur');
  await expect(lines).toHaveCount(0);
  await expect(marked).toHaveCount(0);
});

/** Clicks a button of the coach's as soon as the screen has changed: before the coach has answered. */
async function clickWithNextScreen({ page }: Learner, name: string): Promise<void> {
  await page.evaluate((words) => {
    const buttons = [...document.querySelectorAll<HTMLElement>('[data-acts] button')];
    const button = buttons.find((it) => it.innerText.trim() === words)!;
    const controls = () =>
      Array.from(document.querySelectorAll('#ecran [data-control]'), (it) =>
        it.getAttribute('data-control'),
      ).join();
    const before = controls();
    new MutationObserver((_, observer) => {
      if (controls() === before) return;
      observer.disconnect();
      button.click();
    }).observe(document, { childList: true, subtree: true });
  }, name);
}

test('try: with all rungs open, help that is asked for before the coach has answered an act opens for the next one', async ({
  learner,
}) => {
  await learner.open(1, 'standard', { mode: 'try' });
  const rungs = learner.coach.getByRole('heading', { name: 'Votre aide' }).locator('..');
  await learner.askFor(5);
  await clickWithNextScreen(learner, 'Aide');
  await learner.press('Navigateur');
  // Those of the act that was done stand there until the coach has answered.
  await learner.actsSettled();
  await expect(rungs.getByRole('listitem')).toHaveCount(1);
});

test('show: a demonstration that is held as an act lands says that it waits', async ({
  learner,
}) => {
  await learner.hurry();
  await learner.open(1, 'standard', { mode: 'show' });
  await learner.ask('Pause');
  const held = await learner.actsSettled();
  await clickWithNextScreen(learner, 'Continuer');
  // From here on it is « Pause ».
  await learner.ask('Continuer');
  await learner.page.clock.runFor(20_000);
  await learner.landed(held + 1);
  await learner.hears('La démonstration attend.');
});

test('the reading pause delays the next rung, and « Aide » stays in reach', async ({ learner }) => {
  await learner.hurry();
  await learner.open(1, 'standard', { mode: 'try', pause: '30' });
  const lines = learner.coach
    .getByRole('heading', { name: 'Votre aide' })
    .locator('..')
    .getByRole('listitem');
  await learner.ask('Aide');
  await learner.page.clock.runFor(100);
  await expect(lines).toHaveCount(1);
  await learner.ask('Aide');
  await expect(learner.coach).toContainText('Prenez le temps de lire. La suite arrive.');
  await expect(learner.coach.getByRole('button', { name: 'Aide' })).toBeEnabled();
  await learner.ask('Aide');
  await expect(lines).toHaveCount(1);
  await learner.page.clock.runFor(31_000);
  await expect(lines).toHaveCount(2);
});

test('check: no help until the end; « Aide » offers to go on in J’essaie', async ({ learner }) => {
  await learner.open(1, 'standard', { mode: 'check', step: 'follow-link' });
  await expect(learner.page.locator('[data-hint]')).toHaveCount(0);
  await expect(learner.coach.getByRole('button', { name: 'Faites-le avec moi' })).toHaveCount(0);
  await learner.ask('Aide');
  await expect(learner.coach).toContainText('Ici, vous travaillez sans aide.');
  await learner.ask('Continuer sans aide');
  await confirm(learner);
  await learner.finished();
});

test('check: whoever takes the offer goes on in J’essaie, at the same place', async ({
  learner,
}) => {
  await learner.open(1, 'standard', { mode: 'check' });
  await learner.press('Navigateur');
  await learner.ask('Aide');
  await learner.ask("Continuer dans « J'essaie »");
  await expect(learner.coach).toHaveAttribute('data-mode', 'try');
  await expect(learner.coach).toHaveAttribute('data-acts', '1');
  await expect(learner.field('Adresse du site')).toBeVisible();
});

for (const { sheet, name } of allCases) {
  test(`sheet ${sheet}, ${name}: « Faites-le avec moi » alone finishes it in J’essaie`, async ({
    learner,
  }) => {
    test.slow();
    await learner.hurry();
    await learner.open(sheet, name, { mode: 'try' });
    await learner.finishTogether();
  });

  test(`sheet ${sheet}, ${name}: Montre-moi finishes it, without a movement`, async ({
    learner,
  }) => {
    test.slow();
    await learner.hurry();
    await learner.open(sheet, name, { mode: 'show' });
    await expect
      .poll(
        async () => {
          await learner.page.clock.runFor(20_000);
          const moving = await learner.page.evaluate(() => document.getAnimations().length);
          return [moving, await learner.coach.getAttribute('data-step')];
        },
        { timeout: 60_000, intervals: [0] },
      )
      .toEqual([0, 'done']);
    await learner.finished();
  });
}

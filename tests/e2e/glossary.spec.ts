import { faults } from './support/faults.ts';
import type { Learner } from './support/learner.ts';
import { openSite, signIn } from './support/roads.ts';
import { expect, test } from './support/test.ts';

const reminder = (learner: Learner, question: string) => {
  const box = learner.coach.getByRole('group').filter({ hasText: question });
  return {
    question: box.getByText(question, { exact: true }),
    line: (text: string) => box.getByText(text, { exact: true }),
    drawing: box.locator('svg[viewBox="0 0 160 100"]'),
  };
};

test('a reminder opens beside the exercise, and the next step brings its own', async ({
  learner,
  page,
}) => {
  await learner.open(1, 'standard');
  const browser = reminder(learner, 'Comment ouvrir un navigateur\u00a0?');
  await expect(browser.drawing).toBeHidden();
  await browser.question.click();
  await expect(
    browser.line('Le navigateur est le programme pour aller sur Internet.'),
  ).toBeVisible();
  await expect(browser.drawing).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await browser.question.click();
  await expect(browser.drawing).toBeHidden();

  await browser.question.click();
  await learner.press('Navigateur');
  await expect(browser.question).toHaveCount(0);
  await reminder(learner, 'Comment aller sur un site\u00a0?').question.click();
  await expect(
    learner.coach.getByText('Chaque site a son adresse.', { exact: true }),
  ).toBeVisible();
  await learner.go('monespace.wallonie.be');
  await learner.step('sign-in');
  await expect(reminder(learner, 'Comment se connecter avec CSAM\u00a0?').question).toBeVisible();
  await signIn(learner);
  await learner.step('fill-in');
  await expect(reminder(learner, 'Comment remplir un formulaire\u00a0?').question).toBeVisible();
});

test('with the keyboard: Enter opens it, Escape closes it and keeps the focus', async ({
  learner,
  page,
}) => {
  await learner.open(3, 'standard', { lang: 'de' });
  await learner.act(() => learner.button('Browser').press('Enter'));
  const site = reminder(learner, 'Wie komme ich auf eine Website?');
  const summary = learner.coach.locator('summary', { hasText: 'Wie komme ich' });
  for (let presses = 0; presses < 40; presses += 1) {
    if (await summary.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Shift+Tab');
  }
  await expect(summary).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(site.line('Jede Website hat ihre Adresse.')).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Escape');
  await expect(site.drawing).toBeHidden();
  await expect(summary).toBeFocused();
  expect(await learner.actsSettled()).toBe(1);
});

test('without help there is no reminder', async ({ learner }) => {
  await learner.open(1, 'standard', { mode: 'check' });
  await expect(learner.coach.getByText('Comment ouvrir un navigateur\u00a0?')).toHaveCount(0);
  await openSite(learner);
  await expect(learner.coach.getByText('Comment se connecter avec CSAM\u00a0?')).toHaveCount(0);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('it lies in the part of the coach that opens', async ({ learner, page }) => {
    await learner.open(1, 'standard');
    const browser = reminder(learner, 'Comment ouvrir un navigateur\u00a0?');
    await expect(browser.question).toBeHidden();
    await learner.coach.getByRole('button', { name: 'Voir tout' }).tap();
    await browser.question.tap();
    await expect(browser.drawing).toBeVisible();
    expect(await faults(page)).toEqual([]);
    const over = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(over).toBe(0);
  });
});

for (const [lang, heading, questions] of [
  [
    'fr',
    'Pour rappel\u00a0: les gestes de base',
    [
      'Comment ouvrir un navigateur\u00a0?',
      'Comment aller sur un site\u00a0?',
      'Comment se connecter avec CSAM\u00a0?',
      'Comment remplir un formulaire\u00a0?',
    ],
  ],
  [
    'de',
    'Zur Erinnerung: die ersten Handgriffe',
    [
      'Wie öffne ich einen Browser?',
      'Wie komme ich auf eine Website?',
      'Wie melde ich mich mit CSAM an?',
      'Wie fülle ich ein Formular aus?',
    ],
  ],
] as const) {
  test(`the page of a sheet ends with its reminders, on paper too: ${lang}`, async ({ page }) => {
    await page.goto(`/#/fiche/2?lang=${lang}`);
    const title = page.getByRole('heading', { level: 2, name: heading, exact: true });
    await expect(title).toBeVisible();
    const under = page.getByRole('heading', { level: 3, name: /\?$/ });
    await expect(under).toHaveText([...questions]);
    expect(await faults(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    await expect(title).toBeVisible();
    await expect(page.locator('svg[viewBox="0 0 160 100"]').last()).toBeVisible();
  });
}

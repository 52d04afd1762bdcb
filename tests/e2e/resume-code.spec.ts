import { readQr } from './support/qr.ts';
import { expect, test } from './support/test.ts';

const asked = 'Continuer plus tard ou ailleurs';

test('three words lead back to the step, on a machine that knows nothing of it', async ({
  learner,
  page,
  browser,
  baseURL,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/#/fiche/2/exercice?lang=fr&mode=try&need=child&case=no-result&step=see-answer');
  await learner.step('see-answer');
  await learner.coach.getByRole('button', { name: asked }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: asked });
  await expect(dialog).toContainText("au début de l'étape « Revenir voir le dossier »");
  await expect(dialog.getByRole('img', { name: /^Code QR/ })).toBeVisible();
  await expect(dialog.getByRole('listitem')).toHaveCount(3);
  const words = await dialog.getByRole('listitem').allTextContents();
  expect(await dialog.evaluate((it) => it.scrollWidth <= it.clientWidth)).toBe(true);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(learner.coach.getByRole('button', { name: asked })).toBeFocused();

  const elsewhere = await browser.newContext({ baseURL: baseURL ?? '', locale: 'fr-BE' });
  const other = await elsewhere.newPage();
  await other.goto('/');
  await other.getByRole('button', { name: "J'ai un code de reprise" }).click();
  const field = other.getByRole('textbox', { name: "J'ai un code de reprise" });
  await expect(field).toBeFocused();
  await field.fill(`${words[0]} ${words[1]}`);
  await field.press('Enter');
  await expect(other.getByText('Un code a 3 mots. Ici, il y en a 2.')).toBeVisible();
  await expect(field).toBeFocused();
  await field.fill(`${words[0]} ${words[1]} voitture`);
  await field.press('Enter');
  await expect(other.getByText('Le mot « voitture » n’est'.replace('’', "'"))).toBeVisible();
  await field.fill(words.toReversed().join(' '));
  await field.press('Enter');
  await expect(other.getByText('Ces mots ne vont pas ensemble.')).toBeVisible();
  await field.fill(words.join(', ').toUpperCase());
  await field.press('Enter');
  const coach = other.locator('[data-acts]');
  await expect(coach).toHaveAttribute('data-step', 'see-answer');
  await expect(coach).toHaveAttribute('data-case', 'no-result');
  await expect(coach).toHaveAttribute('data-mode', 'try');
  await expect(coach).toHaveAttribute('data-acts', '0');
  expect(other.url()).toContain('need=child');
  await coach.getByRole('button', { name: 'Recommencer' }).click();
  await expect(coach).toHaveAttribute('data-step', 'sign-in');
  await elsewhere.close();
});

for (const theme of ['light', 'dark']) {
  test(`the QR code leads back to the step too, in the theme ${theme}`, async ({
    learner,
    page,
    baseURL,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.addInitScript((it) => localStorage.setItem('guichet-dessai:theme', it), theme);
    await page.goto(
      '/#/fiche/2/exercice?lang=fr&mode=try&need=child&case=no-result&step=see-answer',
    );
    await learner.ask(asked);
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    const dialog = page.getByRole('dialog', { name: asked });
    const address = await readQr(dialog.getByRole('img', { name: /^Code QR/ }));
    expect(address).toBe(
      `${baseURL}#/fiche/2/exercice?mode=try&case=no-result&need=child&screen=fr&step=see-answer&lang=fr`,
    );
    const elsewhere = await page.context().newPage();
    await elsewhere.goto(address);
    const coach = elsewhere.locator('[data-acts]');
    await expect(coach).toHaveAttribute('data-step', 'see-answer');
    await expect(coach).toHaveAttribute('data-case', 'no-result');
    await expect(coach).toHaveAttribute('data-mode', 'try');
  });
}

test('home brings the words only when they are wanted', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  expect(loaded.filter((url) => /(codes|CodeForm|elsewhere|qr)-/.test(url))).toEqual([]);
});

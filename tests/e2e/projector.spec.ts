import type { Locator, Page } from '@playwright/test';
import { lettersCome } from './support/letters.ts';
import { readQr } from './support/qr.ts';
import { openForm } from './support/roads.ts';
import { stopClock } from './support/sleep.ts';
import { expect, test } from './support/test.ts';

/** Asks for the projector view where a trainer does. */
async function openProjector(page: Page, size = { width: 1920, height: 1080 }): Promise<void> {
  await page.setViewportSize(size);
  await page.goto('/#/formateur?lang=fr');
  await page.getByRole('checkbox', { name: 'Projecteur' }).check();
}

test('the projector view: large letters and arrow, and the keys of a remote lead the demonstration', async ({
  learner,
}) => {
  const { page, coach } = learner;
  await openProjector(page);
  await learner.hurry();
  await learner.open(1, 'standard', { mode: 'show' });
  const size = (selector: string) =>
    page.locator(selector).evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
  expect(await size('.goal')).toBeGreaterThan(1080 / 25);
  expect(await size('#ecran button[data-act="browser.open"]')).toBeGreaterThan(1080 / 40);
  await expect(page.getByRole('button', { name: 'Navigateur' })).toHaveCSS(
    'cursor',
    /^url\("data:image/,
  );

  await learner.ask('Pause');
  // It may have come in the middle of an act.
  await learner.actsSettled();
  const press = (key: string) =>
    learner.act(async () => {
      await page.keyboard.press(key);
      await page.clock.runFor(5000);
    });
  await press('PageDown');
  await press('PageDown');
  await press('PageUp');
  // It goes on when the trainer wants it to.
  const held = await learner.actsSettled();
  await page.clock.runFor(20_000);
  expect(await learner.actsSettled()).toBe(held);
  // Not for long each time: at the end of the sheet nothing is left to hold.
  await learner.ask('Continuer');
  await page.clock.runFor(8000);
  await expect.poll(() => learner.acts()).toBeGreaterThan(held);

  // A remote sends the key of the full stop or of a letter; in a field they are written.
  const button = (name: string) => coach.getByRole('button', { name, exact: true });
  for (const key of ['Period', 'b']) {
    await page.keyboard.press(key);
    await learner.hears('La démonstration attend.');
    const paused = await learner.actsSettled();
    await page.clock.runFor(20_000);
    expect(await learner.actsSettled()).toBe(paused);
    await page.keyboard.press(key);
    await expect(button('Pause')).toBeVisible();
    await page.clock.runFor(8000);
    await expect.poll(() => learner.acts()).toBeGreaterThan(paused);
  }
  // An act that lands meanwhile may lead to another address.
  await stopClock(page, 5000);
  const address = learner.field('Adresse du site');
  await address.press('Control+A');
  await address.pressSequentially('b.');
  await expect(address).toHaveValue('b.');
  await expect(button('Pause')).toBeVisible();
  await page.clock.resume();

  await learner.ask('À vous');
  await expect(coach).toHaveAttribute('data-mode', 'guide');
  const mine = await learner.actsSettled();
  await page.keyboard.press('PageDown');
  await page.clock.runFor(5000);
  expect(await learner.actsSettled()).toBe(mine);

  await page.getByRole('button', { name: 'Affichage' }).click();
  await page.getByRole('radio', { name: 'Normal', exact: true }).check();
  expect(await size('.goal')).toBe(24);
  await expect(coach.getByRole('button', { name: 'Aide' })).toHaveCSS('cursor', 'pointer');
});

test('the projector view: a dialog of the coach has the large letters of the rest', async ({
  learner,
}) => {
  const { page } = learner;
  await openProjector(page);
  await learner.open(1, 'standard');
  const coachButton = learner.coach.getByRole('button', { name: 'Aide', exact: true });
  const size = (target: Locator) =>
    target.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
  await expect.poll(() => size(coachButton)).toBeLessThan(1080 / 40);
  await learner.coach.getByRole('button', { name: 'Continuer plus tard ou ailleurs' }).click();
  const dialog = page.getByRole('dialog', { name: 'Continuer plus tard ou ailleurs' });
  const text = await size(dialog.getByRole('paragraph').first());
  expect(text).toBeGreaterThan(1080 / 40);
  expect(await size(dialog.getByRole('button', { name: 'Fermer' }))).toBe(text);
});

for (const size of [
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
]) {
  test(`the projector view: the longest link is read from the last row, ${size.width}×${size.height}`, async ({
    page,
  }) => {
    await openProjector(page, size);
    await page.getByLabel('Fiche', { exact: true }).selectOption('2');
    await page.getByLabel('Situation', { exact: true }).selectOption('no-result');
    await page.getByLabel('Démarche cherchée').selectOption('study-abroad');
    await page.getByLabel("Façon d'apprendre").selectOption('check');
    await page.getByLabel('Taille du texte').selectOption('projector');
    await page.getByLabel('Pause de lecture').selectOption('20');
    await page.getByRole('checkbox', { name: /Poste public/ }).check();
    await page.getByLabel("Sans action, l'écran recommence après").selectOption('20');
    const address = await page.getByLabel("Adresse de l'exercice").inputValue();
    await page.getByRole('button', { name: 'Afficher en grand' }).click();
    const dialog = page.getByRole('dialog', { name: 'Lien en grand' });
    const code = dialog.getByRole('img', { name: /^Code QR/ });
    await lettersCome(page);
    const { side, quiet } = await code.evaluate((drawing) => {
      const { width, height } = drawing.getBoundingClientRect();
      const all = (drawing as SVGSVGElement).viewBox.baseVal.width;
      const dark = drawing.querySelector('path')!.getBBox();
      const rest = [dark.x, dark.y, all - dark.x - dark.width, all - dark.y - dark.height];
      return { side: (Math.min(width, height) * dark.width) / all, quiet: rest };
    });
    // Cameras read a code whose side is a tenth of how far away it is; a last row sits at six heights of the picture.
    expect(side).toBeGreaterThanOrEqual((6 * size.height) / 10);
    // The light zone that the standard of QR codes asks for, in squares.
    expect(quiet).toEqual([4, 4, 4, 4]);
    expect(await readQr(code)).toBe(address);
    for (const shown of [code, dialog.getByText(address), dialog.getByRole('button')]) {
      await expect(shown).toBeInViewport({ ratio: 1 });
    }
    // The words are beside it and not in it.
    const beside = await code.evaluate((drawing) => {
      const { right } = drawing.getBoundingClientRect();
      const words = [...drawing.closest('dialog')!.querySelectorAll('p, button')];
      return words.map((it) => it.getBoundingClientRect().left >= right);
    });
    expect(new Set(beside)).toEqual(new Set([true]));
  });
}

test('the projector view: what is to be done now stays in sight above a reply', async ({
  learner,
}) => {
  const { page, coach } = learner;
  await openProjector(page);
  const instruction = coach.getByText('À faire maintenant').locator('..');
  await learner.open(1, 'standard', { step: 'find-mail' });
  // Only what help told gets its reason.
  await expect(learner.screen.locator('[data-hint]')).toBeVisible();
  await learner.press('Ma boîte mail');
  await expect(instruction).toContainText('Confirmez la création');
  await learner.hears("Regarder qui écrit avant d'ouvrir, c'est prudent.");
  await expect(instruction).toBeInViewport({ ratio: 1 });
  await openForm(learner);
  await learner.field("Confirmez l'adresse e-mail").fill('marie.dupont@gmail.com');
  await page.keyboard.press('Tab');
  await learner.hears('Cela ressemble à une vraie adresse e-mail');
  await expect(instruction.locator('[data-listen]')).toBeInViewport({ ratio: 1 });
});

test('the projector view: an answer of the training card that is marked is in sight under the question', async ({
  learner,
}) => {
  const { page, coach } = learner;
  await openProjector(page);
  await learner.open(1, 'standard', { step: 'follow-link' });
  await learner.press('Confirmer mon compte');
  await learner.step('continue');
  const answer = coach.getByRole('button', { name: 'Mon compte est confirmé', exact: true });
  await expect(answer).toHaveAttribute('data-hint');
  await expect(answer).toBeInViewport({ ratio: 1 });
  await expect(coach.locator('.instruction [data-listen]')).toBeInViewport({ ratio: 1 });
});

test('the projector view: the tabs stand in one row, an empty folder is seen whole, and the coach’s column has no end', async ({
  learner,
}) => {
  const { page, coach, screen } = learner;
  await openProjector(page);
  await learner.open(1, 'standard', { mode: 'try' });
  await learner.press('Navigateur');
  await lettersCome(page);
  const top = async (act: string) =>
    (await screen.locator(`[data-act="${act}"]`).first().boundingBox())!.y;
  const before = await top('browser.close');
  await learner.press('Nouvel onglet');
  await expect.poll(() => top('browser.close')).toBe(before);

  await learner.press('Ma boîte mail');
  await learner.press('Corbeille');
  const drawing = screen.locator('.empty');
  await expect(drawing).toBeInViewport({ ratio: 1 });
  const free = await drawing.evaluate((it) => {
    const taskbar = it.closest('section')!.querySelector('.taskbar')!;
    return taskbar.getBoundingClientRect().top - it.getBoundingClientRect().bottom;
  });
  expect(free).toBeGreaterThan(0);

  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  const paper = await coach.evaluate((element) => getComputedStyle(element).backgroundColor);
  const under = await page.evaluate(() => {
    const element = document.elementFromPoint(5, window.innerHeight - 5)!;
    return getComputedStyle(element).backgroundImage;
  });
  expect(under).toContain(`linear-gradient(to right, ${paper}`);
});

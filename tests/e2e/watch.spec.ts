import type { Page } from '@playwright/test';
import type { Learner } from './support/learner.ts';
import { enter } from './support/roads.ts';
import { expect, test } from './support/test.ts';

/** As every field of the app is. */
const quiet = {
  type: 'text',
  autocomplete: 'off',
  autocorrect: 'off',
  autocapitalize: 'off',
  spellcheck: 'false',
};

/** Puts an element with these attributes on the page. */
function add(page: Page, tag: string, attributes: Record<string, string>): Promise<void> {
  return page.evaluate(
    ([name, all]) => {
      const element = document.createElement(name);
      for (const [attribute, value] of Object.entries(all)) element.setAttribute(attribute, value);
      document.body.append(element);
    },
    [tag, attributes] as const,
  );
}

/** What no test may let pass, and the line under which the watch notes it. */
const troubles: Record<string, [(page: Page) => Promise<void>, RegExp]> = {
  'a request to another origin': [
    async (page) => {
      await page.route('https://ailleurs.test/**', (route) => route.fulfill({ body: 'elsewhere' }));
      await page.goto('https://ailleurs.test/?a=b');
    },
    /^request: https:\/\/ailleurs\.test\/\?a=b$/,
  ],
  'a request that the policy stops': [
    (page) => page.evaluate(() => void fetch('https://ailleurs.test/').catch(() => null)),
    /^console: policy: connect-src https:\/\/ailleurs\.test/,
  ],
  'a style that the policy stops': [
    (page) => page.evaluate(() => document.body.setAttribute('style', 'color: red')),
    /^console: policy: style-src-attr inline$/,
  ],
  'a script made from text': [
    (page) =>
      page.evaluate(() => {
        try {
          document.createElement('script').text = 'void 0';
        } catch {
          // The watch must see it all the same.
        }
      }),
    /^console: policy: require-trusted-types-for trusted-types-sink$/,
  ],
  'an uncaught error': [
    (page) =>
      page.evaluate(
        () =>
          void setTimeout(() => {
            throw new Error('thrown');
          }),
      ),
    /^uncaught: thrown$/,
  ],
  'a promise that nobody catches': [
    (page) => page.evaluate(() => void Promise.reject(new Error('rejected'))),
    /^uncaught: rejected$/,
  ],
  'a field that the browser would save': [
    (page) => add(page, 'input', { type: 'password' }),
    /^console: unsafe: <input type="password">$/,
  ],
  'a field whose words the browser would mend': [
    (page) => add(page, 'input', { ...quiet, autocorrect: 'on' }),
    /^console: unsafe: <input .*autocorrect="on".*>$/,
  ],
  'a field whose words the browser would have spelt elsewhere': [
    (page) => add(page, 'input', { ...quiet, spellcheck: 'true' }),
    /^console: unsafe: <input .*spellcheck="true">$/,
  ],
  'a form': [(page) => add(page, 'form', {}), /^console: unsafe: <form><\/form>$/],
  'a button that submits': [
    (page) => add(page, 'button', { type: 'submit' }),
    /^console: unsafe: <button type="submit"><\/button>$/,
  ],
  'an error in the console': [
    (page) => page.evaluate(() => console.error('told')),
    /^console: told$/,
  ],
};

test('F59, SAFE-13, SAFE-14, SAFE-16, SAFE-19: the watch over every test sees what must not happen', async ({
  page,
  troubles: seen,
}) => {
  for (const [name, [inject, line]] of Object.entries(troubles)) {
    await page.goto('/');
    await inject(page);
    await expect.poll(() => seen.some((it) => line.test(it)), name).toBe(true);
  }
  // The console keeps its order: after this line nothing else comes.
  await page.goto('/');
  await page.evaluate(() => console.error('end'));
  await expect.poll(() => seen.at(-1)).toBe('console: end');
  seen.length = 0;
});

/** Breaks an exercise that is open: `replaceState` is what it writes its mode into the address with. */
async function breakExercise({ page, coach }: Learner): Promise<void> {
  await page.evaluate(() => {
    history.replaceState = () => {
      Reflect.deleteProperty(history, 'replaceState');
      throw new Error('broken');
    };
  });
  await page.getByText('Réglages').click();
  await coach.getByRole('button', { name: "J'essaie" }).click();
  await expect(page.getByRole('heading', { name: 'Cette page a un problème' })).toBeFocused();
}

test('F40: an exercise that breaks says so in its place, and can be begun again', async ({
  learner,
  page,
}) => {
  await learner.open(1, 'standard');
  await learner.press('Navigateur');
  await breakExercise(learner);
  await page.getByRole('button', { name: 'Essayer encore' }).click();
  await learner.ask('Continuer où vous en étiez');
  await expect(learner.coach).toHaveAttribute('data-acts', '1');
});

test('F40: where one exercise has broken, the others work', async ({ learner, page }) => {
  await learner.open(1, 'standard');
  await breakExercise(learner);
  await page.getByRole('main').getByRole('link', { name: "Aller à l'accueil" }).click();
  await page.getByRole('link', { name: /Supprimer son compte/ }).click();
  await page.getByRole('link', { name: "Commencer l'exercice" }).click();
  await enter(learner);
  await learner.step('open-account');
});

// F41
test('F41: a promise that nobody catches is told, and the exercise goes on', async ({
  learner,
  page,
  troubles: seen,
}) => {
  await learner.open(1, 'standard');
  await page.evaluate(() => void Promise.reject(new Error('rejected')));
  await expect(page.getByText("Quelque chose n'a pas marché.")).toBeVisible();
  await learner.press('Navigateur');
  expect(seen).toEqual(['uncaught: rejected']);
  seen.length = 0;
});

test('a window that changes its size is no failure', async ({ learner, page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await learner.open(1, 'standard');
  const loops = await page.evaluateHandle(() => {
    const messages: string[] = [];
    window.addEventListener('error', ({ message }) => messages.push(message));
    // What is measured, and changes what it measures, takes the layout two frames.
    const part = document.querySelector<HTMLElement>('[data-acts]')!;
    new ResizeObserver(() => (part.style.paddingBottom = '13px')).observe(part);
    return messages;
  });
  await page.setViewportSize({ width: 360, height: 740 });
  await expect
    .poll(() => loops.jsonValue())
    .toContain('ResizeObserver loop completed with undelivered notifications.');
  await learner.press('Navigateur');
  // What the page itself says, of which nothing is seen while it says nothing; not what the coach does.
  await expect(page.locator('main > [role="status"]')).toBeEmpty();
});

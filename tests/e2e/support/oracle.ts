import { expect, type BrowserContext, type Page, type TestInfo } from '@playwright/test';
import { left } from '../../support/left.ts';
import { onCard, traces } from '../../support/traces.ts';
import { Learner } from './learner.ts';

interface Watched {
  /** True for an address that belongs to the app under test. */
  ours: (address: URL) => boolean;
  /** The lines of the console that are troubles, when they are errors. */
  console: RegExp;
}

/** What must not happen while a test runs: errors, what Svelte warns of, policy violations, requests that leave the app, the worker's too. */
export async function watch(context: BrowserContext, { ours, console: lines }: Watched) {
  const troubles: string[] = [];
  context.on('console', (message) => {
    const text = message.text();
    const error = message.type() === 'error' && lines.test(text);
    if (error || text.startsWith('https://svelte.dev/e/')) troubles.push(`console: ${text}`);
  });
  context.on('weberror', (error) => troubles.push(`uncaught: ${error.error().message}`));
  context.on('request', (request) => {
    const url = request.url();
    if (/^(data|blob):/.test(url) || ours(new URL(url))) return;
    troubles.push(`${request.serviceWorker() ? 'worker ' : ''}request: ${url.slice(0, 200)}`);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return troubles;
}

/** Every text that fields of a context's pages hold from now on. */
async function listenToTyping(context: BrowserContext): Promise<Set<string>> {
  const typed = new Set<string>();
  await context.exposeFunction('noteTyped', (text: string) => void typed.add(text));
  await context.addInitScript(() => {
    document.addEventListener(
      'input',
      ({ target }) => {
        if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
        const note = Reflect.get(window, 'noteTyped') as (text: string) => void;
        note(target.value);
      },
      true,
    );
  });
  return typed;
}

/** Somebody's own words, which no exercise asks for. */
const personal = 'Ginette Vandesteen';

/** Types one's own words where the pretend screen takes any, and sees the exercise answer. */
async function typeOwnWords(learner: Learner): Promise<void> {
  // The screen of the window that was opened last may be on its way.
  await expect(learner.screen.locator('[role="status"][data-page-title]')).toHaveCount(0);
  const fields = learner.screen
    .locator(':is(input[type="text"], input[type="search"], textarea)[data-control]:enabled')
    .and(learner.page.locator(':not([readonly])'))
    .filter({ visible: true });
  // What was begun in one field would land as another takes the focus.
  const begun = fields.and(learner.page.locator(':focus'));
  const field = (await begun.count()) > 0 ? begun : fields.first();
  if (!(await field.isVisible())) return;
  // An act that has just been done, by the coach too, may not have been counted yet.
  await learner.actsSettled();
  await learner.act(async () => {
    await field.fill(personal);
    const control = await field.getAttribute('data-control');
    await field.press(/^(account|request)/.test(control!) ? 'Tab' : 'Enter');
  });
}

/** The common oracle of the faults: the page is not blank, a way on is offered, and nothing typed is left behind. */
async function expectSound(page: Page, typed: Set<string>): Promise<void> {
  // A page that could not start says in words how to go on.
  const trouble = page.locator('.trouble');
  const seen = (what: string) => page.locator(what).or(trouble).filter({ visible: true }).first();
  await expect(seen('h1'), 'no blank page').toBeVisible();
  const inExercise = await page.locator('[data-step]:not([data-step="done"])').isVisible();
  const way = inExercise ? '[data-control]:enabled' : 'a[href^="#/"], main button:enabled';
  await expect(seen(way), 'no dead end').toBeVisible();
  await typeOwnWords(new Learner(page));
  const all = Object.values(await page.evaluate(left)).join('\n');
  const words = [...typed].flatMap((text) => [text, ...text.split(/\s+/)]);
  const found = words
    .flatMap(traces)
    .filter((it) => all.includes(it) && !onCard.join().includes(it));
  expect(found, 'nothing typed is left behind').toEqual([]);
}

/** Runs a test; when it is one of a fault and has come to its end, holds each of its pages against the oracle. */
export async function judge(
  context: BrowserContext,
  run: () => Promise<void>,
  test: TestInfo,
): Promise<void> {
  if (!test.titlePath.some((title) => /\bF\d\d\b/.test(title))) return run();
  const typed = await listenToTyping(context);
  const crashed = new Set<Page>();
  context.on('page', (page) => page.on('crash', () => crashed.add(page)));
  await run();
  if (test.status !== test.expectedStatus) return;
  const pages = context.pages().filter((page) => page.url() !== 'about:blank');
  for (const page of pages.filter((it) => !crashed.has(it))) await expectSound(page, typed);
}

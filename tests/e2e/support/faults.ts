import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { languageFaults } from './languages.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const sourceOf = (file: string) =>
  readFileSync(createRequire(import.meta.url).resolve(file), 'utf8');
const axe = sourceOf('axe-core/axe.min.js');
const codeSniffer = sourceOf('@pa11y/html_codesniffer/build/HTMLCS.js');

/** The widths at which screens are looked at (A11Y-03): a phone, a tablet, a desk. */
const sizes = {
  phone: { width: 320, height: 568 },
  tablet: { width: 768, height: 1024 },
  desk: { width: 1280, height: 800 },
} as const;

/** Waits for all movement to end, so that nothing is measured half faded in. */
async function still(page: Page): Promise<void> {
  await page.evaluate(() => Promise.all(document.getAnimations().map((it) => it.finished)));
}

/** Waits until a window of another size has been answered: a page brings the field in use back in sight once it is painted. */
export async function turned(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let painted = 0; painted < 3; painted += 1) {
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    }
  });
}

/** Puts a checker into the page, where it stays for as long as the page does. */
async function bring(page: Page, name: string, source: string): Promise<void> {
  if (!(await page.evaluate((it) => Reflect.has(window, it), name))) await page.evaluate(source);
}

/** Everything that axe finds wrong, as lines; the coach is held to the higher contrast too, and all of the page in the theme of strong contrast (A11Y-04). */
export async function axeFaults(page: Page): Promise<string[]> {
  await bring(page, 'axe', axe);
  return page.evaluate(async (tags) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    // The higher contrast leaves what is below the usual one to the rule for that.
    const higher =
      document.documentElement.dataset['theme'] === 'contrast' ? '*' : '[data-acts], [data-acts] *';
    axe.configure({ rules: [{ id: 'color-contrast-enhanced', selector: higher }] });
    const { violations } = await axe.run(document, {
      runOnly: { type: 'tag', values: tags },
      rules: { 'color-contrast-enhanced': { enabled: true } },
      resultTypes: ['violations'],
      iframes: false,
      selectors: false,
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `axe ${id}: ${html.slice(0, 150)} ${failureSummary}`),
    );
  }, tags);
}

/** The errors of HTML_CodeSniffer, the engine of the Belgian checker, at WCAG 2 AA (A11Y-02). */
async function codeSnifferFaults(page: Page): Promise<string[]> {
  await bring(page, 'HTMLCS', codeSniffer);
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const { HTMLCS } = window as unknown as {
          HTMLCS: {
            ERROR: number;
            process(standard: string, content: Document, done: () => void): void;
            getMessages(): { type: number; code: string; msg: string; element: Element }[];
          };
        };
        HTMLCS.process('WCAG2AA', document, () =>
          resolve(
            HTMLCS.getMessages()
              // An address of ours, `#/fiche/1`, names no element.
              .filter(({ type, code, element }) => {
                const ours = code.endsWith('.NoSuchID') && element.matches('a[href^="#/"]');
                return type === HTMLCS.ERROR && !ours;
              })
              .map(
                ({ code, msg, element }) =>
                  `htmlcs ${code}: ${msg} ${element.outerHTML.slice(0, 150)}`,
              ),
          ),
        );
      }),
  );
}

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  // How a browser writes down what it holds is not ours to style.
  rules: {
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-inline-style': 'off',
    'no-trailing-whitespace': 'off',
    // Firefox keeps which radio was chosen over a reload unless told not to.
    'valid-autocomplete': 'off',
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
  },
});

/** What html-validate finds wrong in the page as it stands. */
async function markupFaults(page: Page): Promise<string[]> {
  const { results } = await validator.validateString(await page.content());
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `html ${ruleId}: ${message} at ${selector}`),
  );
}

/** What is wrong with how the page is built up (A11Y-20): one main part and one title, and a screen in it whose titles begin a level lower and whose menus and searches have names. */
async function structureFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const shown = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].filter((it) => it.checkVisibility());
    const counts = ['main', 'h1'].flatMap((name) => {
      const { length } = shown(name);
      return length === 1 ? [] : [`structure: ${length} ${name}`];
    });
    const screen = ':is([aria-label="Écran d\'exercice"], [aria-label="Übungsbildschirm"])';
    const inScreen = shown(
      `${screen} :is(main, header, footer, h1, [role="banner"], [role="main"])`,
    );
    const named = shown(`${screen} :is(nav, search, form, [role="search"], [role="navigation"])`);
    return [
      ...counts,
      ...inScreen.map((it) => `structure: in the screen ${it.outerHTML.slice(0, 150)}`),
      ...named
        .filter((it) => !it.ariaLabel)
        .map((it) => `structure: no name ${it.outerHTML.slice(0, 150)}`),
    ];
  });
}

/** Controls that are smaller than 44 pixels (A11Y-03) or less than 8 pixels from the next, links inside a sentence excepted, or that two quick taps enlarge (A11Y-30), and content wider than the window (A11Y-17). */
export async function sizeFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    type Box = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;
    const controls = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
    const targets = [...document.querySelectorAll<HTMLElement>(controls)].flatMap((element) => {
      if (!element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }))
        return [];
      // A skip link is there once it has the focus.
      const skip = element.matches('a[href^="#"]:not([href^="#/"], :focus)');
      if (skip || element.closest('[inert], .visually-hidden')) return [];
      // A tick or a choice is pressed by its label.
      const label =
        element.matches('[type="checkbox"], [type="radio"]') && element.closest('label');
      const target = label || element;
      const sentence = getComputedStyle(target).display === 'inline' && target.matches('a');
      return sentence ? [] : [target];
    });
    const nameOf = (element: HTMLElement) =>
      (element.ariaLabel || element.innerText || element.outerHTML).slice(0, 80);
    const small = targets.flatMap((target) => {
      const { width, height } = target.getBoundingClientRect();
      if (width >= 43.5 && height >= 43.5) return [];
      return `size ${Math.round(width)}×${Math.round(height)}: ${target.outerHTML.slice(0, 150)}`;
    });

    // What stays in sight lies over what scrolls under it: its own place in the page is what counts.
    const staying = [...document.querySelectorAll<HTMLElement>('body *')].filter(
      (element) => getComputedStyle(element).position === 'sticky',
    );
    for (const element of staying) {
      element.style.setProperty('position', 'relative', 'important');
      element.style.setProperty('inset', 'auto', 'important');
    }
    /** What is left of an element's box by what it scrolls in. */
    const seen = (element: Element): Box => {
      let { left, top, right, bottom }: Box = element.getBoundingClientRect();
      for (let around = element.parentElement; around; around = around.parentElement) {
        if (around === document.body) break;
        if (getComputedStyle(around).overflow === 'visible') continue;
        const edge = around.getBoundingClientRect();
        [left, top] = [Math.max(left, edge.left), Math.max(top, edge.top)];
        [right, bottom] = [Math.min(right, edge.right), Math.min(bottom, edge.bottom)];
      }
      return { left, top, right, bottom };
    };
    const boxes = targets
      .map((element) => ({ element, ...seen(element) }))
      .filter(({ left, top, right, bottom }) => right > left && bottom > top);
    for (const { style } of staying) {
      style.removeProperty('position');
      style.removeProperty('inset');
    }
    const layerOf = (element: Element) => element.closest('dialog, :popover-open');
    const close = boxes.flatMap((one, at) =>
      boxes.slice(at + 1).flatMap((other) => {
        const nested = one.element.contains(other.element) || other.element.contains(one.element);
        if (nested || layerOf(one.element) !== layerOf(other.element)) return [];
        const across = Math.max(other.left - one.right, one.left - other.right);
        const down = Math.max(other.top - one.bottom, one.top - other.bottom);
        const apart = Math.max(across, down);
        if (apart >= 7.99) return [];
        return `${apart.toFixed(1)} px: ${nameOf(one.element)} | ${nameOf(other.element)}`;
      }),
    );
    const enlarged = [...document.querySelectorAll(`${controls}, label`)]
      .filter((element) => getComputedStyle(element).touchAction !== 'manipulation')
      .map((element) => `touch: ${element.outerHTML.slice(0, 150)}`);
    const { scrollWidth, clientWidth } = document.documentElement;
    const wide = scrollWidth > clientWidth ? [`size: ${scrollWidth} wide in ${clientWidth}`] : [];
    return [...small, ...close, ...enlarged, ...wide];
  });
}

/** Texts of several lines that are hard to follow (A11Y-18): a line over 70 characters, justified, or close to the next one. */
export async function hardToFollow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    /** What lays out a text: a part of it that stands beside or under the rest is a text of its own. */
    const blockOf = (text: Node): Element => {
      let block = text.parentElement!;
      while (getComputedStyle(block).display === 'inline') block = block.parentElement!;
      return block;
    };
    /** The characters of each line of each block, as they are drawn. */
    const linesOf = (element: Element): Map<Element, number[]> => {
      const blocks = new Map<Element, number[]>();
      let under = -Infinity;
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let text = walker.nextNode(); text; text = walker.nextNode()) {
        const block = blockOf(text);
        const lines = blocks.get(block) ?? [];
        for (const { index, 0: word } of text.textContent!.matchAll(/\S+/g)) {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          const { top, bottom, height } = range.getBoundingClientRect();
          // A word set off by its weight sits a pixel higher or lower.
          if (lines.length > 0 && top < under - height / 2) {
            lines[lines.length - 1]! += 1 + word.length;
          } else {
            lines.push(word.length);
            under = bottom;
          }
          blocks.set(block, lines);
        }
      }
      return blocks;
    };
    const set = (element: Element) => {
      const { textAlign, lineHeight, fontSize } = getComputedStyle(element);
      const close = parseFloat(lineHeight) < 1.499 * parseFloat(fontSize);
      return { justified: textAlign === 'justify', lineHeight, close };
    };
    return [...document.querySelectorAll<HTMLElement>('main :is(p, li, dd)')]
      .filter(
        (element) =>
          element.checkVisibility() &&
          !element.querySelector('p, li, dd') &&
          !element.closest('.visually-hidden') &&
          (element.textContent.length > 70 || set(element).close || set(element).justified),
      )
      .flatMap((element) => [...linesOf(element)].map((lines) => [element, ...lines] as const))
      .flatMap(([element, block, lines]) => {
        // The name of a control, and what stands beside the text, are no sentences.
        if (block.closest('button')) return [];
        const { justified, lineHeight, close } = set(block);
        const longest = Math.max(...lines);
        const dense = block === element && lines.length > 1 && close;
        if (longest <= 70 && !justified && !dense) return [];
        return `${longest} characters${justified ? ', justified' : ''}, ${lineHeight}: ${block.outerHTML.slice(0, 150)}`;
      });
  });
}

const checks = [
  markupFaults,
  structureFaults,
  languageFaults,
  axeFaults,
  codeSnifferFaults,
  sizeFaults,
  hardToFollow,
];

/** All that the checkers find wrong with what stands on the screen, at the width of a phone, a tablet and a desk. */
export async function faults(page: Page): Promise<string[]> {
  const found: string[] = [];
  const before = page.viewportSize();
  for (const [name, size] of Object.entries(sizes)) {
    await page.setViewportSize(size);
    await turned(page);
    // What stays in sight above a page covers, when that was scrolled, a part of what the next scroll shows.
    await page.evaluate(() => window.scrollTo(0, 0));
    await still(page);
    for (const check of checks) {
      found.push(...(await check(page)).map((line) => `${name}: ${line}`));
    }
  }
  if (before) await page.setViewportSize(before);
  return found;
}

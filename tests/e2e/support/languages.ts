import type { Page } from '@playwright/test';
import { allTexts } from '../../../src/i18n/texts.ts';
import type { Language } from '../../../src/ui/shell/choices.ts';

/** Every text in a tree of texts. */
function textsIn(tree: unknown): string[] {
  if (typeof tree === 'string') return [tree];
  return Object.values(tree as object).flatMap(textsIn);
}

/** What stands in a language between what is put in: long enough to be of no other. */
function piecesOf(language: Language): Set<string> {
  const pieces = textsIn(allTexts[language]).flatMap((text) =>
    text.split(/\n|\{\{.*?\}\}|[«»„“*[\]]/),
  );
  return new Set(
    pieces.map((piece) => piece.trim()).filter((piece) => /\p{L}{3}.{5}/u.test(piece)),
  );
}

const pieces = { fr: piecesOf('fr'), de: piecesOf('de') };
const own = {
  fr: [...pieces.fr].filter((piece) => !pieces.de.has(piece)),
  de: [...pieces.de].filter((piece) => !pieces.fr.has(piece)),
};

/** Whether a text has a piece in it as words of its own, and not as a part of an address. */
function holds(text: string, piece: string): boolean {
  const at = text.indexOf(piece);
  if (at < 0) return false;
  const around = [text[at - 1], text[at + piece.length]];
  return !around.some((letter) => letter !== undefined && /[\p{L}.@-]/u.test(letter));
}

/** The texts that stand on the page in a language that they are not marked with (A11Y-31). */
export async function languageFaults(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const found: { text: string; lang: string }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode as Text;
      const text = data.trim().replace(/\s+/g, ' ');
      if (text === '' || parentElement!.closest('script, style, noscript')) continue;
      found.push({ text, lang: parentElement!.closest<HTMLElement>('[lang]')?.lang ?? '' });
    }
    return found;
  });
  return texts.flatMap(({ text, lang }) => {
    if (lang !== 'fr' && lang !== 'de') return [`language "${lang}": ${text}`];
    const foreign = own[lang === 'fr' ? 'de' : 'fr'].find((piece) => holds(text, piece));
    return foreign ? [`language ${lang}: ${text} | ${foreign}`] : [];
  });
}

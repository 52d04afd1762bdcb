import type { i18n as I18n, TOptions } from 'i18next';
import { textFiles, type TextFile } from './files.ts';
import { setLanguages } from './language.svelte';

/** The languages in which a text is looked for that its own lacks. */
const LENDERS = ['fr', 'de'];
/** The attributes that are read out, too. */
const ATTRIBUTES = ['aria-label', 'alt', 'placeholder', 'title'];

// What is always there needs no loading.
const files = import.meta.glob<Record<string, unknown>>(['./*/*.json', '!./fr/app.json'], {
  import: 'default',
});

/**
 * Shows a text that its language lacks in another one that has it; a whole build never comes here. From then on an
 * element that says nothing but what was lent carries the language of the lender. What is only a part of its words
 * cannot: it is shown all the same.
 */
export async function borrow(texts: I18n, key: string, params: TOptions): Promise<void> {
  markBorrowed(texts);
  const namespace = key.slice(0, key.indexOf(':'));
  const wanted = Object.keys(textFiles).filter((it) => textFiles[it as TextFile] === namespace);
  await Promise.allSettled(
    LENDERS.flatMap((language) =>
      wanted.map(async (file) => {
        const found = await files[`./${language}/${file}.json`]?.();
        if (found) texts.addResourceBundle(language, namespace, found, true);
      }),
    ),
  );
  // To draw the page again for what is nowhere would be to ask for it again.
  if (texts.exists(key, params)) await setLanguages({});
}

function markBorrowed(texts: I18n): void {
  if (texts.options.postProcessPassResolved) return;
  const borrowed = new Map<string, string>();
  texts.use({
    type: 'postProcessor',
    name: 'borrowed',
    process(text: string, _: unknown, { lng = texts.language, i18nResolved }: Resolution) {
      const { usedLng = lng } = i18nResolved;
      if (usedLng !== lng) borrowed.set(lettersOf(text), usedLng);
      return text;
    },
  });
  Object.assign(texts.options, {
    fallbackLng: LENDERS,
    postProcess: ['borrowed'],
    postProcessPassResolved: true,
  });
  markElements(borrowed);
}

interface Resolution {
  lng?: string;
  i18nResolved: { usedLng?: string };
}

function markElements(borrowed: Map<string, string>): void {
  /** What each marked element says of its language by itself. */
  const own = new Map<Element, string | null>();
  const mark = () => {
    for (const element of document.body.querySelectorAll('*')) {
      const language = languageOf(element, borrowed);
      if (language) {
        if (!own.has(element)) own.set(element, element.getAttribute('lang'));
        element.setAttribute('lang', language);
      } else if (own.has(element)) giveBack(element, own);
    }
  };
  new MutationObserver(mark).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ATTRIBUTES,
  });
}

function giveBack(element: Element, own: Map<Element, string | null>): void {
  const language = own.get(element);
  own.delete(element);
  if (language) element.setAttribute('lang', language);
  else element.removeAttribute('lang');
}

function languageOf(element: Element, borrowed: Map<string, string>): string | undefined {
  const attributes = ATTRIBUTES.map((name) => element.getAttribute(name) ?? '');
  const said = [element.textContent, ...attributes].map(lettersOf).filter(Boolean);
  const [language, ...others] = new Set(said.map((it) => borrowed.get(it)));
  return others.length === 0 ? language : undefined;
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

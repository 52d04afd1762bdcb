import { createInstance, type TOptions } from 'i18next';
import { createSubscriber } from 'svelte/reactivity';
import { textFiles, type TextFile } from './files.ts';
import frApp from './fr/app.json';

export type Language = 'fr' | 'de';

interface Choice {
  coach: Language;
  screen: Language;
}

const files = import.meta.glob<Record<string, unknown>>(['./*/*.json', '!./fr/app.json'], {
  import: 'default',
});

const i18n = startTexts();
const wanted: TextFile[] = ['app'];
const loaded = ['fr/app'];
let screen: Language = 'fr';
/** The languages whose texts are on their way, to be in use then. */
let chosen: Choice | null = null;
/** The texts that were asked for, all of them: done when none is on its way. */
let coming: Promise<unknown> = Promise.resolve();

let changed = (): void => {};
const subscribe = createSubscriber((update) => {
  changed = update;
  return () => {
    changed = () => {};
  };
});

/** The two languages now in use; reading them in a component or effect follows their changes. */
export const languages = {
  get coach(): Language {
    subscribe();
    return i18n.language as Language;
  },
  get screen(): Language {
    subscribe();
    return screen;
  },
};

/** Text of the interface or the coach, in the learner's language; key like `app:home.title`. Follows the language. */
export function t(key: string, params?: Record<string, unknown>): string {
  subscribe();
  return i18n.t(key, params);
}

/** Text of the pretend computer, in the screen's language; key inside `screen`, like `monespace.signIn`. Follows the language. */
export function s(key: string, params?: Record<string, unknown>): string {
  subscribe();
  return i18n.t(key, { ...params, ns: 'screen', lng: screen });
}

/** Switches one or both languages, their texts loaded first. Of those chosen meanwhile the last holds, however late another's texts come. */
export async function setLanguages(next: Partial<Choice>): Promise<void> {
  const choice = { coach: i18n.language as Language, screen, ...chosen, ...next };
  chosen = choice;
  try {
    await load(wanted, choice.coach, choice.screen);
    if (chosen !== choice) return;
    ({ screen } = choice);
    await i18n.changeLanguage(choice.coach);
    changed();
  } finally {
    if (chosen === choice) chosen = null;
  }
}

/** Loads more files of texts, in the languages now in use and in those chosen later. */
export async function loadTexts(more: readonly TextFile[]): Promise<void> {
  const own = load(more, i18n.language as Language, screen);
  // Without their results: each would hold those of all before it.
  coming = Promise.allSettled([coming, own]).then(() => {});
  await own;
  // Only now: what did not come must not hold up what is asked for next.
  wanted.push(...more.filter((file) => !wanted.includes(file)));
  changed();
}

/** From now on a change of language waits for the words of the pages only: no exercise is open any more. */
export function forgetTexts(): void {
  wanted.length = 1;
}

/** Loads the same files in one more language, for a page that speaks several: `t` takes it as `lng`. */
export async function loadLanguage(language: Language): Promise<void> {
  await load(wanted, language, screen);
}

/** What stands in the place of a text that its language lacks, until another language's has come: never its key. */
function standIn(key: string, _: unknown, params: TOptions): string {
  if (import.meta.env.SSR) throw new Error(`No language has a text "${key}"`);
  // A text may be asked for before its file is there; what does not come is asked for again with the next that lacks.
  coming
    .then(async () => {
      if (!i18n.exists(key, params)) await (await import('./borrowed')).borrow(i18n, key, params);
    })
    .catch(() => {});
  return '…';
}

async function load(
  needed: readonly TextFile[],
  coach: Language,
  onScreen: Language,
): Promise<void> {
  await Promise.all(
    needed.map(async (file) => {
      const namespace = textFiles[file];
      const language = namespace === 'screen' ? onScreen : coach;
      const path = `${language}/${file}`;
      if (loaded.includes(path)) return;
      const texts = await files[`./${path}.json`]?.();
      i18n.addResourceBundle(language, namespace, texts, true);
      loaded.push(path);
    }),
  );
}

function startTexts() {
  const instance = createInstance();
  void instance.init({
    lng: 'fr',
    // A miss is to be met where the texts of another language come with their mark.
    fallbackLng: false,
    appendNamespaceToMissingKey: true,
    parseMissingKeyHandler: standIn,
    ns: ['app', 'coach', 'screen'],
    defaultNS: 'app',
    resources: { fr: { app: frApp } },
    interpolation: { escapeValue: false },
    initAsync: false,
    partialBundledLanguages: true,
  });
  return instance;
}

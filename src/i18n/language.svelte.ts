import { createInstance } from 'i18next';
import { createSubscriber } from 'svelte/reactivity';
import frApp from './fr/app.json';

export type Language = 'fr' | 'de';
export type Namespace = 'app' | 'coach' | 'screen';

const files = import.meta.glob<Record<string, unknown>>(['./*/*.json', '!./fr/app.json'], {
  import: 'default',
});

const i18n = startTexts();
const wanted: Namespace[] = ['app'];
let screen: Language = 'fr';

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

/** Switches one or both languages, their texts loaded first. */
export async function setLanguages(next: { coach?: Language; screen?: Language }): Promise<void> {
  const coach = next.coach ?? (i18n.language as Language);
  const onScreen = next.screen ?? screen;
  await load(coach, onScreen);
  screen = onScreen;
  await i18n.changeLanguage(coach);
  changed();
}

/** Loads more namespaces, in the languages now in use and in those chosen later. */
export async function loadTexts(...namespaces: Namespace[]): Promise<void> {
  wanted.push(...namespaces.filter((name) => !wanted.includes(name)));
  await load(i18n.language as Language, screen);
  changed();
}

async function load(coach: Language, onScreen: Language): Promise<void> {
  const parts = wanted.map((namespace) => ({
    namespace,
    language: namespace === 'screen' ? onScreen : coach,
  }));
  await Promise.all(
    parts.map(async ({ language, namespace }) => {
      if (i18n.hasResourceBundle(language, namespace)) return;
      const texts = await files[`./${language}/${namespace}.json`]?.();
      if (texts) i18n.addResourceBundle(language, namespace, texts);
    }),
  );
}

function startTexts() {
  const instance = createInstance();
  void instance.init({
    lng: 'fr',
    fallbackLng: 'fr',
    ns: ['app', 'coach', 'screen'],
    defaultNS: 'app',
    resources: { fr: { app: frApp } },
    interpolation: { escapeValue: false },
    initAsync: false,
    partialBundledLanguages: true,
  });
  return instance;
}

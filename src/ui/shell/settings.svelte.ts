import { get, remove, set } from '../../session/storage';
import { TEXT_SIZES, type TextSize } from './choices';

export const THEMES = ['auto', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

let text = $state<TextSize>('normal');
let theme = $state<Theme>('auto');

/** How the pages look on this device; setting a value shows it and keeps it. */
export const settings = {
  get text() {
    return text;
  },
  set text(value: TextSize) {
    text = value;
    keep('text', value, value === 'normal');
    showSettings();
  },
  get theme() {
    return theme;
  },
  set theme(value: Theme) {
    theme = value;
    keep('theme', value, value === 'auto');
    showSettings();
  },
};

/** Takes the settings that the device keeps, and puts them on the page. */
export function recallSettings(): void {
  text = known(TEXT_SIZES, get('text')) ?? 'normal';
  theme = known(THEMES, get('theme')) ?? 'auto';
  showSettings();
}

/** Puts the settings on the page. */
export function showSettings(): void {
  document.documentElement.dataset['text'] = text;
  const wanted = window.matchMedia('(prefers-contrast: more)').matches ? 'contrast' : 'auto';
  const shown = theme === 'auto' ? wanted : theme;
  if (shown === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = shown;
}

/** Shows a size of text for this visit, as an address asks for it; nothing is kept. */
export function showTextSize(size: TextSize): void {
  text = size;
  showSettings();
}

/** Back to what a first visit shows; for after everything was erased. */
export function resetSettings(): void {
  text = 'normal';
  theme = 'auto';
  showSettings();
}

function keep(name: 'text' | 'theme', value: string, isDefault: boolean): void {
  if (isDefault) remove(name);
  else set(name, value);
}

function known<T extends string>(values: readonly T[], value: string | null): T | undefined {
  return values.find((it) => it === value);
}

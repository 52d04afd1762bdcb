import { get, remove, set } from '../../session/storage';

export const TEXT_SIZES = ['normal', 'large', 'huge', 'projector'] as const;
export const THEMES = ['auto', 'light', 'dark'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];
export type Theme = (typeof THEMES)[number];

let text = $state<TextSize>(known(TEXT_SIZES, get('text')) ?? 'normal');
let theme = $state<Theme>(known(THEMES, get('theme')) ?? 'auto');

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

/** Puts the settings on the page. */
export function showSettings(): void {
  document.documentElement.dataset['text'] = text;
  if (theme === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/** Back to what a first visit shows; for after everything was erased. */
export function resetSettings(): void {
  text = 'normal';
  theme = 'auto';
  showSettings();
}

function keep(name: string, value: string, isDefault: boolean): void {
  if (isDefault) remove(name);
  else set(name, value);
}

function known<T extends string>(values: readonly T[], value: string | null): T | undefined {
  return values.find((it) => it === value);
}

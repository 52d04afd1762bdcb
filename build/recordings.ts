import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Where the recordings lie, by language, with a manifest each: made by `npm run audio`, served as they are. */
const RECORDINGS = 'static/audio';

/** Vite plugin: tells the page in which languages there are recordings, so that none is asked for in vain. */
export function recordings(root: string): Plugin {
  return {
    name: 'recordings',
    transformIndexHtml: (html) => {
      const languages = recordedLanguages(join(root, RECORDINGS));
      if (languages.length === 0) return html;
      return html.replace('<html ', () => `<html data-recordings="${languages.join(' ')}" `);
    },
  };
}

/** The languages that a folder of recordings holds. */
export function recordedLanguages(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^[a-z]{2}$/.test(name) && existsSync(join(folder, name, 'manifest.json')))
    .sort();
}

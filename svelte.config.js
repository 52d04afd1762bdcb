import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { mdsvex } from 'mdsvex';
import { blessedComponents, sentenceLines } from './build/lesson-markup.js';

/** @type {import('@sveltejs/vite-plugin-svelte').SvelteConfig} */
export default {
  extensions: ['.svelte', '.md'],
  preprocess: [
    vitePreprocess(),
    blessedComponents(),
    mdsvex({
      extensions: ['.md'],
      smartypants: false,
      highlight: false,
      remarkPlugins: [sentenceLines],
    }),
  ],
  compilerOptions: {
    // The same class names in the pre-rendered home and in the app, on any machine.
    cssHash: ({ hash, filename }) =>
      `g${hash(filename.replaceAll('\\', '/').split('/src/').at(-1) ?? '').slice(0, 5)}`,
  },
};

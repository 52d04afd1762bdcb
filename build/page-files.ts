import type { Rollup } from 'vite';
import { textFilesOf, type TextFile } from '../src/i18n/files.ts';

const languages = ['fr', 'de'];
const pages: { name: string; view: string; texts: TextFile[] }[] = [
  { name: 'home', view: '/src/ui/shell/Home.svelte', texts: ['home'] },
  { name: '1', view: '/src/ui/exercises/CreateSpace.svelte', texts: textFilesOf(1) },
  { name: '2', view: '/src/ui/exercises/ManageSpace.svelte', texts: textFilesOf(2) },
  { name: '3', view: '/src/ui/exercises/DeleteAccount.svelte', texts: textFilesOf(3) },
];

/** What every exercise has, in large files: the app starts, and reads its words, while these are still on their way. */
const large = ['/src/ui/Exercise.svelte', '/src/session/session.ts'];

/**
 * The files in `assets/` that home and each exercise need: by page those of every language, first what all begin with, then
 * the others, the largest last; by `page-language` those of one; and those that every exercise asks for last, as `exercises`. And the letters of all of
 * them, as `fonts`.
 */
export function pageFiles(bundle: Rollup.OutputBundle): Record<string, string[]> {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const fileOf = (module: string): string =>
    chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(module)))?.fileName ?? '';
  const filesOf = (module: string): string[] => withImports(fileOf(module));
  const withImports = (name: string): string[] => {
    const chunk = chunks.find(({ fileName }) => fileName === name);
    if (!chunk || chunk.isEntry) return [];
    const css = chunk.viteMetadata?.importedCss ?? [];
    return [name, ...css, ...chunk.imports.flatMap(withImports)];
  };
  const sizeOf = (name: string): number => {
    const file = bundle[name];
    return file?.type === 'chunk' ? file.code.length : (file?.source.length ?? 0);
  };
  const inAssets = (name: string) => name.replace(/^assets\//, '');
  const fonts = Object.keys(bundle).filter((name) => name.endsWith('.woff2'));
  const entry = chunks.find(({ isEntry }) => isEntry)?.fileName;
  // A page that has everything in itself asks for nothing.
  const last = large.map(fileOf).filter((file) => file !== entry);
  const needed = pages.flatMap(({ name, view, texts }): [string, string[]][] => {
    const all = languages.map((language) => {
      const words = (['app', ...texts] as const).map((it) => `/src/i18n/${language}/${it}.json`);
      const own = [view, ...words]
        .flatMap(filesOf)
        .filter((file) => !last.includes(file))
        .sort((one, other) => sizeOf(one) - sizeOf(other));
      return entry && own.length > 0 ? [...new Set([entry, ...own])].map(inAssets) : [];
    });
    const shared = all[0]!.filter((file) => all.every((files) => files.includes(file)));
    const others = all.map((files) => files.filter((file) => !shared.includes(file)));
    return [
      [name, shared],
      ...languages.map((it, index): [string, string[]] => [`${name}-${it}`, others[index]!]),
    ];
  });
  return {
    ...Object.fromEntries(needed),
    exercises: last.map(inAssets),
    fonts: fonts.map(inAssets),
  };
}

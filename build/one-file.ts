import type { Plugin, Rollup } from 'vite';
import { withPolicy } from './ready-made-home.ts';

/** Vite plugin: the whole app in one page that needs no server. The build must make one script and one style. */
export function oneFile(fileName: string): Plugin {
  return {
    name: 'one-file',
    apply: 'build',
    generateBundle: {
      // The last of all: what goes into the page must be as it would be written.
      order: 'post',
      handler(_, bundle) {
        const source = withPolicy(pageWithAll(bundle), { alone: true });
        for (const name of Object.keys(bundle)) delete bundle[name];
        this.emitFile({ type: 'asset', fileName, source });
      },
    },
  };
}

/** A script as an inline module, with the name that its file would have; what an HTML parser would take for the end of it is written otherwise. */
export function moduleTag(code: string, file: string): string {
  const safe = code.trim().replace(/<(?=\/script|script|!--)/gi, '\\x3C');
  return `<script type="module" data-file="${file}">${safe}</script>`;
}

function pageWithAll(bundle: Rollup.OutputBundle): string {
  const page = textOf(bundle, 'index.html')
    // It is never installed.
    .replace(/<link rel="(?:manifest|apple-touch-icon)"[^>]*>\s*/g, '')
    .replace(/<script type="module"[^>]*src="\.\/([^"]+)"[^>]*><\/script>/, (_, file: string) =>
      moduleTag(textOf(bundle, file), file),
    );
  const left = /(?:src|href)="\.\/[^"]*"/.exec(page);
  if (left) throw new Error(`The page still asks for a file: ${left[0]}`);
  return page;
}

function textOf(bundle: Rollup.OutputBundle, name: string): string {
  const file = bundle[name];
  if (!file) throw new Error(`The build has made no ${name}.`);
  return file.type === 'chunk' ? file.code : String(file.source);
}

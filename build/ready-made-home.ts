import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, minifySync, type Plugin, type Rollup } from 'vite';
import { icons } from './icons.ts';
import { lessonIndex } from './lesson-index.ts';
import { pageFiles } from './page-files.ts';

/** How a page is built: served with its files, or alone, with everything in it. */
interface Built {
  alone: boolean;
}

/**
 * Vite plugin: puts the home page, its words and its style, ready-made into `index.html`, and the policy that goes
 * with it. Without it the page would wait for its script before it shows anything.
 */
export function readyMadeHome(root: string, built: Built): Plugin {
  let define: Record<string, unknown> = {};
  return {
    name: 'ready-made-home',
    apply: 'build',
    // After the page is made, and before the scripts are told which files their parts need.
    enforce: 'post',
    configResolved(config) {
      define = config.define ?? {};
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle }) {
        const { body, title } = await renderHome(root, define);
        const files = pageFiles(bundle ?? {});
        // The home page is drawn before its own style could come.
        const ownStyle = (files['home-fr'] ?? [])
          .filter((file) => file.endsWith('.css'))
          .map((file) => `<link rel="stylesheet" href="./assets/${file}">`);
        const filled = html
          .replace('<!--home-->', () => body)
          .replace(/<title>.*<\/title>/, () => title)
          .replace('</head>', () => `${ownStyle.join('')}</head>`)
          .replace('PAGE_FILES', () => JSON.stringify(files));
        const styled = inlineStyle(filled, bundle ?? {});
        // A page that gets all else into it gets its policy after that.
        return built.alone ? styled : withPolicy(styled, built);
      },
    },
    /** The style of every page is in the page itself: nothing asks for its file. */
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !chunk.isEntry) continue;
        for (const file of chunk.viteMetadata?.importedCss ?? []) delete bundle[file];
        chunk.viteMetadata?.importedCss.clear();
      }
    },
  };
}

/** Vite plugin: puts the script that settles the first look into the page's head, and the icon: small things, lighter than the headers of a file. */
export function firstLook(root: string, { alone, kiosk }: Built & { kiosk: boolean }): Plugin {
  return {
    name: 'first-look',
    transformIndexHtml: {
      order: 'pre',
      handler(html, { server }) {
        const path = join(root, 'build/first-look.js');
        const source = readFileSync(path, 'utf8').replace(/KIOSK_BUILD(?= \|\|)/, String(kiosk));
        const told = source.replace(/ALONE(?= \?| \|\||\))/g, String(alone));
        // A built page is told its files once they are there.
        const { code } = minifySync(path, server ? told.replace(/PAGE_FILES(?=;)/, '{}') : told);
        const icon = readFileSync(join(root, 'src/ui/icon.svg'), 'utf8').trim();
        return html
          .replace('/src/ui/icon.svg', () => `data:image/svg+xml,${encodeURIComponent(icon)}`)
          .replace('<!--first-look-->', () => `<script>${code.trim()}</script>`);
      },
    },
  };
}

/** A page with its policy in it. */
export function withPolicy(html: string, built: Built): string {
  return html.replace(
    '<meta charset="utf-8" />',
    (charset) =>
      `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policy(html, built)}" />`,
  );
}

/** The Content-Security-Policy of a page: its inline scripts and styles by hash, everything else from its own origin, or, alone, from itself. */
export function policy(html: string, { alone }: Built = { alone: false }): string {
  const hashes = (tag: string) =>
    [
      ...html.matchAll(
        new RegExp(`<${tag}(?: type="module"(?: data-file="[^"]*")?)?>([\\s\\S]*?)</${tag}>`, 'g'),
      ),
    ]
      .map(([, text = '']) => ` 'sha256-${createHash('sha256').update(text).digest('base64')}'`)
      .join('');
  const from = alone
    ? [
        `script-src${hashes('script')}`,
        `style-src${hashes('style')}`,
        'img-src data:',
        'font-src data:',
        'media-src data:',
      ]
    : [
        `script-src 'self'${hashes('script')}`,
        `style-src 'self'${hashes('style')}`,
        "img-src 'self' data:",
        "font-src 'self'",
        "media-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
      ];
  return [
    "default-src 'none'",
    ...from,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types svelte-trusted-html default',
  ].join('; ');
}

function inlineStyle(html: string, bundle: Rollup.OutputBundle): string {
  const styled = html.replace(
    /<link rel="stylesheet"[^>]*href="\.\/([^"]+)"[^>]*>/g,
    (link, file: string) => {
      const asset = bundle[file];
      if (asset?.type !== 'asset') return link;
      // Addresses in the file are relative to its folder; in the page, to the page.
      const folder = file.slice(0, file.lastIndexOf('/') + 1);
      const css = String(asset.source).replace(
        /url\((["']?)(?:\.\/)?(?!data:|#|\.\.)/g,
        `url($1./${folder}`,
      );
      return `<style>${css.trim()}</style>`;
    },
  );
  // Each style has a hash of its own in the policy.
  return styled.replace(/<\/style>\s*<style>/g, '');
}

async function renderHome(root: string, define: Record<string, unknown>) {
  const outDir = mkdtempSync(join(root, 'node_modules/.home-'));
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      define,
      plugins: [icons(), lessonIndex(root), svelte({ emitCss: false })],
      build: { ssr: 'src/ui/shell/ready-made.ts', outDir, emptyOutDir: true, minify: false },
    });
    const { renderHome } = (await import(
      pathToFileURL(join(outDir, 'ready-made.js')).href
    )) as typeof import('../src/ui/shell/ready-made');
    return await renderHome();
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

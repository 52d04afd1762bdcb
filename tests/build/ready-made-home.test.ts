import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build, type Rollup } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { moduleTag } from '../../build/one-file.ts';
import { policy } from '../../build/ready-made-home.ts';
import fr from '../../src/i18n/fr/home.json' with { type: 'json' };

const root = fileURLToPath(new URL('../../', import.meta.url));
const sha = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('the policy of a page', () => {
  it('allows its own inline script and style, and no other', () => {
    const html = '<script>a()</script><script type="module" src="b.js"></script><style>c{}</style>';
    const text = policy(html);
    expect(text).toContain(`script-src 'self' ${sha('a()')};`);
    expect(text).toContain(`style-src 'self' ${sha('c{}')};`);
  });

  it('allows nothing unnamed, no other origin, no script from text', () => {
    const text = policy('');
    expect(text).toMatch(/^default-src 'none';/);
    expect(text).toContain(
      "require-trusted-types-for 'script'; trusted-types svelte-trusted-html default",
    );
    expect(text).not.toMatch(/unsafe|https?:|\*/);
  });

  it('lets a page that stands alone take nothing but what is in it', () => {
    const html = '<script>a()</script><script type="module">b()</script><style>c{}</style>';
    expect(policy(html, { alone: true })).toBe(
      [
        "default-src 'none'",
        `script-src ${sha('a()')} ${sha('b()')}`,
        `style-src ${sha('c{}')}`,
        ...['img-src data:', 'font-src data:', 'media-src data:'],
        ...["base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'"],
        'trusted-types svelte-trusted-html default',
      ].join('; '),
    );
  });
});

describe('a script in a page', () => {
  it('ends where it ends, whatever stands in its texts', () => {
    const code = 'a(`</script><!-- <Script>`); if (1 < 2) b();\n';
    const tag = moduleTag(code);
    expect(tag).toBe(
      '<script type="module">a(`\\x3C/script>\\x3C!-- \\x3CScript>`); if (1 < 2) b();</script>',
    );
  });
});

describe('the built index.html', () => {
  let html = '';
  let output: Rollup.RolldownOutput['output'];

  beforeAll(async () => {
    const built = await build({ root, logLevel: 'silent', build: { write: false } });
    ({ output } = built as Rollup.RolldownOutput);
    const page = output.find(({ fileName }) => fileName === 'index.html') as Rollup.OutputAsset;
    html = String(page.source);
  }, 120_000);

  it('holds the home page, its words and its three sheets', () => {
    expect(html).toContain(fr.home.title);
    for (const sheet of [1, 2, 3]) expect(html).toContain(`href="#/fiche/${sheet}"`);
  });

  it('has the title that the app gives', () => {
    expect(html).toContain(`<title>${fr.home.documentTitle}</title>`);
  });

  it('brings its style with it and asks no other origin', () => {
    expect(html).not.toContain('rel="stylesheet"');
    expect(html.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:/);
  });

  it('asks by relative address, so that any folder will do', () => {
    const asked = [...html.matchAll(/(?:src|href)="([^"#][^"]*)"/g)].map(([, address]) => address);
    expect(asked.filter((address) => !address?.startsWith('./'))).toEqual([]);
  });

  it('names the fonts where they are', () => {
    const fonts = [...html.matchAll(/url\(\.\/([^)]+\.woff2)\)/g)].map(([, file]) => file);
    const files = output.map(({ fileName }) => fileName);
    expect(fonts).toHaveLength(2);
    for (const font of fonts) expect(files).toContain(font);
  });

  it('carries the policy of what it holds', () => {
    const [, stated] = /Content-Security-Policy" content="([^"]+)"/.exec(html) ?? [];
    expect(stated).toBe(policy(html));
  });
});

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { moduleTag } from '../../build/one-file.ts';
import { policy } from '../../build/ready-made-home.ts';

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
    const html = `<script>a()</script>${moduleTag('b()', 'b.js')}<style>c{}</style>`;
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
    const tag = moduleTag(code, 'index.js');
    expect(tag).toBe(
      '<script type="module" data-file="index.js">a(`\\x3C/script>\\x3C!-- \\x3CScript>`); if (1 < 2) b();</script>',
    );
  });
});

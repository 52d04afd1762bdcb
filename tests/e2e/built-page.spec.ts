import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { policy } from '../../build/ready-made-home.ts';
import { otherHosts } from './support/hosts.ts';
import fr from '../../src/i18n/fr/home.json' with { type: 'json' };

const dist = new URL('../../dist/', import.meta.url);

test.describe('the built index.html', () => {
  let html = '';
  test.beforeAll(() => {
    html = readFileSync(new URL('index.html', dist), 'utf8');
  });

  test('holds the home page, its words and its three sheets', () => {
    expect(html).toContain(fr.home.title);
    for (const sheet of [1, 2, 3]) expect(html).toContain(`href="#/fiche/${sheet}"`);
  });

  test('has the title that the app gives', () => {
    expect(html).toContain(`<title>${fr.home.documentTitle}</title>`);
  });

  test('SAFE-22: asks to be kept out of search engines', () => {
    expect(html).toContain('<meta name="robots" content="noindex" />');
  });

  test('brings its style with it and asks no other origin', () => {
    expect(html).not.toContain('rel="stylesheet"');
    expect(html.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:/);
  });

  test('asks by relative address, so that any folder will do', () => {
    const asked = [...html.matchAll(/(?:src|href)="(?!data:)([^"#][^"]*)"/g)].map(
      ([, address]) => address,
    );
    expect(asked.filter((address) => !address?.startsWith('./'))).toEqual([]);
  });

  test('names the fonts where they are', () => {
    const fonts = [...html.matchAll(/url\(\.\/([^)]+\.woff2)\)/g)].map(([, file]) => file);
    expect(fonts).toHaveLength(2);
    const files = readdirSync(new URL('assets/', dist)).map((file) => `assets/${file}`);
    expect(files).toEqual(expect.arrayContaining(fonts));
  });

  test('carries the policy of what it holds', () => {
    const [, stated] = /Content-Security-Policy" content="([^"]+)"/.exec(html) ?? [];
    expect(stated).toBe(policy(html));
  });
});

test('SAFE-17: no built file names another host', () => {
  const found = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(html|js|css|json|svg|webmanifest)$/.test(name))
    .map((name) => [name, otherHosts(readFileSync(new URL(name, dist), 'utf8'))] as const)
    .filter(([, hosts]) => hosts.length > 0);
  expect(found).toEqual([]);
});

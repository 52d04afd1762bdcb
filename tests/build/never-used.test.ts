import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Every file that the app is made of. */
const sources = ['src', 'build', 'lessons'].flatMap((folder) =>
  readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|js|svelte|md|json)$/.test(name))
    .map((name) => `${folder}/${name}`),
);

const never: Record<string, RegExp> = {
  'F05: a database of the browser': /indexedDB/i,
  'F44, SAFE-18: a window or a tab of its own': /\bwindow\.open\b|globalThis\.open\b|_blank/,
  'SAFE-18: a link that opens the program for e-mails': /href=["'{`]+mailto:/,
  'SAFE-14: what is on the clipboard': /clipboard\??\.read/,
};

describe('what the app never uses', () => {
  it.each(Object.entries(never))('%s', (_, what) => {
    const using = [...sources, 'index.html'].filter((file) =>
      what.test(readFileSync(root + file, 'utf8')),
    );
    expect(using).toEqual([]);
  });
});

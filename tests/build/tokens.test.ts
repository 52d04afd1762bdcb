import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Where colours, sizes and times are given their names; and the codes for a camera, dark on light whatever the theme. */
const own = /ui\/(tokens|desk\/palettes)\.css$|ui\/links\//;

const raw = {
  'a colour': /(#[\da-f]{3,8}|\b(rgb|hsl)\()/i,
  'a size of letters': /font-size:\s*[\d.]+(rem|px)/,
  'the time of a movement': /(transition|animation)[^;]*\b[\d.]+m?s\b/,
};

/** The lines of a component's or a sheet's style. */
function styleOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const style = file.endsWith('.css') ? text : (/<style>([^]*)<\/style>/.exec(text)?.[1] ?? '');
  return style.replace(/url\([^)]*\)/g, '').split('\n');
}

it.each(Object.entries(raw))('no style names %s but by its token', (_, pattern) => {
  const files = readdirSync('src/ui', { recursive: true, encoding: 'utf8' })
    .map((name) => `src/ui/${name.replaceAll('\\', '/')}`)
    .filter((file) => /\.(svelte|css)$/.test(file) && !own.test(file));
  expect(files.length).toBeGreaterThan(100);
  const found = files.flatMap((file) =>
    styleOf(file)
      .filter((line) => pattern.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(found).toEqual([]);
});

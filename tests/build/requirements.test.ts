import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const tests = fileURLToPath(new URL('..', import.meta.url));

/** The numbers that titles of tests, and lines of the sheet of what is checked by hand, begin with. */
function named(): Set<string> {
  const files = readdirSync(tests, { recursive: true, encoding: 'utf8' });
  const titles = files
    .filter((file) => file.endsWith('.ts') || file === 'MANUAL.md')
    .flatMap((file) =>
      readFileSync(join(tests, file), 'utf8')
        .split('\n')
        .filter(
          (line) => file.endsWith('.md') || /^\s*(test|it|describe)\b|^\s*(what: )?['`]/.test(line),
        ),
    )
    .join('\n')
    .replace(/\bF(\d\d) to F(\d\d)\b/g, (_, from, to) =>
      numbers('F', Number(from), Number(to)).join(' '),
    );
  const kiosk = readFileSync(join(tests, '../kiosk/README.md'), 'utf8');
  return new Set(`${titles}\n${kiosk}`.match(/\b(A11Y-|F|SW-|KIO-|SAFE-)\d\d\b/g));
}

const numbers = (prefix: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => `${prefix}${String(from + i).padStart(2, '0')}`);

describe('SW-04: what the app is built with', () => {
  it('is pinned to the exact version', () => {
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(join(tests, '../package.json'), 'utf8'),
    ) as Record<string, Record<string, string>>;
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
  });
});

describe('every numbered requirement has a test or a line of what is done by hand', () => {
  const known = named();
  it.each([
    ['accessibility', numbers('A11Y-', 3, 32)],
    ['faults', numbers('F', 1, 60)],
    ['the service worker', numbers('SW-', 1, 13)],
    ['the kiosk', numbers('KIO-', 1, 18)],
    ['what is safe', numbers('SAFE-', 1, 24)],
  ])('%s', (_, wanted) => {
    expect(wanted.filter((it) => !known.has(it))).toEqual([]);
  });
});

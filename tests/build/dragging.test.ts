import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** The kiosk lets nothing be dragged away. */
const defence = 'src/ui/kiosk/';

it('A11Y-16: nothing is dragged, and no movement of a finger or of a mouse is followed', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .filter((file) => /\.(svelte|ts)$/.test(file) && !file.startsWith(defence));
  expect(files.length).toBeGreaterThan(200);
  const found = files.filter((file) =>
    /draggable|\bdrag(start|over|enter)?\b|\bondrag|touchmove|pointermove/.test(
      readFileSync(file, 'utf8'),
    ),
  );
  expect(found).toEqual([]);
});

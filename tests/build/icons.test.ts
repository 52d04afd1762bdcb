import { expect, test } from 'vitest';
import { iconComponent } from '../../build/icons.ts';

test('an icon is its parts, drawn without any data', () => {
  const source = iconComponent([
    ['path', { d: 'M12 8h.01' }],
    ['circle', { cx: '12', cy: '12', r: 10 }],
  ]);
  expect(source).toContain('<path d="M12 8h.01" /><circle cx="12" cy="12" r="10" />');
});

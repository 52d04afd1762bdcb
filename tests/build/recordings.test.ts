import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recordedLanguages } from '../../build/recordings.ts';

test('a language is recorded when its folder has a manifest', () => {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-recordings-'));
  try {
    expect(recordedLanguages(join(folder, 'none'))).toEqual([]);
    for (const language of ['fr', 'de', 'nl']) mkdirSync(join(folder, language));
    for (const language of ['fr', 'de']) writeFileSync(join(folder, language, 'manifest.json'), '');
    expect(recordedLanguages(folder)).toEqual(['de', 'fr']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readLessons } from '../../build/lesson-index.ts';
import { allTexts } from '../../src/i18n/texts.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const MOST_WORDS = 15;
// Names and words to type: quoted, but on no button.
const QUOTED = ['Mon Espace', 'immo', ''];

const lessons = readLessons(root).map((lesson) => {
  const source = readFileSync(root + lesson.path, 'utf8');
  const lines = source.split('\n').map((text, i) => ({ text, at: `${lesson.path}:${i + 1}` }));
  const start = lines.findIndex(({ text }, i) => i > 0 && text === '---') + 1;
  return { ...lesson, source, prose: lines.slice(start).filter(({ text }) => text.trim() !== '') };
});

const words = (line: string) => line.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];

function texts(tree: unknown): string[] {
  return typeof tree === 'string' ? [tree] : Object.values(tree as object).flatMap(texts);
}

describe.each(lessons)('$path', ({ language, prose, source }) => {
  it(`A11Y-05: has one sentence a line, of at most ${MOST_WORDS} words`, () => {
    const long = prose.filter(({ text }) => words(text).length > MOST_WORDS);
    const several = prose.filter(({ text }) => /[\p{L}][.!?] +\p{Lu}/u.test(text));
    expect([...long, ...several]).toEqual([]);
  });

  it('has three lines a step at most', () => {
    const steps = source.match(/^\d\. .*(\n {3}.*)*/gm) ?? [];
    expect(steps.filter((step) => step.split('\n').length > 3)).toEqual([]);
  });

  it('has no italics, no capitals for emphasis, no fence, no script, no other markup', () => {
    expect(source).not.toMatch(/(^|[^*])\*[^*\s]|_[^_\s]+_|```|<script|<style/);
    expect(source.match(/<\/?(\w+)/g)?.filter((tag) => !/^<\/?(Note|Help)$/.test(tag))).toEqual(
      source.includes('<') ? [] : undefined,
    );
    expect(source.match(/\b\p{Lu}{4,}\b/gu)).toBeNull();
  });

  it('keeps French punctuation with its word', () => {
    const loose = language === 'fr' ? /« | [»:;!?]/ : /[«»]/;
    expect(source.split('\n').filter((line) => loose.test(line))).toEqual([]);
  });

  it('quotes buttons by the words that the screen shows', () => {
    const marks = language === 'de' ? /„([^“]*)“/g : /«\s?([^»]*?)\s?»/g;
    const { screen, space } = allTexts[language as 'fr' | 'de'];
    const shown = [...texts([screen, space]), ...QUOTED];
    const quoted = prose.flatMap(({ text, at }) =>
      [...text.matchAll(marks)].map(([, label = '']) => ({ label: label.trim(), at })),
    );
    expect(quoted.filter(({ label }) => !shown.includes(label))).toEqual([]);
  });
});

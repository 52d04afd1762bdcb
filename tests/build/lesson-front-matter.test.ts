import { describe, expect, it } from 'vitest';
import { checkLessons, readLesson, type Lesson } from '../../build/lesson-front-matter.ts';

const GOOD = `---
number: 1
language: fr
title: Un titre
summary: Un résumé.
minutes: 20
materials:
  - Une carte
---

Le texte.
`;
const PATH = 'lessons/fr/1-un-titre.md';

describe('front matter', () => {
  it('gives the lesson', () => {
    expect(readLesson(PATH, GOOD)).toEqual({
      path: PATH,
      number: 1,
      language: 'fr',
      title: 'Un titre',
      summary: 'Un résumé.',
      minutes: 20,
      materials: ['Une carte'],
    });
  });

  const faults: [string, string, string][] = [
    ['nothing at all', 'Le texte.', '1: no front matter'],
    [
      'an unknown field',
      GOOD.replace('minutes: 20', 'minutes: 20\nmood: gai'),
      '7: unknown field "mood"',
    ],
    ['a missing field', GOOD.replace('minutes: 20\n', ''), '8: missing field "minutes"'],
    ['an empty text', GOOD.replace('Un titre', "''"), '4: "title" must be a text'],
    ['a number in words', GOOD.replace('20', 'vingt'), '6: "minutes" must be a whole number'],
    ['minutes out of range', GOOD.replace('20', '900'), '6: "minutes" must be a whole number'],
    [
      'materials in one text',
      GOOD.replace('\n  - Une carte', ' une carte'),
      '7: "materials" must be a list',
    ],
    ['another language', GOOD.replace('fr', 'de'), '3: "language" is de, the folder says fr'],
    ['another number', GOOD.replace('number: 1', 'number: 2'), '2: "number" is 2'],
    ['a field given twice', GOOD.replace('minutes: 20', 'minutes: 20\nminutes: 30'), '7: '],
    ['no YAML', GOOD.replace('title: Un titre', 'title: [Un'), ''],
  ];
  it.each(faults)('F38: with %s is refused with file and line', (_, source, reason) => {
    expect(() => readLesson(PATH, source)).toThrow(`${PATH}:${reason}`);
  });
});

describe('the lessons together', () => {
  const lesson = (language: string, number: number, name: string): Lesson => ({
    ...readLesson(PATH, GOOD),
    language,
    number,
    path: `lessons/${language}/${number}-${name}.md`,
  });

  it('may not share a number', () => {
    const twins = [lesson('fr', 1, 'un'), lesson('fr', 1, 'autre')];
    expect(() => checkLessons(twins)).toThrow(
      'lessons/fr/1-autre.md:1: number 1 is taken by lessons/fr/1-un.md',
    );
  });

  it('exist in every language', () => {
    const lessons = [lesson('fr', 1, 'un'), lesson('fr', 2, 'deux'), lesson('de', 1, 'eins')];
    expect(() => checkLessons(lessons)).toThrow(
      'lessons/fr/2-deux.md:1: sheet 2 has no lesson in de',
    );
  });
});

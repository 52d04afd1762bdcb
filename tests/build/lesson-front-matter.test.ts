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
    ['front matter that is not closed', GOOD.replace('---\n\n', '\n'), '1: no front matter'],
    [
      'a list in place of fields',
      '---\n- Un titre\n---\n',
      '2: the front matter must be a list of',
    ],
    ['nothing in the front matter', '---\n\n---\n', '2: the front matter must be a list of'],
    ['a number for a title', GOOD.replace('Un titre', '12'), '4: "title" must be a text'],
    ['a list for a summary', GOOD.replace('Un résumé.', '[un]'), '5: "summary" must be a text'],
    [
      'half a minute',
      GOOD.replace('20', '1.5'),
      '6: "minutes" must be a whole number from 1 to 90',
    ],
    ['no materials', GOOD.replace('\n  - Une carte', ' []'), '7: "materials" must be a list of'],
    ['a material without words', GOOD.replace('Une carte', '12'), '7: "materials" must be a list'],
    [
      'a language in words',
      GOOD.replace('fr', 'français'),
      '3: "language" must be a language code',
    ],
    ['a sheet of number 0', GOOD.replace('number: 1', 'number: 0'), '2: "number" must be a whole'],
    ['a tab before a field', GOOD.replace('minutes', '\tminutes'), '6: '],
    [
      'a title that begins with a star',
      GOOD.replace('Un titre', '*titre'),
      '4: what begins with * must be between quotes',
    ],
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

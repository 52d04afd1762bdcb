import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { checkLessons, readLesson, type Lesson } from './lesson-front-matter.ts';

const ID = 'virtual:lesson-index';

/** Vite plugin: the front matter of all lessons as a module of its own, so that the index does not pull the bodies in. */
export function lessonIndex(root: string): Plugin {
  return {
    name: 'lesson-index',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load(id) {
      if (id !== `\0${ID}`) return undefined;
      const lessons = readLessons(root);
      for (const lesson of lessons) this.addWatchFile(join(root, lesson.path));
      const entries = lessons.map(({ path, language, number, title, summary, minutes }) => ({
        path: `/${path}`,
        language,
        number,
        title,
        summary,
        minutes,
      }));
      return `export const lessonIndex = ${JSON.stringify(entries)};`;
    },
  };
}

/** All lessons under `lessons/<language>/`, checked; throws with file and line on the first fault. */
export function readLessons(root: string): Lesson[] {
  const folder = join(root, 'lessons');
  const lessons = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: language }) =>
      readdirSync(join(folder, language))
        .filter((file) => file.endsWith('.md'))
        .sort()
        .map((file) => {
          const path = `lessons/${language}/${file}`;
          return readLesson(path, readFileSync(join(root, path), 'utf8'));
        }),
    );
  checkLessons(lessons);
  return lessons;
}

import { LineCounter, parseDocument, isMap, isScalar, visit } from 'yaml';

/** The front matter of one lesson, with the file it came from. */
export interface Lesson {
  path: string;
  language: string;
  number: number;
  title: string;
  summary: string;
  minutes: number;
  materials: string[];
}

type Check = (value: unknown) => string | undefined;

const text: Check = (value) =>
  typeof value === 'string' && value.trim() !== '' ? undefined : 'must be a text';
const whole =
  (least: number, most: number): Check =>
  (value) =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most
      ? undefined
      : `must be a whole number from ${least} to ${most}`;
const texts: Check = (value) =>
  Array.isArray(value) && value.length > 0 && value.every((item) => text(item) === undefined)
    ? undefined
    : 'must be a list of texts';

const FIELDS: Record<string, Check> = {
  number: whole(1, 999),
  language: (value) =>
    typeof value === 'string' && /^[a-z]{2}$/.test(value) ? undefined : 'must be a language code',
  title: text,
  summary: text,
  minutes: whole(1, 90),
  materials: texts,
};

/** The front matter of one lesson; throws `path:line: reason` when a field is missing, unknown or ill-formed. */
export function readLesson(path: string, source: string): Lesson {
  const fail = (line: number, reason: string): never => {
    throw new Error(`${path}:${line}: ${reason}`);
  };
  const block = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/.exec(source);
  if (!block) return fail(1, 'no front matter between two lines of ---');
  const lines = new LineCounter();
  const document = parseDocument(block[1] ?? '', { lineCounter: lines, uniqueKeys: true });
  const lineAt = (offset = 0) => lines.linePos(offset).line + 1;
  const [fault] = document.errors;
  if (fault) fail(lineAt(fault.pos[0]), fault.message.split('\n')[0] ?? 'not YAML');
  visit(document, {
    Alias: (_, { range }) => fail(lineAt(range?.[0]), 'what begins with * must be between quotes'),
  });
  const map = document.contents;
  if (!isMap(map)) return fail(2, 'the front matter must be a list of fields');

  const values = document.toJS() as Record<string, unknown>;
  for (const { key } of map.items) {
    const name = isScalar(key) ? String(key.value) : '';
    const line = isScalar(key) ? lineAt(key.range?.[0]) : 2;
    const check = FIELDS[name];
    if (!check) fail(line, `unknown field "${name}"`);
    const reason = check?.(values[name]);
    if (reason) fail(line, `"${name}" ${reason}`);
  }
  const closing = (block[1] ?? '').split('\n').length + 2;
  for (const name of Object.keys(FIELDS)) {
    if (!(name in values)) fail(closing, `missing field "${name}"`);
  }
  const [, folder, file] = path.split('/');
  const lineOf = (name: string) =>
    source.split('\n').findIndex((line) => line.startsWith(`${name}:`)) + 1;
  const lesson = { path, ...(values as unknown as Omit<Lesson, 'path'>) };
  if (lesson.language !== folder) {
    fail(lineOf('language'), `"language" is ${lesson.language}, the folder says ${folder}`);
  }
  if (!file?.startsWith(`${lesson.number}-`)) {
    fail(lineOf('number'), `"number" is ${lesson.number}, the file name says otherwise`);
  }
  return lesson;
}

/** Throws when two lessons of a language share a number, or when a language lacks a lesson that another has. */
export function checkLessons(lessons: Lesson[]): void {
  const byLanguage = new Map<string, Map<number, Lesson>>();
  for (const lesson of lessons) {
    const own = byLanguage.get(lesson.language) ?? new Map<number, Lesson>();
    byLanguage.set(lesson.language, own);
    const twin = own.get(lesson.number);
    if (twin) throw new Error(`${lesson.path}:1: number ${lesson.number} is taken by ${twin.path}`);
    own.set(lesson.number, lesson);
  }
  for (const lesson of lessons) {
    for (const [language, own] of byLanguage) {
      if (!own.has(lesson.number)) {
        throw new Error(`${lesson.path}:1: sheet ${lesson.number} has no lesson in ${language}`);
      }
    }
  }
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { isMap, isScalar, LineCounter, parseDocument, type Scalar, type YAMLMap } from 'yaml';

/** A file of texts, with its path from the project's root: `src/i18n/<language>/<name>.json`. */
export interface TextSource {
  path: string;
  source: string;
}

/** What a key says, and where: path and line. */
interface Text {
  key: string;
  words: string;
  at: string;
}

const FOLDER = 'src/i18n';
/** The language that the others are translated from. */
const SOURCE_LANGUAGE = 'fr';
const VARIABLE = /\{\{\w+\}\}/g;
const FORMS = ['one', 'other'];

/** Vite plugin: nothing is built from texts that one language lacks, or that would show anything but words. */
export function texts(root: string): Plugin {
  return {
    name: 'texts',
    apply: 'build',
    buildStart() {
      const faults = textFaults(readTextSources(root));
      if (faults.length > 0) this.error(faults.join('\n'));
    },
  };
}

/** All files of texts, of every language. */
export function readTextSources(root: string): TextSource[] {
  const folders = readdirSync(join(root, FOLDER), { withFileTypes: true });
  return folders
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(join(root, FOLDER, name)).map((file) => `${name}/${file}`))
    .filter((file) => file.endsWith('.json'))
    .map((file) => `${FOLDER}/${file}`)
    .map((path) => ({ path, source: readFileSync(join(root, path), 'utf8') }));
}

/** What is wrong with the files of texts, a line each: where, which key, and why. */
export function textFaults(sources: TextSource[]): string[] {
  const faults: string[] = [];
  const files = new Map(sources.map((it) => [it.path, readTexts(it, faults)]));
  const part = (path: string, place: number) => path.split('/').at(place) ?? '';
  const languages = new Set([...files.keys()].map((path) => part(path, -2)));
  const names = new Set([...files.keys()].map((path) => part(path, -1)));
  languages.delete(SOURCE_LANGUAGE);
  for (const found of files.values()) faults.push(...looseBraces(found), ...lostForms(found));
  for (const language of languages) {
    for (const name of names) {
      const [path, translated] = [SOURCE_LANGUAGE, language].map((it) => `${FOLDER}/${it}/${name}`);
      const [ours, theirs] = [files.get(path!), files.get(translated!)];
      if (ours && theirs) faults.push(...differences(ours, path!, theirs, translated!));
      else if (ours) faults.push(`${translated}:1: the file is missing, ${path} is there`);
      else if (theirs) faults.push(`${path}:1: the file is missing, ${translated} is there`);
    }
  }
  return faults;
}

/** The texts of a file in their order; what is wrong with its form joins the faults. */
function readTexts({ path, source }: TextSource, faults: string[]): Text[] {
  const lines = new LineCounter();
  // A reader of JSON tells no lines, and takes the last of two texts with one key.
  const { errors, contents } = parseDocument(source, { lineCounter: lines, uniqueKeys: false });
  const lineAt = (offset = 0) => `${path}:${lines.linePos(offset).line}`;
  if (!isMap(contents) || !isJson(source)) {
    faults.push(`${lineAt(errors[0]?.pos[0])}: the file is not JSON with texts by their keys`);
    return [];
  }
  const found: Text[] = [];
  const keys = new Set<string>();
  function readGroup(group: YAMLMap, above: string): void {
    for (const { key: name, value } of group.items) {
      const { value: own, range } = name as Scalar<string>;
      const key = above + own;
      const at = lineAt(range?.[0]);
      if (keys.has(key)) faults.push(`${at}: "${key}" is there twice`);
      keys.add(key);
      const words = isScalar(value) && typeof value.value === 'string' ? value.value.trim() : '';
      if (isMap(value)) readGroup(value, `${key}.`);
      else if (words) found.push({ key, words, at });
      else faults.push(`${at}: "${key}" must be a text`);
    }
  }
  readGroup(contents, '');
  return found;
}

function isJson(source: string): boolean {
  try {
    JSON.parse(source);
    return true;
  } catch {
    return false;
  }
}

function looseBraces(found: Text[]): string[] {
  return found.flatMap(({ key, words, at }) => {
    const loose = /[{}]|\$t\(/.exec(words.replace(VARIABLE, ''))?.[0];
    return loose ? [`${at}: "${key}" has a "${loose}" that belongs to no {{variable}}`] : [];
  });
}

/** A number has all its forms or none: "1 file" and "2 files". */
function lostForms(found: Text[]): string[] {
  const keys = new Set(found.map(({ key }) => key));
  return found.flatMap(({ key, at }) => {
    const form = FORMS.find((it) => key.endsWith(`_${it}`));
    if (!form) return [];
    const stem = key.slice(0, -form.length);
    return FORMS.filter((it) => !keys.has(stem + it)).map(
      (it) => `${at}: "${key}" needs "${stem}${it}" beside it, for other numbers`,
    );
  });
}

/** What a translated file lacks, has too much, or says with other variables than its source. */
function differences(ours: Text[], path: string, theirs: Text[], translated: string): string[] {
  const sourceOf = new Map(ours.map((it) => [it.key, it]));
  const translationOf = new Map(theirs.map((it) => [it.key, it]));
  return [
    ...ours
      .filter(({ key }) => !translationOf.has(key))
      .map(({ key, at }) => `${translated}: "${key}" is missing, ${at} has it`),
    ...theirs
      .filter(({ key }) => !sourceOf.has(key))
      .map(({ key, at }) => `${path}: "${key}" is missing, ${at} has it`),
    ...theirs.flatMap(({ key, words, at }) => {
      const source = sourceOf.get(key);
      if (!source) return [];
      const [wanted, used] = [variables(source.words), variables(words)];
      if (String(wanted) === String(used)) return [];
      return [`${at}: "${key}" has ${list(used)}, ${source.at} has ${list(wanted)}`];
    }),
  ];
}

function variables(words: string): string[] {
  return (words.match(VARIABLE) ?? []).sort();
}

function list(names: string[]): string {
  return names.join(' ') || 'no variable';
}

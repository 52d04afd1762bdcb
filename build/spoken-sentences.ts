import { textFiles, partTextFiles, textFilesOf, type TextFile } from '../src/i18n/files.ts';
import { loadTexts, setLanguages, t, type Language } from '../src/i18n/language.svelte.ts';
import { allTexts } from '../src/i18n/texts.ts';
import { createPlanner } from '../src/coach/planner.ts';
import { createSession, type Exercise, type Session } from '../src/session/session.ts';
import { actWords, goalWords } from '../src/ui/coach/words.ts';
import { sentencesOf } from '../src/ui/listen/sentences.ts';
import { normalised, textHash } from '../src/ui/listen/text-hash.ts';
import { bringSheets } from '../src/sheets/index.ts';
import { cases, type SheetNumber } from '../src/world/cases/index.ts';
import { needs, type Need } from '../src/world/monespace/catalogue.ts';
import { bringProcedures } from '../src/world/monespace/procedures.ts';
import { affordances } from '../src/world/world.ts';

const numbers = Object.keys(cases).map(Number) as SheetNumber[];
/** What the coach says: these parts of its texts. The others are names of buttons and headings. */
const said = new Set([
  ...['intro', 'help', 'history', 'show', 'resume', 'card', 'real', 'right', 'why', 'slips'],
  ...['paths', 'done', 'ends', 'glossary'],
]);

/** Every sentence of the coach's that does not depend on what is typed, by language, under its hash: fixed texts, and what help says on the roads of every exercise and one act beside them. */
export async function spokenSentences(): Promise<Record<string, Map<string, string>>> {
  bringSheets();
  bringProcedures();
  const all: Record<string, Map<string, string>> = {};
  for (const language of Object.keys(allTexts) as Language[]) {
    await setLanguages({ coach: language, screen: language });
    for (const sheet of numbers) await loadTexts([...textFilesOf(sheet), ...partTextFiles]);
    const found = new Map<string, string>();
    for (const text of [...fixedTexts(language), ...helpTexts(language)]) {
      for (const sentence of sentencesOf(text)) add(found, language, normalised(sentence.text));
    }
    all[language] = found;
  }
  return all;
}

function add(found: Map<string, string>, language: string, text: string): void {
  const hash = textHash(language, text);
  const twin = found.get(hash);
  if (twin !== undefined && twin !== text) throw new Error(`One hash for “${twin}” and “${text}”`);
  found.set(hash, text);
}

function fixedTexts(language: Language): string[] {
  const files = (Object.keys(textFiles) as TextFile[]).filter(
    (file) => textFiles[file] === 'coach' && file !== 'recap',
  );
  return [
    ...files.flatMap((file) =>
      Object.entries(allTexts[language][file]).flatMap(([key, part]) =>
        said.has(key) ? leaves(part) : [],
      ),
    ),
    t('coach:help.check', { mode: t('app:sheet.modes.try.name') }),
  ].filter((text) => !text.includes('{{'));
}

function leaves(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  return Object.values(part as object).flatMap(leaves);
}

function* helpTexts(screen: Language): Generator<string> {
  for (const sheet of numbers) {
    const wanted = sheet === 2 ? (Object.keys(needs) as Need[]) : [undefined];
    for (const name of cases[sheet]) {
      for (const need of wanted) {
        yield* helpAlong({ sheet, case: name, screen, ...(need && { need }) });
      }
    }
  }
}

/** What help says along the road of an exercise, and after each act that leaves it. */
function* helpAlong(exercise: Exercise): Generator<string> {
  const session = createSession(exercise);
  const planner = createPlanner();
  for (;;) {
    yield* goalsOf(session);
    const next =
      session.goal && planner.roadTo(session.world, session.place.path, session.goal)?.[0];
    if (!next) return;
    for (const { act } of affordances(session.world)) {
      // What is recorded is said of a screen in the coach's language.
      if (act.type === 'screen.language' || !session.act(act)) continue;
      yield* goalsOf(session);
      yield* wordsOf(session);
      session.undo();
    }
    yield* wordsOf(session);
    session.act(next);
  }
}

function* goalsOf({ exercise, place, world }: Session): Generator<string> {
  if (place.step === 'done') return;
  yield goalWords(exercise.sheet, place.path, world);
  yield goalWords(exercise.sheet, place.path, world, 'again');
}

function* wordsOf({ place, world, goal }: Session): Generator<string> {
  const act = goal && createPlanner().roadTo(world, place.path, goal)?.[0];
  if (!act) return;
  for (const rung of ['where', 'what', 'do'] as const) yield actWords(act, rung);
}

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Session } from '../../src/session/session.ts';
import type { Act } from '../../src/world/acts.ts';
import { textOf } from '../../src/world/acts.ts';
import { citizen } from '../../src/world/card.ts';
import { mailWords } from '../../src/world/mail-words.ts';
import { needs } from '../../src/world/monespace/catalogue.ts';
import { catalogueEntries } from '../../src/world/monespace/procedures.ts';
import { fold, tidy } from '../../src/world/text.ts';
import { affordances } from '../../src/world/world.ts';
import { countAsLearnt } from '../../src/ui/coach/kept-learner.ts';
import { keepSession } from '../../src/ui/coach/saved.ts';
import { saveSession } from '../../src/ui/coach/session-file.ts';
import { personalText } from '../support/acts.ts';
import { act, begin, helpToTheEnd } from '../support/learner.ts';
import { actOf } from '../support/play.ts';
import { typingPlaces, type TypingPlace } from '../support/typing-places.ts';

const methods = ['log', 'info', 'debug', 'warn', 'error'] as const;

/** Everything that went out of the app: to the device, into a file, to the console. */
const out: string[] = [];
const files: Blob[] = [];

beforeEach(() => {
  const put = (...all: unknown[]) => void out.push(...all.map(String));
  for (const method of methods) vi.spyOn(console, method).mockImplementation(put);
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: put, removeItem: put });
  vi.stubGlobal('document', {
    createElement: () => ({
      href: '',
      click() {
        put(JSON.stringify(this));
      },
    }),
  });
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    files.push(blob as Blob);
    return 'blob:it';
  });
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => {});
});

afterEach(() => vi.unstubAllGlobals());

/** All that goes out when a session is kept, saved as a file and counted for the learner. */
async function leaves(session: Session): Promise<string> {
  out.length = files.length = 0;
  keepSession(session, 'guide');
  saveSession(session, 'guide');
  countAsLearnt(session);
  expect(files).toHaveLength(1);
  return [...out, ...(await Promise.all(files.map((file) => file.text())))].join('\n');
}

/** What may stand in a log whatever is typed: the card, and the app's own words. */
const own = fold(
  JSON.stringify([
    citizen,
    needs,
    mailWords,
    catalogueEntries,
    ...['recette de gaufres', 'mon espace wallonie', 'prime pour une', 'boîte mail'],
    ...['camille.lambret@exercice.test', 'autre.adresse@exercice.test', 'vélo', 'walonie'],
    ...['Je souhaite introduire cette demande.', 'recherche.exercice.test'],
    ...['mon-espace-wallonie.example', '0000', '111111'],
  ]),
);

/** The forms in which a typed text would be known again: as it is, tidied, escaped, and word by word. */
function traces(text: string): string[] {
  const start = text.slice(0, 60);
  return [start, tidy(start), fold(start), ...start.split(/[\s"\\]+/)]
    .flatMap((it) => [it, JSON.stringify(it).slice(1, -1)])
    .map((it) => it.trim())
    .filter((it) => it.length >= 4 && !own.includes(fold(it)));
}

/** What of a text is found in what goes out, and was not there before it was typed. */
function found(text: string, before: string, after: string): string[] {
  return traces(text).filter((it) => after.includes(it) && !before.includes(it));
}

function typed(session: Session, { control }: TypingPlace, text: string): void {
  session.act({ ...actOf(session.world, `${control} `), text } as Act);
}

describe.each(typingPlaces)(
  'SAFE-15: what is typed in $control of sheet $sheet, $name',
  (place) => {
    it('goes nowhere, whatever is done next', async () => {
      await fc.assert(
        fc.asyncProperty(
          personalText,
          fc.array(fc.nat({ max: 9_999 }), { maxLength: 4 }),
          async (text, turns) => {
            const session = begin(place.sheet, place.name);
            act(session, ...place.way);
            const before = await leaves(session);
            typed(session, place, text);
            for (const turn of turns) {
              const offered = affordances(session.world).filter((it) => textOf(it.act) === null);
              session.act(offered[turn % offered.length]!.act);
            }
            expect(found(text, before, await leaves(session))).toEqual([]);
          },
        ),
        { seed: 20261125, numRuns: 40 },
      );
    });

    it('goes nowhere when the sheet is done', async () => {
      const session = begin(place.sheet, place.name);
      act(session, ...place.way);
      typed(session, place, 'Ginette Vandesteen');
      helpToTheEnd(session);
      expect(await leaves(session)).not.toMatch(/ginette|vandesteen/i);
    });
  },
);

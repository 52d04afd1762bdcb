import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Session } from '../../src/session/session.ts';
import type { Act } from '../../src/world/acts.ts';
import { textOf } from '../../src/world/acts.ts';
import { affordances } from '../../src/world/world.ts';
import { countAsLearnt } from '../../src/ui/coach/kept-learner.ts';
import { keepSession } from '../../src/ui/coach/saved.ts';
import { saveSession } from '../../src/ui/coach/session-file.ts';
import { personalText } from '../support/acts.ts';
import { act, begin, helpToTheEnd } from '../support/learner.ts';
import { newTraces, readable } from '../support/new-traces.ts';
import { actOf } from '../support/play.ts';
import { typingPlaces, type TypingPlace } from '../support/typing-places.ts';

const methods = ['log', 'info', 'debug', 'warn', 'error'] as const;

/** Everything that went out of the app: to the device, into a file, to the console. */
const out: string[] = [];
const files: Blob[] = [];

beforeEach(() => {
  const put = (...all: unknown[]) => void out.push(...all.map(String));
  const log = (...line: unknown[]) => put(readable(...line));
  for (const method of methods) vi.spyOn(console, method).mockImplementation(log);
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
  keepSession(session, 'guide', 'one');
  saveSession(session, 'guide');
  countAsLearnt(session, 'one');
  expect(files).toHaveLength(1);
  return [...out, ...(await Promise.all(files.map((file) => file.text())))].join('\n');
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
            expect(newTraces(text, before, await leaves(session))).toEqual([]);
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

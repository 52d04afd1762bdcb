import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecord, writeRecord } from '../../src/session/record.ts';
import type { Session } from '../../src/session/session.ts';
import { textOf, type Act } from '../../src/world/acts.ts';
import { citizen } from '../../src/world/card.ts';
import { mailWords } from '../../src/world/mail-words.ts';
import { needs } from '../../src/world/monespace/catalogue.ts';
import { catalogueEntries } from '../../src/world/monespace/procedures.ts';
import { words } from '../../src/world/text.ts';
import { affordances, keyOf } from '../../src/world/world.ts';
import { anyText } from '../support/acts.ts';
import { badInputs } from '../support/bad-inputs.ts';
import { act, begin } from '../support/learner.ts';
import { actOf } from '../support/play.ts';
import { typingPlaces, type TypingPlace } from '../support/typing-places.ts';
import { vocabulary } from '../support/vocabulary.ts';
import { allCases } from '../support/walk.ts';
import { toSpace } from '../support/ways.ts';

const titles = catalogueEntries.flatMap(({ fr, de }) => [fr, de]);

/** The texts that a log may hold: the training card, and constants of the app, none of them personal. */
const constants = new Set<string>([
  ...Object.values(citizen),
  ...Object.values(needs).flatMap((need) => [need.search, need.sentence]),
  ...Object.values(needs).flatMap(({ de }) => [de.search, de.sentence]),
  ...Object.values(mailWords).flatMap((shown) => shown.split(' ')),
  ...titles,
  ...titles.flatMap(words),
  ...'abcdefghijklmnopqrstuvwxyz0123456789',
  ...['', 'vélo', 'prime', 'prime pour une', 'a e i', 'gaufres', 'recette de gaufres'],
  ...['mon espace wallonie', 'espace', 'boîte mail', 'mail wallonie', 'monespace.walonie.be'],
  ...['mail.exercice.test', 'mon-espace-wallonie.example', 'recherche.exercice.test'],
  ...['camille.lambret@exercice.test', 'camille.lambert', 'autre.adresse@exercice.test', 'autre'],
  ...['12', '0000', '111111', 'Je souhaite introduire cette demande.'],
]);

/** Texts of the log that are no constants. */
const leaked = (session: Session) =>
  session.log
    .map((entry) => textOf(entry.act as Act))
    .filter((text) => text !== null && !constants.has(text));

/** What a session is, and what it is after it was written and read. */
const asItIs = (session: Session) => ({
  key: keyOf(session.world),
  place: session.place,
  log: session.log,
});
function reread(session: Session) {
  const reading = readRecord(writeRecord(session, 'guide'));
  return 'problem' in reading ? reading : asItIs(reading.session);
}

describe('a bad input', () => {
  const rows = typingPlaces.flatMap((place) =>
    Object.entries(badInputs).map(([name, text]) => [place.control, name, place, text] as const),
  );
  it.each(rows)('in %s, "%s", is not kept, and the place is', (_, __, place, text) => {
    const session = begin(place.sheet, place.name);
    act(session, ...place.way);
    session.act({ ...actOf(session.world, `${place.control} `), text } as Act);
    expect(leaked(session)).toEqual([]);
    expect(reread(session)).toEqual(asItIs(session));
  });
});

describe('a session with whatever is typed', () => {
  const own = fc.oneof(anyText, fc.constantFrom(...vocabulary));
  const move = fc.record({ turn: fc.nat({ max: 99_999 }), text: fc.option(own, { nil: null }) });
  const begins = fc.constantFrom<Pick<TypingPlace, 'sheet' | 'name' | 'way'>>(
    ...allCases.flatMap((start) => [
      { ...start, way: [] },
      { ...start, way: ['browser.open', 'browser.mailbox'] },
      { ...start, way: toSpace },
    ]),
    ...typingPlaces,
  );

  function moved(session: Session, { turn, text }: { turn: number; text: string | null }) {
    if (turn % 12 === 0) return void session.undo();
    if (turn % 12 === 1) return void session.redo();
    const acts = affordances(session.world).map((offered) => offered.act);
    const typing = acts.filter((offered) => textOf(offered) !== null);
    if (text === null || typing.length === 0) session.act(acts[turn % acts.length]!);
    else session.act({ ...typing[turn % typing.length]!, text } as Act);
  }

  it('keeps none of it, and comes back at its place with its log', () => {
    fc.assert(
      fc.property(begins, fc.array(move, { maxLength: 40 }), ({ sheet, name, way }, moves) => {
        const session = begin(sheet, name);
        act(session, ...way);
        for (const each of moves) moved(session, each);
        expect(leaked(session)).toEqual([]);
        expect(reread(session)).toEqual(asItIs(session));
      }),
      { seed: 20261124, numRuns: 150 },
    );
  }, 120_000);
});

describe('what was found by a typed text', () => {
  it.each([
    [
      1,
      'standard',
      ['browser.open', 'browser.mailbox', 'mail.search dentiste', 'mail.open dentist'],
    ],
    [2, 'standard', [...toSpace, 'files.search extrait acte', 'files.open record']],
    [
      2,
      'standard',
      [
        ...toSpace,
        'site.newProcedure',
        'catalogue.search pêche',
        'catalogue.open obtenir-un-permis-de-peche',
      ],
    ],
    [
      1,
      'standard',
      [...toSpace, 'account.type confirm moi', 'account.type email moi', 'account.send'],
    ],
  ] as const)('on sheet %i, %s: %j', (sheet, name, lines) => {
    const session = begin(sheet, name);
    act(session, ...lines);
    expect(reread(session)).toEqual(asItIs(session));
  });

  it('does not stand in the way back', () => {
    const session = begin(1, 'standard');
    act(session, 'browser.open', 'browser.go wallonie.be', 'browser.go monespace.wallonie.be');
    session.act({ type: 'browser.go', text: '   ' });
    act(session, 'browser.back');
    expect(reread(session)).toEqual(asItIs(session));
  });
});

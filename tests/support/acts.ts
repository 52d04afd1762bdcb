import fc from 'fast-check';
import type { Act, ActType } from '../../src/world/acts.ts';
import { citizen, questions } from '../../src/world/card.ts';
import { waits } from '../../src/world/clock.ts';
import { folders, ordinaryInbox, ordinarySpam } from '../../src/world/mail.ts';
import { fields } from '../../src/world/monespace/account.ts';
import { catalogueEntries } from '../../src/world/monespace/procedures.ts';
import { reasons } from '../../src/world/monespace/deletion.ts';
import { allFiles, documents, fileStates, sorts } from '../../src/world/monespace/files.ts';
import { channels } from '../../src/world/monespace/request.ts';
import { screenLanguages } from '../../src/world/screen.ts';
import { searchResults } from '../../src/world/search-engine.ts';
import { certificates, signInKeys } from '../../src/world/sign-in.ts';
import { badInputs } from './bad-inputs.ts';

const bad = Object.values(badInputs);

/** Any text that may be typed: random ones, and the bad inputs. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(...bad),
);

const name = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzéèç'), minLength: 4 });
/** A text of one's own: any, a made-up name, and a slip or an addition in what the card gives. */
export const personalText: fc.Arbitrary<string> = fc.oneof(
  anyText,
  name,
  name.map((it) => `${it}@${it}.be`),
  fc
    .tuple(fc.constantFrom<string>(...Object.values(citizen)), name, fc.nat({ max: 30 }))
    .map(([value, it, at]) => `${value.slice(0, at)}${it}${value.slice(at)}`),
  fc
    .tuple(fc.constantFrom(...catalogueEntries), name)
    .map(([{ fr }, it]) => `${fr.split(' ')[0]} ${it}`),
);

const strange = fc.constantFrom('', 'x', '__proto__', 'constructor', 'toString', 'x:y');
const known = <T>(...values: readonly T[]) =>
  fc.oneof(fc.constantFrom<unknown>(...values), strange);
const text = { text: anyText };
const tab = { tab: fc.oneof(fc.integer({ min: -1, max: 8 }), fc.constantFrom(NaN, Infinity, 0.5)) };

const parameters: Record<ActType, Record<string, fc.Arbitrary<unknown>>> = {
  'account.accept': {},
  'account.continue': {},
  'account.correct': {},
  'account.resend': {},
  'account.send': {},
  'account.tick': {},
  'account.type': { field: known(...fields), ...text },
  'browser.back': {},
  'browser.close': {},
  'browser.closeTab': tab,
  'browser.go': text,
  'browser.mailbox': {},
  'browser.newTab': {},
  'browser.open': {},
  'browser.selectTab': tab,
  'card.answer': {
    question: known(...Object.keys(questions)),
    answer: known(...Object.values(questions).flat()),
  },
  'catalogue.open': { id: known(...catalogueEntries.map(({ id }) => id)) },
  'catalogue.search': text,
  'catalogue.theme': { theme: known('all', ...catalogueEntries.map(({ theme }) => theme)) },
  'clock.wait': { minutes: fc.oneof(fc.constantFrom<unknown>(...waits), fc.integer(), strange) },
  'deletion.ask': {},
  'deletion.confirm': {},
  'deletion.keep': {},
  'deletion.reason': { reason: known(...Object.keys(reasons)) },
  'deletion.request': {},
  'deletion.undo': {},
  'files.choose': { document: known(...documents) },
  'files.filter': { state: known('all', ...fileStates) },
  'files.open': { id: known('request', ...allFiles.map(({ id }) => id)) },
  'files.reply': {},
  'files.search': text,
  'files.sendReply': {},
  'files.sort': { by: known(...sorts) },
  'lookalike.order': {},
  'mail.close': {},
  'mail.delete': {},
  'mail.folder': { folder: known(...folders) },
  'mail.follow': {},
  'mail.markUnread': {},
  'mail.notSpam': {},
  'mail.open': {
    id: known(
      ...['confirmation', 'confirmation-old', 'lookalike', 'agent', 'deletion', 'ebox'],
      ...ordinaryInbox,
      ...ordinarySpam,
    ),
  },
  'mail.restore': {},
  'mail.search': text,
  'phone.confirm': {},
  'phone.refuse': {},
  'reader.insert': {},
  'reader.remove': {},
  'request.certify': {},
  'request.channel': { channel: known(...channels) },
  'request.next': {},
  'request.previous': {},
  'request.save': {},
  'request.start': {},
  'request.submit': {},
  'request.type': text,
  'screen.language': { language: known(...screenLanguages) },
  'search.open': { result: known(...searchResults) },
  'search.submit': text,
  'signIn.askAgain': {},
  'signIn.cancel': {},
  'signIn.certificate': { certificate: known(...certificates) },
  'signIn.choose': { key: known(...signInKeys) },
  'signIn.code': text,
  'signIn.otherKey': {},
  'signIn.pin': text,
  'signIn.sendCode': {},
  'signIn.useCard': {},
  'site.account': {},
  'site.business': {},
  'site.citizen': {},
  'site.menu': {},
  'site.newProcedure': {},
  'site.otherSpace': {},
  'site.signIn': {},
  'site.signOut': {},
  'site.space': {},
};

/** Every act type; a new one that is missing here is a type error. */
export const actTypes = Object.keys(parameters) as ActType[];

/** The acts that type a text. */
export const typingTypes = actTypes.filter((type) => 'text' in parameters[type]);

/** Any act of any type, with parameters that may make no sense. */
export const anyAct: fc.Arbitrary<Act> = fc
  .constantFrom(...actTypes)
  .chain(
    (type) => fc.record({ type: fc.constant(type), ...parameters[type] }) as fc.Arbitrary<Act>,
  );

import { startBrowser } from '../browser.ts';
import { citizen, startCard } from '../card.ts';
import type { Wait } from '../clock.ts';
import { startMail, type MailSlice, type Message } from '../mail.ts';
import { mistypedEmail, startAccount, type AccountSlice } from '../monespace/account.ts';
import { hasCatalogue, type Need } from '../monespace/catalogue.ts';
import { startDeletion, type DeletionSlice } from '../monespace/deletion.ts';
import { allFiles, endedStates } from '../monespace/files.ts';
import { startRequest } from '../monespace/request.ts';
import type { ScreenLanguage } from '../screen.ts';
import { startSignIn } from '../sign-in.ts';
import type { World } from '../world.ts';
import type { CaseName, SheetNumber } from './names.ts';

export { cases, type CaseName, type SheetNumber } from './names.ts';

interface Start {
  delivery?: MailSlice['delivery'];
  messages?: readonly Message[];
  waits?: readonly Wait[];
  account?: Partial<AccountSlice>;
  deletion?: Partial<DeletionSlice>;
  files?: 'none' | 'ended' | 'all';
  sentence?: boolean;
}

const day = 24 * 60;

const begun = (email: string): Partial<AccountSlice> => ({
  status: 'pending',
  email,
  draft: { email, confirm: email, phone: '' },
  sends: 1,
});

const open: Partial<AccountSlice> = { status: 'open', email: citizen.email };
const deletedSince = (days: number): Pick<Start, 'account' | 'deletion'> => ({
  account: { ...open, status: 'deleted' },
  deletion: { at: -days * day },
});

const inInbox = (id: Message['id']): Message => ({
  id,
  folder: 'inbox',
  home: 'inbox',
  read: false,
  due: 0,
});

const starts: Record<SheetNumber, Partial<Record<CaseName, Start>>> = {
  1: {
    standard: {},
    spam: { delivery: { folder: 'spam', delay: 0 } },
    typo: { account: begun(mistypedEmail) },
    slow: { delivery: { folder: 'inbox', delay: 10 }, waits: [10] },
    expired: { account: begun(citizen.email), messages: [inInbox('confirmation-old')] },
    scam: { messages: [inInbox('lookalike')] },
  },
  2: {
    standard: { account: open, files: 'all', waits: [day] },
    'no-result': { account: open, files: 'all', waits: [day], sentence: true },
  },
  3: {
    standard: { account: open, files: 'ended' },
    'open-files': { account: open, files: 'all', waits: [day, 7 * day] },
    cancel: { ...deletedSince(12), files: 'ended', waits: [day, 7 * day, 30 * day] },
    'too-late': { ...deletedSince(45), files: 'ended' },
    teacher: { account: open, files: 'ended', deletion: { teacher: true } },
  },
};

/** The world in which an exercise begins; throws on a case that the sheet does not have, or when its catalogue was not brought in. */
export function startingWorld(
  sheet: SheetNumber,
  name: CaseName,
  screen: ScreenLanguage,
  need: Need = 'tax',
): World {
  const start = starts[sheet][name];
  if (!start) throw new Error(`Sheet ${sheet} has no case "${name}".`);
  if (start.files && !hasCatalogue()) throw new Error(`Sheet ${sheet} needs the catalogue.`);
  const kept = {
    none: [],
    ended: allFiles.filter(({ state }) => endedStates.includes(state)),
    all: allFiles,
  };
  return {
    screen,
    clock: { now: 0, waits: start.waits ?? [] },
    browser: startBrowser,
    mail: startMail(start.delivery ?? { folder: 'inbox', delay: 0 }, start.messages ?? []),
    signIn: startSignIn,
    site: {
      parts: sheet === 2 ? ['catalogue'] : sheet === 3 ? ['deletion'] : [],
      familiar: sheet !== 1,
    },
    account: { ...startAccount, ...start.account },
    files: {
      list: kept[start.files ?? 'none'].map(({ id }) => id),
      reply: null,
      chosen: null,
      documentForgotten: false,
    },
    catalogue: { need, found: false, sentenceTried: false, sentence: start.sentence ?? false },
    request: startRequest,
    deletion: { ...startDeletion, ...start.deletion },
    card: startCard,
  };
}

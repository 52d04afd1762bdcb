import { startBrowser } from '../browser.ts';
import { startCard } from '../card.ts';
import { startMail, type MailSlice, type Message } from '../mail.ts';
import { mistypedEmail, startAccount, type AccountSlice } from '../monespace/account.ts';
import { citizen } from '../card.ts';
import type { ScreenLanguage } from '../screen.ts';
import { startSignIn } from '../sign-in.ts';
import type { World } from '../world.ts';
import type { Wait } from '../clock.ts';

/** The cases of each sheet: a case is a starting world. */
export const cases = {
  1: ['standard', 'spam', 'typo', 'slow', 'expired', 'scam'],
} as const;

export type SheetNumber = keyof typeof cases;
export type CaseName = (typeof cases)[SheetNumber][number];

interface Start {
  delivery?: MailSlice['delivery'];
  messages?: readonly Message[];
  waits?: readonly Wait[];
  account?: Partial<AccountSlice>;
}

const begun = (email: string): Partial<AccountSlice> => ({
  status: 'pending',
  email,
  draft: { email, confirm: email, phone: '' },
  sends: 1,
});

const inInbox = (id: Message['id'], read: boolean): Message => ({
  id,
  folder: 'inbox',
  home: 'inbox',
  read,
  due: 0,
});

const starts: Record<SheetNumber, Partial<Record<CaseName, Start>>> = {
  1: {
    standard: {},
    spam: { delivery: { folder: 'spam', delay: 0 } },
    typo: { account: begun(mistypedEmail) },
    slow: { delivery: { folder: 'inbox', delay: 10 }, waits: [10] },
    expired: { account: begun(citizen.email), messages: [inInbox('confirmation-old', false)] },
    scam: { messages: [inInbox('lookalike', false)] },
  },
};

/** The world in which an exercise begins; throws on a case that the sheet does not have. */
export function startingWorld(sheet: SheetNumber, name: CaseName, screen: ScreenLanguage): World {
  const start = starts[sheet][name];
  if (!start) throw new Error(`Sheet ${sheet} has no case "${name}".`);
  return {
    screen,
    clock: { now: 0, waits: start.waits ?? [] },
    browser: startBrowser,
    mail: startMail(start.delivery ?? { folder: 'inbox', delay: 0 }, start.messages ?? []),
    signIn: startSignIn,
    account: { ...startAccount, ...start.account },
    card: startCard,
  };
}

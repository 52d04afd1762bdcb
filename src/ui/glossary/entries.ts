import type { SheetNumber } from '../shell/choices.ts';

/** What a sheet takes for known: one entry each, with its words and its drawing. */
export const ENTRIES = ['openBrowser', 'goToSite', 'signInCsam', 'fillInForm', 'readMail'] as const;

export type Entry = (typeof ENTRIES)[number];

/** Sheet → step, or one of its sub-steps → what it takes for known, in the order in which it is needed. */
export const entriesByPlace: Readonly<
  Record<SheetNumber, Readonly<Record<string, readonly Entry[]>>>
> = {
  1: {
    'open-site': ['openBrowser', 'goToSite'],
    'sign-in': ['signInCsam'],
    'fill-in': ['fillInForm'],
    'find-mail': ['readMail'],
    'follow-link': ['readMail'],
  },
  2: {
    'sign-in': ['openBrowser', 'goToSite', 'signInCsam'],
    'start-procedure': ['fillInForm'],
  },
  3: {
    'sign-in': ['openBrowser', 'goToSite', 'signInCsam'],
    'give-reason': ['fillInForm'],
    'await-agent.read-mail': ['readMail'],
    'change-mind': ['openBrowser', 'goToSite', 'signInCsam'],
    'create-again.fill-in': ['openBrowser', 'goToSite', 'signInCsam', 'fillInForm'],
    'create-again.find-mail': ['readMail'],
    'create-again.follow-link': ['readMail'],
  },
};

/** What a sheet takes for known, each once. */
export function entriesOf(sheet: SheetNumber): readonly Entry[] {
  const needed = new Set(Object.values(entriesByPlace[sheet]).flat());
  return ENTRIES.filter((entry) => needed.has(entry));
}

import type { Fact, FactType } from '../world/facts.ts';

/** A known misconception or mishap: the fact that shows it, and the steps in which it is one (everywhere when none is named). */
interface SlipRule {
  fact: FactType;
  steps?: readonly string[];
}

/** Every slip that has a reply, by its name: the key of its words in `coach:slips`. */
export const slips = {
  addressInSearchBox: { fact: 'search.addressSubmitted' },
  wordsInAddressBar: { fact: 'browser.wordsTyped' },
  searchFoundNothing: { fact: 'search.foundNothing' },
  addressMistyped: { fact: 'browser.siteNotFound' },
  sponsoredOpened: { fact: 'search.sponsoredOpened' },
  lookalikeOrdered: { fact: 'lookalike.ordered' },
  businessEntered: { fact: 'site.businessEntered' },
  emailMismatch: { fact: 'account.sendRefused' },
  emailAstray: { fact: 'account.sentAstray' },
  waitedInVain: { fact: 'clock.movedInVain' },
  eboxMistaken: { fact: 'mail.eboxMistaken', steps: ['find-mail', 'follow-link'] },
  lookalikeFollowed: { fact: 'mail.lookalikeFollowed' },
  confirmationDeleted: { fact: 'mail.confirmationDeleted' },
  linkExpired: { fact: 'account.linkExpired' },
  linkReplaced: { fact: 'account.linkReplaced' },
  linkUsed: { fact: 'account.linkUsed' },
  tickForgotten: { fact: 'account.tickMissing' },
  answeredWrong: { fact: 'card.answeredWrong' },
  requestRefused: { fact: 'phone.refused' },
  cardMissing: { fact: 'signIn.cardMissing' },
  certificateWrong: { fact: 'signIn.certificateWrong' },
  pinWrong: { fact: 'signIn.pinWrong' },
  cardBlocked: { fact: 'signIn.cardBlocked' },
  codeWrong: { fact: 'signIn.codeWrong' },
  signInCancelled: { fact: 'signIn.cancelled' },
  browserClosedSignedIn: { fact: 'browser.closedSignedIn', steps: ['see-in-list', 'sign-out'] },
  mailboxMistaken: {
    fact: 'browser.mailboxOpened',
    steps: ['find-file', 'read-status', 'answer-message', 'see-answer'],
  },
  eboxForFiles: { fact: 'mail.eboxMistaken', steps: ['find-file', 'answer-message', 'see-answer'] },
  filesFoundNothing: { fact: 'files.searchedInVain' },
  documentForgotten: { fact: 'files.documentMissing' },
  documentWrong: { fact: 'files.repliedWrong' },
  sentenceSearched: { fact: 'catalogue.sentenceSearched' },
  otherProcedure: { fact: 'catalogue.otherOpened' },
  formIncomplete: { fact: 'request.incomplete' },
  filesFeared: { fact: 'card.filesFeared' },
  reasonForgotten: { fact: 'deletion.reasonMissing' },
  signedOutEarly: {
    fact: 'site.signedOut',
    steps: [
      ...['fill-in', 'find-mail', 'continue', 'read-notice', 'find-file', 'read-status'],
      ...['answer-message', 'search-procedure', 'open-account', 'ask-deletion'],
      ...['confirm-deletion', 'give-reason', 'change-mind', 'understand-refusal'],
    ],
  },
  formLeft: { fact: 'site.signedOut', steps: ['start-procedure'] },
  daysRun: { fact: 'clock.moved', steps: ['change-mind'] },
  browserClosed: { fact: 'browser.closed' },
} as const satisfies Record<string, SlipRule>;

export type Slip = keyof typeof slips;

const rules = Object.entries(slips) as [Slip, SlipRule][];

/** The facts of an act, met in a step → the slip that they are, or `null`. */
export function slipOf(facts: readonly Fact[], step: string): Slip | null {
  const found = rules.find(
    ([, rule]) =>
      facts.some((fact) => fact.type === rule.fact) && (rule.steps?.includes(step) ?? true),
  );
  return found ? found[0] : null;
}

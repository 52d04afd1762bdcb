import type { CaseName, SheetNumber } from '../../src/world/cases/index.ts';
import { toKeys, toSpace } from './ways.ts';

export interface TypingPlace {
  /** The control, as a line without its text. */
  control: string;
  sheet: SheetNumber;
  name: CaseName;
  /** The acts that lead to it. */
  way: readonly string[];
}

const toPin = [
  ...toKeys,
  'signIn.choose eid',
  'reader.insert',
  'signIn.useCard',
  'signIn.certificate authentication',
];

/** Every control that takes a typed text, where it is offered. */
export const typingPlaces: readonly TypingPlace[] = [
  { control: 'browser.go', sheet: 1, name: 'standard', way: ['browser.open'] },
  { control: 'search.submit', sheet: 1, name: 'standard', way: ['browser.open'] },
  {
    control: 'mail.search',
    sheet: 1,
    name: 'expired',
    way: ['browser.open', 'browser.mailbox'],
  },
  { control: 'account.type email', sheet: 1, name: 'standard', way: toSpace },
  { control: 'account.type confirm', sheet: 1, name: 'standard', way: toSpace },
  { control: 'account.type phone', sheet: 1, name: 'standard', way: toSpace },
  {
    control: 'account.type email',
    sheet: 1,
    name: 'typo',
    way: [...toSpace, 'account.correct'],
  },
  { control: 'signIn.pin', sheet: 1, name: 'standard', way: toPin },
  {
    control: 'signIn.code',
    sheet: 1,
    name: 'standard',
    way: [...toKeys, 'signIn.choose sms', 'signIn.sendCode'],
  },
  { control: 'files.search', sheet: 2, name: 'standard', way: toSpace },
  {
    control: 'catalogue.search',
    sheet: 2,
    name: 'standard',
    way: [...toSpace, 'site.newProcedure'],
  },
  {
    control: 'request.type',
    sheet: 2,
    name: 'standard',
    way: [
      ...toSpace,
      'site.newProcedure',
      'catalogue.search immo',
      'catalogue.open demander-une-reduction-du-precompte-immobilier',
      'request.start',
      'request.next',
    ],
  },
];

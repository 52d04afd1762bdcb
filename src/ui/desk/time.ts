import { s } from '../../i18n/language.svelte.ts';
import type { MailId, Message } from '../../world/mail.ts';

const minute = 60_000;
const day = 24 * 60;

/** When every exercise begins: Tuesday 3 March 2026, 10:00, on the pretend clock. */
const start = Date.UTC(2026, 2, 3, 10, 0);

/** How many minutes before it falls due an e-mail was sent: those that were there before the start. */
const sentBefore: Partial<Record<MailId, number>> = {
  'confirmation-old': day + 860,
  lookalike: 13,
  library: 35,
  dentist: 110,
  cousin: 900,
  market: 1130,
  water: 1520,
  choir: 2 * day + 40,
  garage: 4 * day + 55,
  school: 5 * day + 1000,
  ebox: 6 * day + 30,
  lottery: 300,
  parcel: day + 95,
  miracle: 3 * day + 480,
};

/** Minutes of the pretend clock → the words of its date. `Intl` says the same (but for « 1er »), and takes a sixth of a second to begin with on a slow device. */
function wordsOf(minutes: number) {
  const at = new Date(start + minutes * minute);
  const number = at.getUTCDate();
  return {
    weekday: s('time.weekdays').split(' ')[at.getUTCDay()],
    date: s('time.date', {
      day: number === 1 ? s('time.first') : number,
      month: s('time.months').split(' ')[at.getUTCMonth()],
    }),
    year: at.getUTCFullYear(),
  };
}

/** Minutes of the pretend clock → its time, `10:00`. */
export function timeOf(minutes: number): string {
  return new Date(start + minutes * minute).toISOString().slice(11, 16);
}

/** Minutes of the pretend clock → its day, `mardi 3 mars`. */
export function dayOf(minutes: number): string {
  return s('time.day', wordsOf(minutes));
}

/** Minutes of the pretend clock → its date with the year, `3 mars 2026`, which no line parts. */
export function dateOf(minutes: number): string {
  const { date, year } = wordsOf(minutes);
  return `${date} ${year}`.replaceAll(' ', '\u00A0');
}

/** When an e-mail was sent, in minutes of the pretend clock. */
export function sentAt(message: Message): number {
  return message.due - (sentBefore[message.id] ?? 0);
}

/** When an e-mail was sent, as a mailbox says it: the time when it is of today, else the date. */
export function sentWhen(message: Message, now: number): string {
  const at = sentAt(message);
  const sinceMidnight = 10 * 60;
  const sameDay =
    Math.floor((at + sinceMidnight) / day) === Math.floor((now + sinceMidnight) / day);
  return sameDay ? timeOf(at) : wordsOf(at).date;
}

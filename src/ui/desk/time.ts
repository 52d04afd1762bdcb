import type { MailId, Message } from '../../world/mail.ts';
import type { ScreenLanguage } from '../../world/screen.ts';

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

const formats = {
  day: { weekday: 'long', day: 'numeric', month: 'long' },
  date: { day: 'numeric', month: 'short' },
  fullDate: { day: 'numeric', month: 'long', year: 'numeric' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A format takes longer to make than to use: each is made once. */
const made = new Map<string, Intl.DateTimeFormat>();

function format(language: ScreenLanguage, kind: keyof typeof formats, minutes: number): string {
  const key = `${language} ${kind}`;
  const options = { ...formats[kind], timeZone: 'UTC' };
  const known = made.get(key) ?? new Intl.DateTimeFormat(`${language}-BE`, options);
  made.set(key, known);
  return known.format(start + minutes * minute);
}

/** Minutes of the pretend clock → its time, `10:00`. */
export function timeOf(minutes: number): string {
  return new Date(start + minutes * minute).toISOString().slice(11, 16);
}

/** Minutes of the pretend clock → its day, `mardi 3 mars`. */
export function dayOf(language: ScreenLanguage, minutes: number): string {
  return format(language, 'day', minutes);
}

/** Minutes of the pretend clock → its date with the year, `3 mars 2026`, which no line parts. */
export function dateOf(language: ScreenLanguage, minutes: number): string {
  return format(language, 'fullDate', minutes).replaceAll(' ', '\u00A0');
}

/** When an e-mail was sent, in minutes of the pretend clock. */
export function sentAt(message: Message): number {
  return message.due - (sentBefore[message.id] ?? 0);
}

/** When an e-mail was sent, as a mailbox says it: the time when it is of today, else the date. */
export function sentWhen(language: ScreenLanguage, message: Message, now: number): string {
  const at = sentAt(message);
  const sinceMidnight = 10 * 60;
  const sameDay =
    Math.floor((at + sinceMidnight) / day) === Math.floor((now + sinceMidnight) / day);
  return sameDay ? timeOf(at) : format(language, 'date', at);
}

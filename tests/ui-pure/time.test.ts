import { beforeAll, describe, expect, it } from 'vitest';
import { loadTexts, setLanguages } from '../../src/i18n/language.svelte.ts';
import { dateOf, dayOf, sentWhen, timeOf } from '../../src/ui/desk/time.ts';
import type { Message } from '../../src/world/mail.ts';

const day = 24 * 60;
const begin = Date.UTC(2026, 2, 3, 10, 0);
/** A year and a bit from the day on which every exercise begins. */
const days = Array.from({ length: 400 }, (_, index) => index * day);

beforeAll(() => loadTexts(['screen']));

for (const language of ['fr', 'de'] as const) {
  describe(`dates in ${language}`, () => {
    beforeAll(() => setLanguages({ screen: language }));

    const said = (options: Intl.DateTimeFormatOptions) => {
      const format = new Intl.DateTimeFormat(`${language}-BE`, { ...options, timeZone: 'UTC' });
      return days.map((at) => {
        const text = format.format(begin + at * 60_000);
        // French says « premier », which `Intl` does not.
        return language === 'fr' ? text.replace(/(^|\D)1 /, '$11er ') : text;
      });
    };

    it('are those of Intl, with the day of the week', () => {
      expect(days.map(dayOf)).toEqual(said({ weekday: 'long', day: 'numeric', month: 'long' }));
    });

    it('are those of Intl, with the year, in one piece', () => {
      const whole = said({ day: 'numeric', month: 'long', year: 'numeric' });
      expect(days.map(dateOf)).toEqual(whole.map((it) => it.replaceAll(' ', '\u00A0')));
    });
  });
}

describe('a time', () => {
  it('is told in hours and minutes', () => {
    expect([0, 75, 14 * 60, -1].map(timeOf)).toEqual(['10:00', '11:15', '00:00', '09:59']);
  });

  it('of an e-mail is told by the hour on the same day, else by the date', async () => {
    await setLanguages({ screen: 'fr' });
    const mail: Message = {
      id: 'confirmation',
      folder: 'inbox',
      home: 'inbox',
      read: false,
      due: 0,
    };
    const sent = (due: number, now: number) => sentWhen({ ...mail, due }, now);
    expect([sent(5, 60), sent(-11 * 60, 0), sent(-3 * day, 0)]).toEqual([
      '10:05',
      '2 mars',
      '28 février',
    ]);
  });
});

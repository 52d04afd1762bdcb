import { describe, expect, it } from 'vitest';
import de from '../../src/i18n/de/coach.json' with { type: 'json' };
import fr from '../../src/i18n/fr/coach.json' with { type: 'json' };
import { sheets } from '../../src/sheets/index.ts';
import { entriesByPlace, ENTRIES, entriesOf } from '../../src/ui/glossary/entries';

describe('the glossary', () => {
  it.each(Object.entries({ fr, de }))(
    'has words for each entry, and no others, in %s',
    (_, texts) => {
      const withWords = Object.entries(texts.glossary)
        .filter(([, { title, text }]) => title && text)
        .map(([entry]) => entry);
      expect(withWords.sort()).toEqual([...ENTRIES].sort());
    },
  );

  it('is asked for at places that the sheets have', () => {
    const strange = Object.values(sheets).flatMap(({ number, goals, steps }) =>
      Object.keys(entriesByPlace[number]).filter((it) => !(it in goals) && !steps.includes(it)),
    );
    expect(strange).toEqual([]);
  });

  it('is asked for by every sheet, each entry once', () => {
    expect([1, 2, 3].map((sheet) => entriesOf(sheet as 1 | 2 | 3))).toEqual([
      ['openBrowser', 'goToSite', 'signInCsam', 'fillInForm', 'readMail'],
      ['openBrowser', 'goToSite', 'signInCsam', 'fillInForm'],
      ['openBrowser', 'goToSite', 'signInCsam', 'fillInForm', 'readMail'],
    ]);
  });
});

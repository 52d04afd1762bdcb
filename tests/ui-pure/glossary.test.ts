import { describe, expect, it } from 'vitest';
import { allTexts } from '../../src/i18n/texts.ts';
import { sheets } from '../../src/sheets/index.ts';
import { entriesByPlace, ENTRIES, entriesOf } from '../../src/ui/glossary/entries';

describe('the glossary', () => {
  it.each(['fr', 'de'] as const)('has words for each entry, and no others, in %s', (language) => {
    const { coach, glossary } = allTexts[language] as Record<
      string,
      { glossary: Record<string, object> }
    >;
    expect(Object.keys(coach!.glossary).sort()).toEqual([...ENTRIES].sort());
    expect(Object.keys(glossary!.glossary).sort()).toEqual([...ENTRIES].sort());
  });

  it('is asked for at places that the sheets have', () => {
    const strange = Object.values(sheets).flatMap(({ number, goals, steps }) =>
      Object.keys(entriesByPlace[number]).filter((it) => !(it in goals) && !steps.includes(it)),
    );
    expect(strange).toEqual([]);
  });

  it('A11Y-06: is asked for by every sheet, each entry once', () => {
    expect([1, 2, 3].map((sheet) => entriesOf(sheet as 1 | 2 | 3))).toEqual([
      ['openBrowser', 'goToSite', 'signInCsam', 'fillInForm', 'readMail'],
      ['openBrowser', 'goToSite', 'signInCsam', 'fillInForm'],
      ['openBrowser', 'goToSite', 'signInCsam', 'fillInForm', 'readMail'],
    ]);
  });
});

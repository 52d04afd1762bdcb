import { readdirSync, readFileSync } from 'node:fs';
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

  /** Words that are not everybody's, and how what explains them begins. */
  const hard = {
    fr: {
      navigateur: 'Le navigateur est',
      'adresse du site': 'Chaque site a son adresse',
      formulaire: 'Un formulaire est',
      'e-mail': 'Un e-mail est',
      lien: 'Un lien est',
      'Courrier indésirable': "C'est le dossier des e-mails mis de côté",
      CSAM: 'CSAM est',
      itsme: 'itsme est',
      PIN: 'Le code PIN est',
      SMS: 'Un SMS est',
    },
    de: {
      Browser: 'Der Browser ist',
      'Adresse der Website': 'Jede Website hat ihre Adresse',
      Formular: 'Ein Formular ist',
      'E-Mail': 'Eine E-Mail ist',
      Link: 'Ein Link ist',
      'Unerwünschte E-Mails': 'In diesem Ordner liegt',
      CSAM: 'CSAM ist',
      itsme: 'itsme ist',
      PIN: 'Der PIN-Code ist',
      SMS: 'Eine SMS ist',
    },
  } as const;
  const lessonOf = (language: string, sheet: number) => {
    const folder = new URL(`../../lessons/${language}/`, import.meta.url);
    const name = readdirSync(folder).find((it) => it.startsWith(`${sheet}-`))!;
    return readFileSync(new URL(name, folder), 'utf8');
  };

  it.each(
    (['fr', 'de'] as const).flatMap((language) =>
      ([1, 2, 3] as const).map((sheet) => [sheet, language] as const),
    ),
  )('A11Y-06: explains the hard words that sheet %i has in %s', (sheet, language) => {
    const { glossary } = allTexts[language].glossary as {
      glossary: Record<string, { text: string }>;
    };
    const own = [allTexts[language][`sheet-${sheet}`], lessonOf(language, sheet)];
    // Each sheet signs in, where the keys go by their names.
    const said = `${JSON.stringify(own)} CSAM itsme PIN SMS`;
    const explained = entriesOf(sheet).map((entry) => glossary[entry]?.text);
    const met = Object.entries(hard[language]).filter(([word]) => said.includes(word));
    expect(met.length).toBeGreaterThan(5);
    expect(met.filter(([, text]) => !explained.join('\n').includes(text))).toEqual([]);
  });
});

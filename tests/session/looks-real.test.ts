import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLessons } from '../../build/lesson-index.ts';
import { looksReal, type RealKind } from '../../src/session/looks-real.ts';
import { citizen } from '../../src/world/card.ts';
import { needs } from '../../src/world/monespace/catalogue.ts';
import { catalogueEntries } from '../../src/world/monespace/procedures.ts';

const seed = 20261125;
const grouped = (digits: string, ...sizes: number[]) => {
  const ends = sizes.map((_, index) => sizes.slice(0, index + 1).reduce((sum, size) => sum + size));
  return sizes.map((size, index) => digits.slice(ends[index]! - size, ends[index]));
};
const two = (number: number) => String(number).padStart(2, '0');
const digits = (length: number) =>
  fc
    .array(fc.nat({ max: 9 }), { minLength: length, maxLength: length })
    .map((list) => list.join(''));

/** A register number or, with 20 or 40 added to the month, a BIS number. */
const registerNumbers = fc
  .record({
    year: fc.nat({ max: 99 }),
    month: fc.nat({ max: 12 }),
    bis: fc.constantFrom(0, 20, 40),
    day: fc.nat({ max: 31 }),
    rank: fc.integer({ min: 1, max: 998 }),
    century: fc.constantFrom('', '2'),
  })
  .map(({ year, month, bis, day, rank, century }) => {
    const base = two(year) + two(month + bis) + two(day) + String(rank).padStart(3, '0');
    return base + two(97 - (Number(century + base) % 97));
  });
const identityCards = digits(10).map((base) => base + two(Number(base) % 97 || 97));
const cards = fc
  .tuple(fc.constantFrom('2', '3', '4', '5', '6'), fc.integer({ min: 11, max: 17 }))
  .chain(([first, length]) => digits(length).map((rest) => first + rest))
  .map((base) => {
    const luhn = (text: string) =>
      [...text].reduceRight((sum, digit, index) => {
        const twice = (text.length - 1 - index) % 2 === 1 ? Number(digit) * 2 : Number(digit);
        return sum + Math.floor(twice / 10) + (twice % 10);
      }, 0) % 10;
    return `${base}${(10 - luhn(`${base}0`)) % 10}`;
  });
const accounts = digits(12).map((base) => {
  const check = 98n - (BigInt(`${base}111400`) % 97n);
  return `BE${String(check).padStart(2, '0')}${base}`;
});
const mobiles = fc
  .tuple(fc.constantFrom('5', '6', '7', '8', '9'), digits(7))
  .map(([kind, rest]) => `04${kind}${rest}`);
const emails = fc
  .tuple(
    fc.stringMatching(/^[a-z][a-z0-9.-]{0,20}$/),
    fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/),
    fc.constantFrom('be', 'brussels', 'com', 'de', 'eu', 'fr', 'lu', 'net', 'nl', 'org'),
  )
  .map(([user, host, last]) => `${user}@${host}.${last}`)
  .filter((address) => !/@(?:example|exercice)\./.test(address));

const positives: [RealKind, ...string[]][] = [
  [
    'registerNumber',
    ...['85.07.30-033.28', '93.05.18-223.61', '930518 22361', '93051822361', '93/05/18-223/61'],
    ...['45.01.12-002.08', '00.01.01-001.73', '12.02.29-998.47', '85.12.30-501.80'],
    ...['40.00.00-123.38', '75.47.15-020.76', '60.12.01-334.10', '68.22.31-217.47'],
    ...['01.00.00-001.20', '99.00.00-998.14', '15.52.05-777.43', '93 05 18 223 61'],
    ...[
      'mon numéro est le 93.05.18-223.61, merci',
      '12 93.05.18-223.61',
      '93.05.18–223.61',
      '９３０５１８２２３６１',
    ],
    ...['nr. 93.05.18-223.61 / 2', '93.05.18 - 223.61', '9.3.0.5.1.8.2.2.3.6.1'],
    ...['RN93051822361', 'nn93.05.18-223.61', 'NISS93051822361', '(rn930518 22361)'],
  ],
  [
    'bankAccount',
    ...['BE68 5390 0754 7034', 'BE68539007547034', 'be68 5390 0754 7034', 'BE68-5390-0754-7034'],
    ...['IBAN: BE68 5390 0754 7034.', 'BE 68 5390 0754 7034', 'DE89 3704 0044 0532 0130 00'],
    ...['FR14 2004 1010 0505 0001 3M02 606', 'NL91 ABNA 0417 1643 00', 'LU28 0019 4006 4475 0000'],
    ...['GB29 NWBK 6016 1331 9268 19', 'CH93 0076 2011 6238 5295 7', 'AT61 1904 3002 3457 3201'],
    ...['IT60 X054 2811 1010 0000 0123 456', 'ES91 2100 0418 4502 0005 1332'],
    ...['PT50 0002 0123 1234 5678 9015 4', 'IE29 AIBK 9311 5212 3456 78'],
    ...[
      'PL61 1090 1014 0000 0712 1981 2874',
      'FR46 2004 1010 0505 0001 3Z02 606',
      'versé sur be68539007547034 hier',
      'IBANBE68539007547034',
      'ibanBE68 5390 0754 7034',
    ],
  ],
  [
    'paymentCard',
    ...['4111 1111 1111 1111', '4111111111111111', '4111-1111-1111-1111', '5500 0000 0000 0004'],
    ...['3782 822463 10005', '3056 930902 5904', '6011 1111 1111 1117', '3530 1113 3330 0000'],
    ...['2223 0031 2200 3222', '4222222222222', 'carte 4111 1111 1111 1111 12/29'],
    ...['4000 0000 0000 0000 006', '6304 0000 0000 0000', '5105.1051.0510.5100'],
  ],
  [
    'identityCard',
    ...['591-1234567-53', '591123456753', '590 0000001 27', '123-0000097-36', '000-0000123-26'],
    ...['777-7777777-05', 'carte n° 591-1234567-53', '097-0000000-97'],
  ],
  [
    'phone',
    ...['0475 12 34 56', '0475/12.34.56', '0475123456', '+32 475 12 34 56', '+32475123456'],
    ...['0032 475 12 34 56', '+32 (0)475 12 34 56', '32 475 12 34 56', '0499 99 99 99'],
    ...['0456 00 00 00', '02 512 34 56', '(02) 512 34 56', '02/512.34.56', '04 222 33 44'],
    ...['03 987 65 43', '09 223 45 67', '081 22 33 44', '087/55 66 77', '010 45 67 89'],
    ...['071 23 45 67', '063 22 11 00', '059 80 12 34', '+32 81 22 33 44', '080 22 33 44'],
    ...[
      '+49 12345678901',
      '12 0475 12 34 56',
      '+33 6 12 34 56 78',
      '+49 241 1234567',
      '+352 621 123 456',
      '+31 6 12345678',
      '0044 20 79460018',
    ],
    ...['appelez-moi au 0475 12 34 56', 'tel:0475123456', '1000 Bruxelles 02 512 34 56'],
    ...['tel0475123456', 'TÉL0475 12 34 56', 'mon gsm0475123456', 'GSM+32475123456'],
    ...['Handy0475123456', 'tél. 0475123456'],
  ],
  [
    'email',
    ...['jean.dupont@skynet.be', 'camille@gmail.com', 'Camille.Lambert@Gmail.COM', 'a@b.be'],
    ...['mon adresse : jean@gmail.com, merci', 'jean @ gmail.com', 'jean@gmail .com'],
    ...[
      'jean@mail.gmail .com',
      'jean@web .de',
      'jean@europa .eu',
      'jean@free .fr',
      'jean@post .lu',
      'jean@voo .net',
      'jean@ziggo .nl',
      'jean@asbl .org',
      'jean@asbl.b .org',
      'jean@gmail2 .com',
      'jean@web2.ch',
      'jean @bluewin.ch',
      'jean@gmail. com',
      'mailto:jean@gmail.com',
      'jean+tri@mail.proximus.be',
    ],
    ...[
      'jean@exercice.be',
      'jean@exercice.com',
      'jean@exercice.test.be',
      'camille.lambert@wallonie.be',
    ],
    ...[
      'jean@test.be',
      'jean@example.be',
      'jean@exemple.com',
      'jean@myexample.com',
      'jean@unexercice.tel',
      'marie@hôpital.be',
    ],
    ...['marie@exercice.net', 'marie@exercice.org', 'marie@exercice.eu', 'marie@exercice.fr'],
    ...['marie@exercice.de', 'marie@exercice.nl', 'marie@exercice.es', 'marie@exercise.at'],
    ...['marie@exercice.brussels', 'marie@exercice.tst.be', 'jean@localhost.lu'],
    ...['jean.dupont@skynet.be\tJean\tDupont', 'j\u200Bean@gmail.com'],
    ...['camille.lambert@exercice.test et jean@gmail.com', 'jean@gmail.com.', 'Jean<jean@web.de>'],
  ],
];

const negatives: Record<string, string[]> = {
  'the training card': [
    ...Object.values(citizen),
    `${citizen.firstName} ${citizen.lastName}`,
    ...['00000000000', '000000-00000', '0400000000', '0400/00.00.00', '+32 400 00 00 00'],
    ...['04 00 00 00 00', 'CAMILLE.LAMBERT@EXERCICE.TEST', 'camille.lambert@exercice.test.'],
  ],
  'slips in it': [
    ...['00.00.00-000.01', '00.00.00-000.97', '00.00.00-001.00', '0400 00 00 0', '0400 00 00 000'],
    ...['0400 00 00 01', '0400', '400 00 00 00', 'camille.lambert@exercise.test'],
    ...['camille.lambret@exercice.test', 'camille@exercice', 'camille.lambert@exercice.tets'],
    ...[
      'camille.lambert@exercice.te',
      'camille.lambert@exercices.text',
      'camille.lambert@exercice',
    ],
    ...[
      'camille.lambert@exercice..test',
      'camille.lambert@exercicetest',
      'camille.lambertexercice.test',
    ],
    ...[
      'camille.lambert @ exercice . test',
      'camille.lambert@exercice. test',
      'lambert@@exercice.test',
    ],
  ],
  'reserved domains': [
    ...['nadia@ecole.test', 'jean@example.com', 'jean@mail.example.org', 'jean@example.net'],
    ...[
      'jean@site.example',
      'jean@site.invalid',
      'jean@mon.localhost',
      'ne-pas-repondre@ebox.exercice.test',
    ],
  ],
  'addresses of sites and words': [
    ...[
      'monespace.wallonie.be',
      'https://www.monespace.wallonie.be/accueil?x=1#y',
      'mon espace wallonie',
    ],
    ...[
      'Mon espace Wallonie.',
      'recherche.exercice.test',
      'mon-espace-wallonie.example',
      'wallonie.be',
    ],
    ...['prime pour le vélo', 'étudier à l’étranger', 'Grundsteuer', 'gaufres', 'a', '', '  ', '@'],
    ...[
      'Je souhaite introduire cette demande.',
      'prix @ 10.50',
      'à @ bientôt',
      'rendez-vous @midi',
    ],
    ...[
      'bonjour @ tous. be careful',
      'a@b.c',
      'deux@mots',
      '@gmail.com',
      'jean.gmail.com',
      'jean@',
      'jean@.com',
    ],
    ...['Tr0ub4dor&3', '&é"\'', '{{7*7}} ${x}', "Robert'); DROP TABLE dossiers;--", 'にほんご'],
  ],
  'numbers of no one': [
    ...[
      '1',
      '1234',
      '0000',
      '482913',
      '4000',
      '5030 Gembloux',
      '1/2/26',
      '01.02.2026',
      '2026-02-01',
    ],
    ...[
      '01/02/2026 – 03/04/2026',
      '12,50',
      '1 000 000',
      '2026',
      '30 jours',
      '10:30',
      '112',
      '1718',
    ],
    ...['0800 12 345', '070 24 50 00', '078 15 00 00', '0900 12 34 56', '+32', '+32 475', '0475'],
    ...[
      '0475 12 34 5',
      '0475 12 34 567',
      '0449 12 34 56',
      '0175 12 34 56',
      '02 112 34 56',
      '062 22 11 00',
    ],
    ...[
      '072 23 45 67',
      '082 12 33 44',
      '088 22 33 44',
      '90033612345678',
      '+30 475 12 34 56',
      '+33 0612345678',
      '0x475123456',
    ],
    ...['081 22', '02 51', '93.13.18-223.20', '93.13.18-223.49', '93.05.32-223.29'],
    ...['hotel0475123456', 'atel0475123456', 'xrn93051822361', 'telo0475123456', '1gsm0475123456'],
    ...['tel04751234567', 'rn93051822362', 'nnn93051822361', 'ibanBE68539007547035'],
    ...['100000000000000', 'a0475123456b1', '+352 12345', '0033 612 345', '+49 123456789012'],
  ],
  'numbers whose check is wrong': [
    ...[
      '85.07.30-033.29',
      '93.05.18-223.62',
      '93.13.18-223.60',
      '93.05.32-223.60',
      '93.00.00-000.12',
    ],
    ...['93.60.18-223.16', '93.33.18-223.45', '93.05.40-223.45', '850730033 2', '85.07.30-033.283'],
    ...['BE68 5390 0754 7035', 'BE00 0000 0000 0000', 'BE68 5390 0754 703', 'BE68 5390 0754 70346'],
    ...[
      'XX68 5390 0754 7035',
      'ABE68539007547034',
      '1BE68539007547034',
      'FR14 2004 1010',
      'BE',
      'BE68',
    ],
    ...[
      '4111 1111 1111 1112',
      '0000 0000 0000 0000',
      '1111 1111 1111 1117',
      '7992739871300',
      '411111111111',
    ],
    ...[
      '41111111111111111111',
      '5911234567053',
      '9305182230061',
      '94111111111111112',
      '9999 9999 9999 9995',
      '591-1234567-54',
      '000-0000000-00',
    ],
  ],
};

const sample = <T>(of: fc.Arbitrary<T>, numRuns = 12) => fc.sample(of, { seed, numRuns });
/** Ones that are valid, made by each kind's own rule. */
const valid: Record<RealKind, fc.Arbitrary<string>> = {
  registerNumber: registerNumbers,
  identityCard: identityCards,
  paymentCard: cards,
  bankAccount: accounts,
  phone: mobiles,
  email: emails,
};
const made = Object.entries(valid).map(
  ([kind, of]) => [kind, ...sample(of, 24)] as [RealKind, ...string[]],
);
/** The same with the last digit one further: no check holds any more. */
const spoilt = (text: string) => text.slice(0, -1) + String((Number(text.at(-1)) + 1) % 10);

const rows = (table: readonly [RealKind, ...string[]][]) =>
  table.flatMap(([kind, ...texts]) => texts.map((text) => [kind, text] as const));
const positiveRows = rows([...positives, ...made]);
const negativeRows = Object.entries(negatives).flatMap(([why, texts]) =>
  texts.map((text) => [why, text] as const),
);

describe('SAFE-10: what looks real', () => {
  it('has a table of more than a hundred written rows on each side', () => {
    const written = rows(positives);
    expect(new Set(written.map(([, text]) => text)).size).toBe(written.length);
    expect(written.length).toBeGreaterThan(100);
    expect(new Set(negativeRows.map(([, text]) => text)).size).toBeGreaterThan(100);
  });

  it.each(positiveRows)('%s: "%s"', (kind, text) => {
    expect(looksReal(text)).toBe(kind);
  });

  it.each(Object.entries(valid))('is told of any that is valid: %s', (kind, of) => {
    fc.assert(
      fc.property(of, (text) => {
        expect(looksReal(text)).toBe(kind);
      }),
      { seed },
    );
  });

  it('is found for any valid number, however it is parted', () => {
    const parted = fc.oneof(
      registerNumbers.map((it) => grouped(it, 2, 2, 2, 3, 2)),
      identityCards.map((it) => grouped(it, 3, 7, 2)),
      accounts.map((it) => grouped(it, 4, 4, 4, 4)),
      mobiles.map((it) => grouped(it, 4, 2, 2, 2)),
      cards.map((it) => grouped(it, 4, 4, 4, 7)),
    );
    const between = fc.constantFrom('', ' ', '.', '-', '/', ' - ', '\u00A0');
    fc.assert(
      fc.property(parted, between, fc.constantFrom('', 'voici : ', '('), (groups, sign, before) => {
        const number = groups
          .filter((it) => it !== '')
          .join(/^BE/.test(groups[0]!) ? sign.trim() : sign);
        expect(looksReal(`${before}${number}${before && ', merci'}`)).not.toBeNull();
      }),
      { seed, numRuns: 2_000 },
    );
  });
});

describe('what does not', () => {
  it.each(negativeRows)('%s: "%s"', (_, text) => {
    expect(looksReal(text)).toBeNull();
  });

  it.each(sample(accounts).map(spoilt))('an account whose check is wrong: %s', (text) => {
    expect(looksReal(text)).toBeNull();
  });

  const written = ['camille.lambert@exercice.test', 'nadia@ecole.test', 'jean@site.example'];
  it.each([...written, 'camille.lambert@exercise.tets'])('%s, while it is written', (text) => {
    const grown = Array.from(text, (_, end) => text.slice(0, end + 1));
    expect(grown.filter((start) => looksReal(start, true) !== null)).toEqual([]);
  });

  it('an address without a common end, until it is finished', () => {
    const texts = ['jean@proximus.te', 'jean@bluewin.swiss', 'jean@skynet.be', '0475 12 34 56'];
    expect(texts.map((text) => [looksReal(text, true), looksReal(text)])).toEqual([
      [null, 'email'],
      [null, 'email'],
      ['email', 'email'],
      ['phone', 'phone'],
    ]);
  });

  it('any address of a reserved domain', () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9.-]{0,20}$/);
    const domain = fc.stringMatching(/^[a-z]{1,12}$/);
    const end = fc.constantFrom('test', 'example', 'invalid', 'localhost');
    fc.assert(
      fc.property(name, domain, end, (user, host, last) => {
        expect(looksReal(`${user}@${host}.${last}`)).toBeNull();
      }),
      { seed },
    );
  });
});

describe('what this project itself writes (SAFE-12)', () => {
  /** The real addresses that the lesson on scams has to name (SAFE-07). */
  const scamsAreToldTo = /suspe[ck]t@safeonweb\.be/;
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const files = [
    ...['fr', 'de'].flatMap((language) =>
      readdirSync(`${root}src/i18n/${language}`).map((name) => `src/i18n/${language}/${name}`),
    ),
    ...readLessons(root).map(({ path }) => path),
  ];

  it.each(files)('%s', (file) => {
    const lines = readFileSync(root + file, 'utf8').split(/\n|\\n/);
    const own = lines.map((line) => line.replace(scamsAreToldTo, ''));
    expect(own.filter((line) => looksReal(line) !== null)).toEqual([]);
  });

  it('the titles and the searches of the catalogue', () => {
    const texts = [
      ...catalogueEntries.flatMap(({ fr, de }) => [fr, de]),
      ...Object.values(needs).flatMap(({ search, sentence, de }) => [
        ...[search, sentence, de.search, de.sentence],
      ]),
    ];
    expect(texts.filter((text) => looksReal(text) !== null)).toEqual([]);
  });
});

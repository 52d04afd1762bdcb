import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  digits,
  emailOf,
  fold,
  hostOf,
  looksLikeEmail,
  textLimit,
  tidy,
  words,
} from '../../src/world/text.ts';
import { anyText } from '../support/acts.ts';
import { badInputs } from '../support/bad-inputs.ts';
import { titled } from '../support/titled.ts';

type Table = readonly (readonly [typed: string, expected: unknown])[];
const nfd = (text: string) => text.normalize('NFD');

describe('tidy', () => {
  const table: Table = [
    ['', ''],
    ['  ', ''],
    ['\u00A0\u2003\t', ''],
    ['  Camille   Lambert ', 'Camille Lambert'],
    ['Camille\r\nLambert\r\n', 'Camille Lambert'],
    ['Camille\tLambert', 'Camille Lambert'],
    ['Camille\u0085Lambert\u2028Namur', 'Camille Lambert Namur'],
    ['Camille\u00A0Lambert', 'Camille Lambert'],
    ['Ca\u00ADmille', 'Camille'],
    ['\uFEFFCa\uFEFFmille\u200B', 'Camille'],
    ['Camille \u200B Lambert', 'Camille Lambert'],
    ['a\u0000b\u0007c\u001B[31m', 'abc[31m'],
    ['\u202Etxt.exe', 'txt.exe'],
    [nfd('Déménagement'), 'Déménagement'],
    ['De\u200B\u0301', 'Dé'],
    ['Camille \uD83D', 'Camille \uFFFD'],
    ['مرحبا', 'مرحبا'],
    ['<b>&amp;</b>', '<b>&amp;</b>'],
    ['a'.repeat(10_000), 'a'.repeat(textLimit)],
    ['é'.normalize('NFD').repeat(10_000), 'é'.repeat(textLimit)],
    [`${'a'.repeat(textLimit - 1)}👍`, `${'a'.repeat(textLimit - 1)}\uFFFD`],
    [`${'a'.repeat(textLimit - 1)} b`, 'a'.repeat(textLimit - 1)],
  ];
  it.each(titled(table))('%s', (_, typed, expected) => expect(tidy(typed)).toBe(expected));

  it('keeps any text short, on one line, well formed, and has then nothing left to tidy', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tidied = tidy(text);
        expect(tidied.length).toBeLessThanOrEqual(textLimit);
        expect(tidied).not.toMatch(/[\p{Cc}\u2028\u2029]| {2}|^ | $/u);
        expect(tidied).toBe(tidied.toWellFormed().normalize('NFC'));
        expect(tidy(tidied)).toBe(tidied);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

describe('fold', () => {
  const table: Table = [
    ['Déménagement À ÇA', 'demenagement a ca'],
    [nfd('Déménagement'), 'demenagement'],
    ['CŒUR cœur Ægidius', 'coeur coeur aegidius'],
    ['Straße STRAẞE', 'strasse strasse'],
    ['l’eau', "l'eau"],
    ['İstanbul', 'istanbul'],
    ['Zälle', 'zalle'],
  ];
  it.each(titled(table))('%s', (_, typed, expected) => expect(fold(typed)).toBe(expected));
});

describe('words', () => {
  const table: Table = [
    ['', []],
    ['!!! … —', []],
    ['Contester le précompte immobilier.', ['contester', 'le', 'precompte', 'immobilier']],
    ['l’eau, l\u00A0eau', ['l', 'eau', 'l', 'eau']],
    ['rendez-vous', ['rendez', 'vous']],
    ['1718', ['1718']],
    ['{{7*7}}', ['7', '7']],
    ['__proto__', ['proto']],
  ];
  it.each(titled(table))('%s', (_, typed, expected) => expect(words(typed)).toEqual(expected));
});

describe('digits', () => {
  const table: Table = [
    ['1234', '1234'],
    [' 1 2-3.4. ', '1234'],
    ['&é"\'', '1234'],
    [nfd('&é"\''), '1234'],
    ['&é"\'(§è!çà', '1234567890'],
    ['\'!éç&"', '482913'],
    ['482 913', '482913'],
    ['code 482913.', '482913'],
    ['+32 400 00 00 00', '32400000000'],
    ['abc', ''],
    ['\u200B12\uFEFF34', '1234'],
  ];
  it.each(titled(table))('%s', (_, typed, expected) => expect(digits(typed)).toBe(expected));
});

describe('the e-mail address', () => {
  const right = 'camille.lambert@exercice.test';
  const same = [
    right,
    'Camille.Lambert@Exercice.TEST',
    '  camille.lambert@exercice.test  ',
    'camille.lambert @ exercice.test',
    'camille.lambert@exercice.test.',
    'mailto:camille.lambert@exercice.test',
    'camille.lambert@éxercice.test',
    nfd('camille.lambert@éxercice.test'),
    'camille.lambert\u00A0@exercice.test',
    '\u200Bcamille.lambert@exercice.test\uFEFF',
    'camille.lambert@exercice.test\r\n',
    badInputs.capitals,
  ];
  it.each(same)('is read from %j', (typed) => expect(emailOf(typed)).toBe(right));

  const table: readonly [string, boolean][] = [
    [right, true],
    ['a@b.c', true],
    ['camille.lambret@exercice.test', true],
    ['', false],
    ['camille.lambert', false],
    ['camille.lambert@', false],
    ['@exercice.test', false],
    ['camille@exercice', false],
    ['camille@exercice..test', false],
    ['camille@@exercice.test', false],
    ['monespace.wallonie.be', false],
    [badInputs.script, false],
    [badInputs.megabyte, false],
  ];
  it.each(titled(table))('%s is judged by its form', (_, typed, expected) => {
    expect(looksLikeEmail(typed)).toBe(expected);
  });
});

describe('the host', () => {
  const site = 'monespace.wallonie.be';
  const same = [
    site,
    'MONESPACE.WALLONIE.BE',
    'Monespace.Wallonie.be',
    '  monespace.wallonie.be ',
    'monespace.wallonie.be.',
    'monespace.wallonie.be;',
    'monespace . wallonie . be',
    'www.monespace.wallonie.be',
    'www. monespace.wallonie.be',
    'http://monespace.wallonie.be',
    'https://monespace.wallonie.be/',
    'https://www.monespace.wallonie.be/accueil?x=1#y',
    'HTTPS://MONESPACE.WALLONIE.BE',
    'https//monespace.wallonie.be',
    '//monespace.wallonie.be',
    'mónéspace.wallonie.be',
    nfd('mónéspace.wallonie.be'),
    badInputs.zeroWidth,
    'mone\uFEFFspace.wallonie.be',
    'monespace.wallonie.be\r\n',
    'monespace.wallonie.be/'.padEnd(1_000_000, 'x'),
  ];
  it.each(titled(same.map((typed) => [typed])))('is read from %s', (_, typed) => {
    expect(hostOf(typed)).toBe(site);
  });

  const table: Table = [
    ['monespace.walonie.be', 'monespace.walonie.be'],
    ['wallonie.be', 'wallonie.be'],
    ['01.02.2026', '01.02.2026'],
    ['', null],
    ['...', null],
    ['.be', null],
    ['monespace', null],
    ['mon espace wallonie', null],
    ['Mon espace Wallonie.', null],
    ['camille.lambert@exercice.test', null],
    ['javascript:alert(1)', null],
    ['../../etc/passwd', null],
    ['12,50', null],
    ['1/2/26', null],
    [badInputs.megabyte, null],
  ];
  it.each(titled(table))('of %s', (_, typed, expected) => {
    expect(hostOf(typed)).toBe(expected);
  });
});

describe('every reader of text', () => {
  it.each(Object.entries(badInputs))('reads the bad input "%s" without a throw', (_, text) => {
    const readers = [tidy, fold, words, digits, emailOf, looksLikeEmail, hostOf];
    expect(readers.map((read) => typeof read(text) !== 'undefined')).not.toContain(false);
  });
});

import { citizen } from '../world/card.ts';
import { emailOf, tidy } from '../world/text.ts';

export type RealKind =
  'bankAccount' | 'paymentCard' | 'identityCard' | 'registerNumber' | 'phone' | 'email';

const separator = '[\\s./()\\p{Pd}]';
/** Where a word begins, or the number that a label is written against. */
const start = '(?<=(?:^|[^a-z\\d])(?:t[eé]l|gsm|handy|rn|nn|niss|iban)?)';
const numberRun = new RegExp(`${start}\\+?\\d+(?:${separator}{1,3}\\d+)*(?![a-z\\d])`, 'gu');
const accountStart = new RegExp(`${start}[a-z]{2}(?= ?\\d\\d)`, 'gu');
const accountLengths =
  'ad24 at20 be16 bg22 ch21 cy28 cz24 de22 dk18 ee20 es24 fi18 fr27 gb22 gr27 hr21 hu28 ie22 it27 li21 lt20 lu20 lv21 ma28 mc27 mt31 nl18 no15 pl28 pt25 ro24 se24 si19 sk24 sm27 tn24 tr26';
const longestCard = 19;

const belgianPhone =
  /^(?:(?:\+|00)?320?|0)(?:4[5-9]\d{7}|4[23]\d{6}|[239][2-9]\d{6}|(?:1[0-69]|5\d|6[013-57-9]|71|8[0-35-79])[2-9]\d{5})$/u;
const neighbourPhone = /^(?:\+|00)(?:31|33|352|44|49)[1-9]\d{6,10}$/u;

const mailAddress = /[^\s@]\s?@\s?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})/gu;
const commonEnd = '(?:at|be|brussels|ch|com|de|es|eu|fr|info|it|lu|net|nl|org|pl|pt|ro|uk)$';
const commonDomain = new RegExp(`\\.${commonEnd}`, 'u');
const spacedMailAddress = new RegExp(`[^@]@((?:[\\p{L}\\p{N}-]+\\.)+${commonEnd})`, 'gu');
const reservedDomain = /(?:^|\.)(?:test|example|invalid|localhost|example\.(?:com|net|org))$/u;
const citizenDomain = citizen.email.slice(citizen.email.indexOf('@') + 1);
/** So many wrong letters still make a slip of the card's domain, and no domain of one's own, unless it has a common end. */
const slipOfDomain = 2;

/**
 * What a typed text has in it that may be someone's own, or `null` (SAFE-10). The values of the training card are
 * impossible in life and pass, and so do slips in them. While it is being written, an e-mail address without a common end
 * may still become one of the exercise.
 */
export function looksReal(text: string, unfinished = false): RealKind | null {
  const plain = tidy(text).normalize('NFKC').toLowerCase();
  if (hasAccount(plain)) return 'bankAccount';
  const found = [...numbers(plain)];
  if (found.some(isPaymentCard)) return 'paymentCard';
  if (found.some(isIdentityCard)) return 'identityCard';
  if (found.some(isRegisterNumber)) return 'registerNumber';
  if (found.some(isPhone)) return 'phone';
  return hasMailAddress(plain, unfinished) ? 'email' : null;
}

/** Every number that digits make together with their neighbours; only a space may part two numbers. */
function* numbers(text: string): Generator<string> {
  for (const [run] of text.matchAll(numberRun)) {
    const groups = run.split(/\s+/u).map((group) => group.replace(/[^+\d]/gu, ''));
    for (const start of groups.keys()) {
      let number = '';
      for (const group of groups.slice(start)) {
        number += group;
        if (number.length > longestCard) break;
        yield number;
      }
    }
  }
}

function hasAccount(text: string): boolean {
  return [...text.matchAll(accountStart)].some(({ 0: country, index }) => {
    const length = new RegExp(`${country}(\\d\\d)`, 'u').exec(accountLengths)?.[1];
    if (!length) return false;
    const account = new RegExp(`^(?:${separator}?[a-z\\d]){${length}}(?![a-z\\d])`, 'u');
    const found = account.exec(text.slice(index))?.[0].replace(/[^a-z\d]/gu, '') ?? '';
    return remainder(found.slice(4) + found.slice(0, 4)) === 1;
  });
}

/** The remainder by 97 of an account number whose letters count as 10 to 35. */
function remainder(account: string): number {
  const value = [...account].map((sign) => parseInt(sign, 36)).join('');
  return [...value].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);
}

/** By its first digit and Luhn's check. */
function isPaymentCard(number: string): boolean {
  if (!/^[2-6]\d{12,18}$/u.test(number)) return false;
  const sum = [...number].reverse().reduce((total, digit, place) => {
    const counted = Number(digit) * (place % 2 === 0 ? 1 : 2);
    return total + (counted > 9 ? counted - 9 : counted);
  }, 0);
  return sum % 10 === 0;
}

/** Twelve digits, of which the last two are the first ten by 97; Belgian accounts were once written so too. */
function isIdentityCard(number: string): boolean {
  if (!/^\d{12}$/u.test(number)) return false;
  return Number(number.slice(10)) === (Number(number.slice(0, 10)) % 97 || 97);
}

/** A birth (month and day may be 00, a BIS number adds 20 or 40 to the month), a rank in the day, the check. */
function isRegisterNumber(number: string): boolean {
  if (!/^\d\d[0-5]\d[0-3]\d{6}$/u.test(number)) return false;
  const month = Number(number.slice(2, 4)) % 20;
  const day = Number(number.slice(4, 6));
  const birthAndRank = number.slice(0, 9);
  if (month > 12 || day > 31 || birthAndRank.endsWith('000')) return false;
  const check = (digits: string) => 97 - (Number(digits) % 97);
  return [birthAndRank, `2${birthAndRank}`].map(check).includes(Number(number.slice(9)));
}

function isPhone(number: string): boolean {
  return belgianPhone.test(number) || neighbourPhone.test(number);
}

function hasMailAddress(text: string, unfinished: boolean): boolean {
  const found = [...text.matchAll(mailAddress), ...emailOf(text).matchAll(spacedMailAddress)];
  return found.some(
    ([, domain = '']) =>
      !reservedDomain.test(domain) &&
      (commonDomain.test(domain) || !(unfinished || isSlip(domain))),
  );
}

function isSlip(domain: string): boolean {
  return distance(domain, citizenDomain) <= slipOfDomain;
}

/** How many letters have to be put in, taken away or changed to make one word of the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (let at = 0; at < other.length; at++) {
      const changed = row[at]! + (letter === other[at] ? 0 : 1);
      next.push(Math.min(changed, row[at + 1]! + 1, next[at]! + 1));
    }
    row = next;
  }
  return row[other.length]!;
}

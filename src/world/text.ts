const invisible = /[\p{Cc}\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;
/** Typed text is most often this, and then there is nothing to mend in it. */
const plain = /^(?:[!-~]+(?: [!-~]+)*)?$/;
const belgianDigitRow: Record<string, string> = {
  '&': '1',
  é: '2',
  '"': '3',
  "'": '4',
  '(': '5',
  '§': '6',
  è: '7',
  '!': '8',
  ç: '9',
  à: '0',
};

/** The longest text that a field keeps, in UTF-16 units; what is beyond is dropped. */
export const textLimit = 200;

/** Every letter and digit: the shortest searches. */
export const characters: readonly string[] = [...'abcdefghijklmnopqrstuvwxyz0123456789'];

/** Text as typed → NFC, one line, no invisible or control characters, single spaces, at most `textLimit` units. */
export function tidy(text: string): string {
  if (text.length <= textLimit && plain.test(text)) return text;
  return text
    .slice(0, 4 * textLimit)
    .toWellFormed()
    .replace(/[\t-\r\u0085\u2028\u2029]/gu, ' ')
    .replace(invisible, '')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, textLimit)
    .toWellFormed()
    .trim();
}

/** Text → lower case without accents, ligatures opened, typographic apostrophes straightened: for comparing, never for showing. */
export function fold(text: string): string {
  const bare = tidy(text);
  if (plain.test(bare)) return bare.toLowerCase();
  return bare
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replaceAll('’', "'");
}

/** Text → its words, folded; an apostrophe or a hyphen parts two words. */
export function words(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Text → its digits; the top row of a Belgian keyboard typed without Shift counts as digits. */
export function digits(text: string): string {
  return [...tidy(text)]
    .map((character) => belgianDigitRow[character] ?? character)
    .join('')
    .replace(/\D/gu, '');
}

/** Text → the e-mail address in it: lower case, no spaces, no final full stop. */
export function emailOf(text: string): string {
  return fold(text)
    .replace(/\s/gu, '')
    .replace(/^mailto:/u, '')
    .replace(/\.+$/u, '');
}

/** True for something@something.something, without judging whether it exists. */
export function looksLikeEmail(text: string): boolean {
  return /^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$/u.test(emailOf(text));
}

/** Text → the host in it, without scheme, `www.`, path or final full stop; `null` when it reads as words and not as an address. */
export function hostOf(text: string): string | null {
  const bare = fold(text)
    .replace(/^[a-z]*:?\/\/+/u, '')
    .replace(/^www\.\s*/u, '')
    .replace(/[/?#].*$/u, '')
    .replace(/[.,;]+$/u, '')
    .replace(/\s*\.\s*/gu, '.');
  return /^[^\s.@]+(\.[^\s.@]+)+$/u.test(bare) ? bare : null;
}

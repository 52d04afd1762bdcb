/** Every character that the fonts hold: enough for French, German, Dutch and English. */
export const FONT_LETTERS = [
  Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join(''),
  'ÀÁÂÄÆÇÈÉÊËÍÎÏÓÔÖÙÚÛÜŒẞàáâäæçèéêëíîïóôöùúûüÿœß',
  '\u00a0\u202f«»‹›„“”‘’‚…–—‑•·°§×€',
].join('');

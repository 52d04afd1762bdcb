/** A text as it is compared: what looks the same is the same. */
export function normalised(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').replace(/’/g, "'").trim();
}

/**
 * The name under which a sentence is recorded: 53 bits of the language and the normalised text (cyrb53). The browser's own digests
 * are missing where a page comes without https, as it does from a computer in the same room.
 */
export function textHash(language: string, text: string): string {
  const input = `${language} ${normalised(text)}`;
  let one = 0xdeadbeef;
  let two = 0x41c6ce57;
  for (let at = 0; at < input.length; at += 1) {
    const code = input.charCodeAt(at);
    one = Math.imul(one ^ code, 2654435761);
    two = Math.imul(two ^ code, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  const number = 4294967296 * (2097151 & two) + (one >>> 0);
  return number.toString(36).padStart(11, '0');
}

/** A sentence of a text, and where it stands there. */
export interface Sentence {
  text: string;
  start: number;
  end: number;
}

/** Words that end in a point and go on, in lower case. */
const shortened = new Set([
  ...[
    'm',
    'mm',
    'mme',
    'mmes',
    'mlle',
    'dr',
    'me',
    'st',
    'ste',
    'p',
    'ex',
    'art',
    'tél',
    'av',
    'bd',
  ],
  ...[
    'hr',
    'fr',
    'nr',
    'str',
    'z',
    'b',
    'd',
    'h',
    'u',
    'a',
    'ca',
    'bzw',
    'tel',
    'evtl',
    'ggf',
    'inkl',
  ],
]);

/** What ends a sentence, with what closes it; a full stop at the end of a line needs none. */
const endings = /(?:[.!?…]+[\s\u00a0]*(?:[»“”")][\s\u00a0]*)*|\n)(?=\S|$)/g;

/** A text → its sentences. The point of « M. », « z. B. », « 5. Mai » or an address ends none. */
export function sentencesOf(text: string): Sentence[] {
  const found: Sentence[] = [];
  let from = 0;
  for (const { 0: ending, index } of text.matchAll(endings)) {
    const to = index + ending.length;
    if (to < text.length && !ends(text, index, ending)) continue;
    add(from, to);
    from = to;
  }
  add(from, text.length);
  return found;

  function add(start: number, end: number): void {
    const part = text.slice(start, end);
    const lead = part.length - part.trimStart().length;
    const trimmed = part.trim();
    if (!/[\p{L}\p{N}]/u.test(trimmed)) return;
    found.push({ text: trimmed, start: start + lead, end: start + lead + trimmed.length });
  }
}

function ends(text: string, index: number, ending: string): boolean {
  if (ending.includes('\n')) return true;
  if (!/[\s\u00a0]$/.test(ending)) return false;
  const next = text.slice(index + ending.length);
  if (!/^[«„“"(]?[\s\u00a0]*[\p{Lu}\p{N}]/u.test(next)) return false;
  if (!ending.startsWith('.') || ending.startsWith('..')) return true;
  const before = /[\p{L}\p{N}]+$/u.exec(text.slice(0, index))?.[0] ?? '';
  return !(shortened.has(before.toLowerCase()) || /^(\p{Lu}|\d{1,2})$/u.test(before));
}

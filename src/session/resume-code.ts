import { stepsOfCase } from '../sheets/steps.ts';
import { cases, type CaseName, type SheetNumber } from '../world/cases/names.ts';

/** Where an exercise is to be taken up elsewhere: nothing of the person, nothing that was typed. */
export interface Resumption<Mode extends string = string, Need extends string = string> {
  sheet: SheetNumber;
  case: CaseName;
  mode: Mode;
  /** Sheet 2 alone: the need whose procedure is looked for. */
  need?: Need;
  step: string;
}

/** The names that a code numbers, in an order that must never change: new ones go last. */
export interface CodeNames<Mode extends string, Need extends string> {
  modes: readonly Mode[];
  needs: readonly Need[];
}

/** Why words are no code: how many they should be, which one is not of the list, or that they do not fit together. */
export type CodeProblem =
  { kind: 'count'; count: number } | { kind: 'word'; word: string } | { kind: 'check' | 'newer' };

export type CodeReading<Mode extends string, Need extends string> =
  { place: Resumption<Mode, Need> } | { problem: CodeProblem };

/** Laid over the fields, so that the three words of a code differ and none passes with two of them changed over. */
const mask = 0x3aa9;

/** So many words make a code. */
export const codeLength = 3;

/** The layout that is written; a code of another one is told from a wrong one. */
const version = 0;

/** The fields of a code, the first in the highest bits; with the check they fill three words of eight bits. */
const widths = { version: 1, sheet: 2, case: 3, mode: 2, need: 3, step: 5 } as const;
type Field = keyof typeof widths;

/**
 * A place → its words, of a list of 256. The check is a cyclic one of eight bits: a single wrong word, whichever, never
 * passes.
 */
export function writeCode<Mode extends string, Need extends string>(
  place: Resumption<Mode, Need>,
  { modes, needs }: CodeNames<Mode, Need>,
  words: readonly string[],
): string[] {
  const fields = {
    version,
    sheet: place.sheet - 1,
    case: (cases[place.sheet] as readonly CaseName[]).indexOf(place.case),
    mode: modes.indexOf(place.mode),
    need: place.need === undefined ? 0 : needs.indexOf(place.need),
    step: stepsOfCase(place.sheet, place.case).indexOf(place.step),
  };
  const packed = pack(fields) ^ mask;
  return [packed >> 8, packed & 0xff, checkOf(packed)].map((number) => words[number]!);
}

/** Words as someone wrote them → the place; several lists may be given, one a language. Never throws. */
export function readCode<Mode extends string, Need extends string>(
  text: string,
  { modes, needs }: CodeNames<Mode, Need>,
  lists: readonly (readonly string[])[],
): CodeReading<Mode, Need> {
  const said = text.split(/[^\p{L}\p{M}]+/u).filter(Boolean);
  if (said.length !== codeLength) return { problem: { kind: 'count', count: said.length } };
  const folded = lists.map((list) => list.map(fold));
  const strange = said.find((word) => !folded.some((list) => list.includes(fold(word))));
  if (strange !== undefined) return { problem: { kind: 'word', word: strange } };
  const numbers = folded
    .map((list) => said.map((word) => list.indexOf(fold(word))))
    .find((found) => !found.includes(-1));
  if (!numbers) return { problem: { kind: 'check' } };
  const packed = (numbers[0]! << 8) | numbers[1]!;
  if (checkOf(packed) !== numbers[2]) return { problem: { kind: 'check' } };
  const fields = unpack(packed ^ mask);
  if (fields.version !== version) return { problem: { kind: 'newer' } };
  const place = placeOf(fields, modes, needs);
  return place ? { place } : { problem: { kind: 'check' } };
}

function placeOf<Mode extends string, Need extends string>(
  fields: Record<Field, number>,
  modes: readonly Mode[],
  needs: readonly Need[],
): Resumption<Mode, Need> | null {
  const sheet = (fields.sheet + 1) as SheetNumber;
  if (!Object.hasOwn(cases, sheet)) return null;
  const name = (cases[sheet] as readonly CaseName[])[fields.case];
  const mode = modes[fields.mode];
  const need = needs[fields.need];
  const step = name && stepsOfCase(sheet, name)[fields.step];
  if (!name || !mode || !need || !step) return null;
  if (sheet !== 2) return fields.need === 0 ? { sheet, case: name, mode, step } : null;
  return { sheet, case: name, mode, need, step };
}

function pack(fields: Record<Field, number>): number {
  return (Object.keys(widths) as Field[]).reduce(
    (bits, field) => (bits << widths[field]) | fields[field],
    0,
  );
}

function unpack(packed: number): Record<Field, number> {
  let rest = packed;
  const pairs = (Object.keys(widths) as Field[]).reverse().map((field) => {
    const value = rest & ((1 << widths[field]) - 1);
    rest >>= widths[field];
    return [field, value] as const;
  });
  return Object.fromEntries(pairs) as Record<Field, number>;
}

/** The remainder by x⁸ + x² + x + 1, over the two bytes of the fields. */
function checkOf(packed: number): number {
  let rest = 0xff;
  for (const byte of [packed >> 8, packed & 0xff]) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) rest = ((rest << 1) ^ (rest & 0x80 ? 0x107 : 0)) & 0xff;
  }
  return rest;
}

/** A word without case and accents. */
function fold(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('ß', 'ss');
}

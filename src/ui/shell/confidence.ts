import { get, set } from '../../session/storage.ts';
import type { SheetNumber } from './choices.ts';

/** How at ease someone feels, from not at all to wholly. */
export const confidenceLevels = [1, 2, 3, 4, 5] as const;
export type Confidence = (typeof confidenceLevels)[number];

/** Asked on the sheet's page, and again at its end. */
export type Moment = 'before' | 'after';

const nameOf = (sheet: SheetNumber, moment: Moment) => `confidence.${sheet}.${moment}` as const;

/** What was answered, if it was. */
export function confidence(sheet: SheetNumber, moment: Moment): Confidence | null {
  const kept = Number(get(nameOf(sheet, moment)));
  return confidenceLevels.find((level) => level === kept) ?? null;
}

/** Keeps an answer on the device. */
export function keepConfidence(sheet: SheetNumber, moment: Moment, level: Confidence): void {
  set(nameOf(sheet, moment), String(level));
}

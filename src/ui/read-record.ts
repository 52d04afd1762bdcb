import { readRecord, type Reading } from '../session/record.ts';
import { bringSheets } from '../sheets/index.ts';
import { bringProcedures } from '../world/monespace/procedures.ts';

/** A saved text → the whole session of any sheet, or why not; brings what all the sheets need. Never throws. */
export function readAnyRecord(text: string): Reading {
  bringSheets();
  bringProcedures();
  const reading = readRecord(text);
  return 'session' in reading && !reading.whole ? { problem: 'damaged' } : reading;
}

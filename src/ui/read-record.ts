import { readRecord, type Reading } from '../session/record.ts';
import { bringSheets } from '../sheets/index.ts';
import { bringProcedures } from '../world/monespace/procedures.ts';

/** A saved text → the session of any sheet, or why not; brings what all the sheets need. Never throws. */
export function readAnyRecord(text: string): Reading {
  bringSheets();
  bringProcedures();
  return readRecord(text);
}

import { bringCatalogue, type Procedure } from './catalogue.ts';
import procedures from './catalogue.json' with { type: 'json' };

/** The procedures of the training catalogue. */
export const catalogueEntries: readonly Procedure[] = procedures;

/** Brings them all in: apart from the catalogue itself, so that only the sheets with files load them. */
export function bringProcedures(): void {
  bringCatalogue(catalogueEntries);
}

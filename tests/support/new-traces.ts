import { citizen } from '../../src/world/card.ts';
import { mailWords } from '../../src/world/mail-words.ts';
import { needs } from '../../src/world/monespace/catalogue.ts';
import { catalogueEntries } from '../../src/world/monespace/procedures.ts';
import { fold, tidy } from '../../src/world/text.ts';

/** What may stand in a log whatever is typed: the card, and the app's own words. */
const own = fold(
  JSON.stringify([
    citizen,
    needs,
    mailWords,
    catalogueEntries,
    ...['recette de gaufres', 'mon espace wallonie', 'prime pour une', 'boîte mail'],
    ...['camille.lambret@exercice.test', 'autre.adresse@exercice.test', 'vélo', 'walonie'],
    ...['Je souhaite introduire cette demande.', 'recherche.exercice.test'],
    ...['mon-espace-wallonie.example', '0000', '111111'],
  ]),
);

/** The forms in which a typed text would be known again: as it is, tidied, escaped, and word by word. */
function traces(text: string): string[] {
  const start = text.slice(0, 60);
  return [start, tidy(start), fold(start), ...start.split(/[\s"\\]+/)]
    .flatMap((it) => [it, JSON.stringify(it).slice(1, -1)])
    .map((it) => it.trim())
    .filter((it) => it.length >= 4 && !own.includes(fold(it)));
}

/** What of a text is found in what goes out, and was not there before it was typed. */
export function newTraces(text: string, before: string, after: string): string[] {
  return traces(text).filter((it) => after.includes(it) && !before.includes(it));
}

/** A line of the console as it can be read there, objects laid open. */
export function readable(...line: unknown[]): string {
  return line.map((it) => `${String(it)} ${JSON.stringify(it)}`).join(' ');
}

import { citizen } from '../../src/world/card.ts';
import { mailWords } from '../../src/world/mail-words.ts';
import { catalogueEntries } from '../../src/world/monespace/procedures.ts';
import { words } from '../../src/world/text.ts';
import { badInputs } from './bad-inputs.ts';

/** Texts that learners may type: words that can be found, addresses right and wrong, and the bad inputs. */
export const vocabulary: readonly string[] = [
  ...new Set([
    ...catalogueEntries.flatMap(({ fr, de }) => [...words(fr), ...words(de)]),
    ...Object.values(mailWords).flatMap((shown) => shown.split(' ')),
    ...Object.values(citizen),
    ...['mail.exercice.test', 'recherche.exercice.test', 'mon-espace-wallonie.example'],
    ...['espace', 'mail wallonie', 'jean.dupont@exercice.test', 'jean.dupont', '1111', '000000'],
    ...Object.values(badInputs).map((text) => text.slice(0, 1_000)),
  ]),
];

import type { Act } from '../../world/acts.ts';
import { controlOf } from '../../world/acts.ts';
import type { World } from '../../world/world.ts';
import type { FieldKind } from '../desk/fields.svelte.ts';
import { controlElement, fieldOf } from './finding.ts';
import { citizen, phoneShows, searchesFor } from './readers.ts';
import { labelOf } from './words.ts';

/** A field of the pretend screen into which a value of the card fits. */
export interface CardField {
  kind: FieldKind;
  /** The field's name, as the screen shows it. */
  label: () => string;
  element: () => HTMLElement | null;
}

export interface CardRow {
  name: string;
  value: string;
  into: CardField[];
}

/** The values of the training card, with the fields that each fits; the code that the phone received only while it shows, the sentence to search for only where the case has one. */
export function cardRows(world: World): CardRow[] {
  const row = (name: string, value: string, ...acts: Act[]): CardRow => ({
    name,
    value,
    into: acts.map(cardField),
  });
  return [
    row('site', citizen.site, { type: 'browser.go', text: '' }),
    row('name', `${citizen.firstName} ${citizen.lastName}`),
    row(
      'email',
      citizen.email,
      { type: 'account.type', field: 'email', text: '' },
      { type: 'account.type', field: 'confirm', text: '' },
    ),
    row('phone', citizen.phone, { type: 'account.type', field: 'phone', text: '' }),
    row('pin', citizen.pin, { type: 'signIn.pin', text: '' }),
    ...(phoneShows(world) === 'code'
      ? [row('smsCode', citizen.smsCode, { type: 'signIn.code', text: '' })]
      : []),
    ...(world.catalogue.sentence
      ? [row('sentence', searchesFor(world).sentence, { type: 'catalogue.search', text: '' })]
      : []),
    row('registerNumber', citizen.registerNumber),
  ];
}

function cardField(act: Act): CardField {
  return {
    kind: fieldOf(act)!,
    label: () => labelOf(act),
    element: () => controlElement(controlOf(act)),
  };
}

/** True when the card has the text that an act types. */
export function onCard(world: World, text: string): boolean {
  return cardRows(world).some(({ value }) => value === text);
}

import { citizen } from '../../src/world/card.ts';
import { tidy } from '../../src/world/text.ts';

/** What stands on the training card, which may be kept. */
export const onCard: readonly string[] = Object.values(citizen);

/** The forms under which a typed text might turn up again; what stands on the training card may. */
export function traces(text: string): string[] {
  return [text, tidy(text)]
    .map((it) => it.slice(0, 60).trim())
    .flatMap((it) => [it, JSON.stringify(it).slice(1, -1)])
    .filter((it) => it.length > 3 && !onCard.includes(it));
}

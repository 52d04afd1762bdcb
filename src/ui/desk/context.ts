import { createContext } from 'svelte';
import type { RealKind } from '../../session/looks-real.ts';
import type { Act } from '../../world/acts.ts';
import type { World } from '../../world/world.ts';
import type { FieldKind } from './fields.svelte.ts';

/** What the pretend computer is given: the world that it shows, and where its acts go. */
export interface Desk {
  readonly world: World;
  /** The control (`controlOf`) that help points at, or `null`. */
  readonly hint: string | null;
  /** The id of the element that says what to do with that control, or `null`. */
  readonly hintText: string | null;
  /** Does an act; `false` when the screen does not offer it now. */
  perform(act: Act): boolean;
  /** Says that a field was emptied of what looked like someone's own data. */
  warn(real: RealKind, field: FieldKind): void;
}

/** The desk of the components below the one that set it. */
export const [getDesk, setDesk] = createContext<Desk>();

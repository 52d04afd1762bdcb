import type { Entry, SessionAct } from '../../session/session.ts';
import type { Act } from '../../world/acts.ts';

const isSessionAct = (act: Act | SessionAct): act is SessionAct => act.type.startsWith('session.');

/** A recorded log as it is shown: what comes next, and what was shown already. */
export class Recording {
  readonly #entries: readonly Entry[];
  #at = 0;

  constructor(entries: readonly Entry[]) {
    this.#entries = entries;
  }

  /** The entry that comes next; `undefined` at the end. */
  get next(): Entry | undefined {
    return this.#entries[this.#at];
  }

  /** The act on the screen that comes next; `null` when it is another kind of entry, or the end. */
  get nextAct(): Act | null {
    const act = this.next?.act;
    return act && !isSessionAct(act) ? act : null;
  }

  /** The next entry, which now counts as shown. */
  take(): Entry | undefined {
    const entry = this.next;
    this.#at += 1;
    return entry;
  }

  /** The last entry comes again: it was taken back on the screen. */
  putBack(): void {
    this.#at = Math.max(0, this.#at - 1);
  }
}

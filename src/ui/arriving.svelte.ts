import type { TextFile } from '../i18n/files.ts';
import { loadTexts } from '../i18n/language.svelte.ts';

/** Parts of a page that come after its first look, with their words. Reading it in a component follows their arrival. */
export class Arriving<Parts> {
  readonly #ask: () => Promise<Parts>;
  readonly #texts: readonly TextFile[];
  #parts = $state.raw<Parts | null>(null);
  #failed = $state(false);
  #coming: Promise<void> | null = null;

  /** @param ask loads the parts; rejects when the network fails @param texts the files of their words */
  constructor(ask: () => Promise<Parts>, texts: readonly TextFile[]) {
    this.#ask = ask;
    this.#texts = texts;
  }

  /** The parts; `null` until they are there. */
  get parts(): Parts | null {
    return this.#parts;
  }
  /** True when they did not come. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Loads the parts once; what did not come is asked for again at the next call. Never rejects. */
  readonly load = (): Promise<void> => {
    this.#coming ??= Promise.all([this.#ask(), loadTexts(this.#texts)]).then(
      ([parts]) => {
        this.#parts = parts;
        this.#failed = false;
      },
      () => {
        this.#failed = true;
        this.#coming = null;
      },
    );
    return this.#coming;
  };
}

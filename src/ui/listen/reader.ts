import { waited } from '../waiting.svelte.ts';
import type { Means } from './heard.ts';
import { soundComing } from './listening.svelte.ts';
import { mark, piecesOf, type Piece } from './pieces.ts';
import { byRecording, byVoice, type Say, type Saying } from './say.ts';

const slowPace = 0.8;
/** A sentence that takes longer than this will never end: some time at least, and more for each character, in milliseconds. */
const limitLeast = 6000;
const limitPerCharacter = 200;

/** Reads elements of the page aloud, sentence by sentence. */
export class Reader {
  #saying: Saying | null = null;
  #slow = false;

  /** Slower or not; from this moment on. */
  set slow(slow: boolean) {
    this.#slow = slow;
    this.#saying?.setPace(this.#pace);
  }

  /** Reads to the end or until the signal is given; rejects when nothing can say it. */
  async read(
    elements: readonly Element[],
    language: string,
    { voice, recorded }: Means,
    signal: AbortSignal,
  ): Promise<void> {
    const pieces = elements.flatMap(piecesOf);
    const ways: (() => Say | Promise<Say>)[] = [];
    if (voice) ways.push(() => byVoice(voice));
    if (recorded) ways.push(() => byRecording(language));
    try {
      // What one way could not say, the next goes on with.
      for (const [index, way] of ways.entries()) {
        try {
          return await this.#all(await way(), pieces, signal);
        } catch (error) {
          if (signal.aborted) return;
          if (index === ways.length - 1) throw error;
        }
      }
    } finally {
      mark(null);
    }
  }

  /** Says the pieces, and takes away each that was said. */
  async #all(say: Say, pieces: Piece[], signal: AbortSignal): Promise<void> {
    let said = 0;
    for (let piece = pieces[0]; piece && !signal.aborted; piece = pieces[0]) {
      if (await this.#one(say, piece, signal)) said += 1;
      pieces.shift();
    }
    if (said === 0 && !signal.aborted) throw new Error('nothing recorded');
  }

  get #pace(): number {
    return this.#slow ? slowPace : 1;
  }

  async #one(say: Say, piece: Piece, signal: AbortSignal): Promise<boolean> {
    const saying = say(piece.text, this.#pace);
    if (!saying) return false;
    this.#saying = saying;
    mark(piece);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const limit = limitLeast + limitPerCharacter * piece.text.length;
    const over = new Promise<void>((resolve, reject) => {
      timer = setTimeout(() => reject(new Error('never ends')), limit);
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    const ended = Promise.race([saying.ended, over]);
    // What fails is met below.
    waited(Promise.race([saying.begun, ended]), soundComing).catch(() => {});
    try {
      await ended;
    } finally {
      clearTimeout(timer);
      saying.stop();
      this.#saying = null;
    }
    return true;
  }
}

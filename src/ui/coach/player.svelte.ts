import type { Act } from '../../world/acts.ts';
import type { Practice } from '../session.svelte.ts';
import { pause } from '../after-paint.ts';
import type { Pointer } from './pointer.svelte.ts';
import { actWords } from './words.ts';

/** Time to read a sentence of the coach's before the arrow sets off: some at least, and more for each character, in milliseconds. */
const readingLeast = 900;
const readingPerCharacter = 45;
const slowPace = 2;
/** The arrow stays so long where it acted, in milliseconds. */
const seenAfter = 300;

/** Does acts in the learner's place, with the arrow: one at a time, or one after the other. */
export class Player {
  /** Acts follow one another. */
  playing = $state(false);
  /** An act is under way. */
  busy = $state(false);
  slow = $state(false);
  /** A demonstration goes on only when it is told to. */
  held = false;
  readonly #practice: Practice;
  readonly #pointer: Pointer;
  #controller = new AbortController();

  constructor(practice: Practice, pointer: Pointer) {
    this.#practice = practice;
    this.#pointer = pointer;
  }

  /** Does one act after the other until the sheet is done or `stop`. */
  async play(): Promise<void> {
    this.stop();
    this.held = false;
    this.playing = true;
    await this.#under(async (signal) => {
      while (!this.#practice.done) {
        const { recording } = this.#practice;
        if (recording && !recording.next) return this.#practice.leaveRecording();
        if (recording && !recording.nextAct) {
          await pause(readingLeast * this.#pace, signal);
          if (this.#practice.performRecorded()) continue;
        }
        const act = await this.#planned(signal);
        if (!act) return;
        const reading = readingLeast + readingPerCharacter * actWords(act, 'do').length;
        await pause(reading * this.#pace, signal);
        await this.#do(act, signal);
      }
    });
  }

  /** Does one act; nothing when one is under way already. */
  async once(): Promise<void> {
    if (this.busy && !this.playing) return;
    if (this.#practice.mode === 'show') this.hold();
    else this.stop();
    await this.#under(async (signal) => {
      const act = await this.#planned(signal);
      if (act) await this.#do(act, signal);
    });
  }

  /** Stops a demonstration until it is told to go on. */
  hold(): void {
    this.stop();
    this.held = true;
  }

  /** Holds a demonstration, and says so; goes on with one that is held. */
  pauseOrGoOn(): void {
    if (!this.playing) return void this.play();
    this.hold();
    this.#practice.reply = { kind: 'note', key: 'show.paused' };
  }

  /** Stops at once, in the middle of an act too. */
  stop(): void {
    this.#controller.abort();
    this.playing = false;
    this.busy = false;
    this.#pointer.hide();
  }

  get #pace(): number {
    return this.slow ? slowPace : 1;
  }

  async #planned(signal: AbortSignal): Promise<Act | null> {
    const act = await this.#practice.whenPlanned();
    signal.throwIfAborted();
    return act;
  }

  async #do(act: Act, signal: AbortSignal): Promise<void> {
    await this.#pointer.goTo(act, signal, this.#pace);
    const landed = this.#practice.performPlanned(act);
    if (!landed && this.#practice.recording) return this.#practice.leaveRecording();
    this.busy = this.playing;
    this.#pointer.release();
    await pause(seenAfter, signal);
  }

  async #under(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const controller = new AbortController();
    this.#controller = controller;
    this.busy = true;
    try {
      await work(controller.signal);
    } catch (error) {
      if (!controller.signal.aborted) throw error;
    } finally {
      if (this.#controller === controller) this.stop();
    }
  }
}

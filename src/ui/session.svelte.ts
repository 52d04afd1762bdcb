import { createSubscriber } from 'svelte/reactivity';
import { createActor } from 'xstate';
import { languages } from '../i18n/language.svelte.ts';
import type { RealKind } from '../session/looks-real.ts';
import type { Reading, RecordProblem } from '../session/record.ts';
import { createSession, type Entry, type Exercise, type Session } from '../session/session.ts';
import { controlOf, type Act } from '../world/acts.ts';
import { afterPaint } from './after-paint.ts';
import { countAsLearnt, keptLearner } from './coach/kept-learner.ts';
import {
  createPlanner,
  guidance,
  ladder,
  markingRung,
  sheetOf,
  stepsOf,
  topRung,
  type Slip,
} from './coach/readers.ts';
import { Recording } from './coach/recording.ts';
import { replyTo, slipsMet, type Reply } from './coach/replies.ts';
import { keepSession, keptSession } from './coach/saved.ts';
import type { FieldKind } from './desk/fields.svelte.ts';
import type { Mode } from './route.ts';
import { changeLanguages } from './waiting.svelte.ts';

/** For so many acts of a fresh exercise the kept one stays on offer. */
const offeredFor = 3;
/** After so many acts done by the coach in one step another way is proposed. */
const enoughTogether = 2;
/** It is said once a visit that the device keeps nothing. */
let refusalSaid = false;

export interface PracticeOptions {
  exercise: Exercise;
  mode: Mode;
  /** Reading pause before the next rung of help opens, in seconds. */
  pause: number;
  /** Whether the device keeps the session. */
  keep: boolean;
  /** A recorded log, to be shown from its start. */
  recorded?: readonly Entry[] | undefined;
}

/** A session as the screen follows it: with its mode, its help and what the coach last said. Reading it in a component follows its changes. */
export class Practice {
  readonly pauseSeconds: number;
  readonly #keep: boolean;
  readonly #ladder;
  readonly #followLadder: () => void;
  #session = $state.raw<Session>()!;
  #follow: () => void = () => {};
  #followScreen: () => void = () => {};
  #tell: () => void = () => {};
  #callOffTelling = () => {};
  #before;
  #planner = createPlanner();
  #callOffPlan = () => {};
  #asked = false;
  #together = $state.raw<{ step: string; acts: number }>({ step: '', acts: 0 });
  #waiting: ((act: Act | null) => void)[] = [];
  #planned = $state.raw<Act | null>(null);
  #lost = $state(false);
  #pointed = $state(false);
  #mode = $state<Mode>('guide');
  #shown = $state(false);
  #kept = $state.raw<Extract<Reading, { session: Session }> | null>(null);
  #learner;
  /** This doing of the exercise, in whichever tab it is gone on with: by chance, for whatever two tabs could read or count they would read alike. */
  #attempt = String(Math.random());
  #recording = $state.raw<Recording | null>(null);
  #offered = '';
  #offering = $state(false);
  #refused = $state(false);
  /** What the coach answers to the last change. */
  reply = $state.raw<Reply | null>(null);
  /** Why the kept session could not be read, if it could not. */
  readonly recordProblem: RecordProblem | null;

  constructor({ exercise, mode, pause, keep, recorded }: PracticeOptions) {
    this.pauseSeconds = pause;
    this.#keep = keep;
    this.#mode = mode;
    this.#learner = keptLearner();
    this.#recording = recorded ? new Recording(recorded) : null;
    if (recorded) this.reply = { kind: 'note', key: 'show.replaying' };
    const kept = keep && !recorded ? keptSession(exercise) : null;
    this.recordProblem = kept && 'problem' in kept ? kept.problem : null;
    this.#kept = kept && 'session' in kept ? kept : null;
    const session = createSession(exercise);
    this.#before = session.now;
    this.#attach(session);
    this.#ladder = createActor(ladder, { input: { pause: pause * 1000 } });
    this.#followLadder = createSubscriber((update) => {
      const subscription = this.#ladder.subscribe(update);
      return () => subscription.unsubscribe();
    });
    this.#ladder.subscribe(() => this.#planSoon());
    this.#ladder.start();
    this.#planSoon();
  }

  get world() {
    return this.#now().world;
  }
  /** The world as the pretend computer shows it: the screen answers an act at once, the coach once that is painted. */
  get screenWorld() {
    this.#followScreen();
    return this.#session.now.world;
  }
  get place() {
    return this.#now().place;
  }
  get sheet() {
    return this.#session.exercise.sheet;
  }
  get case() {
    return this.#session.exercise.case;
  }
  get steps(): readonly string[] {
    return stepsOf(sheetOf(this.sheet), this.case, this.place.step);
  }
  get done(): boolean {
    return this.place.step === 'done';
  }
  /** How many entries the log has. */
  get acts(): number {
    this.#follow();
    return this.#session.log.length;
  }
  /** True from the first act on, as the screen is: the coach counts it only once that is painted. */
  get begun(): boolean {
    this.#followScreen();
    return this.#session.log.length > 0;
  }
  get canUndo(): boolean {
    this.#follow();
    return this.#session.canUndo;
  }
  get canRedo(): boolean {
    this.#follow();
    return this.#session.canRedo;
  }
  get mode(): Mode {
    return this.#mode;
  }
  set mode(mode: Mode) {
    this.#shown = this.#mode === 'show';
    this.#mode = mode;
    this.#pointed = false;
    this.#planSoon();
  }
  /** True when the learner has just taken over from the demonstration. */
  get shown(): boolean {
    return this.#shown;
  }
  /** How many rungs of help are open. */
  get rung(): number {
    this.#followLadder();
    return this.#ladder.getSnapshot().context.rung;
  }
  /** True during the reading pause before the next rung. */
  get reading(): boolean {
    this.#followLadder();
    return this.#ladder.getSnapshot().matches('reading');
  }
  /** The next act on the way to the goal; `null` while it is not known or not wanted. */
  get planned(): Act | null {
    return this.#planned;
  }
  /** True when no way to the goal was found. */
  get lost(): boolean {
    return this.#lost;
  }
  /** True when the coach follows each act with the next one unasked, whatever it shows of it. */
  get guiding(): boolean {
    return this.#mode === 'guide' || this.#mode === 'show';
  }
  /** What is shown of the next act unasked: its control, its words, or only the goal. Guide-moi fades as the learner can do it. */
  get guidance(): 'highlight' | 'words' | 'goal' {
    if (this.#mode === 'show') return 'highlight';
    if (this.#mode !== 'guide' || !this.#planned) return 'goal';
    this.#follow();
    return guidance(this.#learner, this.#session.done, this.#planned);
  }
  /** The control that help points at, or `null`. */
  get hint(): string | null {
    if (!this.#planned || this.done || this.#mode === 'check') return null;
    const marked = this.#pointed || this.guidance === 'highlight' || this.rung >= markingRung;
    return marked ? controlOf(this.#planned) : null;
  }
  /** True while help is on offer unasked, after stillness or a slip met again. */
  get offering(): boolean {
    return this.#offering;
  }
  /** True after the first act of a visit that the device refused to keep. */
  get refused(): boolean {
    return this.#refused;
  }
  /** The session as a whole, for what is told at its end. */
  get session(): Session {
    this.#follow();
    return this.#session;
  }
  /** A recorded exercise is being shown. */
  get recording(): Recording | null {
    return this.#recording;
  }
  /** The kept session is on offer, in the first acts of a fresh one. */
  get offer(): boolean {
    return this.#kept !== null && this.acts <= offeredFor;
  }
  /** Slips met in the session, each once. */
  get slips(): readonly Slip[] {
    return slipsMet(this.session);
  }
  /** True once the coach has done enough in one step for another way to be proposed. */
  get stuck(): boolean {
    return this.#together.step === this.place.step && this.#together.acts >= enoughTogether;
  }

  /** Does an act of the learner's; `false` when the screen does not offer it now. */
  perform(act: Act): boolean {
    this.#recording = null;
    // What help points at: whoever presses something else was not told to.
    const told = this.#planned !== null && controlOf(act) === controlOf(this.#planned);
    const shown = { highlight: markingRung, words: markingRung - 1, goal: 0 }[this.guidance];
    const given = told ? shown : 0;
    return this.#session.act(act, 'learner', this.#ladder.getSnapshot().context.rung, given);
  }

  /** Says that what was typed looked real and is gone; nothing else changes. */
  warn(real: RealKind, field: FieldKind): void {
    this.reply = { kind: 'real', real, field };
  }

  /** Does the planned act as the coach, or as it was recorded; `false` when it is no longer offered. */
  performPlanned(act: Act): boolean {
    const recorded = this.#recording?.take();
    if (recorded) return this.#session.act(act, recorded.by, recorded.help, recorded.given);
    const { step } = this.place;
    const acts = this.#together.step === step ? this.#together.acts + 1 : 1;
    this.#together = { step, acts };
    return this.#session.act(act, 'coach', topRung);
  }

  /** Goes on in a recording that is not an act on the screen; `false` when the next entry is one, or there is none. */
  performRecorded(): boolean {
    const act = this.#recording?.next?.act;
    if (!act) return false;
    if (act.type === 'session.undo') this.#session.undo();
    else if (act.type === 'session.redo') this.#session.redo();
    else if (act.type === 'session.restart') this.#session.restart(act.step);
    else return false;
    this.#recording?.take();
    return true;
  }

  /** Leaves a recording, at its end or before. */
  leaveRecording(): void {
    this.#recording = null;
    this.mode = 'guide';
    this.reply = { kind: 'note', key: 'show.replayed' };
  }

  undo(): void {
    this.#recording?.putBack();
    this.#session.undo();
  }
  redo(): void {
    this.#session.redo();
  }
  /** Starts again: from the beginning, or from where a step began. */
  restart(step?: string): void {
    this.#recording = null;
    this.#session.restart(step);
  }
  /** True when there is a way back: to the start, or to where a step was begun. */
  canRestart(step?: string): boolean {
    this.#follow();
    return this.#session.canRestart(step);
  }

  /** Offers help, in J'essaie and once in each step; never when help is open. */
  offerHelp(): void {
    const { step } = this.#session.place;
    if (this.#mode !== 'try' || step === 'done' || step === this.#offered) return;
    if (this.#ladder.getSnapshot().context.rung > 0) return;
    this.#offered = step;
    this.#offering = true;
  }

  /** Opens help one rung further, as soon as the way is known. */
  ask(): void {
    if (this.done) return;
    this.#asked = true;
    if (this.#planned) this.#climb();
    else this.#planSoon();
  }

  /** Points at the control of the next act, until an act is done. */
  readonly point = (): void => {
    this.#pointed = true;
  };

  /** The next act on the way, once it is known; `null` when there is none. */
  whenPlanned(): Promise<Act | null> {
    if (this.#planned) return Promise.resolve(this.#planned);
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#planSoon();
    });
  }

  /** Goes on with the kept session in place of the fresh one. */
  resume(): void {
    const kept = this.#kept;
    if (!kept) return;
    this.#kept = null;
    this.#attempt = kept.attempt ?? this.#attempt;
    this.#attach(kept.session);
    this.#changed({ kind: 'note', key: kept.whole ? 'resume.resumed' : 'resume.earlier' });
  }

  /** Ends timers; for when the page is left. */
  end(): void {
    this.#callOffPlan();
    this.#callOffTelling();
    this.#ladder.stop();
  }

  #now() {
    this.#follow();
    return this.#session.now;
  }

  #attach(session: Session): void {
    this.#session = session;
    this.#before = session.now;
    session.subscribe(() => this.#changed());
    this.#followScreen = createSubscriber((update) => session.subscribe(update));
    this.#follow = createSubscriber((update) => {
      this.#tell = update;
    });
  }

  #changed(note?: Reply): void {
    const session = this.#session;
    const reply = note ?? replyTo(session, this.#before, this.#planned);
    this.#before = session.now;
    if (session.world.screen !== languages.screen) {
      void changeLanguages({ screen: session.world.screen });
    }
    this.#planned = null;
    this.#pointed = false;
    this.#callOffPlan();
    this.#callOffTelling();
    const said = this.reply;
    // What was said since is newer than the answer.
    this.#callOffTelling = afterPaint(() => this.#answer(this.reply === said ? reply : this.reply));
  }

  #answer(reply: Reply | null): void {
    const session = this.#session;
    this.reply = reply;
    this.#offering = false;
    const { slip } = session.now;
    if (reply?.kind === 'slip' && session.done.filter((act) => act.slip === slip).length > 1) {
      this.offerHelp();
    }
    this.#refused = this.#keep && !this.#recording && !this.#keepAll(session) && !refusalSaid;
    refusalSaid ||= this.#refused;
    this.#tell();
    this.#planSoon();
  }

  #keepAll(session: Session): boolean {
    if (session.finished) countAsLearnt(session, this.#attempt);
    return keepSession(session, this.#mode, this.#attempt);
  }

  get #helpNeeded(): boolean {
    if (this.#session.place.step === 'done') return false;
    if (this.#asked || this.#waiting.length > 0) return true;
    if (this.guiding) return true;
    return this.#mode === 'try' && this.#ladder.getSnapshot().context.rung > 0;
  }

  #planSoon(): void {
    if (this.#planned || !this.#helpNeeded) return;
    this.#callOffPlan();
    this.#callOffPlan = afterPaint(() => this.#plan());
  }

  #plan(): void {
    const { world, place, goal } = this.#session;
    if (!goal) return;
    const recorded = this.#recording?.nextAct;
    const act = recorded ?? this.#planner.roadTo(world, place.path, goal)?.[0] ?? null;
    this.#lost = act === null;
    this.#planned = act;
    if (act) this.#ladder.send({ type: 'planned', about: `${place.path} ${controlOf(act)}` });
    if (this.#asked) this.#climb();
    for (const resolve of this.#waiting.splice(0)) resolve(act);
  }

  #climb(): void {
    this.#asked = false;
    this.#ladder.send({ type: 'ask' });
  }
}

import type { Done } from '../coach/learner.ts';
import { createPlanner } from '../coach/planner.ts';
import { slipOf, type Slip } from '../coach/slips.ts';
import {
  advance,
  beginSheet,
  goalOf,
  placeOf,
  type Goal,
  type Place,
  type SheetSnapshot,
} from '../sheets/kit.ts';
import { sheetOf } from '../sheets/brought.ts';
import { controlOf, textOf, type Act } from '../world/acts.ts';
import { startingWorld, type CaseName, type SheetNumber } from '../world/cases/index.ts';
import type { Fact } from '../world/facts.ts';
import type { Need } from '../world/monespace/catalogue.ts';
import type { ScreenLanguage } from '../world/screen.ts';
import {
  affordances,
  keyOf,
  offers,
  play,
  playOffered,
  standInsFor,
  type World,
} from '../world/world.ts';

/** Which exercise a session is about. */
export interface Exercise {
  sheet: SheetNumber;
  case: CaseName;
  screen: ScreenLanguage;
  /** Sheet 2: the need whose procedure is looked for. */
  need?: Need;
  /** The step at which it is taken up: what comes before it was done elsewhere, and is done here as help would. */
  from?: string;
}

/** `step`: start again from where that step was first reached, in place of the very beginning. */
export type SessionAct =
  { type: 'session.undo' } | { type: 'session.redo' } | { type: 'session.restart'; step?: string };

/** One entry of the log: what was done, by whom, the highest rung of help that was open, and the one that stood there unasked. */
export interface Entry {
  act: Act | SessionAct;
  by: 'learner' | 'coach';
  help: number;
  given?: number;
}

/** The session between two acts. `shadow` is the world as a replay of the log gives it: equal up to free text. */
export interface Moment {
  world: World;
  shadow: World;
  snapshot: SheetSnapshot;
  place: Place;
  facts: readonly Fact[];
  slip: Slip | null;
}

interface History {
  past: readonly Moment[];
  now: Moment;
  future: readonly Moment[];
}

/** An exercise under way: the one place that knows world, sheet and coach. Everything but the typed text is in its log. */
export interface Session {
  readonly exercise: Exercise;
  readonly now: Moment;
  readonly world: World;
  readonly place: Place;
  readonly goal: Goal | null;
  readonly log: readonly Entry[];
  /** Every act of the log, those taken back too, with the slip that it was: what recap and learner read. */
  readonly done: readonly Done[];
  /** True once the sheet has been done, whatever was taken back since. */
  readonly finished: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Does an act; `false`, and nothing changes, when the screen does not offer it now or the sheet is done. */
  act(act: Act, by?: Entry['by'], help?: number, given?: number): boolean;
  /** Does an entry of another log, as `act` and those below do theirs. */
  enter(entry: Entry): boolean;
  /** Takes the last act back, does it again, or goes back to the start or to where a step began: each is an entry of the log. `false` when there is nothing to do. */
  undo(): boolean;
  redo(): boolean;
  restart(step?: string): boolean;
  /** True when there is a way back: to the start, or to where a step was begun. */
  canRestart(step?: string): boolean;
  /** Calls back after every change; returns the function that ends it. */
  subscribe(listener: () => void): () => void;
}

/** A session at its start, or at the end of a given log; throws when the log does not fit the exercise. */
export function createSession(exercise: Exercise, log: readonly Entry[] = []): Session {
  const sheet = sheetOf(exercise.sheet);
  const listeners = new Set<() => void>();
  const entries: Entry[] = [];
  const done: Done[] = [];
  let history = beginning(exercise);
  let finished = false;

  function record(entry: Entry, next: History | null): boolean {
    if (next === null) return false;
    history = next;
    finished ||= next.now.place.step === 'done';
    entries.push(entry);
    for (const listener of listeners) listener();
    return true;
  }

  function apply(entry: Entry): boolean {
    const { act } = entry;
    switch (act.type) {
      case 'session.undo':
        return record(entry, undone(history));
      case 'session.redo':
        return record(entry, redone(history));
      case 'session.restart':
        return record(entry, restarted(history, act.step));
      default: {
        const offered = offeredAs(history.now.world, act);
        if (!offered) return false;
        const { moment, kept } = acted(exercise.sheet, history.now, offered);
        done.push({ ...entry, act: kept, slip: moment.slip });
        return record({ ...entry, act: kept }, moved(history, moment));
      }
    }
  }

  for (const [index, entry] of log.entries()) {
    if (!apply(entry)) throw new Error(`Entry ${index} of the log does not fit the exercise.`);
  }

  const own = (act: SessionAct) => apply({ act, by: 'learner', help: 0 });
  return {
    exercise,
    get now() {
      return history.now;
    },
    get world() {
      return history.now.world;
    },
    get place() {
      return history.now.place;
    },
    get goal() {
      const { place } = history.now;
      return place.step === 'done' ? null : goalOf(sheet, place);
    },
    get log() {
      return entries;
    },
    get done() {
      return done;
    },
    get finished() {
      return finished;
    },
    get canUndo() {
      return history.past.length > 0;
    },
    get canRedo() {
      return history.future.length > 0;
    },
    act: (act, by = 'learner', help = 0, given = 0) =>
      apply({ act, by, help, ...(given > 0 && { given }) }),
    enter: apply,
    undo: () => own({ type: 'session.undo' }),
    redo: () => own({ type: 'session.redo' }),
    restart: (step) => own({ type: 'session.restart', ...(step !== undefined && { step }) }),
    canRestart: (step) => restarted(history, step) !== null,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The act as the screen offers it, with the text that is typed: of a foreign log nothing else gets in. `null` when it is not offered. */
function offeredAs(world: World, act: Act): Act | null {
  const control = controlOf(act);
  const offered = affordances(world).find((other) => controlOf(other.act) === control)?.act;
  if (!offered) return null;
  return textOf(offered) === null ? offered : ({ ...offered, text: String(textOf(act)) } as Act);
}

function firstMoment({ sheet, case: name, screen, need }: Exercise): Moment {
  const world = startingWorld(sheet, name, screen, need);
  const snapshot = beginSheet(sheetOf(sheet), world);
  return { world, shadow: world, snapshot, place: placeOf(snapshot), facts: [], slip: null };
}

/** Roads longer than this are a mistake in a sheet. */
const longestRoad = 100;

/** The start of an exercise; where it is taken up at a step, the short road to there lies behind. */
function beginning(exercise: Exercise): History {
  const sheet = sheetOf(exercise.sheet);
  const planner = createPlanner();
  let history: History = { past: [], now: firstMoment(exercise), future: [] };
  const wanted = exercise.from === undefined ? 0 : sheet.steps.indexOf(exercise.from);
  for (let left = longestRoad; left > 0; left -= 1) {
    const { world, place } = history.now;
    if (place.step === 'done' || sheet.steps.indexOf(place.step) >= wanted) return history;
    const next = planner.roadTo(world, place.path, goalOf(sheet, place))?.[0];
    if (!next) break;
    history = moved(history, acted(exercise.sheet, history.now, next).moment);
  }
  throw new Error(`No road to step "${exercise.from}" of sheet ${exercise.sheet}.`);
}

/** The moment after an act that the screen offers, and the act as it is kept. */
function acted(number: SheetNumber, before: Moment, act: Act): { moment: Moment; kept: Act } {
  const { world, facts } = playOffered(before.world, act);
  const kept = standIn(before, act, world);
  const snapshot = advance(sheetOf(number), before.snapshot, world);
  const slip = slipOf(facts, before.place.step);
  return {
    kept,
    moment: {
      world,
      shadow:
        kept === act && before.shadow === before.world ? world : play(before.shadow, kept).world,
      snapshot,
      place: placeOf(snapshot),
      facts,
      slip,
    },
  };
}

/**
 * The act as it may be kept, one that a replay can do: a typed text gives way to a constant that `play` treats the
 * same (SAFE-15), and what was found by such a text to another of its kind.
 */
function standIn({ world, shadow }: Moment, act: Act, after: World): Act {
  const verbatim = () => affordances(world).some((other) => same(other.act, act));
  if (shadow === world && (textOf(act) === null || verbatim())) return act;
  const key = keyOf(after);
  const fits = (next: World) => (after === world ? next === shadow : keyOf(next) === key);
  const others = alternatives(shadow, act);
  const silent = textOf(act) === null ? act : ({ ...act, text: '' } as Act);
  return others.find((other) => fits(playOffered(shadow, other).world)) ?? others[0] ?? silent;
}

/** The acts that may stand for one in the shadow: those of its type that are offered, the very same first. */
function alternatives(shadow: World, act: Act): Act[] {
  const kin = affordances(shadow).flatMap(({ act: other }) =>
    other.type === act.type ? other : [],
  );
  const typed = offers(shadow, act) ? standInsFor(shadow, act) : [];
  const all = textOf(act) === null ? kin : typed.map((text) => ({ ...act, text }) as Act);
  return [...all.filter((other) => same(other, act)), ...all.filter((other) => !same(other, act))];
}

function same(one: Act, other: Act): boolean {
  return controlOf(one) === controlOf(other) && textOf(one) === textOf(other);
}

function moved({ past, now }: History, next: Moment): History {
  return { past: [...past, now], now: next, future: [] };
}

function undone({ past, now, future }: History): History | null {
  const last = past.at(-1);
  return last ? { past: past.slice(0, -1), now: last, future: [now, ...future] } : null;
}

function redone({ past, now, future }: History): History | null {
  const [next, ...rest] = future;
  return next ? { past: [...past, now], now: next, future: rest } : null;
}

function restarted(history: History, step: string | undefined): History | null {
  const begun = history.past.find(({ place }) => step === undefined || place.step === step);
  return begun && begun !== history.now ? moved(history, begun) : null;
}

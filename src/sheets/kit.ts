import { assign, createEmptyActor, type AnyStateMachine, type SnapshotFrom } from 'xstate';
import type { SheetNumber } from '../world/cases/names.ts';
import { openQuestions, rightAnswer } from '../world/card.ts';
import { questionOf } from '../world/observe.ts';
import { play, type World } from '../world/world.ts';

/** A predicate over the world. */
export type Goal = (world: World) => boolean;

/** A numbered sheet: its machine, its steps in the guide's order, and the goal of each of the machine's states by its path. */
export interface Sheet {
  number: SheetNumber;
  machine: AnyStateMachine;
  /** Every step that the sheet has, in order, without `done`. */
  steps: readonly string[];
  /** Where the steps differ by case: those of each case, in order; a case not named has all of `steps`. */
  branches?: Readonly<Record<string, readonly string[]>>;
  /** The goals, by path: `find-mail` or `find-mail.look-in-spam`. */
  goals: Readonly<Record<string, Goal>>;
}

/** Where a learner is in a sheet. */
export interface Place {
  /** The id of the numbered step, or `done`. */
  step: string;
  /** The step with its sub-step: the key of the goal and of its words. */
  path: string;
}

/** The numbered steps that a learner of a case has before them; who has come into another branch has its steps. */
export function stepsOf(sheet: Sheet, name: string, step: string): readonly string[] {
  const own = sheet.branches?.[name] ?? sheet.steps;
  if (step === 'done' || own.includes(step)) return own;
  return Object.values(sheet.branches ?? {}).find((branch) => branch.includes(step)) ?? sheet.steps;
}

export type SheetSnapshot = SnapshotFrom<AnyStateMachine>;

/**
 * The goals of numbered steps → the guards that move a sheet on: a step is reached when its goal holds,
 * or when the next one is reached, whatever road led there.
 */
export function chain<const S extends string>(
  steps: readonly S[],
  goals: Readonly<Record<S, Goal>>,
): (step: S) => Goal {
  return (step) => (world) => steps.slice(steps.indexOf(step)).some((later) => goals[later](world));
}

interface Context {
  world: World;
}
type Acted = { type: 'acted'; world: World };

/** What every sheet's machine is told of: the world, after each act. */
export const sheetTypes = {
  context: {} as Context,
  input: {} as Context,
  events: {} as Acted,
};

/** The one action of every sheet's machine. */
export const sheetActions = {
  'see the world': assign<Context, Acted, undefined, Acted, never>({
    world: ({ event }) => event.world,
  }),
};

/** Named predicates over the world → the guards of a sheet's machine. */
export function guardsOf<const G extends Record<string, Goal>>(goals: G) {
  return Object.fromEntries(
    Object.entries(goals).map(([name, goal]) => [
      name,
      ({ context }: { context: Context }) => goal(context.world),
    ]),
  ) as { [K in keyof G]: (args: { context: Context }) => boolean };
}

type Scope = Parameters<AnyStateMachine['transition']>[2];
const self = createEmptyActor() as unknown as Scope['self'];
/** What a machine is given to act upon. A sheet only moves; XState's own `transition` would start an actor for every act. */
const nothing: Scope = {
  self,
  system: self.system,
  id: '',
  sessionId: '',
  logger: () => undefined,
  defer: () => undefined,
  emit: () => undefined,
  stopChild: () => undefined,
  actionExecutor: () => undefined,
};

/** A sheet at its beginning, over a starting world: what is already true counts. */
export function beginSheet(sheet: Sheet, world: World): SheetSnapshot {
  return sheet.machine.getInitialSnapshot(nothing, { world });
}

/** A sheet after an act. */
export function advance(sheet: Sheet, snapshot: SheetSnapshot, world: World): SheetSnapshot {
  return sheet.machine.transition(snapshot, { type: 'acted', world }, nothing);
}

/** A snapshot → the place in the sheet. */
export function placeOf(snapshot: SheetSnapshot): Place {
  const value = snapshot.value as string | Record<string, string>;
  if (typeof value === 'string') return { step: value, path: value };
  const [step, sub] = Object.entries(value)[0] as [string, string];
  return { step, path: `${step}.${sub}` };
}

/** True when all that a place of a sheet waits for is the answer to a question about a page that is no longer in front. */
export function asksFromMemory(sheet: Sheet, path: string, world: World): boolean {
  const goal = sheet.goals[path];
  return openQuestions(world).some((question) => {
    const answer = { type: 'card.answer', question, answer: rightAnswer(world, question) } as const;
    return question !== questionOf(world) && goal?.(play(world, answer).world);
  });
}

/** The goal of a place; throws when the sheet has none there, which is a mistake in the sheet. */
export function goalOf(sheet: Sheet, place: Place): Goal {
  const goal = sheet.goals[place.path];
  if (!goal) throw new Error(`Sheet ${sheet.number} has no goal for "${place.path}".`);
  return goal;
}

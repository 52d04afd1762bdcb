import { skillOf } from '../coach/skills.ts';
import { slipOf, type Slip } from '../coach/slips.ts';
import { sheetOf } from '../sheets/brought.ts';
import type { Goal } from '../sheets/kit.ts';
import type { Act } from '../world/acts.ts';
import { affordances, keyOf, playOffered, type World } from '../world/world.ts';
import { shortRoad } from './road.ts';
import { createSession, type Exercise } from './session.ts';

/** What a step asks: its places in the sheet, each with the world as it was come to, the acts of the short road, and what may go wrong. */
export interface StepNotes {
  step: string;
  places: { path: string; world: World }[];
  acts: Act[];
  slips: Slip[];
}

/** So many situations off the road are looked at in a step. */
const mostLooked = 150;

/**
 * What an exercise asks along its short road: one step a turn, so that whoever asks can let the screen breathe. A slip
 * stands where it can first happen: one or two acts off the road, or further by acts of the kind that the step is about.
 */
export function* notesOf(exercise: Exercise): Generator<StepNotes, void, void> {
  const met = new Set<Slip>();
  for (const { worlds, ...note } of stepsAlong(exercise)) {
    const reached = sheetOf(exercise.sheet).goals[note.step] ?? (() => false);
    const fresh = slipsAround(worlds, note, reached).filter((slip) => !met.has(slip));
    for (const slip of fresh) met.add(slip);
    yield { ...note, slips: [...new Set(fresh)] };
  }
}

function stepsAlong(exercise: Exercise): (Omit<StepNotes, 'slips'> & { worlds: World[] })[] {
  const session = createSession(exercise);
  const steps: ReturnType<typeof stepsAlong> = [];
  for (const act of shortRoad(exercise)) {
    const { world, place } = session;
    let at = steps.find(({ step }) => step === place.step);
    if (!at) steps.push((at = { step: place.step, places: [], acts: [], worlds: [] }));
    if (!at.places.some(({ path }) => path === place.path)) {
      at.places.push({ path: place.path, world });
    }
    at.acts.push(act);
    at.worlds.push(world);
    session.act(act, 'coach');
  }
  return steps;
}

function slipsAround(
  worlds: readonly World[],
  { acts, step }: Pick<StepNotes, 'acts' | 'step'>,
  reached: Goal,
): Slip[] {
  const skills = new Set(acts.map(skillOf));
  const looked = new Set<string>();
  const waiting = worlds.map((world) => ({ world, near: true }));
  const found: Slip[] = [];
  for (let at = waiting.shift(); at && looked.size < mostLooked; at = waiting.shift()) {
    const key = keyOf(at.world);
    if (looked.has(key)) continue;
    looked.add(key);
    for (const { act, twin } of affordances(at.world)) {
      if (twin) continue;
      const { world, facts } = playOffered(at.world, act);
      const slip = slipOf(facts, step);
      if (slip) found.push(slip);
      if (reached(world)) continue;
      if (at.near || skills.has(skillOf(act))) waiting.push({ world, near: false });
    }
  }
  return found;
}

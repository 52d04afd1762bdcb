import type { World } from '../../world/world.ts';

const doubleMilliseconds = 500;
let last: { control: string; at: number; world: World } | null = null;

/**
 * True when this activation of a control counts. The second click of a double click does not, whatever control it
 * falls on; nor does a second tap, or a second activation that follows one without effect, within half a second.
 */
export function counts(event: MouseEvent, control: string, world: World): boolean {
  const before = last;
  last = { control, at: event.timeStamp, world };
  if (event.detail > 1) return false;
  if (before?.control !== control || event.timeStamp - before.at >= doubleMilliseconds) return true;
  const touched = 'pointerType' in event && event.pointerType === 'touch';
  return !touched && before.world !== world;
}

/** True for the second press of a double click that has just activated a control: it belongs to what was there before. */
export function isEcho(event: MouseEvent): boolean {
  return event.detail > 1 && last !== null && event.timeStamp - last.at < doubleMilliseconds;
}

/** Keeps a key that is held down from activating a control again and again. */
export function holdOnce(event: KeyboardEvent): void {
  if (event.key === 'Enter' && event.repeat) event.preventDefault();
}

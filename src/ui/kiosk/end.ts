import { getContext } from 'svelte';

const key = Symbol('end');

/** The context in which the components of a kiosk find how a visit ends. */
export function endContext(end: () => void): Map<symbol, () => void> {
  return new Map([[key, end]]);
}

/** Ends the visit, for a component that covers the bar of a kiosk; `undefined` where there is no kiosk. */
export function getEnd(): (() => void) | undefined {
  return getContext(key);
}

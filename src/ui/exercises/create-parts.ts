import type { Views } from '../desk/monespace/views';

export * from '../coach/parts';
export * from '../desk/windows';

/** The views of Mon Espace that a sheet adds to those that every sheet reaches: here none. */
export const views: Views = {};

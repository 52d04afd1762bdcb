import type { Component } from 'svelte';
import type { Views } from '../desk/monespace/views';

export * from '../coach/parts';
export * from '../desk/windows';

/** The views of Mon Espace that a sheet adds to those that every sheet reaches: here none. */
export const views: Views = {};

/** What the citizen's space shows of files, in the sheets that have some. */
export const Files: Component | null = null;

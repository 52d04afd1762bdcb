import type { Component } from 'svelte';
import type { Views } from '../desk/monespace/views';

export * from '../coach/parts';
export * from '../desk/windows';

/** The views of Mon Espace that a sheet adds to those that every sheet reaches: here none. */
export const views: Views = {};

/** The list of files with its tools, for the sheets in which the citizen has any. */
export const Files: Component | null = null;

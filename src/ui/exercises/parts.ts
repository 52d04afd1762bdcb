import { createContext } from 'svelte';
import type { Arriving } from '../arriving.svelte.ts';

/**
 * What an exercise shows after its first look: what the pretend computer shows once it is used, and what the coach shows
 * beside the first instruction. It is on its way as soon as that look is painted.
 */
export type Parts = typeof import('./create-parts');

/** The parts of the exercise under way. */
export const [getParts, setParts] = createContext<Arriving<Parts>>();

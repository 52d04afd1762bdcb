export { default as EmptyDrawing } from '../desk/EmptyDrawing.svelte';
export { default as EntryWords } from '../glossary/EntryWords.svelte';
export { default as Recap } from './Recap.svelte';
export { default as ShowControls } from './ShowControls.svelte';

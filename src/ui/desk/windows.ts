export { default as BrowserWindow } from './browser/BrowserWindow.svelte';
export { default as CardReader } from './devices/CardReader.svelte';
export { default as Phone } from './devices/Phone.svelte';

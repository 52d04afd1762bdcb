import { render } from 'svelte/server';
import App from '../App.svelte';

/** The markup of the home page in French, as the app would draw it. Runs at build. */
export function renderHome(): string {
  return render(App, { props: { hash: '' } }).body;
}

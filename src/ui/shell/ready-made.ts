import { render } from 'svelte/server';
import App from '../App.svelte';
import { parseRoute } from '../route';
import { homePage } from './pages';

/** The markup of the home page in French, as the app would draw it. Runs at build. */
export function renderHome(): string {
  return render(App, { props: { start: homePage(parseRoute('')) } }).body;
}

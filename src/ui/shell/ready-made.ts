import { render } from 'svelte/server';
import App from '../App.svelte';
import { parseRoute } from '../route';
import { homePage } from './pages';

/** The home page in French, as the app would draw it: its markup and its title. Runs at build. */
export function renderHome(): { body: string; title: string } {
  const { body, head } = render(App, { props: { start: homePage(parseRoute('')) } });
  return { body, title: /<title>.*<\/title>/.exec(head)?.[0] ?? '' };
}

import { render } from 'svelte/server';
import App from '../App.svelte';
import { parseRoute } from '../route';
import { loadPage } from './pages';

/** The home page in French, as the app would draw it: its markup and its title. Runs at build. */
export async function renderHome(): Promise<{ body: string; title: string }> {
  const { body, head } = render(App, { props: { start: await loadPage(parseRoute('')) } });
  return { body, title: /<title>.*<\/title>/.exec(head)?.[0] ?? '' };
}

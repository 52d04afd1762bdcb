import { hydrate, mount } from 'svelte';
import { setLanguages } from './i18n/language.svelte';
import App from './ui/App.svelte';
import { parseRoute } from './ui/route';
import { startLanguages } from './ui/shell/start';

const target = document.getElementById('app')!;
const { hash } = window.location;
await setLanguages(startLanguages(hash));
const readyMade = target.childElementCount > 0 && parseRoute(hash).page === 'home';
if (readyMade) {
  hydrate(App, { target, props: { hash } });
} else {
  target.replaceChildren();
  mount(App, { target, props: { hash } });
}

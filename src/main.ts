import { hydrate, mount, unmount } from 'svelte';
import { setLanguages } from './i18n/language.svelte';
import { useMemoryOnly } from './session/storage';
import { afterPaint } from './ui/after-paint';
import App from './ui/App.svelte';
import './ui/base.css';
import { LostPlace } from './ui/in-page';
import { parseRoute } from './ui/route';
import Broken from './ui/shell/Broken.svelte';
import { startOffline } from './ui/shell/offline';
import { loadPage } from './ui/shell/pages';
import { recallSettings, showTextSize } from './ui/shell/settings.svelte';
import { startLanguages } from './ui/shell/start';
import './ui/tokens.css';

// No top-level await: the pages import from the file that this ends up in, and would wait for it in turn.
void start();

async function start(): Promise<void> {
  if (import.meta.env.MODE === 'usb') await pageKnown();
  const target = document.getElementById('app')!;
  const { dataset } = document.documentElement;
  const { hash } = window.location;
  if (isKiosk()) {
    useMemoryOnly();
    try {
      await (await import('./ui/kiosk/kiosk')).startKiosk(target);
    } catch {
      dataset['trouble'] = 'script';
      // Nobody is there to press anything: a kiosk tries again by itself.
      setTimeout(() => window.location.reload(), 30_000);
    }
    delete dataset['wait'];
    come();
    startOffline();
    return;
  }
  window.addEventListener('hashchange', becomeKiosk);
  const route = parseRoute(hash);
  recallSettings();
  if (route.page !== 'unknown' && route.params.text) showTextSize(route.params.text);
  try {
    await setLanguages(startLanguages(route));
    const page = await loadPage(route);
    // Nothing can take the focus in what is not shown.
    delete dataset['wait'];
    const readyMade = route.page === 'home' && target.childElementCount > 0;
    if (!readyMade) target.replaceChildren();
    drawAnewWhenLost(
      target,
      (readyMade ? hydrate : mount)(App, { target, props: { start: page } }),
    );
    come();
    if (window.location.hash !== hash) window.dispatchEvent(new HashChangeEvent('hashchange'));
  } catch {
    // Part of the app did not come: the page says so, with the home page if that is there.
    dataset['trouble'] = 'script';
    const start = await loadPage(parseRoute('')).catch(() => null);
    delete dataset['wait'];
    target.replaceChildren();
    if (start) mount(App, { target, props: { start } });
    come();
  }
  startOffline();
}

/** Puts a whole new app, with the page that says so, in place of one of which a part has lost its place. */
function drawAnewWhenLost(target: HTMLElement, app: Record<string, unknown>): void {
  const watch = new AbortController();
  const draw = () => {
    target.replaceChildren();
    const start = { route: parseRoute(window.location.hash), View: Broken };
    drawAnewWhenLost(target, mount(App, { target, props: { start } }));
    void unmount(app);
  };
  const fail = ({ error }: ErrorEvent) => {
    if (!(error instanceof LostPlace)) return;
    watch.abort();
    // By then the act that came upon it is kept.
    afterPaint(draw);
  };
  window.addEventListener('error', fail, { signal: watch.signal });
}

/**
 * Waits until the browser has heard of this page: one from a file that asks Chromium for what the device keeps before
 * that may be given a storage that is empty, and loses what goes into it.
 */
async function pageKnown(): Promise<void> {
  const patience = new Promise((resolve) => setTimeout(resolve, 1_000));
  try {
    await Promise.race([navigator.storage.persisted(), patience]);
  } catch {
    // A browser without this question, or that has no answer for a file.
  }
}

function isKiosk(): boolean {
  return __KIOSK__ || /[?&]kiosk=1(&|$)/.test(window.location.hash);
}

/** Loads the page again for an address of a kiosk; listens before the app does, which would follow it as any other. */
function becomeKiosk(event: Event): void {
  if (!isKiosk()) return;
  event.stopImmediatePropagation();
  window.location.reload();
}

/** Tells `build/first-look.js` that all is there: what was pressed before anything followed it, and the letters, are its affair. */
function come(): void {
  document.documentElement.dispatchEvent(new Event('come'));
}

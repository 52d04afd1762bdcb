import { mount, unmount, type Component } from 'svelte';
import { createActor } from 'xstate';
import {
  forgetTexts,
  languages,
  loadLanguage,
  loadTexts,
  setLanguages,
} from '../../i18n/language.svelte';
import { clear, set } from '../../session/storage';
import App from '../App.svelte';
import { isFailure } from '../failure';
import { listening } from '../listen/listening.svelte';
import { parseRoute, type Route } from '../route';
import { LANGUAGES, type Language } from '../shell/choices';
import { loadPage, type Page } from '../shell/pages';
import { resetSettings, showSettings, showTextSize } from '../shell/settings.svelte';
import { startLanguages } from '../shell/start';
import { wall } from '../wall';
import { idleMinutes, keptAddress, kioskSettings, startAddress } from './address';
import Bar from './Bar.svelte';
import { createClock } from './clock';
import { endContext } from './end';
import { failuresIn, outOfService, recentFailures, withFailure } from './failures';
import { idleMachine, secondsLeft } from './idle';
import { reloadDue } from './nightly';
import { listenForSigns } from './signs';
import Start from './Start.svelte';
import Trouble from './Trouble.svelte';
import { Warning } from './warning.svelte';
import WarningDialog from './WarningDialog.svelte';

/** How long the friendly screen after a failure stands, in milliseconds. */
const FRIENDLY = 10_000;
/** How long the server may take to say that it is there. */
const PATIENCE = 1500;
/** After how long a server that was not there is asked again. */
const AGAIN = 5000;

/** Starts the app as a kiosk: a start screen, a watch over who is there, and an end that leaves nothing. */
export async function startKiosk(target: HTMLElement): Promise<void> {
  const { location } = window;
  const settings = kioskSettings(location.hash);
  let failures = failuresIn(history.state);
  const state: unknown = failures.length > 0 ? null : history.state;
  history.replaceState(state, '', keptAddress(location.hash, settings));
  const route = parseRoute(location.hash);
  if (route.page !== 'unknown' && route.params.text) showTextSize(route.params.text);
  else showSettings();

  const leaving = new AbortController();
  const { signal } = leaving;
  // Before the app listens: it only ever sees addresses inside the kiosk.
  window.addEventListener(
    'hashchange',
    () => {
      history.replaceState(history.state, '', keptAddress(location.hash, settings));
      idle.send({ type: 'begin', at: clock() });
    },
    { signal },
  );

  const clock = createClock(() => performance.now(), wall.now);
  const minutes = idleMinutes(settings);
  const idle = createActor(idleMachine, {
    input: { idle: minutes === 0 ? Infinity : minutes * 60_000, at: clock() },
  });
  const warning = new Warning();
  let mounted: Record<string, unknown>[] = [];
  let ticking: ReturnType<typeof setInterval> | undefined;
  let resetting = false;
  let refreshing = false;

  watchForFailures();
  await setLanguages(startLanguages(route));
  // The start screen speaks every language, and is there when the server is not.
  await loadTexts(['kiosk']);
  await Promise.all(LANGUAGES.map(loadLanguage));
  const page = route.page === 'home' ? startPage(route) : await loadPage(route);
  if (signal.aborted) return;
  target.replaceChildren();
  const end = () => void reset();
  mounted = [
    mount(App, {
      target,
      props: { start: page, onbroken: (error) => reportError(error) },
      context: endContext(end),
    }),
    mount(Bar, {
      target: document.body,
      props: { end, minutes: route.page === 'home' ? 0 : minutes },
    }),
    mount(WarningDialog, { target: document.body, props: { warning } }),
  ];
  watch();
  // What comes after the start screen; without it home says so itself.
  loadPage(parseRoute('')).catch(() => {});

  function startPage(route: Route): Page {
    return { route, View: withProps(Start, { begin, minutes }) };
  }

  /** Leaves the start screen in a language. */
  function begin(language: Language): void {
    set('language', language);
    // An address that names a language would bring it back.
    history.replaceState(null, '', startAddress({ ...settings, lang: undefined }));
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  }

  function watch(): void {
    idle.subscribe((now) => {
      if (now.matches('asking')) warning.show(secondsLeft(now.context.until, clock()));
      else warning.hide();
      if (now.matches('gone')) void reset();
    });
    idle.start();
    if (route.page !== 'home') idle.send({ type: 'begin', at: clock() });
    listenForSigns({
      signal,
      asking: () => warning.open,
      sign: () => idle.send({ type: 'sign', at: clock() }),
      look: tick,
    });
    ticking = setInterval(tick, 1000);
    window.addEventListener('pagehide', emptyFields, { signal });
    window.addEventListener(
      'pageshow',
      (event) => {
        if (event.persisted) void reset();
      },
      { signal },
    );
    for (const type of ['contextmenu', 'dragstart']) {
      document.addEventListener(type, (event) => event.preventDefault(), { signal });
    }
    for (const type of ['click', 'auxclick'] as const) {
      document.addEventListener(type, stayInWindow, { capture: true, signal });
    }
  }

  function tick(): void {
    const at = clock();
    const sound = speaking();
    idle.send({ type: 'tick', at, sound });
    const now = idle.getSnapshot();
    if (now.matches('asking')) warning.show(secondsLeft(now.context.until, at));
    if (now.matches('untouched') && reloadDue(wall.hour(), at)) void refresh();
  }

  function watchForFailures(): void {
    const fail = (event: Event) => {
      if (!isFailure(event)) return;
      failures = withFailure(failures, wall.now());
      const kind = outOfService(failures) ? 'out' : 'trouble';
      const again = setTimeout(() => void reset(), FRIENDLY);
      if (kind === 'out') clearTimeout(again);
      takeDown();
      mount(Trouble, { target: document.body, props: { kind } });
    };
    window.addEventListener('error', fail, { signal });
    window.addEventListener('unhandledrejection', fail, { signal });
  }

  /** Stops everything and takes everything off the screen; nothing can happen after it. */
  function takeDown(): void {
    leaving.abort();
    clearInterval(ticking);
    window.speechSynthesis?.cancel();
    emptyFields();
    warning.hide();
    for (const component of mounted) {
      try {
        void unmount(component);
      } catch {
        // What fails to go by itself is taken away below.
      }
    }
    mounted = [];
    for (const element of [...document.body.children]) {
      if (element !== target && element.matches('[data-kiosk]')) element.remove();
    }
    target.replaceChildren();
    document.getSelection()?.removeAllRanges();
  }

  async function reset(): Promise<void> {
    if (resetting) return;
    resetting = true;
    takeDown();
    document.documentElement.dataset['wait'] = languages.coach;
    clear();
    resetSettings();
    listening.slow = false;
    forgetTexts();
    void navigator.clipboard?.writeText('').catch(() => {});
    const still = recentFailures(failures, wall.now());
    const state = still.length > 0 ? { failures: still } : null;
    history.replaceState(state, '', startAddress(settings));
    if (await reachable()) {
      location.reload();
      return;
    }
    for (const element of document.querySelectorAll('[data-kiosk]')) element.remove();
    try {
      await startKiosk(target);
      window.scrollTo(0, 0);
      delete document.documentElement.dataset['wait'];
    } catch {
      void reloadWhenReachable();
    }
  }

  async function refresh(): Promise<void> {
    if (refreshing) return;
    refreshing = true;
    if ((await reachable()) && idle.getSnapshot().matches('untouched')) location.reload();
    else refreshing = false;
  }
}

/** Whether the page could be loaded anew: a kiosk never leaves for an address that does not answer. */
async function reachable(): Promise<boolean> {
  // A page from a file has no server, and its policy lets it ask none.
  if (window.location.protocol === 'file:') return false;
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    const answer = await fetch('./', { method: 'HEAD', cache: 'no-store', signal });
    return answer.ok;
  } catch {
    return false;
  }
}

async function reloadWhenReachable(): Promise<void> {
  if (await reachable()) window.location.reload();
  else setTimeout(() => void reloadWhenReachable(), AGAIN);
}

function speaking(): boolean {
  return listening.speaking || Boolean(window.speechSynthesis?.speaking);
}

/** No link opens a window or a tab of its own: it would be no kiosk. */
function stayInWindow(event: MouseEvent): void {
  const { target, button, ctrlKey, metaKey, shiftKey } = event;
  const onLink = target instanceof Element && target.closest('a[href]') !== null;
  if (onLink && (button !== 0 || ctrlKey || metaKey || shiftKey)) event.preventDefault();
}

function emptyFields(): void {
  for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'input:not([type=radio], [type=checkbox]), textarea',
  )) {
    field.value = '';
  }
}

/** A page is drawn from its address alone: what the start screen needs beside goes with it. */
function withProps<Props extends Record<string, unknown>>(
  View: Component<Props>,
  props: Props,
): Component<never> {
  return (internals) => View(internals, props);
}

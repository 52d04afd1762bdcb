import { parseRoute } from '../route';

const hour = 3_600_000;
const workerFile = './sw.js';

/** The worker has been asked to keep what it has not. */
let registered: Promise<void> | undefined;

interface Report {
  build: string;
  /** The page is of the same build as the worker. */
  current: boolean;
  /** Every file of the build is kept. */
  whole: boolean;
}

/** The build under way, as staff reads it to us: the mark in the name of its first script. */
export function buildMark(): string {
  return /-([\w-]+)\.js$/.exec(ownScript())?.[1] ?? 'dev';
}

/**
 * Has the app kept on the device once the page has nothing else to do, and takes a newer build when nobody is disturbed
 * by it: at home, after the end of a sheet, at the start of a kiosk. Only this tab is ever loaded again.
 */
export function startOffline(): void {
  window.addEventListener('vite:preloadError', () => void loadAgainOnce());
  const container = workers();
  if (!container) return;
  let checked = performance.now();

  const route = parseRoute(window.location.hash);
  const atStart = route.page === 'home' || (route.page !== 'unknown' && route.params.kiosk);
  if (container.controller && atStart) void takeUpdate(container);

  const check = () => {
    if (performance.now() - checked < hour) return;
    checked = performance.now();
    void container.getRegistration().then((registration) => registration?.update().catch(() => {}));
  };
  window.addEventListener('hashchange', () => {
    const home = parseRoute(window.location.hash).page === 'home';
    if (!home && !atEnd()) return;
    check();
    void takeUpdate(container);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') check();
  });
  registered = idle()
    .then(() => register(container))
    .catch(() => {
      // Refused, full or gone: the app works on with the network.
    });
}

/** True once every file of this build is kept on the device; does not end where none is ever kept. */
export async function readyOffline(): Promise<boolean> {
  const container = workers();
  if (!container) return false;
  // What the browser has emptied is fetched again first.
  await registered;
  const worker = newest(await container.ready);
  return worker !== null && (await report(worker)).whole;
}

function workers(): ServiceWorkerContainer | undefined {
  const { MODE, PROD } = import.meta.env;
  const served = PROD && MODE !== 'farewell' && /^https?:$/.test(window.location.protocol);
  try {
    return served && 'serviceWorker' in navigator ? navigator.serviceWorker : undefined;
  } catch {
    return undefined;
  }
}

async function register(container: ServiceWorkerContainer): Promise<void> {
  const frugal = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData;
  if (frugal && !container.controller) return;
  allowWorkerFile();
  const worker = newest(await container.register(workerFile, { updateViaCache: 'none' }));
  if (!worker) return;
  const { current, whole } = await report(worker);
  // The browser may have emptied what was kept.
  if (!whole) await ask(worker, 'keep');
  if (current) await ask(worker, 'settle');
}

/** Where the browser takes no plain text for a script's address: this one may be, and no other. */
function allowWorkerFile(): void {
  const { trustedTypes } = window as { trustedTypes?: TrustedPolicies };
  trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => (address === workerFile ? address : null),
  });
}

interface TrustedPolicies {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string | null }): void;
}

/**
 * Loads this tab again when a newer build is on the device whole. That does not wait for its worker to be in control:
 * the browser says when that is, and it can be long after (SW-02), or never where no worker was (SW-03).
 */
async function takeUpdate(container: ServiceWorkerContainer): Promise<void> {
  const { hash } = window.location;
  const tried: unknown = history.state;
  const worker = newest(await container.getRegistration());
  if (!worker) return;
  const { build, current } = await report(worker);
  if (current || tried === build) return;
  await ask(worker, 'lead');
  // Whoever has gone on meanwhile is left in peace.
  if (window.location.hash !== hash || inStep() || unsaved()) return;
  // Should the page that comes be the older one again, it is not loaded a third time.
  history.replaceState(build, '');
  window.location.reload();
}

function newest(registration: ServiceWorkerRegistration | undefined): ServiceWorker | null {
  return registration?.waiting ?? registration?.active ?? null;
}

function report(worker: ServiceWorker): Promise<Report> {
  return ask(worker, ownScript());
}

function ask<Answer>(worker: ServiceWorker, question: string): Promise<Answer> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<Answer>) => {
      // An open port is held until the browser finds it idle, and there is one a question.
      port1.close();
      resolve(data);
    };
    worker.postMessage(question, [port2]);
  });
}

/** A part that is gone from the server came with an older build: load the new one, once, and where a reload takes nothing away: not in a step, nor at the end (SW-08). */
async function loadAgainOnce(): Promise<void> {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (!navigator.onLine || entry?.type === 'reload' || begun() || unsaved()) return;
  // A device can take itself for online without a network: a page loaded then would be the browser's own, of an error.
  const there = await appOnServer().catch(() => false);
  if (there && !begun() && !unsaved()) window.location.reload();
}

/** True when the server answers with the app, of whichever build. */
async function appOnServer(): Promise<boolean> {
  const page = await fetch('./', { cache: 'no-store' });
  return page.ok && /<script type="module"/.test(await page.text());
}

/** True while a step is under way: an exercise has begun and is not at its end. */
function inStep(): boolean {
  return begun() && !atEnd();
}

function begun(): boolean {
  return document.querySelector('[data-begun]') !== null;
}

function atEnd(): boolean {
  return document.querySelector('[data-step="done"]') !== null;
}

/** True while a reload would take away what stands in the page alone: words being typed, an open dialog, a workshop in no file. */
function unsaved(): boolean {
  const field = document.querySelector<HTMLInputElement>('[type="text"]:focus');
  return Boolean(field?.value) || document.querySelector('[data-unsaved], dialog[open]') !== null;
}

function ownScript(): string {
  const script = document.querySelector<HTMLScriptElement>('script[type="module"]');
  return script?.src || script?.dataset['file'] || '';
}

/** Waits until the page has been loaded and has nothing else to do. */
async function idle(): Promise<void> {
  if (document.readyState !== 'complete') {
    await new Promise((loaded) => window.addEventListener('load', loaded, { once: true }));
  }
  await new Promise<unknown>((soon) => {
    if ('requestIdleCallback' in window) requestIdleCallback(soon, { timeout: 10_000 });
    else setTimeout(soon, 2_000);
  });
}

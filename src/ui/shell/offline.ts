import { parseRoute } from '../route';

const hour = 3_600_000;
const nudgeMilliseconds = 250;
const mostNudges = 40;
/** What the page's policy lets stand for an address of a script, and nothing else. */
const workerFile = './sw.js';

interface Report {
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
  window.addEventListener('vite:preloadError', loadAgainOnce);
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
    if (!home && !sheetShown('done')) return;
    check();
    void takeUpdate(container);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') check();
  });
  whenIdle(() => {
    register(container).catch(() => {
      // Refused, full or gone: the app works on with the network.
    });
  });
}

/** True once every file of this build is kept on the device; does not end where none is ever kept. */
export async function readyOffline(): Promise<boolean> {
  const container = workers();
  if (!container) return false;
  const { active } = await container.ready;
  return active !== null && (await ask(active)).whole;
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
  const address = trusted(workerFile);
  const { active } = await container.register(address, { updateViaCache: 'none' });
  if (active) await ask(active);
}

/** Where the browser takes no plain text for a script's address, the one address that it may be. */
function trusted(address: typeof workerFile): string {
  const policies = (window as { trustedTypes?: TrustedPolicies }).trustedTypes;
  const policy = policies?.createPolicy('service-worker', { createScriptURL: () => address });
  return policy?.createScriptURL(address) ?? address;
}

interface TrustedPolicies {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL: (address: string) => string };
}

async function takeUpdate(container: ServiceWorkerContainer): Promise<void> {
  const { hash } = window.location;
  const registration = await container.getRegistration();
  const { waiting, active } = registration ?? {};
  if (waiting) await takeOver(waiting, active ?? null);
  // Another tab took it, or no tab was in its way.
  else if (!active || (await ask(active)).current) return;
  // Whoever has gone on meanwhile is left in peace.
  const begun = sheetShown() && !sheetShown('done') && !document.querySelector('[data-acts="0"]');
  if (window.location.hash === hash && !begun) window.location.reload();
}

/** Not `controllerchange`: it does not come where no worker was in control (SW-03). */
function takeOver(waiting: ServiceWorker, active: ServiceWorker | null): Promise<void> {
  return new Promise((resolve) => {
    let nudges = mostNudges;
    // Chromium looks whether the older worker is free only as that ends a piece of work: give it some.
    const nudge = setInterval(() => {
      if (active) void ask(active);
      if (--nudges === 0) clearInterval(nudge);
    }, nudgeMilliseconds);
    waiting.addEventListener('statechange', () => {
      if (waiting.state !== 'activated') return;
      clearInterval(nudge);
      resolve();
    });
    waiting.postMessage('take over');
  });
}

function ask(worker: ServiceWorker): Promise<Report> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<Report>) => resolve(data);
    worker.postMessage(ownScript(), [port2]);
  });
}

/** A part that is gone from the server came with an older build: load the new one, once, and never in a step (SW-08). */
function loadAgainOnce(): void {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const inStep = sheetShown() && !sheetShown('done');
  if (navigator.onLine && entry?.type !== 'reload' && !inStep) window.location.reload();
}

function sheetShown(step?: string): boolean {
  return document.querySelector(step ? `[data-step="${step}"]` : '[data-step]') !== null;
}

function ownScript(): string {
  return document.querySelector<HTMLScriptElement>('script[type="module"]')?.src ?? '';
}

function whenIdle(work: () => void): void {
  const soon = () => {
    if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 10_000 });
    else setTimeout(work, 2_000);
  };
  if (document.readyState === 'complete') soon();
  else window.addEventListener('load', soon, { once: true });
}

// Keeps every file of one build on the device, so that the app opens without a network. It says nothing and takes
// over nothing by itself: the page tells it when (SW-01).
const worker = /** @type {any} */ (globalThis);
const build = '__BUILD__';
/** @type {Record<string, string>} Path and content hash of each file. */
const files = JSON.parse('__FILES__');
const home = new URL('./', location.href).href;
const prefix = `guichet-dessai ${home} `;
const own = prefix + build;

/** @param {string} path */
const addressOf = (path) => new URL(path, home).href;

// A build is kept whole or not at all: one file that does not come, or not as it was built, and the old one stays.
async function keepAll() {
  const cache = await caches.open(own);
  for (const [path, integrity] of Object.entries(files)) {
    const address = addressOf(path);
    const named = path.startsWith('assets/');
    // A name with a hash in it never changes: what an older build keeps will do, or the browser's own store.
    const known = named && (await caches.match(address, { ignoreVary: true }));
    const asked = { integrity, cache: named ? 'default' : 'no-cache', priority: 'low' };
    const answer = known || (await fetch(address, /** @type {RequestInit} */ (asked)));
    if (!answer.ok || answer.redirected) throw new Error(`${path} did not come`);
    await cache.put(address, answer);
  }
}

// An older build's files serve the tabs that still run it.
/** @param {string} address @param {Request} request */
async function answerFor(address, request) {
  const kept =
    (await caches.match(address, { cacheName: own, ignoreVary: true })) ??
    (await caches.match(address, { ignoreVary: true }));
  return kept ?? fetch(request);
}

/** Whether a page's script is of this build, and whether every file is kept. @param {string} script */
async function report(script) {
  const cache = await caches.open(own);
  const addresses = Object.keys(files).map(addressOf);
  const kept = await Promise.all(addresses.map((it) => cache.match(it, { ignoreVary: true })));
  const current = addresses.includes(script);
  if (current) await forgetOlder();
  return { current, whole: kept.every(Boolean) };
}

async function forgetOlder() {
  const tabs = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  // Another tab may run an older build; a newer one, on its way, was begun later.
  if (tabs.length > 1) return;
  const names = await caches.keys();
  for (const name of names.slice(0, names.indexOf(own))) {
    if (name.startsWith(prefix)) await caches.delete(name);
  }
}

worker.addEventListener('install', (/** @type {any} */ event) => event.waitUntil(keepAll()));

worker.addEventListener('activate', (/** @type {any} */ event) =>
  event.waitUntil(worker.clients.claim()),
);

worker.addEventListener('message', (/** @type {any} */ event) => {
  event.waitUntil(
    event.data === 'take over'
      ? worker.skipWaiting()
      : report(event.data).then((answer) => event.ports[0].postMessage(answer)),
  );
});

worker.addEventListener('fetch', (/** @type {any} */ event) => {
  const { request } = event;
  const address = request.url.replace(/[?#].*/, '');
  const page = address === home || address === `${home}index.html`;
  if (request.method !== 'GET' || !address.startsWith(home)) return;
  if (request.mode === 'navigate' && !page) return;
  event.respondWith(answerFor(page ? home : address, request));
});

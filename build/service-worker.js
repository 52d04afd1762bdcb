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
    if (await cache.match(address, { ignoreVary: true })) continue;
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

/** What is said where the browser has emptied what was kept, and there is no network. */
const notKept = `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Pas de connexion</title>
<h1>Pas de connexion</h1>
<p>Ce site n'est plus gardé sur cet appareil. Vérifiez la connexion, puis rechargez la page.</p>
<p lang="de">Keine Verbindung: Diese Website ist nicht mehr auf diesem Gerät gespeichert. Prüfen Sie die Verbindung
und laden Sie die Seite neu.</p>
<p><a href="./">Réessayer · <span lang="de">Noch einmal versuchen</span></a></p>
</html>
`;
const sayNotKept = () =>
  new Response(notKept, { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8' } });

/** Whether a page's script is of this build, and whether every file is kept. @param {string} script */
async function report(script) {
  const cache = await caches.open(own);
  const addresses = Object.keys(files).map(addressOf);
  const kept = await Promise.all(addresses.map((it) => cache.match(it, { ignoreVary: true })));
  return { build, current: addresses.includes(script), whole: kept.every(Boolean) };
}

/** The caches of the builds before this one; one after it, on its way, was begun later. */
async function olderCaches() {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
  return names.slice(0, Math.max(0, names.indexOf(own)));
}

// The older builds lose their page: the next one to be loaded is of this build, even while the older worker answers.
// Not `skipWaiting`: Chromium asks the older worker to end once, and whatever comes in for it then starts it again
// without that wish, so that it can stay for as long as a tab is used.
async function lead() {
  for (const name of await olderCaches()) await (await caches.open(name)).delete(home);
}

// No tab runs an older build any more: its files go, and its worker when it has nothing left to do.
async function settle() {
  const tabs = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (tabs.length > 1) return;
  for (const name of await olderCaches()) await caches.delete(name);
  void worker.skipWaiting();
}

worker.addEventListener('install', (/** @type {any} */ event) => event.waitUntil(keepAll()));

worker.addEventListener('activate', (/** @type {any} */ event) =>
  event.waitUntil(worker.clients.claim()),
);

/** @type {Record<string, () => Promise<void>>} What a page asks for, beside a report on its script. */
const works = { keep: keepAll, lead, settle };

worker.addEventListener('message', (/** @type {any} */ event) => {
  const { data, ports } = event;
  const work = works[data]?.() ?? report(data);
  event.waitUntil(work.then((answer) => ports[0].postMessage(answer)));
});

worker.addEventListener('fetch', (/** @type {any} */ event) => {
  const { request } = event;
  const address = request.url.replace(/[?#].*/, '');
  const page = address === home || address === `${home}index.html`;
  if (request.method !== 'GET' || !address.startsWith(home)) return;
  if (request.mode === 'navigate' && !page) return;
  const answer = answerFor(page ? home : address, request);
  event.respondWith(request.mode === 'navigate' ? answer.catch(sayNotKept) : answer);
});

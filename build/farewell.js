// The service worker of `vite build --mode farewell`: takes the one before it off the device, and disturbs no tab.
(() => {
  const worker = /** @type {any} */ (globalThis);
  const prefix = `guichet-dessai ${new URL('./', location.href).href} `;

  async function leave() {
    for (const name of await caches.keys()) {
      if (name.startsWith(prefix)) await caches.delete(name);
    }
    // Not waited for: the browser does it after what it is about.
    void worker.registration.unregister();
  }

  // Already here: the browser may leave the older worker in control for a while.
  worker.addEventListener('install', (/** @type {any} */ event) => {
    event.waitUntil(leave());
    void worker.skipWaiting();
  });
  worker.addEventListener('activate', (/** @type {any} */ event) => event.waitUntil(leave()));
})();

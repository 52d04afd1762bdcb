// The service worker of `vite build --mode farewell`: takes the one before it off the device, and disturbs no tab.
(() => {
  const worker = /** @type {any} */ (globalThis);
  const prefix = `guichet-dessai ${new URL('./', location.href).href} `;

  async function leave() {
    for (const name of await caches.keys()) {
      if (name.startsWith(prefix)) await caches.delete(name);
    }
    await worker.registration.unregister();
  }

  worker.addEventListener('install', () => worker.skipWaiting());
  worker.addEventListener('activate', (/** @type {any} */ event) => event.waitUntil(leave()));
})();

/** All that a page leaves behind it, by place. It stands on its own, so that a test may run it inside a page. */
export async function left(): Promise<Record<string, string>> {
  const read = async (what: () => unknown) => {
    try {
      return JSON.stringify(await what()) ?? '';
    } catch {
      // Blocked, or none in this browser: nothing is left there.
      return '';
    }
  };
  // An address with a lone percent sign cannot be decoded: it is read as it stands too.
  const address = (it: string) => Promise.all([read(() => it), read(() => decodeURIComponent(it))]);
  const all = {
    storage: () => [Object.entries(localStorage), Object.entries(sessionStorage)],
    caches: async () => {
      const names = await caches.keys();
      const kept = await Promise.all(names.map(async (it) => (await caches.open(it)).keys()));
      return [names, await Promise.all(kept.flat().map(({ url }) => address(url)))];
    },
    databases: () => indexedDB.databases(),
    address: () => address(location.href),
    title: () => document.title,
    cookie: () => document.cookie,
    window: () => window.name,
    history: () => history.state as unknown,
  };
  const places = Object.entries(all).map(async ([place, what]) => [place, await read(what)]);
  return Object.fromEntries(await Promise.all(places)) as Record<string, string>;
}

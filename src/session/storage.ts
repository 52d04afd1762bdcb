/** The one door to what the device keeps. Falls back to memory when the browser refuses storage. */

/** The kinds of what is kept, all of them: the about page says in words what each is. */
export type Kept = 'language' | 'text' | 'theme' | 'session' | 'aside' | 'learner' | 'confidence';

/** The name of something kept: its kind, and behind a dot which one where there can be several. */
export type KeptName = Kept | `${Kept}.${string}`;

const PREFIX = 'guichet-dessai:';
const memory = new Map<string, string>();
let memoryOnly = false;

/** The stored text under a name, or null. Never throws. */
export function get(name: KeptName): string | null {
  return memory.get(name) ?? onDevice((storage) => storage.getItem(PREFIX + name)) ?? null;
}

/** Keeps a text under a name; `false` when the device refuses, and it is kept in memory for this visit. Never throws. */
export function set(name: KeptName, value: string): boolean {
  const kept = onDevice((storage) => {
    storage.setItem(PREFIX + name, value);
    return true;
  });
  if (kept) memory.delete(name);
  else memory.set(name, value);
  return kept ?? false;
}

/** Forgets a name. Never throws. */
export function remove(name: string): void {
  memory.delete(name);
  onDevice((storage) => storage.removeItem(PREFIX + name));
}

/** Names of all that is kept, sorted. */
export function names(): string[] {
  const kept = onDevice((storage) =>
    Object.keys(storage)
      .filter((key) => key.startsWith(PREFIX))
      .map((key) => key.slice(PREFIX.length)),
  );
  return [...new Set([...(kept ?? []), ...memory.keys()])].sort();
}

/** Forgets everything the app keeps, a kiosk's device not left out, and nothing of other apps on the same origin. */
export function clear(): void {
  const only = memoryOnly;
  memoryOnly = false;
  for (const name of names()) remove(name);
  memoryOnly = only;
}

/** From now on nothing is read from or written to the device: for kiosks. */
export function useMemoryOnly(): void {
  memoryOnly = true;
}

// Reading `localStorage` itself throws when site data is blocked.
function onDevice<T>(use: (storage: Storage) => T): T | undefined {
  if (memoryOnly) return undefined;
  try {
    return use(globalThis.localStorage);
  } catch {
    return undefined;
  }
}

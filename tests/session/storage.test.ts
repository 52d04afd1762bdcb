import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** A storage that lives in memory, for a test; `refuse` makes it throw, as a browser does that blocks site data. */
function pretend(refuse: { reading?: boolean; writing?: boolean } = {}) {
  const kept = new Map<string, string>();
  const methods = {
    getItem: (key: string) => {
      if (refuse.reading) throw new Error('SecurityError');
      return kept.get(key) ?? null;
    },
    setItem: (key: string, value: string) => {
      if (refuse.writing) throw new Error('QuotaExceededError');
      kept.set(key, value);
      Object.defineProperty(storage, key, { configurable: true, enumerable: true, value });
    },
    removeItem: (key: string) => {
      kept.delete(key);
      Reflect.deleteProperty(storage, key);
    },
  };
  const storage = Object.create(methods) as Storage;
  vi.stubGlobal('localStorage', storage);
  return kept;
}

const fresh = () => import('../../src/session/storage.ts');

describe('what the device keeps', () => {
  beforeEach(() => void vi.resetModules());
  afterEach(() => void vi.unstubAllGlobals());

  it('is written under a name of the app, read, named and forgotten', async () => {
    const kept = pretend();
    kept.set('another-app', 'x');
    Object.defineProperty(localStorage, 'another-app', { enumerable: true, value: 'x' });
    const { get, set, remove, names, clear } = await fresh();
    expect(get('session')).toBeNull();
    expect(set('session', 'one')).toBe(true);
    set('learner', 'two');
    expect([get('session'), get('learner')]).toEqual(['one', 'two']);
    expect(Object.fromEntries(kept)).toEqual({
      'another-app': 'x',
      'guichet-dessai:session': 'one',
      'guichet-dessai:learner': 'two',
    });
    expect(names()).toEqual(['learner', 'session']);
    remove('session');
    expect(get('session')).toBeNull();
    clear();
    expect(Object.fromEntries(kept)).toEqual({ 'another-app': 'x' });
  });

  it.each([
    ['refuses to be written', { writing: true }],
    ['refuses everything', { reading: true, writing: true }],
  ])('stays in memory when the device %s', async (_, refuse) => {
    const kept = pretend(refuse);
    const { get, set, remove, names } = await fresh();
    expect(set('session', 'one')).toBe(false);
    expect(get('session')).toBe('one');
    expect(names()).toEqual(['session']);
    expect(kept.size).toBe(0);
    remove('session');
    expect(get('session')).toBeNull();
  });

  it('stays in memory when there is no storage at all', async () => {
    vi.stubGlobal('localStorage', undefined);
    const { get, set, names, clear } = await fresh();
    set('session', 'one');
    expect([get('session'), names()]).toEqual(['one', ['session']]);
    clear();
    expect(names()).toEqual([]);
  });

  it('stays in memory on request', async () => {
    const kept = pretend();
    const { get, set, useMemoryOnly } = await fresh();
    set('session', 'one');
    useMemoryOnly();
    expect(get('session')).toBeNull();
    set('session', 'two');
    expect(get('session')).toBe('two');
    expect(kept.get('guichet-dessai:session')).toBe('one');
  });

  it('forgets what was on the device before, once told to', async () => {
    const kept = pretend();
    const { clear, get, set, useMemoryOnly } = await fresh();
    set('session', 'one');
    useMemoryOnly();
    set('text', 'large');
    clear();
    set('theme', 'dark');
    expect([[...kept.keys()], get('text'), get('theme')]).toEqual([[], null, 'dark']);
  });
});

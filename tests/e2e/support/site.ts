import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base } from '@playwright/test';
import { build } from 'vite';
import { serve } from '../../../scripts/serve.mjs';
import { judge, watch } from './oracle.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const cache = join(root, 'node_modules/.cache');

/** A host of its own, with the app in a folder of it, that can be stopped and given another build. */
export class Site {
  readonly #folder = mkdtempSync(join(cache, 'site-'));
  readonly folder = join(this.#folder, 'un/dossier');
  /** Addresses that a captive portal answers with a page of its own. */
  portal: RegExp | null = null;
  /** The names of files that were asked for, each time. */
  readonly asked: string[] = [];
  /** The names of those that are not there. */
  readonly missed: string[] = [];
  #server: Server | null = null;
  #port = 0;

  /** The address of the app's folder. */
  get url(): string {
    return `${this.origin}un/dossier/`;
  }

  /** The address of the host. */
  get origin(): string {
    return `http://localhost:${this.#port}/`;
  }

  async start(): Promise<void> {
    const files = serve(this.#folder);
    const server = createServer((request, response) => {
      const name = request.url!.split('/').at(-1)!;
      this.asked.push(name);
      if (this.portal?.test(request.url ?? '')) {
        response.writeHead(200, { 'Content-Type': 'text/html' });
        response.end('<!doctype html><title>Wi-Fi</title><p>Bienvenue au café</p>');
        return;
      }
      files.emit('request', request, response);
      response.on('finish', () => {
        if (response.statusCode === 404) this.missed.push(name);
      });
    });
    await new Promise<void>((ready) => server.listen(this.#port, ready));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  /** From here on nobody answers: the network is gone. */
  stop(): void {
    this.#server?.close();
    this.#server?.closeAllConnections();
    this.#server = null;
  }

  /** Puts a build in place; the files of the one before stay (SW-05) unless told. */
  deploy(from: string, { alone = false } = {}): void {
    if (alone) rmSync(this.folder, { recursive: true });
    mkdirSync(this.folder, { recursive: true });
    cpSync(from, this.folder, { recursive: true });
  }

  /** Takes a built script away, by the beginning of its name. */
  lose(name: string): void {
    const assets = join(this.folder, 'assets');
    const file = readdirSync(assets).find((it) => it.startsWith(name) && it.endsWith('.js'))!;
    rmSync(join(assets, file));
  }

  end(): void {
    this.stop();
    rmSync(this.#folder, { recursive: true });
  }
}

/** Builds the app into a folder of its own, as another version or in another mode. */
export async function buildAnother(version: string, mode = 'production'): Promise<string> {
  mkdirSync(cache, { recursive: true });
  const outDir = mkdtempSync(join(cache, 'build-'));
  await build({
    root,
    mode,
    logLevel: 'error',
    define: { __APP_VERSION__: JSON.stringify(version) },
    build: { outDir, emptyOutDir: true },
  });
  return outDir;
}

/** Playwright's test with a host of its own that has the build under test, and a newer build, 9.9.9. */
export const test = base.extend<
  { site: Site; troubles: string[]; judged: void },
  { newer: string }
>({
  newer: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from it.
    async ({}, use) => {
      const folder = await buildAnother('9.9.9');
      await use(folder);
      rmSync(folder, { recursive: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  // eslint-disable-next-line no-empty-pattern -- as above
  site: async ({}, use) => {
    mkdirSync(cache, { recursive: true });
    const site = new Site();
    site.deploy(join(root, 'dist'));
    await site.start();
    await use(site);
    site.end();
  },
  troubles: [
    async ({ context, site }, use) => {
      const ours = ({ protocol, href }: URL) =>
        protocol === 'file:' || href.startsWith(site.origin);
      const troubles = await watch(context, { ours, console: /^policy: / });
      await use(troubles);
      base.expect(troubles).toEqual([]);
    },
    { auto: true },
  ],
  judged: [
    // It ends before the one above, which counts what it meets.
    async ({ context }, use, info) => judge(context, use, info),
    { auto: true },
  ],
});

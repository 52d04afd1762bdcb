import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { PERMISSIONS, policyOf } from './serve.mjs';

const samples = fileURLToPath(new URL('../kiosk/', import.meta.url));

/**
 * Fills in the sample configurations of nginx and Caddy for a built app, and returns the files it wrote.
 *
 * @param {{ dist: string, out: string, root?: string, port?: number, address?: string, headers?: string }} options
 * `dist`: the built app, whose policy is taken; `root`: where the server finds it, `dist` without it; `address`: Caddy's;
 * `headers`: where nginx finds `guichet-headers.conf`.
 */
export function writeKioskConfig({
  dist,
  out,
  root = resolve(dist),
  port = 80,
  address = `http://localhost:${port}`,
  headers = 'snippets/guichet-headers.conf',
}) {
  const policy = policyOf(readFileSync(join(dist, 'index.html'), 'utf8'));
  if (!policy) throw new Error(`${dist}/index.html has no policy: run npm run build first.`);
  const values = /** @type {Record<string, string>} */ ({
    POLICY: policy,
    PERMISSIONS,
    ROOT: root,
    PORT: String(port),
    ADDRESS: address,
    HEADERS: headers,
  });
  mkdirSync(out, { recursive: true });
  return ['nginx', 'caddy'].flatMap((server) =>
    readdirSync(join(samples, server)).map((name) => {
      const sample = readFileSync(join(samples, server, name), 'utf8');
      const file = join(out, name);
      const filled = sample
        .split('\n')
        .map((line) =>
          line.trimStart().startsWith('#')
            ? line
            : line.replace(/@([A-Z]+)@/g, (_, key) => values[key] ?? ''),
        );
      writeFileSync(file, filled.join('\n'));
      return file;
    }),
  );
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      dist: { type: 'string', default: fileURLToPath(new URL('../dist/', import.meta.url)) },
      root: { type: 'string' },
      port: { type: 'string' },
      address: { type: 'string' },
    },
  });
  const [out] = positionals;
  if (!out) {
    console.error('Give the folder to write to: node scripts/kiosk-config.mjs <folder>');
    process.exit(2);
  }
  try {
    const { dist, root, port, address } = values;
    const files = writeKioskConfig({
      dist,
      out,
      ...(root && { root }),
      ...(port && { port: Number(port) }),
      ...(address && { address }),
    });
    console.log(files.join('\n'));
  } catch (error) {
    console.error(/** @type {Error} */ (error).message);
    process.exitCode = 1;
  }
}

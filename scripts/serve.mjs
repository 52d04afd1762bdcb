import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, resolve, sep } from 'node:path';
import { argv, env } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

const TYPES = /** @type {Record<string, string>} */ ({
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript',
  '.json': 'application/json; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.mjs': 'text/javascript; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.opus': 'audio/ogg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
});
const DENIED = [
  ...['camera', 'microphone', 'geolocation', 'payment', 'usb', 'serial', 'bluetooth'],
  ...['display-capture', 'idle-detection', 'local-fonts', 'clipboard-read'],
];
/** What no page of the app may ask for. */
export const PERMISSIONS = DENIED.map((name) => `${name}=()`).join(', ');
const PART = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
};
const WHOLE = {
  ...PART,
  'Permissions-Policy': PERMISSIONS,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
  'X-Robots-Tag': 'noindex, nofollow, noarchive, nosnippet',
};
const KEPT = 'max-age=31536000, immutable';
const NOT_FOUND = `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<title>Page introuvable</title>
<h1>Cette page n’existe pas</h1>
<p><a href="/">Aller à la page d’accueil</a></p>
</html>
`;
/** How a text is compressed, the smallest first. Browsers take Brotli on a secure line and from `localhost`. */
const CODINGS = [
  { name: 'br', compress: promisify(brotliCompress) },
  {
    name: 'gzip',
    compress: (/** @type {Buffer} */ body) => promisify(gzip)(body, { level: 9 }),
  },
];

/** Bodies compressed so far, by coding and tag: what one server has compressed, another of the same files need not. */
const compressed = /** @type {Map<string, Promise<Buffer>>} */ (new Map());

/** A body in a coding. @param {typeof CODINGS[number]} coding @param {{ body: Buffer, tag: string }} entry */
function coded(coding, { body, tag }) {
  const key = `${coding.name} ${tag}`;
  const made = compressed.get(key) ?? coding.compress(body);
  compressed.set(key, made);
  return made;
}

/** The policy in a page's meta tag, with what a meta tag cannot say; empty when the page has none. @param {string} html */
export function policyOf(html) {
  const tag = /<meta[^>]+http-equiv="Content-Security-Policy"[^>]*>/i.exec(html)?.[0] ?? '';
  const content = /content="([^"]*)"/.exec(tag)?.[1]?.replaceAll('&#39;', "'");
  return content ? `${content}; frame-ancestors 'none'` : '';
}

/** The file of a request's path, or `undefined` when it is none inside the folder. @param {string} root @param {string} url */
async function fileOf(root, url) {
  try {
    const path = decodeURIComponent(url.split(/[?#]/)[0] ?? '');
    const file = resolve(root, `.${path.endsWith('/') ? `${path}index.html` : path}`);
    if (!file.startsWith(root + sep) || path.includes('\0')) return undefined;
    const found = await stat(file);
    return found.isFile() ? { file, mark: `${file} ${found.mtimeMs} ${found.size}` } : undefined;
  } catch {
    return undefined;
  }
}

/** A server, not yet listening, of the files of a folder: compressed, with the headers of a careful host. @param {string} folder */
export function serve(folder) {
  const root = resolve(folder);
  const assets = resolve(root, 'assets') + sep;
  /** @typedef {{ body: Buffer, tag: string }} Entry */
  const cache = /** @type {Map<string, Entry>} */ (new Map());

  /** @param {{ file: string, mark: string }} found */
  async function read({ file, mark }) {
    const known = cache.get(mark);
    if (known) return known;
    const body = await readFile(file);
    const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`;
    const entry = { body, tag };
    cache.set(mark, entry);
    return entry;
  }

  /** The headers of a whole page, with the policy of the one that is there now. */
  function whole() {
    const index = resolve(root, 'index.html');
    const policy = existsSync(index) ? policyOf(readFileSync(index, 'utf8')) : '';
    return { ...WHOLE, ...(policy && { 'Content-Security-Policy': policy }) };
  }

  return createServer((request, response) => {
    void (async () => {
      /** @param {number} status @param {Record<string, string | number>} headers @param {Buffer | string} [body] */
      const send = (status, headers, body) => {
        // What is only ever part of a page needs no page's headers: they would weigh more than some of them.
        // HTTP/1.1 keeps the line open without being told.
        response.removeHeader('Connection');
        response.writeHead(status, {
          ...(headers['Cache-Control'] === KEPT ? PART : whole()),
          ...headers,
        });
        response.end(request.method === 'HEAD' ? undefined : body);
      };

      if (request.method !== 'GET' && request.method !== 'HEAD') {
        send(405, { Allow: 'GET, HEAD', 'Content-Length': 0 });
        return;
      }
      const url = request.url ?? '/';
      const found = await fileOf(root, url);
      if (!found) {
        send(404, { 'Content-Type': TYPES['.html'] ?? '', 'Cache-Control': 'no-cache' }, NOT_FOUND);
        return;
      }
      const type = TYPES[extname(found.file)] ?? 'application/octet-stream';
      const entry = await read(found);
      const { body, tag } = entry;
      const codings = /^text|json|xml/.test(type) ? CODINGS : [];
      const kept = found.file.startsWith(assets);
      // A page takes many small files: what says nothing about one is left out.
      const headers = {
        'Content-Type': type,
        'Cache-Control': kept ? KEPT : 'no-cache',
        ...(!kept && { ETag: tag }),
        ...(codings.length === 0 ? { 'Accept-Ranges': 'bytes' } : { Vary: 'Accept-Encoding' }),
      };
      const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
      if (request.headers['if-none-match'] === tag) {
        send(304, headers);
      } else if (from && Number(from) < body.length) {
        const end = Math.min(to ? Number(to) : Infinity, body.length - 1);
        const part = body.subarray(Number(from), end + 1);
        const range = `bytes ${from}-${end}/${body.length}`;
        send(206, { ...headers, 'Content-Range': range, 'Content-Length': part.length }, part);
      } else {
        const accepted = request.headers['accept-encoding']?.split(/[\s,;]+/) ?? [];
        const coding = codings.find(({ name }) => accepted.includes(name));
        const sent = coding ? await coded(coding, entry) : body;
        const how = coding && { 'Content-Encoding': coding.name };
        send(200, { ...headers, ...how, 'Content-Length': sent.length }, sent);
      }
    })().catch((/** @type {NodeJS.ErrnoException} */ error) => {
      // A file may go between being found and being read, as when a build takes the place of another.
      if (error.code !== 'ENOENT') console.error(error);
      response.destroy();
    });
  });
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  const folder = fileURLToPath(new URL('../dist/', import.meta.url));
  const port = Number(env['PORT'] ?? 4173);
  /** @param {string} message */
  const stop = (message) => {
    console.error(message);
    process.exit(1);
  };
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    stop(`PORT is ${env['PORT']}: it must be a number from 0 to 65535.`);
  }
  if (!existsSync(`${folder}index.html`)) {
    stop('There is no dist/index.html: run `npm run build` first.');
  }
  const server = serve(folder);
  server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
    const taken = error.code === 'EADDRINUSE';
    stop(taken ? `Port ${port} is taken: choose another, PORT=4174 npm start.` : error.message);
  });
  server.listen(port, () => {
    const { port: given } = /** @type {import('node:net').AddressInfo} */ (server.address());
    console.log(`Guichet d'essai: http://localhost:${given}/`);
  });
}

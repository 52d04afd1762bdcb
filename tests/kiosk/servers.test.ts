import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { request as requestSecurely } from 'node:https';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policy } from '../../build/ready-made-home.ts';
import { writeKioskConfig } from '../../scripts/kiosk-config.mjs';

const servers = { nginx: '/usr/sbin/nginx', caddy: '/usr/bin/caddy' };
const openssl = '/usr/bin/openssl';
const packages = {
  [servers.nginx]: 'nginx-light',
  [servers.caddy]: 'caddy',
  [openssl]: 'openssl',
};
const page = '<script>look()</script><style>p{}</style><p>home</p>';
const stated = policy(page);
let folder: string;
let dist: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kiosk-'));
  dist = join(folder, 'dist');
  mkdirSync(join(dist, 'assets'), { recursive: true });
  const meta = `<meta http-equiv="Content-Security-Policy" content="${stated}" />`;
  writeFileSync(join(dist, 'index.html'), meta + page);
  writeFileSync(join(dist, 'sw.js'), '// a stand-in');
  writeFileSync(join(dist, 'app.webmanifest'), '{}');
  writeFileSync(join(dist, 'assets/start-abc.js'), 'start()');
  writeFileSync(join(dist, 'assets/voice.opus'), '0123456789');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
});

afterAll(() => rmSync(folder, { recursive: true }));

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
}

interface How {
  method?: string;
  secure?: boolean;
}

function ask(port: number, path: string, { method = 'GET', secure = false }: How = {}) {
  return new Promise<Answer>((resolve, reject) => {
    const read = (answer: IncomingMessage) => {
      answer.resume();
      resolve({ status: answer.statusCode, headers: answer.headers });
    };
    const where = { port, path, method };
    const asked = secure
      ? requestSecurely({ ...where, rejectUnauthorized: false }, read)
      : request(where, read);
    asked.on('error', reject).end();
  });
}

interface Started {
  port: number;
  stop: () => Promise<void>;
}

/** Starts a server with the shipped files, filled in, in a folder of its own; `secure`: on a secure line, as a public site has it. */
async function start(name: keyof typeof servers, secure = false): Promise<Started> {
  const port = await freePort();
  const out = mkdtempSync(join(folder, `${name}-`));
  const headers = join(out, 'guichet-headers.conf');
  const address = `${secure ? 'https' : 'http'}://localhost:${port}`;
  writeKioskConfig({ dist, out, port, address, headers });
  if (secure) secureLine[name](out);
  const child = spawn(servers[name], ...commandOf(name, out));
  let said = '';
  child.stderr?.on('data', (part) => (said += String(part)));
  const ended = new Promise<never>((_, reject) =>
    child.once('exit', () => reject(new Error(`${name} ended: ${said}`))),
  );
  await Promise.race([ended, answering(port, secure)]);
  ended.catch(() => {});
  const stop = () => stopped(child);
  return { port, stop };
}

async function stopped(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
}

/** What whoever installs a public site adds to the filled-in files, with a certificate that is trusted nowhere. */
const secureLine = {
  nginx(out: string) {
    const [key, certificate] = [join(out, 'key.pem'), join(out, 'certificate.pem')];
    const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=localhost'];
    execFileSync(openssl, [...made, '-keyout', key, '-out', certificate], { stdio: 'pipe' });
    const file = join(out, 'guichet.conf');
    const text = readFileSync(file, 'utf8')
      .replaceAll(/(listen .*);/g, '$1 ssl;')
      .replace('server {', `server { ssl_certificate ${certificate}; ssl_certificate_key ${key};`);
    writeFileSync(file, text);
  },
  caddy(out: string) {
    const file = join(out, 'Caddyfile');
    // It would write its own authority to the machine's list of the trusted, and take port 80.
    const apart = '{\n\tskip_install_trust\n\tauto_https disable_redirects\n}\n';
    writeFileSync(file, apart + readFileSync(file, 'utf8'));
  },
};

function commandOf(
  name: keyof typeof servers,
  out: string,
): [string[], { env: NodeJS.ProcessEnv }] {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    HOME: out,
    XDG_DATA_HOME: out,
    XDG_CONFIG_HOME: out,
  };
  // Another Caddy on this machine has the usual address.
  env['CADDY_ADMIN'] = `unix/${out}/admin`;
  if (name === 'caddy') {
    return [['run', '--adapter', 'caddyfile', '--config', join(out, 'Caddyfile')], { env }];
  }
  // As Debian's nginx.conf has it, but in this folder and as whoever runs the test.
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${out}/${kind};`)
    .join(' ');
  writeFileSync(
    join(out, 'nginx.conf'),
    `daemon off; master_process off; pid ${out}/pid; error_log stderr; events {}
     http { include /etc/nginx/mime.types; default_type application/octet-stream; ${paths}
     include ${out}/guichet.conf; }`,
  );
  return [['-p', out, '-e', 'stderr', '-c', join(out, 'nginx.conf')], { env }];
}

async function answering(port: number, secure: boolean): Promise<void> {
  for (;;) {
    const answer = await ask(port, '/', { secure }).catch(() => null);
    if (answer) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const careful = {
  'content-security-policy': `${stated}; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy':
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), bluetooth=(), display-capture=(), idle-detection=(), local-fonts=(), clipboard-read=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-robots-tag': 'noindex, nofollow, noarchive, nosnippet',
  'x-frame-options': 'DENY',
};
/** What has to be installed first; `undefined` when nothing has. */
function missing(...programs: string[]): string | undefined {
  const program = programs.find((it) => !existsSync(it));
  return program && `${program} is not here: apt-get install -y ${packages[program]}`;
}
const kept = 'public, max-age=31536000, immutable';

describe.each(['nginx', 'caddy'] as const)(
  'SAFE-21, SAFE-22: %s with the shipped files',
  (name) => {
    it('sends the headers of a careful host, with every answer', async ({ skip }) => {
      const reason = missing(servers[name]);
      if (reason) skip(reason);
      const { port, stop } = await start(name);
      try {
        const asked: [string, number, string][] = [
          ['/', 200, 'no-cache'],
          ['/sw.js', 200, 'no-cache'],
          ['/app.webmanifest', 200, 'no-cache'],
          ['/assets/start-abc.js', 200, kept],
          ['/assets/voice.opus', 200, kept],
          ['/nothing', 404, 'no-cache'],
        ];
        for (const [path, status, cache] of asked) {
          const answer = await ask(port, path);
          expect([path, answer.status]).toEqual([path, status]);
          expect(answer.headers).toMatchObject({ ...careful, 'cache-control': cache });
          expect(answer.headers.server ?? 'nginx').toBe('nginx');
          expect(answer.headers['strict-transport-security']).toBeUndefined();
        }
        const nothing = await ask(port, '/assets/nothing.js');
        expect(nothing.status).toBe(404);
        expect(nothing.headers).toMatchObject(careful);
        expect(nothing.headers['cache-control'] ?? 'no-cache').toBe('no-cache');
        const types = await Promise.all(
          ['/', '/sw.js', '/app.webmanifest', '/assets/voice.opus'].map(
            async (path) => (await ask(port, path)).headers['content-type'],
          ),
        );
        expect(types.map((type) => type?.split(';')[0])).toEqual([
          'text/html',
          expect.stringMatching(/^(application|text)\/javascript$/),
          'application/manifest+json',
          'audio/ogg',
        ]);
        expect((await ask(port, '/', { method: 'HEAD' })).status).toBe(200);
        expect((await ask(port, '/', { method: 'POST' })).status).toBeOneOf([403, 405]);
        expect((await ask(port, '/../secret.txt')).status).not.toBe(200);
      } finally {
        await stop();
      }
    });

    it('asks on a secure line to be asked on one alone, with every answer', async ({ skip }) => {
      const reason = missing(servers[name], ...(name === 'nginx' ? [openssl] : []));
      if (reason) skip(reason);
      const { port, stop } = await start(name, true);
      try {
        for (const path of ['/', '/sw.js', '/assets/start-abc.js', '/nothing', '/assets/nothing']) {
          const { status, headers } = await ask(port, path, { secure: true });
          expect([path, status]).toEqual([path, path.includes('nothing') ? 404 : 200]);
          expect(headers).toMatchObject({
            ...careful,
            'strict-transport-security': 'max-age=31536000',
          });
        }
      } finally {
        await stop();
      }
    });
  },
);

describe('the files filled in', () => {
  it('keep no gap, and the sample no policy of one build', () => {
    const out = join(folder, 'filled');
    const files = writeKioskConfig({ dist, out, root: '/srv/guichet' });
    const texts = files.map((file) => readFileSync(file, 'utf8'));
    for (const text of texts) {
      expect(text.replaceAll(/^\s*#.*$/gm, '')).not.toMatch(/@[A-Z]+@/);
    }
    expect(texts.join('\n')).toContain('root * /srv/guichet');
  });

  it('need a built app', () => {
    const bare = join(folder, 'bare');
    mkdirSync(bare);
    writeFileSync(join(bare, 'index.html'), '<p>');
    expect(() => writeKioskConfig({ dist: bare, out: join(folder, 'none') })).toThrow(
      'run npm run build first',
    );
  });
});

describe('KIO-15: the service', () => {
  const text = readFileSync(new URL('../../kiosk/guichet-kiosk.service', import.meta.url), 'utf8');

  it('starts again whatever happens, with a limit of memory', () => {
    for (const line of ['Restart=always', 'RestartSec=2', 'StartLimitIntervalSec=0']) {
      expect(text).toContain(`\n${line}\n`);
    }
    expect(text).toMatch(/\nMemoryMax=\d+M\n/);
    expect(text).toContain('"http://localhost/#/?kiosk=1"');
    expect(text).not.toMatch(/disable-pinch|incognito/);
    const timer = new URL('../../kiosk/guichet-kiosk-night.timer', import.meta.url);
    expect(readFileSync(timer, 'utf8')).toContain('\nOnCalendar=*-*-* 04:30\n');
  });
});

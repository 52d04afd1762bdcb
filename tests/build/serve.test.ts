import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../scripts/serve.mjs';

let folder: string;
let server: Server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'serve-'));
  const dist = join(folder, 'dist');
  mkdirSync(join(dist, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(
    join(dist, 'index.html'),
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'"><p>${'home '.repeat(200)}`,
  );
  writeFileSync(join(dist, 'assets', 'voice.opus'), '0123456789');
  writeFileSync(join(dist, 'app.webmanifest'), '{}');
  server = serve(dist);
  await new Promise<void>((ready) => server.listen(0, ready));
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

// `fetch` would tidy a path before it is sent.
async function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const { port } = server.address() as AddressInfo;
  const answer = await new Promise<IncomingMessage>((resolve, reject) =>
    request({ port, path, headers, method }, resolve).on('error', reject).end(),
  );
  const body: Buffer[] = [];
  for await (const part of answer) body.push(part as Buffer);
  return { status: answer.statusCode, headers: answer.headers, body: Buffer.concat(body) };
}

test('a page comes compressed, never stale, with the policy of its meta tag', async () => {
  const { status, headers, body } = await ask('/', { 'Accept-Encoding': 'gzip' });
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-encoding': 'gzip',
    'content-length': String(body.length),
    'cache-control': 'no-cache',
    'content-security-policy': "default-src 'none'; script-src 'self'; frame-ancestors 'none'",
  });
  expect(body.length).toBeLessThan(300);
});

test('who can read it gets the smaller coding, and who can read none the page itself', async () => {
  const small = await ask('/', { 'Accept-Encoding': 'gzip, deflate, br' });
  expect(small.headers['content-encoding']).toBe('br');
  const whole = await ask('/');
  expect(whole.headers['content-encoding']).toBeUndefined();
  expect(brotliDecompressSync(small.body)).toEqual(whole.body);
});

test('an unchanged page is not sent twice', async () => {
  const { headers } = await ask('/');
  const again = await ask('/', { 'If-None-Match': headers.etag! });
  expect([again.status, again.body.length]).toEqual([304, 0]);
});

test('an asset is kept for good, and a part of it can be asked for', async () => {
  const { status, headers, body } = await ask('/assets/voice.opus', { Range: 'bytes=2-4' });
  expect([status, body.toString()]).toEqual([206, '234']);
  expect(headers).toMatchObject({
    'content-type': 'audio/ogg',
    'content-range': 'bytes 2-4/10',
    'cache-control': 'max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  });
  expect(headers).not.toHaveProperty('permissions-policy');
});

test('the manifest has its own type', async () => {
  const { headers } = await ask('/app.webmanifest');
  expect(headers['content-type']).toBe('application/manifest+json; charset=utf-8');
});

describe('what is not in the folder is not found, with the same headers', () => {
  test.each([
    '/nothing',
    '/assets/',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/../../secret.txt',
    '/%00',
    '/%zz',
  ])('%s', async (path) => {
    const { status, headers, body } = await ask(path);
    expect(status).toBe(404);
    expect(body.toString()).toContain('Cette page n’existe pas');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
    });
    expect(headers['permissions-policy']).toContain('camera=()');
  });
});

test('nothing can be sent', async () => {
  const { status, headers } = await ask('/', {}, 'POST');
  expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
});

import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { argv, env, execPath, getuid, platform, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { browserPath } from './browser.mjs';

/** @typedef {{ passed: number, failed: number, skipped?: number }} Count */
/** @typedef {{ code: number, text: string }} Ended */
/** @typedef {{ held?: boolean }} How */

const root = fileURLToPath(new URL('..', import.meta.url));
const tool = (/** @type {string} */ name) => join(root, 'node_modules/.bin', name);

/** Runs a command, its output shown as it comes; `read` keeps what it prints, `held` shows it at the end. @param {string[]} command @param {{ env?: Record<string, string>, read?: boolean, held?: boolean }} [options] @returns {Promise<Ended>} */
function run([file = '', ...args], options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd: root,
      env: { ...env, ...options.env },
      shell: platform === 'win32',
      stdio: [
        'ignore',
        options.read || options.held ? 'pipe' : 'inherit',
        options.held ? 'pipe' : 'inherit',
      ],
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (/** @type {string} */ part) => {
        text += part;
        if (!options.held) stdout.write(part);
      });
    }
    child.on('error', reject);
    child.on('close', (code) => {
      if (options.held) stdout.write(text);
      resolve({ code: code ?? 1, text });
    });
  });
}

/** A run that broke counts as failed, whatever it counted itself. @param {Ended} ended @param {Count} count @returns {Count} */
const honest = ({ code }, { passed, failed, skipped = 0 }) => ({
  passed,
  skipped,
  failed: code !== 0 && failed === 0 ? 1 : failed,
});

/** A command that passes or fails as a whole. @param {string} name @param {string[]} args */
async function whole(name, ...args) {
  const ended = await run([tool(name), ...args]);
  return honest(ended, { passed: ended.code === 0 ? 1 : 0, failed: 0 });
}

/** Runs a command that writes a report, and counts from it. @param {string} name @param {(file: string) => Promise<Ended>} start @param {(report: any) => Count} count */
async function reported(name, start, count) {
  const file = join(root, 'test-results', `${name}.json`);
  rmSync(file, { force: true });
  const ended = await start(file);
  try {
    return honest(ended, count(JSON.parse(readFileSync(file, 'utf8'))));
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** @param {string} project @param {How} [how] */
const vitest = (project, how) =>
  reported(
    project,
    (file) => {
      const command = [
        ...[tool('vitest'), 'run', '--project', project],
        ...['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
      ];
      return run(command, how);
    },
    (report) => ({
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + report.numTodoTests,
    }),
  );

/** @param {How} [how] */
async function prove(how) {
  const ended = await run([execPath, 'scripts/prove.mjs'], { read: true, ...how });
  const cases = ended.text
    .split('\n')
    .filter((line) => /^\S.* · (ok|.*failed|crashed)$/.test(line));
  const passed = cases.filter((line) => line.endsWith(' · ok')).length;
  return honest(ended, { passed, failed: cases.length - passed });
}

/** A port nobody listens on, so that a running `npm start` is left alone. @returns {Promise<string>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
      probe.close(() => resolve(String(port)));
    });
  });
}

async function endToEnd() {
  const builds = [['build'], ['build', '--mode', 'usb']];
  const built = await Promise.all(builds.map((args) => whole('vite', ...args)));
  const broken = built.find(({ failed }) => failed > 0);
  if (broken) return broken;
  const PORT = await freePort();
  return reported(
    'e2e',
    () => run(['npm', 'run', 'e2e'], { env: { PORT, BUILT: '1' } }),
    ({ stats }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      skipped: stats.skipped,
    }),
  );
}

const stages = /** @type {Record<string, (how?: How) => Promise<Count>>} */ ({
  format: () => whole('prettier', '--check', '.'),
  lint: () => whole('eslint', '--max-warnings', '0', '.'),
  types: () => whole('svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings'),
  unused: () => whole('knip'),
  proof: (how) => vitest('proof', how),
  unit: () => vitest('unit'),
  component: () => vitest('component'),
  servers: () => vitest('servers'),
  prove,
  mutate: () => whole('stryker', 'run', 'scripts/mutate/stryker.json'),
  e2e: endToEnd,
});

const { only } = parseArgs({ args: argv.slice(2), options: { only: { type: 'string' } } }).values;
const wanted = only === undefined ? Object.keys(stages) : only.split(',');
const strange = wanted.find((name) => !Object.hasOwn(stages, name));
if (strange !== undefined) {
  console.error(`There is no stage ${strange}. There are: ${Object.keys(stages).join(', ')}.`);
  process.exit(2);
}

// What reads the code takes one processor: what proves the sheets goes on beside it, one after the other.
const beside = /** @type {Record<string, Promise<Count>>} */ ({});
if (wanted.includes('lint')) {
  let last = /** @type {Promise<unknown>} */ (Promise.resolve());
  for (const name of ['proof', 'prove'].filter((name) => wanted.includes(name))) {
    beside[name] = last.then(() => /** @type {Promise<Count>} */ (stages[name]?.({ held: true })));
    last = beside[name].catch(() => undefined);
  }
}
const start = performance.now();
const total = { passed: 0, failed: 0, skipped: 0 };
// Only the servers' tests leave themselves out, where a machine has not what they need; one that tests each change as root has to have it.
const mayLack = !(env['CI'] && getuid?.() === 0);
const lines = [];
for (const name of wanted) {
  console.log(`\n── ${name} ──`);
  const begun = performance.now();
  /** @type {Count} */
  let count = { passed: 0, failed: 1 };
  try {
    if (['component', 'servers', 'e2e'].includes(name)) browserPath();
    count = (await (beside[name] ?? stages[name]?.())) ?? count;
  } catch (error) {
    console.error(/** @type {Error} */ (error).message);
  }
  const { passed, skipped = 0 } = count;
  const lacking = name === 'servers' && mayLack;
  const failed = count.failed + (lacking ? 0 : skipped);
  total.passed += passed;
  total.failed += failed;
  total.skipped += lacking ? skipped : 0;
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const left = skipped > 0 ? `, ${skipped} skipped` : '';
  lines.push(`${name.padEnd(9)} ${seconds.padStart(6)} s  ${passed} / ${failed}${left}`);
}
lines.push(`whole     ${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s`);
console.log(`\nstage        time  passed / failed\n${lines.join('\n')}\n`);
if (total.skipped > 0) console.log(`${total.skipped} skipped: this machine lacks what they need`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

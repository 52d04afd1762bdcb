import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, env, execPath, exit } from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');
/** What the files are compared with, as they stand. */
const since = env['SINCE'] ?? 'HEAD';

/** @param {string[]} args */
const git = (...args) => execFileSync('git', args, { cwd: root, stdio: 'inherit' });

/** Builds what is in a folder and takes its pictures, as its own tests say; true when all went well. @param {string} folder @param {string[]} options */
function take(folder, ...options) {
  const command = [join(modules, '@playwright/test/cli.js'), 'test', '--project=pictures'];
  const { status } = spawnSync(
    execPath,
    [...command, '--trace=off', ...options, ...argv.slice(2)],
    {
      cwd: folder,
      stdio: 'inherit',
      env: { ...env, BUILT: '', PLAYWRIGHT_HTML_OPEN: 'never' },
    },
  );
  return status === 0;
}

/** Takes the pictures of the earlier revision, and puts them where Playwright looks for what to compare with. */
function takeEarlier() {
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  const kept = join(root, 'pictures');
  try {
    git('worktree', 'add', '--quiet', '--detach', folder, since);
    symlinkSync(modules, join(folder, 'node_modules'), 'junction');
    if (!take(folder, '--reporter=line', '--update-snapshots=all', '--pass-with-no-tests'))
      return false;
    rmSync(kept, { recursive: true, force: true });
    cpSync(join(folder, 'pictures'), kept, { recursive: true });
    return true;
  } finally {
    git('worktree', 'remove', '--force', folder);
  }
}

// Whoever stops it leaves no folder behind.
process.on('SIGINT', () => exit(130));
console.log(`The pictures of ${since}:`);
if (!takeEarlier()) {
  console.error('They could not be taken.');
  exit(1);
}
console.log('The pictures of what is here:');
if (take(root, '--reporter=line,html', '--update-snapshots=none')) {
  console.log(`They are as in ${since}.`);
} else {
  console.error(
    `What differs from ${since} stands above. Side by side: npx playwright show-report`,
  );
  exit(1);
}

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { argv, env, getuid, platform, stdout } from 'node:process';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

/** Two pages that Chromium makes for each window, for what its own address bar proposes: a second of work that nothing here looks at. */
const ADDRESS_BAR = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];
/** A process that Chromium starts for the next site as soon as a page is open: a test opens one site. */
const NEXT_SITE = 'SpareRendererForSitePerProcess';
/** What Playwright turns off: of two lists Chromium reads the last one alone, so ours says this again. */
const OFF_BY_PLAYWRIGHT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];

/** What every Chromium of the tests is started with: root has no sandbox, and nothing is fetched behind our back. */
export const LAUNCH_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${[...OFF_BY_PLAYWRIGHT, ...ADDRESS_BAR, NEXT_SITE].join(',')}`,
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const APPS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** @param {string} path */
function runs(path) {
  if (!existsSync(path)) return false;
  if (platform === 'win32') return true;
  try {
    // Ubuntu's /usr/bin/chromium-browser may be a script that only asks for a snap.
    return /\d+\.\d+/.test(execFileSync(path, ['--version'], { stdio: 'pipe' }).toString());
  } catch {
    return false;
  }
}

/** Where programs of these names may be. @param {string[]} names */
function placesOf(names) {
  const folders = ['/usr/bin', ...(env['PATH'] ?? '').split(delimiter)];
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** The path of a Chromium on this machine that starts, or `undefined`. */
function findBrowser() {
  return [...placesOf(NAMES), ...APPS, chromium.executablePath()].find(runs);
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  try {
    // What is printed goes to stderr: stdout is for the path.
    execFileSync(command, args, {
      stdio: ['ignore', 2, 2],
      shell: platform === 'win32',
      env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  } catch {
    // The caller looks whether a browser has come of it.
  }
}

/**
 * The path of a Chromium: `CHROMIUM`, else one on this machine, else one that is installed now.
 * Throws in one sentence when there is none and none can be installed.
 */
export function browserPath() {
  const given = env['CHROMIUM'];
  if (given) {
    if (existsSync(given)) return given;
    throw new Error(`CHROMIUM is ${given}, and there is no such file.`);
  }
  let path = findBrowser();
  if (!path && getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-q']);
    for (const name of ['chromium', 'chromium-headless-shell'])
      run('apt-get', ['install', '-q', '-y', '--no-install-recommends', name]);
    path = findBrowser();
  }
  if (!path) {
    run('npx', ['playwright', 'install', 'chromium']);
    path = findBrowser();
  }
  if (!path) {
    throw new Error(
      'No Chromium was found and none could be installed: install one and give its path in CHROMIUM.',
    );
  }
  return path;
}

/**
 * The path of Chromium's headless shell where there is one and `CHROMIUM` names no other browser, else of a Chromium: the
 * same pages, without the work of a window. It has no clipboard and keeps no page for the way back.
 */
export function shellPath() {
  return (!env['CHROMIUM'] && placesOf(['chromium-headless-shell']).find(runs)) || browserPath();
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  try {
    stdout.write(`${browserPath()}\n`);
  } catch (error) {
    process.exitCode = 1;
    console.error(/** @type {Error} */ (error).message);
  }
}

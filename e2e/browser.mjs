import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const usualPlaces = {
  linux: ['/opt/google/chrome/chrome', '/snap/bin/chromium'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].map((variable) =>
    join(process.env[variable] ?? '', 'Google', 'Chrome', 'Application', 'chrome.exe'),
  ),
};

/**
 * Flags for headless Chromium in a container: no talk to the outside, and drawing by the processor, which is several
 * times as fast as a graphics card in software.
 */
export const browserFlags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
];

/** The same with WebGL, which a container has in software only. */
export const webglFlags = [
  ...browserFlags.filter((flag) => flag !== '--disable-gpu'),
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

/**
 * The path of a Chromium or Chrome that runs: CHROME_PATH, else an installed one, else Playwright's own, installed if
 * need be, else Debian's as root. Remembers it in CHROME_PATH, so that child processes need not search. Throws an
 * Error of one sentence if there is none.
 * @returns {string}
 */
export function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named && !runs(named)) throw new Error(`CHROME_PATH is ${named}, and that does not run.`);
  const found = named || installed() || playwrights() || install();
  if (!found) {
    throw new Error('No Chromium or Chrome was found or could be installed: set CHROME_PATH to one.');
  }
  process.env.CHROME_PATH = found;
  return found;
}

const installed = () => [...onPath(), ...usual()].find(runs);

const playwrights = () => [chromium.executablePath()].find(runs);

function install() {
  attempt('npx', ['playwright', 'install', 'chromium'], 300);
  const browser = playwrights();
  if (browser || process.getuid?.() !== 0) return browser;
  attempt('apt-get', ['update'], 120);
  attempt('apt-get', ['install', '-y', 'chromium', 'fonts-noto-cjk'], 600);
  return playwrights() ?? installed();
}

function onPath() {
  const extension = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name + extension)));
}

function usual() {
  const { platform } = process;
  return platform === 'linux' || platform === 'darwin' || platform === 'win32' ? usualPlaces[platform] : [];
}

/**
 * Ubuntu's chromium-browser may be a stub that only advises, so it is asked for its version. On Windows asking would
 * open a window.
 * @param {string} path
 */
function runs(path) {
  if (!existsSync(path)) return false;
  return process.platform === 'win32' || spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0;
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {number} seconds
 */
function attempt(command, args, seconds) {
  console.log(`No browser yet: trying ${command} ${args.join(' ')}`);
  spawnSync(command, args, {
    stdio: 'inherit',
    timeout: seconds * 1000,
    shell: process.platform === 'win32',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

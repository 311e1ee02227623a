import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

const windows = process.platform === 'win32';
const reports = mkdtempSync(join(tmpdir(), 'optiscope-'));
const unitReport = join(reports, 'unit.json');
const journeyReport = join(reports, 'journeys.json');
const env = {
  ...process.env,
  PATH: resolve('node_modules/.bin') + delimiter + process.env.PATH,
  PLAYWRIGHT_JSON_OUTPUT_FILE: journeyReport,
};

const total = { passed: 0, failed: 0 };

step('Lint', 'biome', ['check', '--error-on-warnings']);
step('Types', 'tsc', []);
step(
  'Unit tests',
  'vitest',
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
  () => {
    const { numPassedTests, numFailedTests } = readJson(unitReport);
    return { passed: numPassedTests, failed: numFailedTests };
  },
);
if (step('Build', 'vite', ['build'])) {
  await start();
  const journeys = ['test', '--config', 'e2e/playwright.config.ts', '--reporter=list,json'];
  step('Browser journeys', 'playwright', journeys, () => {
    const { expected, unexpected, flaky } = readJson(journeyReport).stats;
    if (flaky > 0)
      console.log(`\n${flaky} of the journeys passed only when tried again; they are named above.`);
    return { passed: expected + flaky, failed: unexpected };
  });
} else {
  console.log('\nStart and browser journeys: skipped, as there is no build.');
}

rmSync(reports, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/**
 * Runs one command with its output shown, and adds to the total: what its report counts, else one. A command that fails
 * without a failure in its report counts as one failure.
 * @param {string} title
 * @param {string} command
 * @param {string[]} args
 * @param {() => { passed: number, failed: number }} [count]
 */
function step(title, command, args, count) {
  console.log(`\n── ${title}`);
  const succeeded = spawnSync(command, args, { stdio: 'inherit', env, shell: windows }).status === 0;
  let counted = { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1 };
  if (count) {
    try {
      counted = count();
      if (!succeeded) counted.failed = Math.max(counted.failed, 1);
    } catch (error) {
      console.error(`${title}: no report. ${error}`);
      counted = { passed: 0, failed: 1 };
    }
  }
  total.passed += counted.passed;
  total.failed += counted.failed;
  return succeeded;
}

/** `npm start` prints an address, and that address serves the app with its policy. */
async function start() {
  console.log('\n── npm start');
  const server = spawn('npm', ['start'], {
    env: { ...env, NO_COLOR: '1' },
    shell: windows,
    detached: !windows,
  });
  let failure = '';
  try {
    const address = await printedAddress(server);
    const response = await fetch(address);
    const page = await response.text();
    if (response.status !== 200) failure = `${address} answers ${response.status}`;
    else if (!page.includes('Content-Security-Policy')) failure = `${address} serves no policy`;
    else console.log(`${address} answers 200`);
  } catch (error) {
    failure = String(error);
  }
  if (server.pid && windows) spawnSync('taskkill', ['/pid', String(server.pid), '/t', '/f']);
  else if (server.pid) process.kill(-server.pid);
  if (failure) console.error(`npm start: ${failure}`);
  total[failure ? 'failed' : 'passed'] += 1;
}

/**
 * @param {import('node:child_process').ChildProcessWithoutNullStreams} server
 * @returns {Promise<string>}
 */
function printedAddress(server) {
  return new Promise((found, reject) => {
    let output = '';
    const read = (/** @type {Buffer} */ data) => {
      output += data;
      const address = /http:\/\/\S+\/(?=\s)/.exec(output)?.[0];
      if (address) found(address);
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`it ended without printing an address:\n${output}`)));
    setTimeout(() => reject(new Error(`no address within two minutes:\n${output}`)), 120_000).unref();
  });
}

/** @param {string} path */
function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

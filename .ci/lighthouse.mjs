/**
 * Measures the built page with Lighthouse, as on a desktop, and fails below what is wanted: `npm run lighthouse`. Lighthouse
 * is fetched by npx for this alone, as it brings more packages than all the rest of the project.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';
import { browserFlags, findBrowser } from '../e2e/browser.mjs';

const wanted = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 };
/** Runs; the median counts, as one run on a busy machine says little of its speed. */
const RUNS = 3;

await build({ logLevel: 'warn' });
const server = await preview({ preview: { host: '127.0.0.1', port: 4175 } });
const address = server.resolvedUrls?.local[0] ?? '';
const folder = mkdtempSync(join(tmpdir(), 'optiscope-lighthouse-'));
try {
  const runs = [];
  for (let run = 0; run < RUNS; run++) runs.push(await measure(join(folder, `${run}.json`)));
  for (const [category, least] of Object.entries(wanted)) {
    const scores = runs.map(({ categories }) => Math.round(100 * categories[category].score)).sort(ascending);
    const score = scores[Math.floor(RUNS / 2)] ?? 0;
    console.log(`${category}: ${score} of ${least} wanted (${scores.join(', ')})`);
    if (score < least) process.exitCode = 1;
  }
  for (const problem of problemsOf(runs[0])) console.log(`  ${problem}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
  await server.close();
}

/**
 * One run, while the server of this process answers.
 * @param {string} file where the report goes
 */
async function measure(file) {
  const flags = ['--headless=new', ...browserFlags].join(' ');
  const options = ['--preset=desktop', '--quiet', '--output=json', `--output-path=${file}`];
  const command = ['--yes', 'lighthouse@12', address, ...options, `--chrome-flags="${flags}"`];
  const env = { ...process.env, CHROME_PATH: findBrowser() };
  const [status] = await once(spawn('npx', command, { stdio: 'inherit', shell: true, env }), 'exit');
  if (status !== 0) throw new Error(`Lighthouse ended with ${status}.`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** @param {{ audits: Record<string, { score: number | null, title: string, displayValue?: string }> }} run */
function problemsOf({ audits }) {
  const failed = Object.entries(audits).filter(([, { score }]) => score !== null && score < 0.9);
  return failed.map(([id, { title, displayValue = '' }]) => `${id}: ${title} ${displayValue}`);
}

/** @param {number} one @param {number} other */
function ascending(one, other) {
  return one - other;
}

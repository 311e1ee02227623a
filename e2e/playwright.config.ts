import { createServer } from 'node:net';
import { defineConfig } from '@playwright/test';
import { browserFlags, findBrowser, webglFlags } from './browser.mjs';

// Worker processes read this file again: the environment hands them what the first reading chose.
process.env.OPTISCOPE_PORT ??= String(await freePort());
const address = `http://127.0.0.1:${process.env.OPTISCOPE_PORT}/`;

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../test-results',
  forbidOnly: !!process.env.CI,
  fullyParallel: true,
  workers: 2,
  // A machine that stalls for seconds is not a defect; what passes only when tried again is named by `npm test`.
  retries: 1,
  // Software rendering on a busy machine is slow; a journey that waits for something in vain fails sooner than this.
  timeout: 180_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL: address,
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    // Each journey would fetch the whole app for offline use; the one about that allows it.
    serviceWorkers: 'block',
    launchOptions: { executablePath: browser(), args: browserFlags },
  },
  projects: [
    { name: 'page', testIgnore: '*.webgl.spec.ts' },
    {
      name: 'webgl',
      testMatch: '*.webgl.spec.ts',
      use: { launchOptions: { executablePath: browser(), args: webglFlags } },
    },
  ],
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --strictPort --port ${process.env.OPTISCOPE_PORT}`,
    cwd: '..',
    url: address,
    reuseExistingServer: false,
  },
});

function browser(): string {
  try {
    return findBrowser();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

/** A port nobody listens on, so that two checkouts can be tested at the same time. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const bound = server.address();
      server.close(() => resolve(typeof bound === 'object' && bound ? bound.port : 4173));
    });
  });
}

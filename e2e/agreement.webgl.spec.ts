import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type PreviewServer, preview } from 'vite';
import { TOLERANCE } from '../src/network/testing/agreement';
import { combinations } from '../src/network/testing/problems';
import { expect, test } from './fixtures';

let folder: string;
let server: PreviewServer;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'optiscope-agreement-'));
  const shared = { configFile: false, base: './', logLevel: 'error' } as const;
  await build({
    ...shared,
    root: 'e2e/agreement',
    build: { outDir: folder, emptyOutDir: true, chunkSizeWarningLimit: 5000 },
  });
  server = await preview({ ...shared, build: { outDir: folder }, preview: { host: '127.0.0.1', port: 0 } });
});

test.afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

test('100 steps on WebGL are those of the reference, for every activation, loss and optimizer, and gradients of any shape', async ({
  page,
  expectedMessages,
}) => {
  test.setTimeout(240_000);
  // A driver's word on waiting for numbers, which is what a step does; in the app it is said in the worker.
  expectedMessages.push(/GPU stall due to ReadPixels/);
  await page.goto(server.resolvedUrls?.local[0] ?? '');
  const { steps, gradients } = await page.evaluate(() => globalThis.measureAgreement());
  expect(Object.keys(steps)).toHaveLength(combinations.length);
  for (const [combination, differences] of Object.entries(steps)) {
    expect(differences).toHaveLength(6);
    for (const { optimizer, theta, losses } of differences) {
      expect(theta, `${combination}, ${optimizer}`).toBeLessThan(TOLERANCE[optimizer]!);
      expect(losses, `${combination}, ${optimizer}`).toBeLessThan(TOLERANCE[optimizer]!);
    }
  }
  // One step, whose sums are of some hundred products: as in pass.test.ts.
  expect(gradients).toHaveLength(15);
  for (const difference of gradients) expect(difference).toBeLessThan(1e-6);
});

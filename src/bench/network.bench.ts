import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';
import { browserFlags, findBrowser } from '../../e2e/browser.mjs';
import type { StepTimes, Task } from './network/task';
import type { Report } from './report';
import { quantile } from './trace';

export const title = 'A training step of six networks in headless Chromium';

type Shape = Omit<Task, 'backend'>;

/** Each with how many times as fast as tfjs-layers it has to be, at least. */
const SHAPES: readonly {
  readonly shape: Shape;
  readonly least: Readonly<Record<Task['backend'], number>>;
}[] = [
  {
    shape: { inputs: 2, hidden: [8, 8], activation: 'tanh', outputs: 1, output: 'sigmoid', batch: 32 },
    least: { webgl: 12, wasm: 30 },
  },
  {
    shape: { inputs: 2, hidden: [32, 32], activation: 'tanh', outputs: 1, output: 'sigmoid', batch: 256 },
    least: { webgl: 3, wasm: 3 },
  },
  {
    shape: { inputs: 784, hidden: [64], activation: 'relu', outputs: 10, output: 'softmax', batch: 128 },
    least: { webgl: 1.8, wasm: 1.3 },
  },
];

export default async function (report: Report): Promise<void> {
  report.note(
    [
      'Milliseconds that one step of six networks takes in a worker, with Adam: ours, all networks in one pass, on the',
      'backend as the app has it, against six models of tfjs-layers (`trainOnBatch`) on tfjs’s own. Each side has a worker,',
      'trains for a second and a half until all is compiled that is worth it, and then in turn with the other, 40 ms at a',
      'time. WebGL is drawn in software (SwiftShader). The lowest tenth of the rounds counts.',
    ].join('\n'),
  );
  const page = await openPage();
  try {
    for (const { shape, least } of SHAPES) {
      for (const backend of ['webgl', 'wasm'] as const) {
        const { ours, theirs } = await page.measure({ ...shape, backend });
        const name = `${[shape.inputs, ...shape.hidden, shape.outputs].join('-')}, batch ${shape.batch}, ${backend}`;
        report.ratio(name, quantile(ours, 0.1), quantile(theirs, 0.1), {
          unit: 'ms',
          budget: Number((1 / least[backend]).toFixed(3)),
        });
      }
    }
  } finally {
    await page.close();
  }
}

/** The page in `network/`, built as the app is, in a Chromium with WebGL. */
async function openPage(): Promise<{ measure(task: Task): Promise<StepTimes>; close(): Promise<void> }> {
  const outDir = mkdtempSync(join(tmpdir(), 'optiscope-bench-'));
  const shared = { configFile: false, base: './', logLevel: 'error' } as const;
  await build({
    ...shared,
    root: 'src/bench/network',
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 5000 },
  });
  const server = await preview({
    ...shared,
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('The preview server has no address.');
  const flags = browserFlags.filter((flag) => flag !== '--disable-gpu');
  const args = [...flags, '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
  const browser = await chromium.launch({ executablePath: findBrowser(), args });
  const page = await browser.newPage();
  await page.goto(address);
  return {
    measure: (task) => page.evaluate((given) => globalThis.measureSteps(given), task),
    async close() {
      await browser.close();
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}

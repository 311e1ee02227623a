import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

// Bundled as for production: the development server's module wrappers would slow what is measured.
const outDir = join('node_modules', '.cache', 'optiscope-bench');
await build({
  configFile: false,
  logLevel: 'warn',
  // Its files are written for bundlers: Node alone would load two copies of tfjs.
  ssr: { noExternal: [/^@tensorflow\//] },
  build: { ssr: 'src/bench/run.ts', outDir, emptyOutDir: true, minify: false, target: 'node20' },
});

try {
  const { run } = await import(pathToFileURL(join(outDir, 'run.js')).href);
  const exceeded = await run(process.argv[2] ?? '');
  for (const name of exceeded) console.error(`Beyond its budget: ${name}`);
  process.exitCode = exceeded.length > 0 ? 1 : 0;
} finally {
  rmSync(outDir, { recursive: true, force: true });
}

import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { contentSecurityPolicy } from './.ci/content-security-policy.ts';
import { firstVisit, firstVisitFiles } from './.ci/first-visit.ts';
import { offline } from './.ci/offline.ts';
import { sizeLimit, workerLimit } from './.ci/size-limit.ts';

export default defineConfig({
  // Relative addresses: dist/ works from any static host and any sub-path.
  base: './',
  plugins: [
    react(),
    { ...optimizeLocales.vite({ locales: ['en-US', 'ko-KR'] }), apply: 'build' },
    contentSecurityPolicy(),
    firstVisitFiles(),
    // With the larger of the two languages, and the worker that draws the plots.
    sizeLimit(200, [...firstVisit, 'ko', 'drawing.worker']),
    // tfjs is in it; the wasm binary is a file of its own.
    workerLimit(130, 'race.worker'),
    offline('src/app/offline/worker.ts'),
  ],
  // An asset inlined as a data: address would need a hole in the policy.
  build: { assetsInlineLimit: 0 },
  // Knows 'composes' from another file, of which the other transformer warns at every build.
  css: { transformer: 'lightningcss' },
  worker: { format: 'es' },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Nothing is timed: a slow machine is not a failure.
    testTimeout: 60_000,
  },
});

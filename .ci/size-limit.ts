import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/**
 * Fails the build when the JavaScript a first visit waits for exceeds `limit` kilobytes (1 kB = 1,000 bytes)
 * after gzip: the entry, the chunks and workers in `firstPaint` (by name), which it fetches on demand but at once, and
 * all that these import statically. Other chunks imported on demand do not count.
 *
 * @throws Error for a name that no chunk has, so that a renamed file cannot slip out of the count
 */
export function sizeLimit(limit: number, firstPaint: readonly string[]): Plugin {
  return {
    name: 'size-limit',
    apply: 'build',
    // A worker is bundled by itself, and its file is one of the page's assets only in the end.
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const initial = new Map<string, number>();
        const visit = (fileName: string): void => {
          const output = bundle[fileName];
          if (!output || initial.has(fileName)) return;
          const code = output.type === 'chunk' ? output.code : output.source;
          initial.set(fileName, gzipSync(code, { level: 9 }).length);
          if (output.type === 'chunk') output.imports.forEach(visit);
        };
        const outputs = Object.values(bundle);
        for (const output of outputs) {
          if (output.type === 'chunk' && output.isEntry) visit(output.fileName);
        }
        for (const name of firstPaint) {
          const file =
            outputs.find((output) => output.type === 'chunk' && output.name === name) ??
            outputs.find(({ fileName }) => fileName.includes(`/${name}-`) && fileName.endsWith('.js'));
          if (!file) throw new Error(`size-limit: no chunk is called ${name}`);
          visit(file.fileName);
        }
        const bytes = [...initial.values()].reduce((sum, size) => sum + size, 0);
        const size = `initial JavaScript: ${(bytes / 1000).toFixed(1)} kB gzipped of ${limit} kB allowed`;
        if (bytes > limit * 1000) this.error(size);
        this.info(size);
      },
    },
  };
}

/**
 * Fails the build when a worker's file, `name` and a hash, exceeds `limit` kilobytes after gzip.
 *
 * @throws Error where there is no such file, so that a renamed one cannot slip out of the count
 */
export function workerLimit(limit: number, name: string): Plugin {
  return {
    name: 'worker-limit',
    apply: 'build',
    // The worker is bundled by itself, and its file is one of the page's assets only in the end.
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const file = Object.values(bundle).find(({ fileName }) => fileName.includes(`/${name}-`));
        if (!file) throw new Error(`worker-limit: no file is called ${name}`);
        const code = file.type === 'chunk' ? file.code : file.source;
        const bytes = gzipSync(code, { level: 9 }).length;
        const size = `${name}: ${(bytes / 1000).toFixed(1)} kB gzipped of ${limit} kB allowed`;
        if (bytes > limit * 1000) this.error(size);
        this.info(size);
      },
    },
  };
}

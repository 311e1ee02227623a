import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';

/** What no page asks for: KaTeX offers its fonts in older formats too. */
const needless = /\.(woff|ttf|map)$|^robots\.txt$/;

/**
 * Bundles a service worker into `sw.js` beside the page, with `FILES` in it: all files of the build and of the public
 * folder, for workbox-precaching. The name of an asset holds a hash of what is in it, and its content is checked against
 * another, since a host may answer with its page to what it has no longer; the others have a hash by which they are fetched
 * again when they have changed.
 *
 * @param source the service worker's source file
 */
export function offline(source: string): Plugin {
  let publicDir = '';
  return {
    name: 'offline',
    apply: 'build',
    configResolved: (config) => {
      publicDir = config.publicDir;
    },
    writeBundle: {
      order: 'post',
      async handler({ dir }, bundle) {
        const outDir = dir ?? 'dist';
        const names = [...new Set([...Object.keys(bundle), ...readdirSync(publicDir)])].sort();
        const files = names
          .filter((name) => !needless.test(name))
          .map((url) => entry(url, readFileSync(join(outDir, url))));
        await build({
          configFile: false,
          logLevel: 'warn',
          publicDir: false,
          define: { FILES: JSON.stringify(files) },
          build: {
            outDir,
            emptyOutDir: false,
            rolldownOptions: { input: source, output: { format: 'iife', entryFileNames: 'sw.js' } },
          },
        });
        this.info(`${files.length} files kept for offline use`);
      },
    },
  };
}

/** What hosts alter on the way, as some do with pages, are not assets. */
function entry(url: string, content: Buffer) {
  const hash = createHash('sha256').update(content).digest('base64');
  return url.startsWith('assets/')
    ? { url, revision: null, integrity: `sha256-${hash}` }
    : { url, revision: hash.slice(0, 16) };
}

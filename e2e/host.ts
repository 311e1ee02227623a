import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/** Another web server than the journeys', which a journey can alter and take away. */
export interface Host {
  /** The app's address, at a sub-path. */
  readonly address: string;
  /** Files to serve in place of the build's, or beside them, by their path behind `address`. */
  readonly files: Map<string, string>;
  /** Which files of the build are not to be had: none, at first. Whoever asks for one gets `404.html`, if there is one. */
  lost: (name: string) => boolean;
  /** The paths that have been asked for and are not there. */
  readonly missing: string[];
  close(): Promise<void>;
}

/** Serves `dist/` from a sub-path, as any static host would. */
export async function startHost(): Promise<Host> {
  const prefix = '/lectures/optiscope/';
  const files = new Map<string, string>();
  const missing: string[] = [];
  const server = createServer(async (request, response) => {
    // As GitHub Pages and many others do; a frame without its site's origin could load nothing else.
    response.setHeader('access-control-allow-origin', '*');
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    try {
      if (!pathname.startsWith(prefix)) throw new Error('outside the sub-path');
      const name = pathname.slice(prefix.length) || 'index.html';
      if (host.lost(name)) throw new Error('lost');
      const body = files.get(name) ?? (await readFile(join('dist', name)));
      response.setHeader('content-type', types[extname(name)] ?? 'application/octet-stream').end(body);
    } catch {
      missing.push(pathname);
      const substitute = files.get('404.html');
      if (substitute === undefined) response.writeHead(404).end();
      else response.setHeader('content-type', 'text/html').end(substitute);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (!bound || typeof bound === 'string') throw new Error('The test server has no port.');
  const host: Host = {
    address: `http://127.0.0.1:${bound.port}${prefix}`,
    files,
    lost: () => false,
    missing,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
  return host;
}

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { expect, test } from './fixtures';

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

test('the built app runs from a sub-path of any static host', async ({ page }) => {
  const prefix = '/lectures/optiscope/';
  const missing: string[] = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    try {
      if (!pathname.startsWith(prefix)) throw new Error('outside the sub-path');
      const name = pathname.slice(prefix.length) || 'index.html';
      const body = await readFile(join('dist', name));
      response.setHeader('content-type', types[extname(name)] ?? 'application/octet-stream').end(body);
    } catch {
      missing.push(pathname);
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (!bound || typeof bound === 'string') throw new Error('The test server has no port.');
  try {
    await page.goto(`http://127.0.0.1:${bound.port}${prefix}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(missing).toEqual([]);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test('the policy forbids eval, inline scripts and inline styles', async ({ page, expectedMessages }) => {
  expectedMessages.push(/Content.Security.Policy|unsafe-eval/i);
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const allowed = await page.evaluate(async () => {
    const names: string[] = [];
    // In a task of its own: within an evaluation the browser's debugger is allowed what the page is not.
    await new Promise<void>((done) => {
      setTimeout(() => {
        try {
          if (new Function('return 1')() === 1) names.push('eval');
        } finally {
          done();
        }
      });
    });
    const script = document.createElement('script');
    script.textContent = 'document.title = "inline script"';
    const style = document.createElement('style');
    style.textContent = 'body { outline-offset: 77px }';
    document.head.append(script, style);
    if (document.title === 'inline script') names.push('inline script');
    if (getComputedStyle(document.body).outlineOffset === '77px') names.push('inline style');
    return names;
  });
  expect(allowed).toEqual([]);
});

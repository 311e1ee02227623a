import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build, preview } from 'vite';
import { browserFlags, findBrowser } from '../../e2e/browser.mjs';

/** The app as built for production, in a browser. */
export interface Site {
  readonly browser: Browser;
  /** What the build says of the initial JavaScript, such as `initial JavaScript: 190.1 kB gzipped of 200 kB allowed`. */
  readonly size: string;
  /** A page of its own, 1440 × 900, in English, at the app with that link. @param before runs in the page before its own scripts */
  open(link: string, before?: () => void): Promise<Page>;
  close(): Promise<void>;
}

/** Builds the app into a folder for the time being, serves it on a free port and starts Chromium. */
export async function openSite(): Promise<Site> {
  const outDir = mkdtempSync(join(tmpdir(), 'optiscope-bench-'));
  let size = '';
  const note = (message: string) => {
    size ||= /initial JavaScript: [^\n]*allowed/.exec(message)?.[0] ?? '';
  };
  const customLogger = {
    info: note,
    warn: note,
    warnOnce: note,
    error: (message: string) => console.error(message),
    clearScreen: () => undefined,
    hasErrorLogged: () => false,
    hasWarned: false,
  };
  await build({ customLogger, build: { outDir, emptyOutDir: true } });
  const server = await preview({
    configFile: false,
    base: './',
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('The preview server has no address.');
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
  return {
    browser,
    size,
    async open(link, before) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-US' });
      if (before) await page.addInitScript(before);
      await page.goto(`${address}#${link}`);
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}

/** Waits until what a page does on opening is over: the last of it is that its files are kept for use without a network. */
export async function settled(page: Page): Promise<void> {
  await page.getByText('Works offline').waitFor();
  await page.waitForTimeout(1000);
}

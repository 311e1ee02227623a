/**
 * Draws the icons that need pixels from public/icon.svg: `node .ci/icons.mjs`. A maskable icon fills its square, with the
 * drawing within the middle 80%, as the system cuts its shape out of it.
 */
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { browserFlags, findBrowser } from '../e2e/browser.mjs';

const icons = [
  { name: 'icon-192', size: 192, share: 1 },
  { name: 'icon-512', size: 512, share: 1 },
  { name: 'icon-maskable-512', size: 512, share: 0.8 },
  { name: 'apple-touch-icon', size: 180, share: 0.9 },
];
const drawing = readFileSync('public/icon.svg', 'utf8');
const ground = /<rect [^>]*fill="(#\w+)"/.exec(drawing)?.[1] ?? 'none';

const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
const page = await browser.newPage();
for (const { name, size, share } of icons) {
  await page.setViewportSize({ width: size, height: size });
  const background = share < 1 ? ground : 'transparent';
  await page.setContent(
    `<style>body { display: grid; place-items: center; height: 100vh; margin: 0; background: ${background} }
      svg { width: ${100 * share}vw }</style>${drawing}`,
  );
  await page.screenshot({ path: `public/${name}.png`, omitBackground: true });
}
await browser.close();

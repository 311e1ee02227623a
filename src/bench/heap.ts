import type { Page } from '@playwright/test';

const SECONDS_BETWEEN = 10;
/** Until then caches fill and code is compiled. */
const WARM_UP_SECONDS = 30;

/**
 * How the page's JavaScript heap grows in the given minutes, each sample after a forced garbage collection.
 *
 * @returns kilobytes a minute, the slope of the least-squares line; and how far samples lie from it, in kilobytes
 */
export async function heapGrowth(page: Page, minutes: number): Promise<{ growth: number; spread: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await page.waitForTimeout(1000 * WARM_UP_SECONDS);
  const samples: (readonly [minute: number, kilobytes: number])[] = [];
  const begin = performance.now();
  for (;;) {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const minute = (performance.now() - begin) / 60_000;
    samples.push([minute, usedSize / 1000]);
    if (minute >= minutes) break;
    await page.waitForTimeout(1000 * SECONDS_BETWEEN);
  }
  return line(samples);
}

/** The slope of the least-squares line through the points, and their root mean square distance from it. */
export function line(points: readonly (readonly [x: number, y: number])[]): {
  growth: number;
  spread: number;
} {
  const mean = (pick: (point: readonly [number, number]) => number) =>
    points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  const x0 = mean(([x]) => x);
  const y0 = mean(([, y]) => y);
  const growth = mean(([x, y]) => (x - x0) * (y - y0)) / mean(([x]) => (x - x0) ** 2);
  const spread = Math.sqrt(mean(([x, y]) => (y - y0 - growth * (x - x0)) ** 2));
  return { growth, spread };
}

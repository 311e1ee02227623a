import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { openPaused, stepOf, trainEpoch } from './network';
import { open, panelPixels, pixelsOf } from './surfaces';

const link = 'at=120&arrows=gradient,velocity,lookahead,step,rates';

/** What all panels and charts look like, and two sliders. */
async function pictures(page: Page): Promise<number[]> {
  const charts = page.getByRole('region', { name: 'Charts' }).getByRole('img');
  await expect(charts).toHaveCount(3);
  const sliders = page.getByRole('slider', { name: /^(Learning rate of all|Step)$/ });
  await expect(sliders).toHaveCount(2);
  return [
    ...(await panelPixels(page)),
    ...(await pixelsOf(charts)),
    ...(await pixelsOf(sliders.locator('..'))),
  ];
}

test('a worker draws to the last pixel what the page draws where there is none', async ({
  page,
  context,
}) => {
  await open(page, link);
  const byWorker = await pictures(page);
  expect(new Set(byWorker).size).toBe(11);
  expect(page.workers().some((worker) => worker.url().includes('drawing'))).toBe(true);

  const without = await context.newPage();
  await without.addInitScript(() => Reflect.deleteProperty(window, 'OffscreenCanvas'));
  await open(without, link);
  expect(await pictures(without)).toEqual(byWorker);
  expect(without.workers()).toEqual([]);
});

for (const [what, rest] of [
  ['six fields', ''],
  ['one network and its graph', '&panel=adam'],
  ['six boundaries in one plot', '&layout=overlay'],
  ['fields of three classes', '&data=spiral-3'],
  ['lines fitted to one variable', '&data=curve'],
] as const) {
  test(`a worker draws ${what} of the Network as the page does`, async ({ page, context }) => {
    const trained = async (place: Page) => {
      await openPaused(place, `backend=wasm${rest}`);
      await trainEpoch(place);
      expect(await stepOf(place)).toBeGreaterThan(0);
      // Not the charts: they show when it was evaluated, which the clock decides.
      return panelPixels(place);
    };
    const byWorker = await trained(page);
    expect(page.workers()).toHaveLength(2);
    expect(new Set(byWorker).size).toBe(byWorker.length);
    const without = await context.newPage();
    await without.addInitScript(() => Reflect.deleteProperty(window, 'OffscreenCanvas'));
    await trained(without);
    expect(without.workers()).toHaveLength(1);
    await expect.poll(() => panelPixels(without)).toEqual(byWorker);
  });
}

for (const [what, script] of [
  ['fails', 'onmessage = () => { throw new Error("broken"); };'],
  ['is silent', ''],
] as const) {
  test(`where the worker ${what}, the page draws`, async ({ page, context, expectedMessages }) => {
    expectedMessages.push(/broken/);
    await open(page, link);
    const byWorker = await pictures(page);
    const other = await context.newPage();
    await other.route(/drawing\.worker/, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: script }),
    );
    await open(other, link);
    await expect.poll(() => pictures(other), { timeout: 20_000 }).toEqual(byWorker);
  });
}

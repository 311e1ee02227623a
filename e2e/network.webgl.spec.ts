import type { Page, Worker } from '@playwright/test';
import { expect, test } from './fixtures';
import {
  backendOf,
  openNetwork,
  openPaused,
  positionOf,
  resultsAt,
  stepOf,
  trainEpoch,
  training,
} from './network';

/** Training in software WebGL is slow. */
const patience = { timeout: 60_000 };

async function onWebgl(page: Page): Promise<void> {
  await expect(backendOf(page)).toHaveAttribute('data-backend', 'webgl', patience);
}

test('a first visit trains on WebGL, and the losses fall', async ({ page }) => {
  await openNetwork(page, 'backend=webgl&speed=max');
  await onWebgl(page);
  await expect.poll(() => stepOf(page), patience).toBeGreaterThan(100);
  await training(page).getByRole('button', { name: 'Pause' }).click();
  const losses = await page
    .getByRole('article')
    .getByText(/^loss /)
    .allTextContents();
  for (const loss of losses) expect(Number.parseFloat(loss.slice(5))).toBeLessThan(0.5);
});

test('the backend is switched in the middle, and the race goes on as it would have', async ({ page }) => {
  await openPaused(page, 'backend=wasm&side=results');
  for (let epoch = 0; epoch < 2; epoch++) await trainEpoch(page);
  const there = await resultsAt(page, 22);
  await page.keyboard.press('r');
  await expect.poll(() => stepOf(page)).toBe(0);
  await trainEpoch(page);
  await page.getByRole('combobox', { name: 'Computed by' }).selectOption('WebGL');
  await onWebgl(page);
  expect(await stepOf(page)).toBe(11);
  await trainEpoch(page);
  const here = await resultsAt(page, 22);
  // Both compute in single precision, each in its own order: the third digit may differ.
  here.forEach((text, i) => {
    const expected = Number.parseFloat(there[i]!);
    expect(Math.abs(Number.parseFloat(text) - expected)).toBeLessThan(0.01 * expected);
  });
});

test('the gradient check finds backpropagation right on WebGL too', async ({ page }) => {
  await openPaused(page, 'backend=webgl&side=check');
  await onWebgl(page);
  await page.getByRole('button', { name: 'Check the gradient' }).click();
  const rows = page.getByRole('table').getByRole('row');
  await expect(rows).toHaveCount(4, patience);
  for (const row of (await rows.all()).slice(1)) await expect(row).toContainText('as it should be');
});

/** Remembers the contexts that the worker gets, so that a journey can take one away. */
const remember = `
  const { getContext } = OffscreenCanvas.prototype;
  OffscreenCanvas.prototype.getContext = function (...args) {
    const context = getContext.apply(this, args);
    if (context) (globalThis.contexts ??= []).push(context);
    return context;
  };
`;

async function rememberContexts(page: Page): Promise<void> {
  await page.route(/race\.worker.*\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: remember + (await response.text()) });
  });
}

async function loseContext(worker: Worker): Promise<void> {
  await worker.evaluate(() => {
    const { contexts } = globalThis as unknown as { contexts: WebGL2RenderingContext[] };
    for (const context of contexts) context.getExtension('WEBGL_lose_context')?.loseContext();
  });
}

/** Trains for two epochs with contexts that can be lost. @returns the results then, at step 22 */
async function trainTwoEpochs(page: Page) {
  await rememberContexts(page);
  await openPaused(page, 'backend=webgl&side=results');
  await onWebgl(page);
  await trainEpoch(page);
  await trainEpoch(page);
  return resultsAt(page, 22);
}

test('a lost context is said, and no step is lost or taken twice', async ({ page, expectedMessages }) => {
  expectedMessages.push(/context|CONTEXT_LOST|WebGL/);
  const undisturbed = await trainTwoEpochs(page);
  await page.keyboard.press('r');
  await expect.poll(() => stepOf(page)).toBe(0);
  await trainEpoch(page);
  await loseContext(page.workers().find((worker) => worker.url().includes('race.worker'))!);
  await page.keyboard.press('e');
  await expect(page.getByRole('alert')).toContainText('The graphics card gave up its context.', patience);
  await expect(page.getByRole('alert')).toContainText('no step is lost');
  await expect.poll(() => stepOf(page), patience).toBe(22);
  expect(await resultsAt(page, 22)).toEqual(undisturbed);
});

test('a context that is lost while an earlier step is shown costs neither', async ({
  page,
  expectedMessages,
}) => {
  expectedMessages.push(/context|CONTEXT_LOST|WebGL/);
  const undisturbed = await trainTwoEpochs(page);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => positionOf(page)).toContain('step 21 of 22');
  await loseContext(page.workers().find((worker) => worker.url().includes('race.worker'))!);
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('alert')).toContainText('The graphics card gave up its context.', patience);
  await expect.poll(() => positionOf(page), patience).toContain('step 20 of 22');
  await page.keyboard.press('End');
  expect(await resultsAt(page, 22)).toEqual(undisturbed);
});

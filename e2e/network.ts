import { expect, type Locator, type Page } from '@playwright/test';

/** Opens the Network tab as a link says, and waits until every network on the stage has a status. */
export async function openNetwork(page: Page, link = ''): Promise<void> {
  await page.goto(`./#v=1&tab=network${link && `&${link}`}`);
  // What belongs together in a panel is held together by spaces that do not break.
  const status = page.getByRole('article').getByText(/^(step\s\d|diverged |[\d,]+스텝)/);
  await expect(status.first()).toBeVisible({ timeout: 30_000 });
  await expect(training(page).getByRole('button', { name: /^(Rewind|처음)/ })).toBeEnabled();
  // Figures are written five times a second at most; a request sent before they are there may be too early.
  await expect(training(page).getByRole('status')).toHaveText(/\d/);
}

/** The same, without training before it is told to: as for somebody who prefers reduced motion. */
export async function openPaused(page: Page, link = ''): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openNetwork(page, link);
}

/** The bar under the charts. */
export function training(page: Page): Locator {
  return page.getByRole('region', { name: /^(Training controls|훈련 조작)$/ });
}

/** The newest step, or the one that is shown. */
export async function stepOf(page: Page): Promise<number> {
  const text = (await training(page).getByRole('status').textContent()) ?? '';
  return Number(/[\d,]+/.exec(text)?.[0].replaceAll(',', ''));
}

/** What the panels say of the losses, of each network training and test. */
export function panelLosses(page: Page): Promise<string[]> {
  return page
    .getByRole('article')
    .getByText(/^(loss|test) [\d∞]/)
    .allTextContents();
}

/** The table of results, which the side panel must show, once it is of this step and complete. */
export async function resultsAt(page: Page, step: number): Promise<string[]> {
  const table = page.getByRole('complementary').getByRole('table');
  await expect(table.locator('caption')).toHaveText(`At step ${step}`, { timeout: 60_000 });
  await expect(table.getByText('–')).toHaveCount(0);
  // The bar is written by itself, and may be a fifth of a second behind.
  await expect.poll(() => stepOf(page)).toBe(step);
  return table.getByRole('cell').allTextContents();
}

/** The number in `loss 0.318`. */
export function number(text: string | undefined): number {
  return Number(/[\d.]+/.exec(text ?? '')?.[0]);
}

/** Trains to the end of the epoch, and waits for it. */
export async function trainEpoch(page: Page): Promise<void> {
  const epoch = async () => Number(/epoch ([\d,]+)/.exec(await positionOf(page))?.[1]);
  // A page that has just been opened does not know yet.
  await expect.poll(epoch).not.toBeNaN();
  const before = await epoch();
  await page.keyboard.press('e');
  // WebGL in software first compiles what it is to compute.
  await expect.poll(epoch, { timeout: 60_000 }).toBe(before + 1);
}

/** The words beside the bar: `step 197, epoch 17`. */
export async function positionOf(page: Page): Promise<string> {
  return (await training(page).getByRole('status').textContent()) ?? '';
}

/** The sentence that says what computes, and why. */
export function backendOf(page: Page): Locator {
  return page.locator('[data-backend]');
}

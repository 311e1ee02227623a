import { expect, test } from './fixtures';
import { cursor, losses, names, open, panelOf, seek, statusOf, transport, type } from './surfaces';

test('100,000 steps: the page answers meanwhile, and every run gets there', async ({ page }) => {
  await open(page, 'surface=rosenbrock&at=0');
  await type(page.getByRole('textbox', { name: 'Steps' }), '100000');
  await expect(transport(page).getByRole('status')).toHaveText('0 / 100,000');
  // Answers while the runs are still being recorded.
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(page.getByRole('button', { name: 'Reset the view' })).toBeEnabled();
  await seek(page, 100_000);
  await expect.poll(() => cursor(page)).toBe(100_000);
  for (const name of names) {
    await expect(statusOf(panelOf(page, name)), name).toHaveText(/^(step 100,000|converged|diverged)/, {
      timeout: 30_000,
    });
  }
  const before = await losses(page);
  await type(page.getByRole('textbox', { name: 'Learning rate of all' }), '0.001');
  await expect.poll(() => losses(page), { timeout: 30_000 }).not.toEqual(before);
  await seek(page, 50_000);
  await expect(statusOf(panelOf(page, 'AdaGrad'))).toHaveText('step 50,000', { timeout: 30_000 });
});

test('no task holds the page for long while a slider is dragged over 100,000 steps', async ({ page }) => {
  await open(page, 'surface=rosenbrock&steps=100000&at=100000');
  const slider = page.getByRole('slider', { name: 'Learning rate of all' });
  await slider.focus();
  for (let press = 0; press < 10; press++) await page.keyboard.press('ArrowLeft');
  await expect(statusOf(panelOf(page, 'AdaGrad'))).toHaveText(/^step 100,000/, { timeout: 30_000 });
});

test('steps beyond what is allowed are refused', async ({ page }) => {
  await open(page);
  const steps = page.getByRole('textbox', { name: 'Steps' });
  for (const [bad, said] of [
    ['5', 'Allowed: 10 … 100000'],
    ['100001', 'Allowed: 10 … 100000'],
    ['12.5', 'Type a whole number.'],
  ] as const) {
    await type(steps, bad);
    await expect(page.getByRole('alert')).toContainText(said);
    await expect(transport(page).getByRole('status')).toHaveText('0 / 500');
  }
  await type(steps, '10');
  await expect(transport(page).getByRole('status')).toHaveText('0 / 10');
});

import { expect, test } from './fixtures';
import { openPaused, positionOf, stepOf, training } from './network';

test('a whole experiment without a mouse', async ({ page }) => {
  await openPaused(page);
  const data = page.getByRole('combobox', { name: 'Data set' });
  await data.focus();
  await page.keyboard.type('XOR');
  await expect(data).toHaveValue('xor');
  const units = page.getByRole('textbox', { name: 'Units of hidden layer 1' });
  await units.focus();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByText('2-9-8-1')).toBeVisible();
  await page.getByRole('button', { name: 'Add a hidden layer' }).press('Enter');
  await expect(page.getByText('2-9-8-8-1')).toBeVisible();
  await expect(training(page).getByRole('button', { name: 'Rewind to the start' })).toBeEnabled();

  await page.getByRole('main').focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => stepOf(page)).toBe(1);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => stepOf(page)).toBe(2);
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => positionOf(page)).toBe('step 11, epoch 1');
  await page.keyboard.press('KeyE');
  await expect.poll(() => positionOf(page)).toBe('step 22, epoch 2');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => positionOf(page)).toMatch(/^step \d+ of 22$/);
  await page.keyboard.press('End');
  await expect.poll(() => positionOf(page)).toBe('step 22, epoch 2');

  await page.keyboard.press('1');
  await expect(page.getByRole('article')).toHaveCount(5);
  await page.keyboard.press('o');
  await expect(page.getByRole('article')).toHaveCount(1);
  await page.keyboard.press('o');
  await page.keyboard.press('1');
  await expect(page.getByRole('article')).toHaveCount(6);

  await page.keyboard.press('Space');
  await expect(training(page).getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect.poll(() => stepOf(page)).toBeGreaterThan(30);
  await page.keyboard.press('Space');
  await expect(training(page).getByRole('button', { name: 'Train' })).toBeVisible();
  await page.keyboard.press('Home');
  await expect.poll(() => stepOf(page)).toBe(0);
});

test('the help lists the keys of the tab', async ({ page }) => {
  await openPaused(page);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog').getByRole('row', { name: 'E Shift+→ One epoch' })).toBeVisible();
});

test('those who do not see hear where the race stands when it rests', async ({ page }) => {
  await openPaused(page);
  await page.keyboard.press('e');
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: /Paused at step 11, epoch 1\. GD: training loss [\d.]+, test/ }),
  ).toBeAttached();
});

import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { choices, choose, losses, open, panelPixels, seek, startField, type } from './surfaces';

/** What a person would compare of two pictures. */
async function picture(page: Page) {
  return {
    surface: await page.getByRole('combobox').first().inputValue(),
    ...(await choices(page)),
    losses: await page
      .getByRole('article')
      .getByText(/10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]|\d/)
      .allTextContents(),
    pixels: await panelPixels(page),
  };
}

test('a copied link opens the same picture in another window', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await page.getByRole('combobox', { name: 'Surface' }).selectOption('Quadratic');
  await type(page.getByRole('textbox', { name: 'condition number' }), '37');
  await type(page.getByRole('textbox', { name: /rotation angle/ }), '25');
  await type(startField(page, 'x'), '-3.25');
  await type(startField(page, 'y'), '1.5');
  await choose(page, 'Learning rate', 'Own');
  await type(page.getByRole('textbox', { name: 'Adam: learning rate' }), '0.3');
  await type(page.getByRole('textbox', { name: 'Momentum: momentum' }), '0.7');
  await seek(page, 30);
  await page.getByRole('switch', { name: 'From this step on' }).check();
  await type(page.getByRole('textbox', { name: 'GD: learning rate' }), '0.02');
  await page.getByRole('checkbox', { name: 'RMSProp' }).uncheck();
  await page.getByRole('switch', { name: 'Velocity' }).check();
  await page.getByRole('button', { name: 'Zoom out' }).click();
  await page.getByRole('radio', { name: 'Overlay' }).check();
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('8×');
  await page.getByRole('button', { name: 'Repeat' }).click();
  await seek(page, 77);
  await page.getByRole('radio', { name: 'Dark' }).check();
  await page.getByRole('button', { name: '한국어' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  const before = await picture(page);

  await page.getByRole('button', { name: '공유' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '링크 복사' }).click();
  await expect(dialog.getByText('복사했습니다').first()).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await expect(dialog.getByRole('textbox')).toHaveValue(link);

  const other = await context.newPage();
  await other.goto(link);
  await expect(other.getByRole('article')).toBeVisible();
  await expect(other.locator('html')).toHaveAttribute('lang', 'ko');
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect.poll(() => picture(other)).toEqual(before);
});

test('the address follows what is changed, and Back and Forward go through it', async ({ page }) => {
  await open(page, '');
  await page.keyboard.press('Space');
  const surface = page.getByRole('combobox', { name: 'Surface' });
  await surface.selectOption('Himmelblau');
  await expect(page).toHaveURL(/surface=himmelblau/);
  const start = startField(page, 'x');
  await type(start, '1.5');
  await expect(page).toHaveURL(/start=1\.5,0/);
  const there = await losses(page);
  await page.goBack();
  await expect(start).toHaveValue('0');
  await expect(surface).toHaveValue('himmelblau');
  await page.goBack();
  await expect(surface).toHaveValue('beale');
  await page.goForward();
  await page.goForward();
  await expect(start).toHaveValue('1.5');
  await expect.poll(() => losses(page)).toEqual(there);
});

test('only what differs from the defaults is in the link', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, '');
  await page.getByRole('button', { name: 'Share' }).click();
  const link = page.getByRole('dialog').getByRole('textbox', { name: 'Link' });
  await expect(link).toHaveValue(/#v=1&at=500&lang=en&theme=light$/);
});

import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { cursor, losses, names, panelOf, startField, startHandle, transport } from './surfaces';

/** Presses Tab until an element has the focus. */
async function tabTo(page: Page, element: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if (await element.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`80 times ${key} do not reach ${element}.`);
}

test('a whole experiment without a mouse', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('article')).toHaveCount(6);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();

  const surface = page.getByRole('combobox', { name: 'Surface' });
  await tabTo(page, surface);
  await page.keyboard.type('Booth');
  await expect(surface).toHaveValue('booth');

  await tabTo(page, startField(page, 'x'));
  await page.keyboard.type('6');
  await page.keyboard.press('Enter');
  await expect(startHandle(panelOf(page, 'GD'))).toHaveAccessibleName(/x = 6, y = 5\./);
  await tabTo(page, startHandle(panelOf(page, 'GD')));
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(startField(page, 'x')).not.toHaveValue('6');

  const rate = page.getByRole('slider', { name: 'Learning rate of all' });
  await tabTo(page, rate);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('textbox', { name: 'Learning rate of all' })).not.toHaveValue('0.02');

  await tabTo(page, transport(page).getByRole('button', { name: /^(Play|Pause)$/ }), 'Shift+Tab');
  if (await page.getByRole('button', { name: 'Pause' }).count()) await page.keyboard.press('Enter');
  await page.keyboard.press('Home');
  await expect.poll(() => cursor(page)).toBe(0);
  const first = await losses(page);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => cursor(page)).toBe(1);
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => cursor(page)).toBe(11);
  expect(await losses(page)).not.toEqual(first);
  await page.keyboard.press('Enter');
  await expect.poll(() => cursor(page)).toBeGreaterThan(14);
});

test('digits switch optimizers, O lays them over each other, R rewinds, Space plays', async ({ page }) => {
  await page.goto('./#v=1&at=40');
  await expect(page.getByRole('article')).toHaveCount(6);
  for (const [index, name] of names.entries()) {
    await page.keyboard.press(String(index + 1));
    await expect(panelOf(page, name)).toHaveCount(0);
    await page.keyboard.press(String(index + 1));
    await expect(panelOf(page, name)).toHaveCount(1);
  }
  await page.keyboard.press('o');
  await expect(page.getByRole('region', { name: 'All optimizers on Beale' })).toBeVisible();
  await page.keyboard.press('o');
  await expect(page.getByRole('article')).toHaveCount(6);
  await page.keyboard.press('Space');
  await expect.poll(() => cursor(page)).toBeGreaterThan(45);
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  await page.keyboard.press('r');
  await expect.poll(() => cursor(page)).toBe(0);
  await page.keyboard.press('End');
  await expect.poll(() => cursor(page)).toBe(500);
});

test('? lists the keys; Escape closes the list and gives the focus back', async ({ page }) => {
  await page.goto('./#v=1&at=0');
  await expect(page.getByRole('article')).toHaveCount(6);
  const help = page.getByRole('button', { name: 'Keyboard shortcuts' });
  await help.focus();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  for (const line of [/Space.*Play or pause/, /R.*Rewind/, /O.*one plot/, /\?.*This list/]) {
    await expect(dialog.getByRole('row', { name: line })).toBeVisible();
  }
  await page.keyboard.press('1');
  await page.keyboard.press('Tab');
  await expect(dialog.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(help).toBeFocused();
  await expect(page.getByRole('article')).toHaveCount(6);

  await page.getByRole('button', { name: 'Share' }).focus();
  await page.keyboard.press('Enter');
  const share = page.getByRole('dialog', { name: 'Share what you see' });
  // Keys reach a dialog once it has the focus.
  await expect.poll(() => share.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Share' })).toBeFocused();
});

test('keys that are typed into a field stay there', async ({ page }) => {
  await page.goto('./#v=1&at=40');
  const x = startField(page, 'x');
  await x.click();
  await page.keyboard.type('123');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Home');
  await expect(page.getByRole('article')).toHaveCount(6);
  expect(await cursor(page)).toBe(40);
  await page.keyboard.press('Escape');
  await expect(x).toHaveValue('-1.2');
});

test('what has the focus can be seen', async ({ page }) => {
  await page.goto('./#v=1&at=0');
  await expect(page.getByRole('article')).toHaveCount(6);
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return 'left the page';
      const marked = (element: Element | null): boolean => {
        if (!element) return false;
        const { outlineStyle, boxShadow } = getComputedStyle(element);
        return outlineStyle !== 'none' || boxShadow !== 'none';
      };
      const parts = [focused, ...(focused.parentElement?.children ?? []), focused.parentElement];
      return parts.some(marked) ? '' : focused.outerHTML.slice(0, 200);
    });
    if (seen === 'left the page') break;
    expect(seen).toBe('');
  }
});

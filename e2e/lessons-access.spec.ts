import { checkA11y, expect, test } from './fixtures';
import { openList, player, sceneTitle, titlesOf } from './lessons';
import { latinWords } from './words';

for (const theme of ['light', 'dark', 'projector']) {
  test(`the list, a lesson and the editor are accessible: ${theme}`, async ({ page }) => {
    await openList(page, `&theme=${theme}`);
    await checkA11y(page);
    await page.getByRole('button', { name: 'Edit a copy of Ravines and momentum' }).click();
    await expect(page.getByRole('region', { name: 'Scene 1' })).toBeVisible();
    for (const section of ['Playback', 'Hide, lock, point', 'Question']) {
      const button = page.getByRole('button', { name: section, exact: true });
      if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
    }
    await page.getByRole('combobox', { name: 'Kind of question' }).selectOption('choice');
    await checkA11y(page);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Preview' }).click();
    await expect(sceneTitle(page)).toBeVisible();
    await checkA11y(page);
  });
}

test('the list, a lesson and the editor are in Korean', async ({ page }) => {
  const names = /^(Optiscope|GD|NAG|AdaGrad|RMSProp|Adam|LeCun|Glorot|He|TeX|https|eta|PageUp|[A-Za-z])$/;
  await openList(page, '&lang=ko');
  await expect(page.getByRole('button', { name: '새 강의' })).toBeVisible();
  expect(await latinWords(page, names)).toEqual([]);
  await page.getByRole('button', { name: '새 강의' }).click();
  await page.getByRole('button', { name: '손실 곡면에서 추가' }).click();
  await expect(page.getByRole('region', { name: '장면 1' })).toBeVisible();
  expect(await latinWords(page, names)).toEqual([]);
  await page.getByRole('button', { name: '모든 강의' }).click();
  await page.getByRole('button', { name: '협곡과 모멘텀', exact: true }).click();
  await expect(sceneTitle(page, 'ko')).toHaveText(titlesOf('ravines-and-momentum', 'ko')[0]!);
  await page.waitForLoadState('networkidle');
  expect(await latinWords(page, names)).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('nothing is wider than the screen, and the text folds away', async ({ page }) => {
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    await openList(page);
    expect(await width()).toBe(390);
    await page.getByRole('button', { name: 'Edit a copy of Ravines and momentum' }).tap();
    await expect(page.getByRole('region', { name: 'Scene 1' })).toBeVisible();
    expect(await width()).toBe(390);
    await page.goto('./#v=1&lesson=learning-rate');
    const text = player(page).getByText('The loss').first();
    await expect(text).toBeVisible();
    expect(await width()).toBe(390);
    const fold = player(page).getByRole('button', { name: 'Show the text' });
    await fold.tap();
    await expect(text).toBeHidden();
    await expect(fold).toHaveAttribute('aria-pressed', 'false');
    for (const button of await player(page).getByRole('button').all()) {
      const box = await button.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
  });
});

import { expect, test } from './fixtures';
import { choose, names, open, panelOf, panelPixels, plotOf } from './surfaces';

test('all paths in one plot, named and with their status, and side by side again', async ({ page }) => {
  await open(page, 'at=100');
  const before = await panelPixels(page);
  await choose(page, 'Layout', 'Overlay');
  const plot = page.getByRole('region', { name: 'All optimizers on Beale' });
  await expect(plot).toBeVisible();
  const stage = page.getByRole('region', { name: 'Plots' });
  for (const name of names) {
    await expect(
      stage.getByRole('listitem').filter({ hasText: new RegExp(`^\\s*${name}.*loss`) }),
    ).toHaveCount(1);
  }
  await page.getByRole('radio', { name: 'Side by side' }).check();
  await expect(page.getByRole('article')).toHaveCount(6);
  await expect.poll(() => panelPixels(page)).toEqual(before);
});

test('a panel is enlarged by a click on its name or by its button, and goes back', async ({ page }) => {
  await open(page, 'at=100');
  const small = (await plotOf(panelOf(page, 'RMSProp')).boundingBox())!;
  await panelOf(page, 'RMSProp').getByRole('heading', { name: 'RMSProp' }).click();
  await expect(page.getByRole('article')).toHaveCount(1);
  const large = (await plotOf(panelOf(page, 'RMSProp')).boundingBox())!;
  expect(large.width).toBeGreaterThan(2 * small.width);
  await page.getByRole('button', { name: 'Back to all plots' }).first().click();
  await expect(page.getByRole('article')).toHaveCount(6);

  await panelOf(page, 'NAG').getByRole('button', { name: 'Enlarge NAG' }).click();
  await expect(page.getByRole('article')).toHaveCount(1);
  await panelOf(page, 'NAG').getByRole('button', { name: 'Back to all plots' }).click();
  await expect(page.getByRole('article')).toHaveCount(6);
});

test('an optimizer is switched off by its chip or its key, down to none', async ({ page }) => {
  await open(page, 'at=100');
  const chips = page.getByRole('group', { name: 'Optimizers' });
  await chips.getByRole('checkbox', { name: 'AdaGrad' }).uncheck();
  await expect(panelOf(page, 'AdaGrad')).toHaveCount(0);
  await expect(page.getByRole('article')).toHaveCount(5);
  await expect(page.getByRole('img', { name: /^Loss against step/ })).toHaveAccessibleName(
    /for GD, Momentum, NAG, RMSProp, Adam\./,
  );
  await page.keyboard.press('6');
  await expect(panelOf(page, 'Adam')).toHaveCount(0);
  await expect(chips.getByRole('checkbox', { name: 'Adam', exact: true })).not.toBeChecked();
  for (const key of ['1', '2', '3', '5']) await page.keyboard.press(key);
  await expect(
    page.getByText('Every optimizer is switched off. Switch one on to see it move.'),
  ).toBeVisible();
  await page.keyboard.press('4');
  await expect(page.getByRole('article').getByRole('heading')).toHaveText(['AdaGrad']);
  await page.keyboard.press('1');
  await expect(page.getByRole('article').getByRole('heading')).toHaveText(['GD', 'AdaGrad']);
});

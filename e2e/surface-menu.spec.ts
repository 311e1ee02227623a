import { expect, test } from './fixtures';
import { losses, open, panelPixels, type } from './surfaces';

test('every surface opens from the menu with its formula, lesson and plots', async ({ page }) => {
  await open(page, 'at=50');
  const menu = page.getByRole('combobox', { name: 'Surface' });
  await expect(menu.locator('optgroup')).toHaveCount(4);
  const options = await menu.getByRole('option').allTextContents();
  expect(options).toHaveLength(23);
  const seen = new Set<string>();
  for (const name of options) {
    await menu.selectOption({ label: name });
    await expect(page.getByRole('region', { name: `Plot of Adam on ${name}` })).toBeVisible();
    const experiment = page.getByRole('complementary', { name: 'Experiment' });
    await expect(experiment.getByRole('math').first()).toContainText('L');
    await expect(experiment.getByRole('paragraph').first()).toHaveText(/.{40,}/);
    const formula = (await experiment.getByRole('math').first().textContent()) ?? '';
    expect(seen.has(formula), name).toBe(false);
    seen.add(formula);
    for (const loss of await losses(page)) expect(loss, name).toMatch(/^loss −?\d/);
  }
});

test('condition number and angle reshape the quadratic', async ({ page }) => {
  await open(page, 'surface=quadratic&at=100');
  const kappa = page.getByRole('slider', { name: 'condition number' });
  const before = await panelPixels(page);
  const original = await losses(page);
  await kappa.focus();
  await page.keyboard.press('PageUp');
  await expect.poll(() => losses(page)).not.toEqual(original);
  const steeper = await panelPixels(page);
  for (const index of before.keys()) expect(steeper[index]).not.toBe(before[index]);
  await page.getByRole('button', { name: /^Reset condition number/ }).click();
  await expect.poll(() => panelPixels(page)).toEqual(before);

  await type(page.getByRole('textbox', { name: /rotation angle/ }), '45');
  const turned = await panelPixels(page);
  for (const index of before.keys()) expect(turned[index]).not.toBe(before[index]);
  await expect(page).toHaveURL(/p\.angle=45/);
});

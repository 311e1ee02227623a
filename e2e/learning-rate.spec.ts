import { expect, test } from './fixtures';
import { dragSlider, losses, open, panelPixels, type } from './surfaces';

test('dragging the shared rate changes every path and every loss', async ({ page }) => {
  await open(page, 'at=100');
  const slider = page.getByRole('slider', { name: 'Learning rate of all' });
  const field = page.getByRole('textbox', { name: 'Learning rate of all' });
  await expect(field).toHaveValue('0.01');
  const [before, lossesBefore] = [await panelPixels(page), await losses(page)];
  await dragSlider(slider, -30);
  await expect(field).not.toHaveValue('0.01');
  const [after, lossesAfter] = [await panelPixels(page), await losses(page)];
  for (const index of before.keys()) {
    expect(after[index], 'pixels').not.toBe(before[index]);
    expect(lossesAfter[index], 'loss').not.toBe(lossesBefore[index]);
  }

  await page.getByRole('button', { name: 'Reset Learning rate of all to 0.01' }).click();
  await expect(field).toHaveValue('0.01');
  await expect.poll(() => losses(page)).toEqual(lossesBefore);
  await expect.poll(() => panelPixels(page)).toEqual(before);
});

test('the slider obeys the keyboard, finely and coarsely, to both ends', async ({ page }) => {
  await open(page, 'at=100');
  const slider = page.getByRole('slider', { name: 'Learning rate of all' });
  const field = page.getByRole('textbox', { name: 'Learning rate of all' });
  const rate = async () => Number((await field.inputValue()).replace('×10⁻⁵', 'e-5'));
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  const step = await rate();
  expect(step).toBeGreaterThan(0.01);
  await page.keyboard.press('PageUp');
  expect(await rate()).toBeGreaterThan(step * 1.5);
  await page.keyboard.press('End');
  await expect(field).toHaveValue('10');
  await expect(slider).toHaveAttribute('aria-valuetext', '10');
  await page.keyboard.press('Home');
  await expect.poll(rate).toBe(1e-5);
  await expect(slider).toBeFocused();
});

test('a typed rate counts, exactly; one that the formula does not allow is refused and named', async ({
  page,
}) => {
  await open(page, 'at=100');
  const field = page.getByRole('textbox', { name: 'Learning rate of all' });
  const before = await losses(page);
  await type(field, '0.0123456');
  await expect.poll(() => losses(page)).not.toEqual(before);
  const typed = await losses(page);
  await field.blur();
  await field.focus();
  await expect(field).toHaveValue('0.0123456');

  for (const bad of ['-1', 'fast']) {
    await type(field, bad);
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    expect(await losses(page)).toEqual(typed);
  }
  await field.press('Escape');
  await expect(field).toHaveValue('0.0123456');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('own rates: each optimizer has a slider, and it moves only that one', async ({ page }) => {
  await open(page, 'at=100');
  await page.getByRole('radio', { name: 'Own' }).check();
  await expect(page.getByRole('slider', { name: /: learning rate$/ })).toHaveCount(6);
  const before = await losses(page);
  await type(page.getByRole('textbox', { name: 'Adam: learning rate' }), '0.5');
  await expect.poll(() => losses(page)).not.toEqual(before);
  const after = await losses(page);
  expect(after.slice(0, 5)).toEqual(before.slice(0, 5));
  expect(after[5]).not.toBe(before[5]);
});

test('every other hyperparameter has a slider that changes its optimizer at once', async ({ page }) => {
  await open(page, 'at=100');
  const cases = [
    { name: 'Momentum: momentum', value: '0.5', index: 1 },
    { name: 'NAG: momentum', value: '0.5', index: 2 },
    { name: 'AdaGrad: epsilon', value: '1', index: 3 },
    { name: 'RMSProp: decay rate', value: '0.5', index: 4 },
    { name: 'RMSProp: epsilon', value: '1', index: 4 },
    { name: 'Adam: decay of the mean', value: '0.5', index: 5 },
    { name: 'Adam: decay of the square', value: '0.5', index: 5 },
    { name: 'Adam: epsilon', value: '1', index: 5 },
  ];
  for (const { name, value, index } of cases) {
    const before = await losses(page);
    await type(page.getByRole('textbox', { name, exact: true }), value);
    await expect.poll(async () => (await losses(page))[index], name).not.toBe(before[index]);
    const after = await losses(page);
    expect(after.filter((loss, at) => loss !== before[at] && at !== index)).toEqual([]);
  }
  const before = await losses(page);
  await page.getByRole('switch', { name: 'Adam: bias correction' }).uncheck();
  await expect(page.getByRole('switch', { name: 'Adam: bias correction' })).not.toBeChecked();
  await expect.poll(async () => (await losses(page))[5]).not.toBe(before[5]);
});

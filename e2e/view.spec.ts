import { expect, test } from './fixtures';
import { middleOf, open, outsideOf, panelOf, panelPixels, plotOf, statusOf } from './surfaces';

test('the wheel over one panel zooms all, about the pointer, and reset takes it back', async ({ page }) => {
  await open(page, 'at=100');
  const reset = page.getByRole('button', { name: 'Reset the view' });
  await expect(reset).toBeDisabled();
  const before = await panelPixels(page);
  const middle = await middleOf(plotOf(panelOf(page, 'Adam')));
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.wheel(0, -400);
  await expect(reset).toBeEnabled();
  const after = await panelPixels(page);
  for (const index of before.keys()) expect(after[index]).not.toBe(before[index]);
  await expect(page).toHaveURL(/view=/);
  const [x0 = 0, x1 = 0] = /view=([^&]+)/.exec(page.url())?.[1]?.split(',').map(Number) ?? [];
  expect(x1 - x0).toBeLessThan(9);
  expect((x0 + x1) / 2, 'about the pointer').toBeCloseTo(0, 1);
  await reset.click();
  await expect(reset).toBeDisabled();
  await expect.poll(() => panelPixels(page)).toEqual(before);
});

for (const [what, view, least, most] of [
  ['far out', '-4000,4000,-4000,4000', 5000, 30_000],
  ['far in', '2.99999995,3.00000005,0.49999995,0.50000005', 5e-8, 4e-7],
] as const) {
  test(`the wheel goes on from a view ${what}`, async ({ page }) => {
    await open(page, `at=100&view=${view}`);
    const middle = await middleOf(plotOf(panelOf(page, 'Adam')));
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.wheel(0, -100);
    await expect(page).not.toHaveURL(new RegExp(`view=${view}`));
    const [x0 = 0, x1 = 0] = /view=([^&]+)/.exec(page.url())?.[1]?.split(',').map(Number) ?? [];
    expect(x1 - x0).toBeGreaterThan(least);
    expect(x1 - x0).toBeLessThan(most);
  });
}

test('dragging beside the ring pans all panels', async ({ page }) => {
  await open(page, 'at=100');
  const before = await panelPixels(page);
  const middle = await middleOf(plotOf(panelOf(page, 'NAG')));
  await page.mouse.move(middle.x + 40, middle.y + 40);
  await page.mouse.down();
  await page.mouse.move(middle.x + 80, middle.y + 40, { steps: 4 });
  await page.mouse.up();
  const ends = () => {
    const [x0 = 0, x1 = 0] = /view=([^&]+)/.exec(page.url())?.[1]?.split(',').map(Number) ?? [];
    return x0 + x1;
  };
  // Where a move comes late, the address has been written in the midst of the drag as well.
  await expect.poll(ends, { message: 'moved to the left' }).toBeLessThan(-1);
  const after = await panelPixels(page);
  for (const index of before.keys()) expect(after[index]).not.toBe(before[index]);
});

test('buttons and keys zoom, pan and reset', async ({ page }) => {
  await open(page, 'at=100');
  const original = await panelPixels(page);
  const seen = new Set([original.join()]);
  const isNew = async (what: string) => {
    await expect.poll(async () => seen.has((await panelPixels(page)).join()), what).toBe(false);
    seen.add((await panelPixels(page)).join());
  };
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await isNew('Zoom in');
  await page.keyboard.press('+');
  await isNew('+');
  for (const key of ['w', 'a', 's', 's', 'd', 'd']) {
    await page.keyboard.press(key);
    if (key === 's' || key === 'd') continue;
    await isNew(key);
  }
  await isNew('S and D');
  await page.keyboard.press('0');
  await expect.poll(() => panelPixels(page)).toEqual(original);
  await page.keyboard.press('-');
  await isNew('-');
  await page.getByRole('button', { name: 'Zoom out' }).click();
  await isNew('Zoom out');
  for (const direction of ['left', 'up', 'right']) {
    await page.getByRole('button', { name: `Move the view ${direction}` }).click();
    await isNew(direction);
  }
  await page.getByRole('button', { name: 'Reset the view' }).click();
  await expect.poll(() => panelPixels(page)).toEqual(original);
});

test('a path that leaves the view says so in words', async ({ page }) => {
  await open(page, 'view=-2,-1,-0.5,0.5&at=0');
  const outside = outsideOf(panelOf(page, 'Momentum'));
  await expect(statusOf(panelOf(page, 'Momentum'))).toHaveText('step 0');
  await expect(outside).toBeHidden();
  await page.keyboard.press('End');
  await expect(outside).toBeVisible();
  await page.keyboard.press('0');
  await expect(outside).toBeHidden();
});

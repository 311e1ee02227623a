import { expect, test } from './fixtures';
import { cursor, losses, middleOf, open, panelPixels, seek, transport } from './surfaces';

test('scrubbing back and forward shows exactly the same again', async ({ page }) => {
  await open(page, 'side=step&inspect=adam&at=37');
  const anatomy = page.getByRole('region', { name: 'One step, taken apart' });
  await expect(anatomy.getByRole('table')).toBeVisible();
  await expect(anatomy.getByRole('heading', { name: /38/ })).toBeVisible();
  await expect(anatomy.getByRole('listitem').last()).toContainText(/=\s*−?\d/);
  await expect(anatomy.getByRole('math').first()).toBeVisible();
  const read = async () => ({ losses: await losses(page), anatomy: await anatomy.innerText() });
  const before = await read();
  const pixels = await panelPixels(page);

  for (const step of [500, 1, 260, 36, 38]) {
    await seek(page, step);
    await expect.poll(async () => (await read()).anatomy).not.toBe(before.anatomy);
  }
  await seek(page, 37);
  await expect.poll(read).toEqual(before);
  expect(await panelPixels(page)).toEqual(pixels);

  await transport(page).getByRole('button', { name: 'One step forward' }).click();
  await expect.poll(async () => (await read()).losses).not.toEqual(before.losses);
  await transport(page).getByRole('button', { name: 'One step back' }).click();
  await expect.poll(read).toEqual(before);
});

test('the anatomy can be followed with a calculator', async ({ page }) => {
  await open(page, 'surface=bowl&side=step&inspect=gd&lr=0.25&at=1');
  const anatomy = page.getByRole('region', { name: 'One step, taken apart' });
  // From (−4, 1.5) a step with η = 0.25 goes to three quarters of each; the next update starts there.
  const rows = anatomy.getByRole('table').getByRole('row');
  await expect(rows.nth(1).getByRole('cell')).toHaveText(['−3', '1.125']);
  await expect(rows.nth(2).getByRole('cell')).toHaveText(['−3', '1.125']);
  const computed = anatomy.getByRole('list').getByRole('listitem').last();
  await expect(computed).toContainText('= −2.25');
  await expect(computed).toContainText('= 0.84375');
  await anatomy.getByRole('combobox', { name: 'Optimizer' }).selectOption('NAG');
  await expect(rows).toHaveCount(4);
});

test('the track is dragged and pressed', async ({ page }) => {
  await open(page, 'at=0');
  const track = transport(page).getByRole('slider', { name: 'Step' });
  const middle = await middleOf(track);
  await page.mouse.click(middle.x, middle.y);
  await expect.poll(() => cursor(page)).toBeGreaterThan(230);
  expect(await cursor(page)).toBeLessThan(270);
  await page.mouse.down();
  await page.mouse.move(middle.x - 100, middle.y, { steps: 4 });
  await expect.poll(() => cursor(page)).toBeLessThan(200);
  await page.mouse.up();
});

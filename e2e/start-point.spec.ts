import { expect, test } from './fixtures';
import {
  cursor,
  middleOf,
  open,
  panelOf,
  panelPixels,
  plotOf,
  startField,
  startHandle,
  type,
} from './surfaces';

const number = async (field: { inputValue(): Promise<string> }) =>
  Number((await field.inputValue()).replace('−', '-'));

test('dragging the start moves the figures and every path, while it is dragged', async ({ page }) => {
  await open(page, 'at=500');
  const [x, y] = [startField(page, 'x'), startField(page, 'y')];
  await expect(x).toHaveValue('−1.2');
  const before = await panelPixels(page);
  const ring = await middleOf(startHandle(panelOf(page, 'NAG')));

  await page.mouse.move(ring.x, ring.y);
  await page.mouse.down();
  await page.mouse.move(ring.x + 10, ring.y - 10);
  await expect(x).not.toHaveValue('−1.2');
  await expect(y).not.toHaveValue('0.1');
  const [nearX, nearY] = [await number(x), await number(y)];
  const held = await panelPixels(page);
  await page.mouse.move(ring.x + 30, ring.y - 25);
  await expect.poll(() => number(x)).toBeGreaterThan(nearX);
  await expect.poll(() => number(y)).toBeGreaterThan(nearY);
  await page.mouse.up();

  const after = await panelPixels(page);
  for (const index of before.keys()) {
    expect(held[index]).not.toBe(before[index]);
    expect(after[index]).not.toBe(held[index]);
  }
  const ringNow = await middleOf(startHandle(panelOf(page, 'Adam')));
  const adam = (await plotOf(panelOf(page, 'Adam')).boundingBox())!;
  const nag = (await plotOf(panelOf(page, 'NAG')).boundingBox())!;
  expect(ringNow.x - adam.x).toBeCloseTo(ring.x + 30 - nag.x, -1);
  expect(ringNow.y - adam.y).toBeCloseTo(ring.y - 25 - nag.y, -1);
});

test('a click on a plot places the start there; a drag beside it does not', async ({ page }) => {
  await open(page);
  const box = (await plotOf(panelOf(page, 'AdaGrad')).boundingBox())!;
  const at = { x: box.x + box.width * 0.75, y: box.y + box.height * 0.3 };
  await page.mouse.click(at.x, at.y);
  await expect(startField(page, 'x')).not.toHaveValue('−1.2');
  const ring = await middleOf(startHandle(panelOf(page, 'AdaGrad')));
  expect(Math.hypot(ring.x - at.x, ring.y - at.y)).toBeLessThan(1.5);
  const placed = await startField(page, 'x').inputValue();

  await page.mouse.move(at.x - 60, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x - 20, at.y, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByRole('button', { name: 'Reset the view' })).toBeEnabled();
  await expect(startField(page, 'x')).toHaveValue(placed);
});

test('the start is typed, drawn at random, and set back', async ({ page }) => {
  await open(page);
  const [x, y] = [startField(page, 'x'), startField(page, 'y')];
  const back = page.getByRole('button', { name: 'Default start of this surface' });
  await expect(back).toBeDisabled();
  await type(x, '2.5');
  await type(y, '-1');
  await expect(x).toHaveValue('2.5');
  await expect(y).toHaveValue('−1');
  await expect(startHandle(panelOf(page, 'GD'))).toHaveAccessibleName(/x = 2.5, y = −1\./);

  await page.getByRole('button', { name: 'Random start' }).click();
  await expect(x).not.toHaveValue('2.5');
  expect(Math.abs(await number(x))).toBeLessThanOrEqual(4.5);
  await back.click();
  await expect(x).toHaveValue('−1.2');
  await expect(y).toHaveValue('0.1');
  await expect(back).toBeDisabled();
});

test('what is not a number is refused in words, and the start stays', async ({ page }) => {
  await open(page);
  const x = startField(page, 'x');
  await type(x, 'abc');
  await expect(page.getByRole('alert')).toHaveText('Type a number, such as 0.05 or 1e-3.');
  await expect(startHandle(panelOf(page, 'GD'))).toHaveAccessibleName(/x = −1.2,/);
  await x.press('Escape');
  await expect(x).toHaveValue('-1.2');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('arrow keys move the start by a pixel, with Shift by ten', async ({ page }) => {
  await open(page);
  const handle = startHandle(panelOf(page, 'GD'));
  const before = await middleOf(handle);
  await handle.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await middleOf(handle)).x - before.x).toBeCloseTo(1, 0);
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowUp');
  await expect.poll(async () => (await middleOf(handle)).x - before.x).toBeCloseTo(11, 0);
  await expect.poll(async () => (await middleOf(handle)).y - before.y).toBeCloseTo(-10, 0);
  await expect(handle).toBeFocused();
});

test('the keys that lead the start out of the view lead it back', async ({ page }) => {
  await open(page, 'surface=bowl&at=10&start=-4,1.5');
  const handle = startHandle(panelOf(page, 'GD'));
  await handle.focus();
  for (let press = 0; press < 30; press++) await page.keyboard.press('Shift+ArrowLeft');
  await expect.poll(() => number(startField(page, 'x'))).toBeLessThan(-7);
  await expect(handle).toBeFocused();
  expect(await cursor(page)).toBe(10);
  for (let press = 0; press < 30; press++) await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => number(startField(page, 'x'))).toBeCloseTo(-4, 1);
  await expect(handle).toBeFocused();
});

test.describe('by touch', () => {
  test.use({ hasTouch: true });

  test('a finger drags the start, and a tap places it', async ({ page }) => {
    await open(page, 'at=200');
    const x = startField(page, 'x');
    const before = await panelPixels(page);
    const ring = await middleOf(startHandle(panelOf(page, 'GD')));
    const client = await page.context().newCDPSession(page);
    const touch = (
      type: 'touchStart' | 'touchMove' | 'touchEnd',
      ...touchPoints: { x: number; y: number }[]
    ) => client.send('Input.dispatchTouchEvent', { type, touchPoints });
    await touch('touchStart', ring);
    for (const part of [1, 2, 3, 4]) await touch('touchMove', { x: ring.x + 8 * part, y: ring.y + 6 * part });
    await expect(x).not.toHaveValue('−1.2');
    await touch('touchEnd');
    const after = await panelPixels(page);
    for (const index of before.keys()) expect(after[index]).not.toBe(before[index]);
    const dragged = await x.inputValue();

    const box = (await plotOf(panelOf(page, 'Momentum')).boundingBox())!;
    await page.touchscreen.tap(box.x + box.width * 0.8, box.y + box.height * 0.6);
    await expect(x).not.toHaveValue(dragged);
    await expect(page.getByRole('button', { name: 'Reset the view' })).toBeDisabled();
  });
});
